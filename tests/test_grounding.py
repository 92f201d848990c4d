"""Grounding: a claim that says what its words do not is found."""

from __future__ import annotations

import pytest

from ledger import Ledger
from qantar.finding import Finding
from qantar.gate.grounding import check_grounding

TEXT = """The sea wall broke on March 7, 2021, and twenty-two men drowned.
\u201cNo help came,\u201d said Ilse Maar, aged 41, on March 8.
The day before, the harbour master had left for an hour.
In late March the port closed. It reopened in May 2021.
Dozens of boats sank with 1,250 nets between 4th and 6th March 2021.
"""
SEA = "The sea wall broke on March 7, 2021, and twenty-two men drowned."
MAAR = "\u201cNo help came,\u201d said Ilse Maar, aged 41, on March 8."
BEFORE = "The day before, the harbour master had left for an hour."
LATE = "In late March the port closed."
MAY = "It reopened in May 2021."
BOATS = "Dozens of boats sank with 1,250 nets between 4th and 6th March 2021."


def check(ledger: Ledger) -> list[Finding]:
    return check_grounding(ledger.store(), ledger.sources())


def rules(words: str, body: str, **more: str) -> list[str]:
    ledger = Ledger(TEXT)
    ledger.claim(words, body, **more)
    return [finding.shape for finding in check(ledger)]


def day(text: str) -> str:
    return f'"{text}"^^xsd:date'


@pytest.mark.parametrize(
    ("words", "body"),
    [
        (SEA, "rdf:object 22"),
        (MAAR, "rdf:object 41"),
        (BOATS, "qo:moreThan 1250"),
        (BEFORE, "qo:about 1"),
    ],
)
def test_number_in_the_text(words: str, body: str) -> None:
    assert rules(words, body) == []


@pytest.mark.parametrize(
    ("words", "body"),
    [
        (SEA, "rdf:object 23"),
        (SEA, "rdf:object 7"),
        (SEA, "qo:deniedObject 41"),
        (BOATS, "qo:atLeast 125"),
        (BOATS, "qo:about 12.5"),
        (BOATS, "qo:from 1250 ; qo:to 1300"),
    ],
)
def test_number_not_in_the_text(words: str, body: str) -> None:
    assert rules(words, body) == ["grounding-number"]


def test_number_in_the_context() -> None:
    assert rules(SEA, "rdf:object 41", context=MAAR) == []


def test_finding_says_where() -> None:
    ledger = Ledger(TEXT)
    iri = ledger.claim(SEA, "rdf:object 23")
    (finding,) = check(ledger)
    assert (finding.focus, finding.severity, finding.value) == (iri, "violation", '"23"')
    assert finding.path.endswith("ns#object>")


@pytest.mark.parametrize(
    ("words", "body", "reading"),
    [
        (SEA, f"rdf:object {day('2021-03-07')}", "printed"),
        (MAAR, f"rdf:object {day('2021-03-08')}", "yearInferred"),
        (MAAR, f"rdf:object {day('1999-03-08')}", "yearInferred"),
        (BEFORE, f"rdf:object {day('2021-03-07')}", "relative"),
        (LATE, f"qo:from {day('2021-03-01')} ; qo:to {day('2021-03-31')}", "relative"),
        (LATE, f"qo:from {day('2021-03-21')} ; qo:to {day('2021-03-31')}", "yearInferred"),
        (LATE, f"qo:from {day('2021-03-01')} ; qo:to {day('2021-03-31')}", "yearInferred"),
        (MAY, f"qo:from {day('2021-05-01')} ; qo:to {day('2021-05-31')}", "printed"),
        (BOATS, f"qo:from {day('2021-03-04')} ; qo:to {day('2021-03-06')}", "printed"),
        (
            LATE,
            f'rdf:object "x" ; qo:asOfFrom {day("2021-03-21")} ; qo:asOfTo {day("2021-03-31")}',
            "yearInferred",
        ),
    ],
)
def test_date_in_the_text(words: str, body: str, reading: str) -> None:
    assert rules(words, f"{body} ; qo:reading qv:{reading}") == []


@pytest.mark.parametrize(
    ("words", "body", "reading"),
    [
        (SEA, f"rdf:object {day('2021-03-08')}", "printed"),
        (SEA, f"rdf:object {day('2021-04-07')}", "printed"),
        (SEA, f"rdf:object {day('2022-03-07')}", "printed"),
        (SEA, f"rdf:object {day('2022-03-07')}", "yearInferred"),
        (MAAR, f"rdf:object {day('2021-03-08')}", "printed"),
        (MAAR, f"rdf:object {day('2021-03-09')}", "yearInferred"),
        (MAY, f"rdf:object {day('2021-05-01')}", "printed"),
        (LATE, f'rdf:object "x" ; qo:asOf {day("2021-03-25")}', "yearInferred"),
    ],
)
def test_date_not_in_the_text(words: str, body: str, reading: str) -> None:
    assert rules(words, f"{body} ; qo:reading qv:{reading}") == ["grounding-date"]


def test_both_ends_of_a_period_are_read() -> None:
    body = f"qo:from {day('2021-05-02')} ; qo:to {day('2021-05-30')} ; qo:reading qv:printed"
    assert rules(MAY, body) == ["grounding-date", "grounding-date"]


def test_year_in_the_context() -> None:
    body = f"rdf:object {day('2021-03-08')} ; qo:reading qv:printed"
    assert rules(MAAR, body, context=MAY) == []


def test_relative_date_without_any_time_is_a_warning() -> None:
    ledger = Ledger("The wall broke.")
    ledger.claim("The wall broke.", f"rdf:object {day('2021-03-08')} ; qo:reading qv:relative")
    assert [(at.shape, at.severity) for at in check(ledger)] == [("grounding-time", "warning")]


def account(ledger: Ledger, body: str) -> Ledger:
    return ledger.add(
        "account:900-maar a qo:Account ; qo:document document:900 ; qo:speaker person:maar ;"
        f" qo:via account:900-own ; qo:passage {ledger.passage(MAAR)} ; {body} ."
    )


@pytest.mark.parametrize(
    ("said", "reading", "expected"),
    [
        ("2021-03-08", "yearInferred", []),
        ("2021-03-09", "yearInferred", ["grounding-date"]),
        ("2021-03-08", "printed", ["grounding-date"]),
        ("2021-06-01", "relative", []),
    ],
)
def test_date_of_an_account(said: str, reading: str, expected: list[str]) -> None:
    body = f"qo:saidOn {day(said)} ; qo:reading qv:{reading}"
    ledger = account(Ledger(TEXT), body)
    if reading == "relative":
        ledger.parts[-1] = ledger.parts[-1].replace(
            "qo:passage", f"qo:context {ledger.passage(BEFORE)} ; qo:passage"
        )
    assert [finding.shape for finding in check(ledger)] == expected
