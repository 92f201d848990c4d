"""Documents as rows: how they are dated, whether they are at hand, what is known of custody."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ledger import Ledger
from qantar.graph.documents import DocumentRow, list_documents

TEXT = "Rain fell in the caf\u00e9.\n"


def row(more: str = "", state: str = "at hand") -> DocumentRow:
    ledger = Ledger(TEXT)
    if more:
        ledger.add(f"document:900 {more} .")
    sources = {iri: replace(source, state=state) for iri, source in ledger.sources().items()}
    (found,) = list_documents(ledger.store(), sources)
    return found


def test_what_is_registered() -> None:
    found = row()
    assert (found.slug, found.title, found.publisher) == ("900", "A report", "Harbour Gazette")
    assert (found.file_name, found.length) == ("900.txt", len(TEXT))
    assert len(found.sha256) == 64
    assert found.republisher == ""


@pytest.mark.parametrize(
    ("more", "issued", "basis"),
    [
        (
            'dcterms:issued "2021-03-07"^^xsd:date ; qo:datingBasis qv:printedBasis',
            "2021-03-07",
            "printed",
        ),
        (
            'qo:issuedNotBefore "2021-03-07"^^xsd:date ; qo:datingBasis qv:inferredBasis',
            "not before 2021-03-07",
            "inferred",
        ),
        ('qo:issuedNotAfter "2021-03-09"^^xsd:date', "not after 2021-03-09", ""),
        (
            'qo:issuedNotBefore "2021-03-07"^^xsd:date ; qo:issuedNotAfter "2021-03-09"^^xsd:date',
            "2021-03-07 to 2021-03-09",
            "",
        ),
        (
            'qo:issuedNotBefore "2021-03-07"^^xsd:date ; qo:issuedNotAfter "2021-03-07"^^xsd:date',
            "2021-03-07",
            "",
        ),
        ("", "", ""),
    ],
)
def test_dating(more: str, issued: str, basis: str) -> None:
    found = row(more)
    assert (found.issued, found.issued_basis) == (issued, basis)


@pytest.mark.parametrize("state", ["at hand", "altered", "missing"])
def test_state(state: str) -> None:
    assert row(state=state).state == state


def test_a_document_that_was_not_looked_for_is_missing() -> None:
    (found,) = list_documents(Ledger(TEXT).store(), {})
    assert found.state == "missing"


def test_custody() -> None:
    found = row(
        'qo:sourceAddress <http://example.org/900> ; qo:retrieved "2021-04-01"^^xsd:date ;'
        " qo:archived qv:unknownValue"
    )
    assert found.source == "http://example.org/900"
    assert (found.retrieved, found.archived) == ("2021-04-01", "unknown")


def test_republisher() -> None:
    more = 'qo:republisher organisation:echo . organisation:echo skos:prefLabel "The Echo"@en'
    assert row(more).republisher == "The Echo"


def test_documents_stand_in_order() -> None:
    store = Ledger(TEXT).add(Ledger("x", slug="100").register()).store()
    assert [found.slug for found in list_documents(store, {})] == ["100", "900"]
