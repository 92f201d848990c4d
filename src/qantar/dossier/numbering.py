"""Numbers for the paragraphs and the notes of a dossier, in the order in which they are read."""

from __future__ import annotations

from dataclasses import replace

from qantar.dossier.desk import Desk
from qantar.dossier.draft import (
    Cite,
    Contest,
    ContestSide,
    DraftBlock,
    DraftSection,
    Item,
    Piece,
    Telling,
)
from qantar.dossier.model import Block, Note, Paragraph, Part, Rivals, Section, Side


class Numbering:
    """Numbers given out once.

    Args:
        desk: the graph.
        sections: what is to be numbered.
    """

    def __init__(self, desk: Desk, sections: list[DraftSection]) -> None:
        self._desk = desk
        self._notes: dict[Cite, int] = {}
        self._places: dict[str, int] = {}
        self._count = 0
        items = [item for section in sections for block in section.blocks for item in block.items]
        for number, item in enumerate(items, 1):
            for key in item.keys:
                self._places.setdefault(key, number)
        self.sections = tuple(self._section(section) for section in sections)

    @property
    def notes(self) -> tuple[Note, ...]:
        """The notes, in the order in which they were first marked."""
        return tuple(self._note(cite, number) for cite, number in self._notes.items())

    def _note(self, cite: Cite, number: int) -> Note:
        iri, words = cite
        if iri in self._desk.claims:
            return Note(number, iri, replace(self._desk.note(iri), number=number))
        return Note(number, iri, None, words)

    def _section(self, section: DraftSection) -> Section:
        return Section(section.key, section.title, tuple(map(self._block, section.blocks)))

    def _block(self, block: DraftBlock) -> Block:
        return Block(block.heading, tuple(map(self._item, block.items)), block.iri)

    def _item(self, item: Item) -> Paragraph | Rivals:
        self._count += 1
        number = self._count
        if isinstance(item, Contest):
            return Rivals(number, item.point, tuple(map(self._side, item.sides)))
        return Paragraph(number, self._parts(item), item.status, item.claims)

    def _parts(self, item: Telling) -> tuple[Part, ...]:
        """The pieces with their numbers; neighbours that name nothing become one."""
        found: list[Part] = []
        for piece in item.pieces:
            if piece.see and piece.see not in self._places:
                continue
            part = self._part(piece)
            if found and not (found[-1].iri or found[-1].notes or part.iri):
                part = replace(part, text=found.pop().text + part.text)
            found.append(part)
        return tuple(found)

    def _part(self, piece: Piece) -> Part:
        text = piece.text.format(self._places[piece.see]) if piece.see else piece.text
        return Part(text, piece.iri, tuple(self._number(cite) for cite in piece.cites))

    def _number(self, cite: Cite) -> int:
        return self._notes.setdefault(cite, len(self._notes) + 1)

    def _side(self, side: ContestSide) -> Side:
        note = self._desk.note(side.claim)
        relayed = f", relayed by {', '.join(note.relayed_by)}" if note.relayed_by else ""
        value = self._part(side.value)
        speaker = f"{note.speaker}{relayed}"
        return Side(speaker, note.said, note.certainty, note.status, value, side.claim)
