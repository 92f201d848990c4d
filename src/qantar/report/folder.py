"""The folder of a report: what is in it, and how it is told from other folders."""

from __future__ import annotations

from qantar.folders import Owner, top_names

MARKER = "<!-- Written by qantar report, which replaces this folder as a whole. -->"
INDEX = "index.md"


def _foreign(text: str, names: list[str]) -> list[str]:
    """Names that the index does not link to."""
    return [name for name in names if f"({name})" not in text]


REPORT = Owner("report", INDEX, MARKER, _foreign, top_names)
