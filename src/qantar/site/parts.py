"""A long dossier cut into pages: its numbers stay, and each page has the notes that it marks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from qantar.dossier.desk import Desk
from qantar.dossier.model import Block, Dossier, Paragraph, Rivals, Section
from qantar.graph.claimed import slug

PARAGRAPHS = 1500
"""So many paragraphs stand on one page of a dossier."""
LISTED = 20
"""So many documents an annex lists even where no note of the page rests on them."""


def parts(dossier: Dossier) -> list[Dossier]:
    """A dossier as one for each page; it is left as it is where one page is enough."""
    total = sum(len(block.items) for section in dossier.sections for block in section.blocks)
    if total <= PARAGRAPHS:
        return [dossier]
    return [_part(dossier, n, n + PARAGRAPHS) for n in range(0, total, PARAGRAPHS)]


def annex(desk: Desk, page: Dossier) -> tuple[Dossier, int]:
    """A page that lists the documents its notes rest on, and how many searched ones it leaves out.

    To say that something is not known all documents were searched. In a large graph the list of
    all of them would be most of every page, so it stands on a page of its own.

    Args:
        desk: the graph.
        page: a dossier or a part of one.
    """
    if len(page.documents) <= LISTED:
        return page, 0
    cited = {slug(note.claim.document) for note in page.notes if note.claim}
    judged = (note.iri for note in page.notes if note.iri and not note.claim)
    cited.update(slug(document) for iri in judged for document in desk.judged_on(iri))
    rows = tuple(row for row in page.documents if row.slug in cited)
    was_search = any(not note.iri for note in page.notes)
    return replace(page, documents=rows), was_search * (len(page.documents) - len(rows))


def _part(dossier: Dossier, after: int, last: int) -> Dossier:
    """What is numbered beyond one number and up to another."""
    found = []
    for section in dossier.sections:
        cut = [replace(b, items=_between(b, after, last)) for b in section.blocks]
        if blocks := tuple(block for block in cut if block.items):
            found.append(replace(section, blocks=blocks))
    marked = set(_marked(found))
    notes = tuple(note for note in dossier.notes if note.number in marked)
    return replace(dossier, sections=tuple(found), notes=notes)


def _between(block: Block, after: int, last: int) -> tuple[Paragraph | Rivals, ...]:
    return tuple(item for item in block.items if after < item.number <= last)


def _marked(sections: list[Section]) -> Iterator[int]:
    """The numbers of the notes that are marked."""
    for item in (item for s in sections for block in s.blocks for item in block.items):
        told = item.parts if isinstance(item, Paragraph) else [side.value for side in item.sides]
        for part in told:
            yield from part.notes
