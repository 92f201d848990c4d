"""Generated investigations are skewed as real ones are, and hold every form of the model."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest
from pyoxigraph import Store

from qantar.graph.claimed import select
from qantar.graph.loading import load
from qantar.graph.project import Project
from qantar.namespaces import OA, QO, QP, QV, RDF
from qantar.view.build import build_view
from test_generate import made

PREFIX = f"PREFIX qo: <{QO}> PREFIX qp: <{QP}> PREFIX qv: <{QV}> PREFIX rdf: <{RDF}> "
SLOTS = (
    *("rdf:object", "qo:deniedObject", "qo:about", "qo:atLeast", "qo:moreThan", "qo:atMost"),
    *("qo:lessThan", "qo:from", "qo:to", "qo:loosely", "qo:valueState"),
)
KINDS = (
    *("Harm", "Involvement", "Membership", "Post", "Proceeding", "ProceedingEvent", "Provision"),
    *("Legislation", "Work", "Tally", "Group", "Person", "Place", "Incident", "Judgement"),
    "SetAside",
)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return made(tmp_path_factory.mktemp("large") / "project", 2000)


@pytest.fixture(scope="module")
def graph(project: Project) -> Store:
    return load(project, restricted=True)


def column(graph: Store, query: str) -> Iterator[str]:
    return (row[0].value for row in select(graph, PREFIX + query))


def told(graph: Store) -> list[int]:
    """How many claims have each incident as their subject or object, the most told first."""
    query = "SELECT ?i { ?i a qo:Incident . ?c rdf:subject|rdf:object ?i }"
    return [count for _, count in Counter(column(graph, query)).most_common()]


@pytest.mark.parametrize("claims", [2000, 5000])
def test_the_most_told_incident_has_ten_times_the_claims_of_the_median(
    tmp_path: Path, claims: int
) -> None:
    counts = told(load(made(tmp_path / "project", claims), restricted=True))
    assert len(counts) > 15
    assert counts[0] >= 10 * median(counts), counts


def test_few_speakers_have_most_claims(graph: Store) -> None:
    query = "SELECT ?s { ?c a qo:Claim ; qo:account ?a . ?a qo:speaker ?s }"
    counts = [count for _, count in Counter(column(graph, query)).most_common()]
    assert sum(counts) == 2000
    assert sum(counts[: len(counts) // 5]) > sum(counts) / 2


def test_some_accounts_were_passed_on_over_five_stations(graph: Store) -> None:
    via = {a.value: b.value for a, b in select(graph, PREFIX + "SELECT * { ?a qo:via ?b }")}
    lengths: Counter[int] = Counter()
    for account in via:
        length, at = 0, account
        while at in via:
            length, at = length + 1, via[at]
        lengths[length] += 1
    assert sorted(lengths) == [1, 2, 3, 4, 5]
    assert lengths[1] > lengths[3] > 0


@pytest.mark.parametrize("slot", SLOTS)
def test_each_slot_is_used(graph: Store, slot: str) -> None:
    used = list(column(graph, f"SELECT ?c {{ ?c a qo:Claim ; {slot} ?v }}"))
    assert len(used) >= 3


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_thing_is_there(graph: Store, kind: str) -> None:
    assert list(column(graph, f"SELECT ?x {{ ?x a qo:{kind} }}"))


@pytest.mark.parametrize(
    ("predicate", "expected"),
    [
        ("qo:valueState", {"noValue", "unknownValue", "withheldValue"}),
        ("qo:reading", {"printed", "relative", "yearInferred"}),
        ("qo:script", {"latin", "cyrillic", "arabic"}),
        ("qo:visibility", {"public", "restricted"}),
        ("qo:relayedAs", {"reported"}),
        ("qo:saidState", {"undated"}),
        ("qo:datingBasis", {"printedBasis", "inferredBasis"}),
        (
            "qo:finding",
            {
                "same",
                "notSame",
                "unresolved",
                "comparable",
                "notComparable",
                "countedWithin",
                "contradicts",
                "supersedes",
                "twoReadings",
                "dating",
            },
        ),
    ],
)
def test_each_form_is_used(graph: Store, predicate: str, expected: set[str]) -> None:
    found = column(graph, f"SELECT DISTINCT ?v {{ ?s {predicate} ?v }}")
    assert {value.removeprefix(QV) for value in found} == expected


def test_each_status_is_reached(project: Project) -> None:
    made = load(project)
    build_view(made)
    found = column(made, "SELECT DISTINCT ?s { GRAPH ?g { ?c qo:status ?s } }")
    statuses = {value.removeprefix(QV) for value in found}
    assert statuses >= {"uncontested", "contested", "superseded", "withdrawn"}


def test_claims_speak_of_claims_and_places_lie_in_places(graph: Store) -> None:
    assert list(column(graph, "SELECT ?c { ?c qo:account ?a ; rdf:subject ?d . ?d a qo:Claim }"))
    query = "SELECT ?c { ?c rdf:predicate qp:isLocatedIn ; rdf:object ?p . ?p a qo:Place }"
    assert list(column(graph, query))


def test_names_are_written_in_kazakh_and_arabic_letters(graph: Store) -> None:
    query = "SELECT ?n { ?c rdf:predicate qp:name ; rdf:object ?n }"
    letters = set("".join(column(graph, query)))
    assert letters >= set("әғқңөұі")
    assert any(unicodedata.name(letter, "").startswith("ARABIC") for letter in letters)


def test_offsets_are_those_of_the_text(project: Project, graph: Store) -> None:
    assert project.documents_dir is not None
    text = (project.documents_dir / "00001.txt").read_text("utf-8")
    query = f"SELECT ?start ?end {{ ?p <{OA}start> ?start ; <{OA}end> ?end ; <{OA}hasSource> ?d "
    query += "FILTER(STRENDS(STR(?d), '/00001')) }"
    cut = [text[int(row[0].value) : int(row[1].value)] for row in select(graph, PREFIX + query)]
    assert len(cut) > 20
    assert all(part == part.strip() and part[0].isupper() for part in cut)
