"""What every page of a site shares: the graph, the links, the frame, the notes."""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from qantar.answers.footnotes import Footnote, footnote
from qantar.answers.opening import Loaded
from qantar.graph.lookup import short
from qantar.render.dossier_html import footnotes
from qantar.render.words import known_until
from qantar.site.downloads import Downloads
from qantar.site.links import Links

if TYPE_CHECKING:
    from markupsafe import Markup

    from qantar.dossier.desk import Desk

REMEMBERED = 20_000
"""So many rendered notes are kept, a good kilobyte each; then it is begun anew."""


@dataclass(frozen=True)
class Frame:
    """What the pages of one site are made from.

    Attributes:
        loaded: the graph.
        links: where everything has its page.
        title: name of the site.
        licence: of the data, in a sentence, or "".
        restricted: whether restricted claims are shown.
        not_reread: how many passages could not be read again.
    """

    loaded: Loaded
    links: Links
    title: str
    licence: str
    restricted: bool
    not_reread: int

    @cached_property
    def desk(self) -> Desk:
        """Writes dossiers and sentences."""
        from qantar.dossier.desk import Desk

        return Desk(self.loaded)

    @cached_property
    def downloads(self) -> Downloads:
        """Writes claims as Turtle and CSV."""
        return Downloads(self.loaded)

    @cached_property
    def clocks(self) -> list[str]:
        """What the clocks took out, one phrase for each."""
        loaded = self.loaded
        return known_until(loaded.clocks, loaded.left_out, loaded.project.base)

    @cached_property
    def site(self) -> dict[str, object]:
        """What the frame of each page tells of the site as a whole."""
        return {
            "name": self.title,
            "licence": self.licence,
            "as_of": self.loaded.as_of,
            "withheld": self.loaded.withheld,
            "not_reread": self.not_reread,
            "restricted": self.restricted,
        }

    def page(self, template: str, path: str, title: str, here: str = "", **more: object) -> str:
        """A page.

        Args:
            template: file name of its template.
            path: its own path, from the top of the site.
            title: its title.
            here: the entry of the navigation that it belongs to.
            **more: what else its template speaks of.
        """
        from qantar.render.jinja import render

        root = root_of(path)
        context: dict[str, object] = {
            "root": root,
            "title": title,
            "here": here,
            "site": self.site,
            "base": self.loaded.project.base,
            "href": self.href(root),
            "href_passage": self.href_passage(root),
            "name_of": self.name_of,
        }
        return render(template, **{**context, **more})

    def footnote(self, root: str) -> Callable[[Footnote], Markup]:
        """Renders the notes of pages from which this is the way to the top, and remembers them.

        Args:
            root: "" or some "../".
        """
        if root not in self._footnotes:
            made = footnotes(self.href(root), self.href_passage(root), self.loaded.project.base)
            self._footnotes[root] = _remembering(made)
        return self._footnotes[root]

    @cached_property
    def _footnotes(self) -> dict[str, Callable[[Footnote], Markup]]:
        return {}

    def tidy(self) -> None:
        """Give back the memory of what was written; of many notes none is kept."""
        if len(self.loaded.notes) > REMEMBERED:
            self.loaded.notes.clear()
        gc.collect()

    def href(self, root: str) -> Callable[[str], str]:
        """Gives the link to an entity, document or claim from a page, or "" where it has none."""
        return lambda iri: f"{root}{found}" if (found := self.links.href(iri)) else ""

    def href_passage(self, root: str) -> Callable[[Footnote], str]:
        """Gives the link from a page to the passage of a note, or ""."""
        passage = self.links.passage
        return lambda n: f"{root}{p}" if (p := passage(n.document, n.start, n.end)) else ""

    def name_of(self, iri: str) -> str:
        """The short name of a thing, as it is typed on the command line."""
        return short(iri, self.loaded.project.base)


class Notes:
    """The numbered notes of one page, in the order in which they are first marked.

    Args:
        loaded: the graph.
    """

    def __init__(self, loaded: Loaded) -> None:
        self._loaded = loaded
        self._notes: dict[str, Footnote] = {}

    def note(self, claim: str) -> Footnote:
        """The note on a claim; its number is what is marked."""
        if claim not in self._notes:
            found = footnote(self._loaded.facts, self._loaded.texts, claim, len(self._notes) + 1)
            self._notes[claim] = found
        return self._notes[claim]

    def mark(self, claim: str) -> int:
        """The number of the note on a claim."""
        return self.note(claim).number

    def all(self) -> list[Footnote]:
        """The notes by number."""
        return list(self._notes.values())


def _remembering(made: Callable[[Footnote], Markup]) -> Callable[[Footnote], Markup]:
    """The same, each note rendered once; dossiers of popular things tell the same claims."""
    from markupsafe import Markup

    known: dict[str, bytes] = {}  # as bytes they take half the memory

    def footnote(note: Footnote) -> Markup:
        found = known.get(note.claim)
        if found is None:
            found = made(note).encode("utf-8")
            if len(known) >= REMEMBERED:
                known.clear()
            known[note.claim] = found
        return Markup(found.decode("utf-8"))

    return footnote


def root_of(path: str) -> str:
    """The way from a page to the top of the site: "" or some "../"."""
    return "../" * path.count("/")
