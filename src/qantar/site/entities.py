"""The pages of the entities, and the lists in which they are found."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from qantar.answers.find import claim_counts, entity_names
from qantar.dossier.make import dossier_of
from qantar.site.folding import fold
from qantar.site.frame import Frame
from qantar.site.links import PIECE
from qantar.site.parts import annex, parts
from qantar.site.scripts import call
from qantar.site.writer import File

if TYPE_CHECKING:
    from qantar.dossier.model import Dossier


@dataclass(frozen=True)
class Entry:
    """An entity in a list.

    Attributes:
        name: what it is called there.
        label: its editorial label.
        kind: label of its class.
        path: its page, from the top of the site.
        claims: how many claims have it as subject or value.
    """

    name: str
    label: str
    kind: str
    path: str
    claims: int


class EntityPages:
    """Makes the pages of entities.

    Args:
        frame: what all pages share.
    """

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self._facts = frame.loaded.facts

    @cached_property
    def _claims(self) -> dict[str, int]:
        return claim_counts(self._facts)

    def files(self, iri: str) -> Iterator[File]:
        """The pages of one entity, and its claims for other programs."""
        frame = self._frame
        path, found = frame.links.page(iri), dossier_of(frame.desk, iri)
        claims, stem = told(found), path.removesuffix(".html")
        yield f"{stem}.ttl", frame.downloads.turtle([iri, *claims])
        yield f"{stem}.csv", frame.downloads.csv(claims)
        several = parts(found)
        paths = [f"{stem}{f'.{n + 1}' if n else ''}.html" for n in range(len(several))]
        for number, part in enumerate(several):
            yield paths[number], self._page(part, paths, number, len(claims))

    def _page(self, part: Dossier, paths: list[str], number: int, claims: int) -> str:
        from qantar.render.dossier_html import context

        frame, root = self._frame, "../../"
        listed, searched = annex(frame.desk, part)
        links = (frame.href(root), frame.href_passage(root), frame.footnote(root))
        pages = [path.rpartition("/")[2] for path in paths]
        return frame.page(
            "entity.html",
            paths[number],
            part.label if not number else f"{part.label}, page {number + 1}",
            "index",
            **context(listed, *links, searched),
            stem=pages[0].removesuffix(".html"),
            folder=frame.links.folder(part.iri),
            explorer=frame.links.name(part.iri),
            total=claims,
            pages=pages,
            number=number,
        )

    def lists(self) -> Iterator[File]:
        """The lists by kind, the names from A to Z, and the data of the search."""
        kinds = self._by_kind()
        rows = [(kind, len(entries)) for kind, entries in kinds.items()]
        path = "e/index.html"
        yield path, self._frame.page("kinds.html", path, "Index", "index", kinds=rows)
        for kind, entries in kinds.items():
            title = f"Index: {kind}"
            yield from self._list(f"e/{kind}/index", title, entries, several=False)
        yield from self._list("e/names", "All names", self._names(), several=True)
        yield "data/search.js", call("names", self._search())

    def _list(self, stem: str, title: str, entries: list[Entry], several: bool) -> Iterator[File]:
        chunks = [entries[n : n + PIECE] for n in range(0, len(entries), PIECE)] or [[]]
        paths = [f"{stem}{f'.{n + 1}' if n else ''}.html" for n in range(len(chunks))]
        pages = [path.rpartition("/")[2] for path in paths]
        for number, (path, chunk) in enumerate(zip(paths, chunks, strict=True)):
            shown = title if not number else f"{title}, page {number + 1}"
            yield (
                path,
                self._frame.page(
                    "entries.html",
                    path,
                    shown,
                    "index",
                    groups=_by_letter(chunk) if several else [("", chunk)],
                    pages=pages,
                    number=number,
                ),
            )

    def _entry(self, iri: str, name: str = "") -> Entry:
        facts, links = self._facts, self._frame.links
        label, kind = facts.label(iri), facts.label(links.entities[iri])
        return Entry(name or label, label, kind, links.page(iri), self._claims.get(iri, 0))

    def _by_kind(self) -> dict[str, list[Entry]]:
        found = defaultdict[str, list[Entry]](list)
        for iri in self._frame.links.entities:
            found[self._frame.links.folder(iri)].append(self._entry(iri))
        return {kind: sorted(found[kind], key=_place) for kind in sorted(found)}

    def _names(self) -> list[Entry]:
        """Every name of every entity, its label among them, in the order of the alphabet."""
        pairs = {
            pair for pair in entity_names(self._facts) if pair[0] in self._frame.links.entities
        }
        return sorted((self._entry(iri, name) for iri, name in pairs), key=_place)

    def _search(self) -> list[list[str]]:
        """For each entity its label, kind, page, the keys of its names, and its other names."""
        names = defaultdict[str, list[str]](list)
        for iri, name in entity_names(self._facts):
            if iri in self._frame.links.entities and name not in names[iri]:
                names[iri].append(name)
        entries = [(self._entry(iri), names[iri]) for iri in self._frame.links.entities]
        rows = sorted(entries, key=lambda row: (-row[0].claims, _place(row[0])))
        return [_row(entry, several) for entry, several in rows]


def told(dossier: Dossier) -> list[str]:
    """The claims that a dossier tells or notes, sorted."""
    return sorted({note.claim.claim for note in dossier.notes if note.claim})


def _row(entry: Entry, names: list[str]) -> list[str]:
    keys = "|".join(dict.fromkeys(fold(name) for name in [entry.label, *names]))
    others = "; ".join(name for name in names if name != entry.label)
    return [entry.label, entry.kind, entry.path, keys, others]


def _place(entry: Entry) -> tuple[str, str, str, str]:
    """Where an entry stands in a list: without minding case and diacritics."""
    plain = unicodedata.normalize("NFKD", entry.name.casefold())
    letters = "".join(c for c in plain if c.isalnum() or c == " ")
    return letters, entry.name, entry.label, entry.path


def _by_letter(entries: list[Entry]) -> list[tuple[str, list[Entry]]]:
    found = defaultdict[str, list[Entry]](list)
    for entry in entries:
        first = _place(entry)[0][:1].upper()
        found[first if first.isalpha() else "#"].append(entry)
    return list(found.items())
