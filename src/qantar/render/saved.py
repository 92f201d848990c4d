"""The list of saved queries."""

from __future__ import annotations

import json
from collections.abc import Sequence

from qantar.render.words import printable
from qantar.sparql.parameters import describe
from qantar.sparql.saved import SavedQuery

SUMMARY_WIDTH = 70


def saved_text(queries: Sequence[SavedQuery]) -> str:
    """Names, what they answer and what can be set, as a table."""
    from tabulate import tabulate

    rows = [[q.name, q.summary, ", ".join(map(describe, q.parameters))] for q in queries]
    widths = [None, SUMMARY_WIDTH, None]
    names = ["query", "answers", "parameters"]
    grid = tabulate(rows, names, disable_numparse=True, maxcolwidths=widths if rows else None)
    return printable(grid) + "\n"


def saved_json(queries: Sequence[SavedQuery]) -> str:
    """Everything in the headers as JSON."""
    return json.dumps([_data(q) for q in queries], ensure_ascii=False, indent=2) + "\n"


def _data(query: SavedQuery) -> dict[str, object]:
    parameters = [
        {
            "name": p.name,
            "type": p.type,
            "required": p.required,
            "default": query.defaults.get(p.name),
        }
        for p in query.parameters
    ]
    return {
        "name": query.name,
        "summary": query.summary,
        "description": query.description,
        "tags": list(query.tags),
        "parameters": parameters,
    }
