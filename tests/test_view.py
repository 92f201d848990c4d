"""The generated view: direct triples, status, and the derived words of a claim."""

from __future__ import annotations

import pytest
from pyoxigraph import NamedNode

from conftest import ROOT
from qantar.errors import UsageError
from qantar.graph.loading import load
from qantar.graph.lookup import Facts
from qantar.graph.project import Project
from qantar.namespaces import DERIVED_GRAPH, ID, SKOS
from qantar.view.build import build_view, view_lines
from tiny import CLAIMS, claim, derived, judgement, store


def test_as_claimed_holds_exact_values_only() -> None:
    lines = view_lines(store(CLAIMS), "as-claimed")
    assert lines == sorted(lines)
    assert any("incident/death" in line and "person/anna-bek" in line for line in lines)
    assert sum("property/value" in line for line in lines) == 1  # neither denial nor lower bound


def test_unknown_view_is_refused() -> None:
    with pytest.raises(UsageError, match="as-claimed, standing"):
        view_lines(store(CLAIMS), "latest")


@pytest.mark.parametrize(
    ("slot", "text"),
    [
        ("rdf:object 227", "227"),
        ("rdf:object person:anna-bek", "Anna Bek"),
        ("rdf:object claim:000-009", "claim/000-009"),
        ('rdf:object "2022-01-07"^^xsd:date', "2022-01-07"),
        ("qo:deniedObject person:anna-bek", "not: Anna Bek"),
        ("qo:about 20", "about 20"),
        ("qo:atLeast 20", "at least 20"),
        ("qo:moreThan 1000", "more than 1000"),
        ("qo:atMost 20", "at most 20"),
        ("qo:lessThan 20", "less than 20"),
        ("qo:loosely qv:hundreds", "hundreds"),
        (
            'qo:from "2022-12-01"^^xsd:date ; qo:to "2022-12-31"^^xsd:date',
            "2022-12-01 to 2022-12-31",
        ),
        ("qo:valueState qv:noValue", "none"),
        ("qo:valueState qv:unknownValue", "unknown"),
        ("qo:valueState qv:withheldValue", "withheld"),
    ],
)
def test_value_text_of_each_slot(slot: str, text: str) -> None:
    made = store(claim("000-001", "tally:dead", "qp:value", slot))
    assert derived(made, "claim/000-001", "valueText") == [text]


@pytest.mark.parametrize(
    ("account", "text"),
    [
        ("000-own", "2023-01-06"),
        ("000-monitors", "not before 2022-02-01"),
        ("000-minister", "undated"),
        ("001-own", "2022-01-01 to 2022-01-31"),
        ("001-monitors", "not after 2022-03-01"),
    ],
)
def test_said_text_of_each_form_of_time(account: str, text: str) -> None:
    made = store(claim("000-001", "tally:dead", "qp:value", "rdf:object 1", account))
    assert derived(made, "claim/000-001", "saidText") == [text]
    assert derived(made, "claim/000-001", "saidIn") == [f"{ID}document/{account[:3]}"]


def test_root_speaker_is_the_innermost_and_canonical() -> None:
    told = claim("000-001", "tally:dead", "qp:value", "rdf:object 1", "000-monitors")
    plain = store(told)
    assert derived(plain, "claim/000-001", "rootSpeaker") == [f"{ID}group/monitors"]
    merged = store(
        told,
        judgement("a", "qv:same", "group:monitors, group:observers"),
        judgement("b", "qv:same", "group:alpha-group, group:observers"),
    )
    assert derived(merged, "claim/000-001", "saidBy") == [f"{ID}group/monitors"]
    assert derived(merged, "claim/000-001", "rootSpeaker") == [f"{ID}group/alpha-group"]
    assert derived(merged, "group/observers", "canonical") == [f"{ID}group/alpha-group"]


def test_only_same_joins_entities_and_claims_get_no_canonical() -> None:
    made = store(
        CLAIMS,
        judgement("a", "qv:notSame", "group:monitors, group:observers"),
        judgement("b", "qv:same", "claim:000-003, claim:001-001"),
    )
    assert derived(made, "group/monitors", "canonical") == []
    assert derived(made, "claim/000-003", "canonical") == []


def test_the_view_holds_three_graphs_and_only_terms_that_the_ontology_calls_derived() -> None:
    made = load(Project.open(ROOT))
    notes = Facts(made).pairs(SKOS + "scopeNote")
    declared = {iri for iri, note in notes if note.startswith("Derived;")}
    build_view(made)
    graphs = {str(g.value).rpartition("/")[2] for g in made.named_graphs()}
    assert graphs == {"as-claimed", "standing", "derived"}
    derived_graph = made.quads_for_pattern(None, None, None, NamedNode(DERIVED_GRAPH))
    assert {quad.predicate.value for quad in derived_graph} <= declared
