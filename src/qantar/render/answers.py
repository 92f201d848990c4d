"""Answers as a table, CSV, JSON or Markdown. All pure: an answer in, a text out."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import asdict

from qantar.answers.answer import Answer
from qantar.answers.footnotes import Footnote
from qantar.render.cells import safe_cell
from qantar.render.tables import readable
from qantar.render.words import count, escape, footnote_line, known_until, printable
from qantar.sparql.rows import Row, Term

CELL_WIDTH = 44


def table(answer: Answer) -> str:
    """A table for a terminal, its footnotes, and a line of counts."""
    from tabulate import tabulate

    names, rows = readable(answer)
    cells = [[_join(printable(text), _marks(notes, "[{}]")) for text, notes in row] for row in rows]
    grid = tabulate(cells, names, disable_numparse=True, maxcolwidths=CELL_WIDTH)
    notes = [f"[{note.number}] {footnote_line(note, answer.base)}" for note in answer.footnotes]
    parts = [grid if rows else none_known(answer), "\n".join(notes), notices(answer)]
    return "\n\n".join(part for part in parts if part) + "\n"


def csv_text(answer: Answer) -> str:
    """The rows alone as CSV, one line of names before them."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(answer.columns)
    writer.writerows([safe_cell(term.value if term else "") for term in r] for r in answer.rows)
    return out.getvalue()


def json_text(answer: Answer) -> str:
    """Everything as JSON, each row and each footnote in a line of its own.

    Terms are written as in the SPARQL results format.
    """
    data: dict[str, object] = {
        "name": answer.name,
        "summary": answer.summary,
        "parameters": dict(answer.parameters),
        "form": answer.form,
        "columns": list(answer.columns),
        "rows": [_bindings(answer.columns, row) for row in answer.rows],
        "footnotes": [_note(note) for note in answer.footnotes],
        "documents": answer.documents,
        "as_of": answer.as_of,
        "clocks": _clocks(answer),
        "withheld": answer.withheld,
        "not_reread": answer.not_reread,
    }
    members = [f"  {_json(key)}: {_lines(value)}" for key, value in data.items()]
    return "{\n" + ",\n".join(members) + "\n}\n"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _lines(value: object) -> str:
    """A list of things as one line for each; anything else in one line."""
    if not isinstance(value, list) or not value or isinstance(value[0], str):
        return _json(value)
    return "[\n" + ",\n".join(f"    {_json(item)}" for item in value) + "\n  ]"


def _note(note: Footnote) -> dict[str, object]:
    return {**vars(note), "rivals": [vars(rival) for rival in note.rivals]}


def _clocks(answer: Answer) -> dict[str, object]:
    """The clocks as they were set, and all that they took out."""
    days = {name: day.isoformat() for name, day in vars(answer.clocks).items() if day}
    return {**days, "left_out": asdict(answer.left_out)} if days else {}


def markdown(answer: Answer) -> str:
    """A Markdown page: heading, table, footnotes, counts."""
    names, rows = readable(answer)
    lines = [f"# {escape(answer.summary or answer.name)}", ""]
    if rows:
        lines += [_markdown_row([escape(name) for name in names]), "|" + " --- |" * len(names)]
        lines += [
            _markdown_row([_join(escape(text), _marks(notes, "[^{}]")) for text, notes in row])
            for row in rows
        ]
    else:
        lines.append(none_known(answer))
    lines.append("")
    for note in answer.footnotes:
        lines += [f"[^{note.number}]: {escape(footnote_line(note, answer.base))}", ""]
    return "\n".join([*lines, notices(answer), ""])


def none_known(answer: Answer) -> str:
    """What an answer without rows says: an absence is one of these documents, as of a day."""
    day = f" as of {answer.as_of}" if answer.as_of else ""
    return f"No rows: none known in {count(answer.documents, 'coded document')}{day}."


def notices(answer: Answer) -> str:
    """The counts below every answer, in one line."""
    return "; ".join(
        (
            count(len(answer.rows), "row"),
            f"{count(answer.withheld, 'claim')} withheld",
            f"{count(answer.not_reread, 'passage')} not re-read",
            *known_until(answer.clocks, answer.left_out, answer.base),
        )
    )


def _marks(numbers: list[int], form: str) -> str:
    return "".join(form.format(number) for number in numbers)


def _join(text: str, marks: str) -> str:
    return " ".join(part for part in (text, marks) if part)


def _bindings(columns: tuple[str, ...], row: Row) -> dict[str, dict[str, str]]:
    return {name: _json_term(t) for name, t in zip(columns, row, strict=True) if t is not None}


def _json_term(term: Term) -> dict[str, str]:
    found = {"type": "uri" if term.kind == "iri" else term.kind, "value": term.value}
    if term.datatype:
        found["datatype"] = term.datatype
    if term.lang:
        found["xml:lang"] = term.lang
    return found


def _markdown_row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
