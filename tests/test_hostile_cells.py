"""Cells that could be run as formulas, or break a table into other rows."""

from __future__ import annotations

import csv
import io

import pytest

from qantar.render.cells import safe_cell

LEADS = ("", " ", "\t", "\n", "\r", "\r\n", "\u00a0", "\u200b", "\ufeff", "\x01", "\x00 \u2066")


@pytest.mark.parametrize("lead", LEADS)
@pytest.mark.parametrize("sign", [*"=+-@", "\uff1d", "\uff0b", "\uff0d", "\uff20", "\ufe66"])
def test_nothing_before_a_sign_makes_it_a_formula(lead: str, sign: str) -> None:
    assert safe_cell(f"{lead}{sign}1+1").startswith("'")


@pytest.mark.parametrize(
    "text", ["-5", "+5.25", "5-3", "a=1", "", "  ", "'=1", "«=1»", "1 January"]
)
def test_what_is_no_formula_stays(text: str) -> None:
    assert safe_cell(text) == text


@pytest.mark.parametrize("text", ["-5e3", "-5-3", "+", "-.", "-\u0665", "--5"])
def test_what_only_looks_like_a_number_does_not(text: str) -> None:
    assert safe_cell(text) == f"'{text}"


@pytest.mark.parametrize("end", ["\r", "\r\n", "\n"])
def test_a_line_in_a_cell_begins_no_row(end: str) -> None:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow([safe_cell(f"one{end}=1+1"), "two"])
    text = out.getvalue()
    assert text == '"one\n=1+1",two\n'
    assert list(csv.reader(io.StringIO(text, newline=""))) == [["one\n=1+1", "two"]]


def test_control_characters_are_replaced() -> None:
    assert safe_cell("a\x00b\x1bc\td") == "a\ufffdb\ufffdc\td"
