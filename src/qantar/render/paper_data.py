"""What a dossier says, as plain data for the typesetter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby

from qantar.dossier.model import Block, Dossier, Note, Paragraph, Part, Rivals, Section, Side
from qantar.graph.documents import DocumentRow
from qantar.graph.lookup import short
from qantar.network.selection import is_day
from qantar.render.dossier_html import COUNTING, head, note_words, status_of
from qantar.render.jinja import right_to_left
from qantar.render.words import footnote_line, one_line, printable

Data = dict[str, object]
RUNNING = 80  # characters of the title that the head of each page has room for
HASH_LINE = 16
SHORT, FEW_NOTES = 1500, 10  # letters and notes of a paragraph that is kept on one page
ISOLATE, END_ISOLATE = "\u2068", "\u2069"


@dataclass
class _Paper:
    """A dossier on its way to the typesetter; knows which notes were already marked."""

    dossier: Dossier
    marked: set[int] = field(default_factory=set)

    def section(self, section: Section) -> Data:
        return {"title": clean(section.title), "blocks": [self.block(b) for b in section.blocks]}

    def block(self, block: Block) -> Data:
        items = [
            self.rivals(i) if isinstance(i, Rivals) else self.paragraph(i) for i in block.items
        ]
        return {"heading": clean(block.heading), "items": items}

    def paragraph(self, told: Paragraph) -> Data:
        status = clean(status_of(told))
        parts = [self.part(part) for part in told.parts]
        data = {"number": told.number, "parts": parts, "status": status}
        return {**data, "short": _is_short(told.parts)}

    def rivals(self, rivals: Rivals) -> Data:
        values = [side.value for side in rivals.sides]
        names = sum(len(side.speaker) for side in rivals.sides)
        return {
            "number": rivals.number,
            "point": clean(rivals.point),
            "sides": [self.side(side) for side in rivals.sides],
            "short": len(values) <= FEW_NOTES and names <= SHORT and _is_short(values),
        }

    def side(self, side: Side) -> Data:
        words = {name: clean(getattr(side, name)) for name in ("speaker", "said", "certainty")}
        claim = clean(short(side.claim, self.dossier.base))
        return {
            **words,
            "status": clean(side.status),
            "claim": claim,
            "value": self.part(side.value),
        }

    def part(self, part: Part) -> Data:
        """The words of a part apart from the space around them, which follows its marks."""
        text = part.text.strip()
        lead = part.text[: len(part.text) - len(part.text.lstrip())]
        tail = part.text[len(part.text.rstrip()) :] if text else ""
        marks = [self.mark(note) for note in part.notes]
        told = {"lead": _space(lead), "text": clean(text), "tail": _space(tail), "marks": marks}
        return {**told, "named": bool(part.iri)}

    def mark(self, note: int) -> Data:
        first = note not in self.marked
        self.marked.add(note)
        return {"note": note, "first": first}


def paper_data(dossier: Dossier) -> Data:
    """What the template `dossier.typ` is filled with.

    Every text is fit to print: one line, nothing that steers, right-to-left words kept apart.
    """
    paper = _Paper(dossier)
    label = one_line(printable(dossier.label)) or short(dossier.iri, dossier.base)
    header = head(dossier)
    return {
        "title": label,
        "heading": clean(label),
        "running": clean(label if len(label) <= RUNNING else label[: RUNNING - 1] + "…"),
        "type": clean(dossier.type),
        "day": _day(dossier.as_of),
        "facts": [[name, clean(text)] for name, text in header.facts],
        "clocks": [clean(line) for line in header.clocks],
        "preface": header.preface,
        "sections": [paper.section(section) for section in dossier.sections if section.blocks],
        "notes": {str(note.number): _note(note, dossier) for note in dossier.notes},
        "documents": [_document(row) for row in dossier.documents],
        "counting": COUNTING,
        "whole_notes": all(len(_words(note, dossier)) <= SHORT for note in dossier.notes),
    }


def clean(text: str) -> str:
    """A text fit to print."""
    return _isolated(one_line(printable(text)))


def _is_short(parts: Sequence[Part]) -> bool:
    """Whether a paragraph and its notes surely fit on one page."""
    letters = sum(len(part.text) for part in parts)
    return letters <= SHORT and sum(len(part.notes) for part in parts) <= FEW_NOTES


def _space(text: str) -> str:
    return " " if text else ""


def _isolated(text: str) -> str:
    """Right-to-left words set apart, so that what stands around them keeps its order."""
    if text.isascii():
        return text
    return " ".join(_isolated_words(text.split(" ")))


def _isolated_words(words: list[str]) -> Iterator[str]:
    """Runs of words that have right-to-left letters, each run in marks that isolate it."""
    for turned, run in groupby(words, right_to_left):
        told = " ".join(run)
        yield f"{ISOLATE}{told}{END_ISOLATE}" if turned else told


def _words(note: Note, dossier: Dossier) -> str:
    """A note in one line."""
    if note.claim is None:
        return note_words(note, dossier.base)
    told = footnote_line(note.claim, dossier.base)
    return told if note.claim.quotation is not None else f"{told} Not re-read."


def _note(note: Note, dossier: Dossier) -> Data:
    """A note in three pieces: its title leads to the annex."""
    words = _words(note, dossier)
    if note.claim is None:
        return {"before": clean(words), "title": "", "after": "", "target": ""}
    before, found, after = words.partition(printable(f"“{note.claim.title}”"))
    slug = note.claim.document.rpartition("/")[2]
    known = any(row.slug == slug for row in dossier.documents)
    pieces = {"before": clean(before) + " ", "title": clean(found), "after": clean(after)}
    return {**pieces, "target": slug if known and found else ""}


def _document(row: DocumentRow) -> Data:
    copy = f", in the copy of {row.republisher}" if row.republisher else ""
    basis = f" ({row.issued_basis})" if row.issued_basis else ""
    custody = (
        f"{row.file_name}, {row.state}; source {row.source}; retrieved {row.retrieved}; "
        f"archived {row.archived}"
    )
    lines = [row.sha256[n : n + HASH_LINE] for n in range(0, len(row.sha256), HASH_LINE)]
    return {
        "slug": row.slug,
        "name": clean(f"document:{row.slug}"),
        "title": clean(row.title),
        "published": clean(f"{row.publisher}{copy}; {row.issued or 'undated'}{basis}"),
        "length": str(row.length),
        "sha256": lines,
        "custody": clean(custody),
    }


def _day(text: str) -> list[int] | None:
    if not is_day(text):
        return None
    day = date.fromisoformat(text)
    return [day.year, day.month, day.day]


def texts(data: object) -> Iterator[str]:
    """Every text in the data."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, Mapping):
        for value in data.values():
            yield from texts(value)
    elif isinstance(data, list):
        for value in data:
            yield from texts(value)
