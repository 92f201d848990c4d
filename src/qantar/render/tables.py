"""What the table and the Markdown page of an answer share: readable cells with their footnotes."""

from __future__ import annotations

from collections.abc import Iterable

from qantar.answers.answer import Answer, is_claim_column
from qantar.graph.lookup import short
from qantar.sparql.rows import Row, Term

NOTES = "notes"
Cell = tuple[str, list[int]]


def readable(answer: Answer) -> tuple[list[str], list[list[Cell]]]:
    """Columns and cells for people: labels for IRIs, numbers of footnotes for claims.

    The footnote of a column ``xClaim`` stands in the cell of ``x``, since it may be another
    speaker's word than the rest of the row; those of ``claim`` stand in a column of their own.
    """
    hidden = _hidden(answer)
    places = [n for n, name in enumerate(answer.columns) if name not in hidden]
    numbers = {note.claim: note.number for note in answer.footnotes}
    cited = [_place(answer, f"{answer.columns[n]}Claim") for n in places]
    labels = [_place(answer, f"{answer.columns[n]}Label") for n in places]
    claims = [n for n, name in enumerate(answer.columns) if is_claim_column(name)]
    names = [answer.columns[n] for n in places] + ([NOTES] if numbers else [])
    rows = []
    for row in answer.rows:
        cells = [
            (_text(answer, row, n, label), _numbers(numbers, row, [note]))
            for n, label, note in zip(places, labels, cited, strict=True)
        ]
        rows.append([*cells, _last(cells, _numbers(numbers, row, claims))] if numbers else cells)
    return names, rows


def _last(cells: list[Cell], cited: list[int]) -> Cell:
    """The footnotes that no other cell has, else all of them."""
    told = {number for _, numbers in cells for number in numbers}
    return "", [n for n in cited if n not in told] or sorted(told)


def _place(answer: Answer, name: str) -> int | None:
    return answer.columns.index(name) if name in answer.columns else None


def _hidden(answer: Answer) -> set[str]:
    """Columns that footnotes or a neighbour already tell."""
    labels = {f"{name}Label" for name in answer.columns} & set(answer.columns)
    if not answer.footnotes:
        return labels
    claims = {name for name in answer.columns if is_claim_column(name)}
    return labels | claims | {"document", "passage"}


def _text(answer: Answer, row: Row, place: int, label: int | None) -> str:
    found: Term | None = row[label] if label is not None else None
    if found:
        return found.value
    term = row[place]
    if term is None:
        return ""
    return short(term.value, answer.base) if term.kind == "iri" else term.value


def _numbers(numbers: dict[str, int], row: Row, places: Iterable[int | None]) -> list[int]:
    terms = (row[place] for place in places if place is not None)
    return sorted({numbers[term.value] for term in terms if term and term.value in numbers})
