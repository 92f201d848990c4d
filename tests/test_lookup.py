"""Short names of IRIs, and back."""

from __future__ import annotations

import pytest

from qantar.graph.lookup import Facts, expand, short
from qantar.namespaces import ID, QO, QV, RDF, SKOS

OTHER = "https://w3id.org/other/"


@pytest.mark.parametrize(
    ("iri", "name", "base"),
    [
        (f"{ID}person/anna", "person:anna", ID),
        (f"{QV}shooting", "qv:shooting", ID),
        (f"{OTHER}person/anna", "person:anna", OTHER),
        (f"{QV}shooting", "qv:shooting", OTHER),
        ("urn:x", "urn:x", ID),
        (f"{OTHER}person/anna", f"{OTHER}person/anna", ID),
    ],
)
def test_a_short_name_leads_back_to_the_iri(iri: str, name: str, base: str) -> None:
    assert short(iri, base) == name
    assert expand(name, base) == iri


def test_what_is_no_short_name_stays_as_it_is() -> None:
    for text in ("anna", "https://w3id.org/x", "mailto:x", "person://x", ""):
        assert expand(text) == text


def test_a_label_stands_before_a_short_name() -> None:
    from tiny import store

    facts = Facts(store())
    assert facts.label(f"{ID}person/anna-bek") == "Anna Bek"
    assert facts.label(f"{ID}person/nobody") == "person:nobody"
    assert facts.label("") == ""


def test_values_that_were_read_ahead_are_those_that_are_read_one_by_one() -> None:
    from tiny import ENTITIES, store

    single, ahead = Facts(store()), Facts(store())
    ahead.read_ahead(SKOS + "prefLabel", RDF + "type")
    subjects = [iri for iri, _ in single.pairs(RDF + "type")]
    assert len(subjects) > ENTITIES.count(" a qo:")
    for iri in [*subjects, f"{ID}person/nobody"]:
        for name in (SKOS + "prefLabel", RDF + "type"):
            assert ahead.values(iri, name) == single.values(iri, name)
            assert ahead.one(iri, name) == single.one(iri, name)


def test_what_many_have_in_common_is_held_once() -> None:
    from tiny import store

    facts = Facts(store())
    facts.read_ahead(RDF + "type")
    first, second = (
        facts.values(f"{ID}person/{who}", RDF + "type") for who in ("anna-bek", "minister")
    )
    assert first is second
    assert first == [QO + "Person"]
