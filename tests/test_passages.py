"""Passages: compared with their IRI always, with the text if it is at hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ledger import Ledger
from qantar.finding import Finding
from qantar.gate.passages import check_passages, count_reread
from qantar.graph.sources import ALTERED, MISSING, SourceText

TEXT = "The river rose at noon. Two boats sank.\n\nThe mayor left.\n"


def rules(found: list[Finding]) -> list[str]:
    return sorted({finding.shape for finding in found})


def without_text(ledger: Ledger, state: str = MISSING) -> dict[str, SourceText]:
    return {
        iri: replace(source, state=state, text=None, reason="another SHA-256")
        for iri, source in ledger.sources().items()
    }


def test_a_right_passage_has_no_finding() -> None:
    ledger = Ledger(TEXT)
    ledger.passage("Two boats sank.")
    ledger.passage("river rose")
    assert check_passages(ledger.store(), ledger.sources()) == []
    assert count_reread(ledger.store(), ledger.sources()) == (2, 0)


def test_both_offsets_shifted() -> None:
    ledger = Ledger(TEXT)
    ledger.passage("Two boats", shift=1)
    assert rules(check_passages(ledger.store(), ledger.sources())) == ["passage-hash"]


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("noon. Two boats", "passage-sentence"),
        ("sank.\n\nThe mayor", "passage-sentence"),
        ("\n\n", "passage-sentence"),
    ],
)
def test_more_than_one_sentence(words: str, rule: str) -> None:
    ledger = Ledger(TEXT)
    ledger.passage(words)
    assert rules(check_passages(ledger.store(), ledger.sources())) == [rule]


def test_end_outside_the_document() -> None:
    ledger = Ledger(TEXT)
    ledger.passage("The mayor left.", shift=5)
    assert rules(check_passages(ledger.store(), ledger.sources())) == ["passage-offsets"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("oa:start 24", "oa:start 23", ["passage-slug"]),
        ("oa:end 33", "oa:end 34", ["passage-slug"]),
        ("oa:hasSource document:900", "oa:hasSource document:901", ["passage-slug"]),
        ("oa:start 24", "oa:start 33", ["passage-offsets", "passage-slug"]),
    ],
)
def test_iri_is_compared_without_documents(old: str, new: str, expected: list[str]) -> None:
    ledger = Ledger(TEXT)
    ledger.passage("Two boats")
    assert old in ledger.parts[-1]
    ledger.parts[-1] = ledger.parts[-1].replace(old, new)
    assert rules(check_passages(ledger.store(), without_text(ledger))) == expected


def test_missing_document_is_counted_not_reported() -> None:
    ledger = Ledger(TEXT)
    ledger.passage("Two boats", shift=1)
    assert check_passages(ledger.store(), without_text(ledger)) == []
    assert count_reread(ledger.store(), without_text(ledger)) == (0, 1)


def test_altered_document_is_reported_once() -> None:
    ledger = Ledger(TEXT)
    ledger.passage("Two boats", shift=1)
    ledger.passage("The mayor", shift=1)
    found = check_passages(ledger.store(), without_text(ledger, ALTERED))
    assert rules(found) == ["passage-altered"]
    assert len(found) == 1
    assert found[0].severity == "violation"
    assert count_reread(ledger.store(), without_text(ledger, ALTERED)) == (0, 2)
