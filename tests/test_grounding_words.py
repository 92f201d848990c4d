"""Grounding: wording, names and mentions that the words do not hold are found."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ledger import Ledger
from qantar.gate.grounding import check_grounding
from test_grounding import BOATS, MAAR, MAY, SEA, TEXT, check, rules


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("No help CAME", []),
        ('"no help came,"', []),
        ("``no help came,``", []),
        ("help comes", ["grounding-wording"]),
        ("elp came", ["grounding-wording"]),
    ],
)
def test_wording_stands_in_the_text(wording: str, expected: list[str]) -> None:
    assert rules(MAAR, f"rdf:object 41 ; qo:wording '{wording}'") == expected


def test_long_wording_is_found_without_documents() -> None:
    ledger = Ledger(TEXT)
    ledger.claim(MAAR, f'rdf:object 41 ; qo:wording "{"word " * 10}"')
    missing = {iri: replace(at, text=None) for iri, at in ledger.sources().items()}
    found = check_grounding(ledger.store(), missing)
    assert [finding.shape for finding in found] == ["grounding-length"]


@pytest.mark.parametrize(
    ("predicate", "value", "expected"),
    [
        ("qp:name", "Ilse Maar", []),
        ("qp:name", "Ilsa Maar", ["grounding-wording"]),
        ("qp:offence", "leaving post", ["grounding-wording"]),
        ("qp:kind", "leaving post", []),
    ],
)
def test_verbatim_strings(predicate: str, value: str, expected: list[str]) -> None:
    found = rules(MAAR, f'rdf:object "{value}"', predicate=predicate, subject="place:quay")
    assert [shape for shape in found if shape != "grounding-mention"] == expected


def mentions(words: str, body: str, subject: str) -> list[str]:
    ledger = Ledger(TEXT, "person:maar a qo:Person . harm:maar a qo:Harm . person:x a qo:Person .")
    ledger.claim(MAAR, 'rdf:object "Ilse Maar"', "person:maar", predicate="qp:name")
    ledger.claim(words, body, subject)
    return [f"{finding.shape} {finding.severity}" for finding in check(ledger)]


MISSED = ["grounding-mention warning"]


@pytest.mark.parametrize(
    ("words", "body", "subject", "expected"),
    [
        (MAAR, "rdf:object 41", "person:maar", []),
        (SEA, "rdf:object 22", "person:maar", MISSED),
        (SEA, "rdf:object person:maar", "harm:maar", MISSED),
        (MAAR, "rdf:object person:maar", "harm:maar", []),
        (SEA, "rdf:object 22", "person:x", []),
        (SEA, "rdf:object qv:drowning", "person:maar", []),
        (MAY, "rdf:object qv:drowning", "harm:maar", MISSED),
        (BOATS, "qo:loosely qv:dozens", "harm:maar", []),
        (SEA, "qo:deniedObject person:maar", "harm:maar", MISSED),
    ],
)
def test_something_is_named(words: str, body: str, subject: str, expected: list[str]) -> None:
    assert mentions(words, body, subject) == expected


def test_surname_glued_to_the_next_word_is_a_mention() -> None:
    ledger = Ledger("Aldo Brandt drowned.Brandtwas 50.")
    ledger.claim("Aldo Brandt", 'rdf:object "Aldo Brandt"', "person:b", predicate="qp:name")
    ledger.claim("Brandtwas 50.", "rdf:object 50", "person:b")
    assert check(ledger) == []
