"""A dossier put together: sections, numbers, notes, documents."""

from __future__ import annotations

from collections.abc import Sequence

from qantar.dossier.desk import Desk
from qantar.dossier.draft import DraftBlock, DraftSection, Item
from qantar.dossier.judged import judgements
from qantar.dossier.model import Dossier, Note, Paragraph, Section
from qantar.dossier.numbering import Numbering
from qantar.dossier.rivals import contests, figures
from qantar.dossier.scope import scope
from qantar.dossier.sorting import sort
from qantar.dossier.topics import Scope
from qantar.dossier.unknown import unknowns
from qantar.graph.claimed import slug
from qantar.graph.documents import DocumentRow

TITLES = {
    "description": "Who or what it is",
    "chronology": "Chronology",
    "statements": "Further statements, as relayed",
    "rivals": "Accounts side by side",
    "given-up": "Statements given up, or possibly given up",
    "judgements": "What the editors judged",
    "unknown": "What is not known",
}


def build(desk: Desk, iri: str) -> Dossier:
    """The dossier of a thing.

    Args:
        desk: the graph.
        iri: the thing, which must have a dossier.
    """
    loaded = desk.loaded
    numbered = Numbering(desk, _sections(desk, scope(desk, iri)))
    notes = numbered.notes
    return Dossier(
        iri=iri,
        label=desk.facts.label(iri),
        type=desk.facts.label(desk.kinds[iri]),
        as_of=loaded.as_of,
        sections=numbered.sections,
        notes=notes,
        documents=_documents(desk, notes),
        claims=len(_told(numbered.sections)),
        withheld=loaded.withheld,
        restricted=bool(loaded.restricted),
        not_reread=len({n.claim.passage for n in notes if n.claim and n.claim.quotation is None}),
        base=desk.base,
        clocks=loaded.clocks,
        left_out=loaded.left_out,
    )


def _sections(desk: Desk, told: Scope) -> list[DraftSection]:
    parts = sort(desk, told)
    blocks: dict[str, list[DraftBlock]] = {
        "description": parts.description,
        "chronology": parts.chronology,
        "statements": parts.statements,
        "rivals": _whole(_side_by_side(desk, told)),
        "given-up": _whole(parts.given_up),
        "judgements": _whole(judgements(desk, told)),
        "unknown": _whole([*parts.states, *unknowns(desk, told)]),
    }
    return [DraftSection(key, TITLES[key], tuple(found)) for key, found in blocks.items() if found]


def _whole(items: Sequence[Item]) -> list[DraftBlock]:
    """Items without a heading of their own."""
    return [DraftBlock("", tuple(items))] if items else []


def _side_by_side(desk: Desk, told: Scope) -> list[Item]:
    found: list[Item] = list(contests(desk, told.claims()))
    if desk.is_a(told.main, "Tally"):
        found += figures(desk, told.main)
    return found


def _told(sections: tuple[Section, ...]) -> set[str]:
    """The claims that paragraphs and rival accounts tell."""
    found: set[str] = set()
    for item in (item for s in sections for block in s.blocks for item in block.items):
        if isinstance(item, Paragraph):
            found.update(item.claims)
        else:
            found.update(side.claim for side in item.sides)
    return found


def _documents(desk: Desk, notes: tuple[Note, ...]) -> tuple[DocumentRow, ...]:
    """The documents that notes rest on; all that were coded where there was a search."""
    cited = {slug(note.claim.document) for note in notes if note.claim}
    for note in notes:
        if not note.iri:
            cited.update(slug(document) for document in desk.loaded.coded)
        elif note.claim is None:
            cited.update(slug(document) for document in desk.judged_on(note.iri))
    return tuple(row for name, row in sorted(desk.documents.items()) if name in cited)
