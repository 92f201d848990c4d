"""Cells of a table that a spreadsheet may open: none of them is run as a formula."""

from __future__ import annotations

FORMULA_START = ("=", "+", "-", "@", "\t", "\r")


def safe_cell(text: str) -> str:
    """A cell that no spreadsheet runs as a formula; numbers stay numbers."""
    if not text.startswith(FORMULA_START):
        return text
    digits = text[1:].replace(".", "", 1)
    return text if text[0] in "+-" and digits.isascii() and digits.isdecimal() else f"'{text}"
