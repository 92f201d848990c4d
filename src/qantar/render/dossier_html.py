"""A dossier as one HTML file that needs nothing else, and as a part of a page of the site."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qantar.answers.footnotes import Footnote
from qantar.dossier.model import Dossier, Note, Paragraph, Part
from qantar.graph.lookup import short
from qantar.render.jinja import environment, render, resource
from qantar.render.reading import HOW_TO_READ, NOT_PUBLIC
from qantar.render.words import count, known_until

if TYPE_CHECKING:
    from markupsafe import Markup

COUNTING = (
    "Length and offsets count Unicode code points of the file as it stands, from 0; the end is "
    "exclusive. The hash is of its bytes."
)


@dataclass(frozen=True)
class Head:
    """The head of a paper.

    Attributes:
        facts: names and values: what it is about, its day and its counts.
        clocks: that it is not for publication, where that is so, and what the clocks left out.
        preface: how to read it.
    """

    facts: tuple[tuple[str, str], ...]
    clocks: tuple[str, ...]
    preface: str = HOW_TO_READ


@dataclass(frozen=True)
class Mark:
    """A place where a note is marked: the number of the note and an id of the place."""

    note: int
    id: str


def html(dossier: Dossier) -> str:
    """The dossier as one HTML file: no script, nothing to fetch, no link that leaves it."""
    from markupsafe import Markup

    style = Markup(resource("site/static/style.css").decode("utf-8"))
    filled = context(dossier, _nowhere, _nowhere_in)
    return render("dossier.html", **filled, head=head(dossier), style=style)


def context(
    dossier: Dossier,
    href: Callable[[str], str],
    href_passage: Callable[[Footnote], str],
    footnote: Callable[[Footnote], Markup] | None = None,
    searched: int = 0,
) -> dict[str, object]:
    """What the template `_dossier.html` needs.

    Args:
        dossier: what it shows.
        href: link to the page of an entity, a document or a claim, by IRI; "" where there is none.
        href_passage: link to the passage of a footnote; "" where there is none.
        footnote: renders a footnote; for many dossiers it can remember them.
        searched: how many documents were searched that the annex does not list.
    """
    marks, backs = _marks(dossier)
    return {
        "dossier": dossier,
        "base": dossier.base,
        "href": href,
        "href_passage": href_passage,
        "footnote": footnote or footnotes(href, href_passage, dossier.base),
        "searched": searched,
        "marks": marks,
        "backs": backs,
        "counting": COUNTING,
        "note_words": note_words,
        "status_of": status_of,
    }


def footnotes(
    href: Callable[[str], str], href_passage: Callable[[Footnote], str], base: str
) -> Callable[[Footnote], Markup]:
    """Renders footnotes, without their numbers: the same on every page from which links are alike.

    Args:
        href: as in `context`, like ``href_passage``.
        href_passage: link to the passage of a footnote.
        base: what the IRIs of the data begin with.
    """
    spoken_of = {"href": href, "href_passage": href_passage, "base": base}
    macros = environment().get_template("_note.html").make_module(spoken_of)
    return lambda note: macros.footnote(note).strip()  # type: ignore[attr-defined]


def head(dossier: Dossier) -> Head:
    """What stands at the head of a paper."""
    facts = (
        ("Identifier", dossier.iri),
        ("Known as of", dossier.as_of or "no day"),
        ("Claims told", str(dossier.claims)),
        ("Withheld", f"{count(dossier.withheld, 'claim')} of the whole graph"),
        ("Not re-read", f"{count(dossier.not_reread, 'passage')} of those cited"),
    )
    warned = [NOT_PUBLIC] if dossier.restricted else []
    known = known_until(dossier.clocks, dossier.left_out, dossier.base)
    return Head(facts, (*warned, *known))


def status_of(told: Paragraph) -> str:
    """The status to print after a paragraph: "" where nothing contests it or it says so itself."""
    said = f"({told.status}" in "".join(part.text for part in told.parts)
    return "" if said or told.status == "uncontested" else told.status


def note_words(note: Note, base: str) -> str:
    """A note that is not on a claim, with the short name of what it is on, once."""
    name = short(note.iri, base) if note.iri else ""
    return note.text if name in note.text else f"{note.text} {name}."


def noted(dossier: Dossier) -> Iterator[tuple[int, int, Part]]:
    """Each part that can be marked, in reading order, with its item's number and its index."""
    for section in dossier.sections:
        for block in section.blocks:
            for item in block.items:
                values = (
                    item.parts if isinstance(item, Paragraph) else (s.value for s in item.sides)
                )
                for index, part in enumerate(values):
                    yield item.number, index, part


def _marks(dossier: Dossier) -> tuple[dict[tuple[int, int], list[Mark]], dict[int, list[str]]]:
    """The marks of each part, and for each note the ids of its marks, the first to begin with."""
    marks: dict[tuple[int, int], list[Mark]] = {}
    backs: dict[int, list[str]] = defaultdict(list)
    for number, index, part in noted(dossier):
        marks[number, index] = []
        for note in part.notes:
            times = len(backs[note])
            mark = Mark(note, f"r{note}-{times + 1}" if times else f"r{note}")
            marks[number, index].append(mark)
            backs[note].append(mark.id)
    return marks, backs


def _nowhere(_iri: str) -> str:
    """The paper stands alone: no thing has a page."""
    return ""


def _nowhere_in(_note: Footnote) -> str:
    return ""
