"""A dossier as a Markdown page: numbered paragraphs, tables, footnotes, an annex of documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from qantar.dossier.model import Block, Dossier, Note, Paragraph, Part, Rivals
from qantar.graph.documents import DocumentRow
from qantar.graph.lookup import short
from qantar.render.reading import HOW_TO_READ, NOT_PUBLIC
from qantar.render.words import count, escape, footnote_line, known_until

MORE_ESCAPES = str.maketrans({c: f"\\{c}" for c in "_&~#$"})
STARTS = ("-", "+", ">", "=", ":", "%")
NUMBER = 10
RIVALS = ("Speaker", "Said", "Certainty", "Status", "What is said")
DOCUMENTS = {
    "Document": "slug",
    "Title": "title",
    "Publisher": "publisher",
    "Republished by": "republisher",
    "Published": "issued",
    "Dating": "issued_basis",
    "File": "file_name",
    "Length": "length",
    "SHA-256": "sha256",
    "Source": "source",
    "Retrieved": "retrieved",
    "Archived": "archived",
    "State": "state",
}


def markdown(dossier: Dossier) -> str:
    """The dossier as Markdown, with its notes as footnotes."""
    lines = [*_head(dossier), ""]
    for section in dossier.sections:
        lines += [f"## {_safe(section.title)}", ""]
        for block in section.blocks:
            lines += _block(block)
    lines += ["## Notes", ""]
    for note in dossier.notes:
        lines += [f"[^{note.number}]: {_note(note, dossier.base)}", ""]
    lines += ["## Annex: documents", "", *_documents(dossier.documents)]
    return "\n".join(lines) + "\n"


def _head(dossier: Dossier) -> Iterator[str]:
    yield from (f"# {_safe(dossier.label)}", "")
    if dossier.restricted:
        yield from (f"**{NOT_PUBLIC}**", "")
    as_of = f"as of {dossier.as_of}" if dossier.as_of else "without a date"
    facts = (
        f"{dossier.type} ({short(dossier.iri, dossier.base)})",
        as_of,
        f"{count(dossier.claims, 'claim')} told",
        f"{count(dossier.withheld, 'claim')} of the graph withheld",
        f"{count(dossier.not_reread, 'passage')} not re-read",
        *known_until(dossier.clocks, dossier.left_out, dossier.base),
    )
    yield from (f"{_safe('; '.join(facts))}.", "", HOW_TO_READ)


def _block(block: Block) -> list[str]:
    lines = [f"### {_safe(block.heading)}", ""] if block.heading else []
    for item in block.items:
        lines += _rivals(item) if isinstance(item, Rivals) else [_paragraph(item)]
        lines.append("")
    return lines


def _paragraph(paragraph: Paragraph) -> str:
    return f"{paragraph.number}. {_begun(''.join(map(_part, paragraph.parts)))}"


def _part(part: Part) -> str:
    """A stretch with the spaces around it, in italics if it names something."""
    text = _safe(part.text)
    if part.iri and text:
        text = f"*{text}*"
    before = " " if part.text[:1].isspace() else ""
    after = " " if part.text[-1:].isspace() and text else ""
    return f"{before}{text}{_marks(part.notes)}{after}"


def _marks(numbers: Iterable[int]) -> str:
    return "".join(f"[^{number}]" for number in numbers)


def _rivals(rivals: Rivals) -> list[str]:
    lines = [f"{rivals.number}. {_begun(_safe(rivals.point))}", "", *_table_head(RIVALS)]
    for side in rivals.sides:
        told = (side.speaker, side.said, side.certainty, side.status)
        cells = [*map(_safe, told), _safe(side.value.text) + _marks(side.value.notes)]
        lines.append(_row(cells))
    return lines


def _note(note: Note, base: str) -> str:
    return _begun(_safe(footnote_line(note.claim, base) if note.claim else note.text))


def _documents(documents: tuple[DocumentRow, ...]) -> list[str]:
    rows = [_row([_safe(str(getattr(d, n))) for n in DOCUMENTS.values()]) for d in documents]
    return [*_table_head(tuple(DOCUMENTS)), *rows]


def _table_head(names: tuple[str, ...]) -> list[str]:
    return [_row(list(names)), "|" + " --- |" * len(names)]


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _safe(text: str) -> str:
    """Data in one line, without anything that Markdown would read within a line."""
    return escape(text).translate(MORE_ESCAPES)


def _begun(safe: str) -> str:
    """The same without a mark that would make a list or a quotation of what begins with it."""
    number, dot, rest = safe.partition("." if "." in safe[:NUMBER] else ")")
    if dot and number.isascii() and number.isdecimal():
        return f"{number}\\{dot}{rest}"
    return f"\\{safe}" if safe.startswith(STARTS) else safe
