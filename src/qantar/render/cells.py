"""Cells of a table that a spreadsheet may open: none of them is run as a formula."""

from __future__ import annotations

import unicodedata

FORMULA_START = "=+-@"
UNREADABLE = "\ufffd"
# A bare carriage return ends a row in a spreadsheet, and the csv module leaves it unquoted.
CONTROLS = {**dict.fromkeys((n for n in range(32) if n not in (9, 10)), UNREADABLE), 13: "\n"}


def safe_cell(text: str) -> str:
    """A cell that no spreadsheet runs as a formula; numbers stay numbers.

    A line ends in a newline; other control characters are replaced.
    """
    if text[:1].isalnum() and text.isprintable():
        return text
    shown = text.replace("\r\n", "\n").translate(CONTROLS)
    if _start(text) not in FORMULA_START and not text.startswith(("\t", "\r", "\n")):
        return shown
    digits = text[1:].replace(".", "", 1)
    return shown if text[:1] in "+-" and digits.isascii() and digits.isdecimal() else f"'{shown}"


def _start(text: str) -> str:
    """The first letter that is seen, as a spreadsheet takes it; a space where there is none.

    Programs skip white space and marks without a width, and read full-width signs like others.
    """
    seen = next((c for c in text if c.isprintable() and not c.isspace()), " ")
    return unicodedata.normalize("NFKC", seen)
