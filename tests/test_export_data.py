"""The data as RDF: whole, the same when read back, and never a denial that reads as a fact."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Triple, parse

from network_project import CONTROL, DEATH, HOSTILE, LOST, RAID, iri, opened
from qantar.answers.opening import Loaded
from qantar.errors import UsageError
from qantar.export.make import export
from qantar.namespaces import ID, QO, RDF, SKOS
from qantar.network.selection import EVERYTHING, Selection

# What rdflib deprecates of its own is for rdflib to mend.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")

READERS = {
    "turtle": RdfFormat.TURTLE,
    "nt": RdfFormat.N_TRIPLES,
    "jsonld": RdfFormat.JSON_LD,
    "rdfxml": RdfFormat.RDF_XML,
    "trig": RdfFormat.TRIG,
}
IN_RDFLIB = {"turtle": "turtle", "nt": "nt", "jsonld": "json-ld", "rdfxml": "xml", "trig": "trig"}


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    return opened(tmp_path_factory.mktemp("data"))


def written(loaded: Loaded, name: str, selection: Selection = EVERYTHING) -> str:
    return export(loaded, name, selection).texts[""]


def read(loaded: Loaded, name: str, selection: Selection = EVERYTHING) -> list[Quad]:
    return list(parse(written(loaded, name, selection).encode(), format=READERS[name]))


def authored(loaded: Loaded, *, in_xml: bool = False) -> set[Triple]:
    quads = loaded.store.quads_for_pattern(None, None, None, DefaultGraph())
    found = {quad.triple for quad in quads if quad.subject.value.startswith(ID)}
    assert len(found) > 300
    return {in_xml_of(triple) for triple in found} if in_xml else found


def in_xml_of(triple: Triple) -> Triple:
    value = triple.object
    if isinstance(value, Literal) and value.value != value.value.translate(LOST):
        value = Literal(value.value.translate(LOST))
    return Triple(triple.subject, triple.predicate, value)


def subjects(quads: list[Quad]) -> set[str]:
    return {quad.subject.value.removeprefix(ID).replace("/", ":", 1) for quad in quads}


@pytest.mark.parametrize("name", READERS)
def test_what_is_read_back_is_what_was_authored(loaded: Loaded, name: str) -> None:
    assert {q.triple for q in read(loaded, name)} == authored(loaded, in_xml=name == "rdfxml")


@pytest.mark.parametrize("name", READERS)
def test_rdflib_reads_as_much(loaded: Loaded, name: str) -> None:
    from rdflib import Dataset

    data = Dataset()
    data.parse(data=written(loaded, name), format=IN_RDFLIB[name])
    found = {(str(s), str(p), str(o)) for s, p, o, _ in data.quads()}
    expected = {
        (t.subject.value, t.predicate.value, t.object.value)
        for t in authored(loaded, in_xml=name == "rdfxml")
    }
    assert found == expected


@pytest.mark.parametrize("name", [*READERS, "turtle12"])
def test_the_same_graph_gives_the_same_bytes(loaded: Loaded, tmp_path: Path, name: str) -> None:
    assert written(opened(tmp_path), name) == written(loaded, name)


@pytest.mark.parametrize("name", READERS)
def test_hostile_labels_stay_what_they_are(loaded: Loaded, name: str) -> None:
    labels = {q.object.value for q in read(loaded, name) if q.predicate.value == SKOS + "prefLabel"}
    carried = {text.translate(LOST) if name == "rdfxml" else text for text in HOSTILE}
    assert carried <= labels
    assert CONTROL.translate(LOST) != CONTROL


def test_names_are_short_in_turtle(loaded: Loaded) -> None:
    text = written(loaded, "turtle")
    assert "claim:000-101 a qo:Claim ;" in text
    assert "@prefix foaf:" not in text


def test_json_ld_is_json(loaded: Loaded) -> None:
    found = {node["@id"] for node in json.loads(written(loaded, "jsonld"))}
    assert iri("claim:000-101") in found


def test_each_claim_is_a_graph_of_its_own_in_trig(loaded: Loaded) -> None:
    quads = read(loaded, "trig")
    in_graphs = {q.subject.value for q in quads if q.graph_name != DefaultGraph()}
    claims = {q.subject.value for q in quads if str(q.object) == f"<{QO}Claim>"}
    assert in_graphs == claims
    assert len(claims) > 20
    for quad in quads:
        alone = quad.graph_name == DefaultGraph()
        assert alone == (quad.subject.value not in claims)
        assert alone or quad.graph_name == quad.subject


def test_a_selection_brings_what_its_claims_rest_on(loaded: Loaded) -> None:
    found = subjects(read(loaded, "turtle", Selection(predicates=("qp:tookPlaceAt",))))
    assert found == {
        "claim:000-104",
        RAID,
        "place:square",
        "account:000-own",
        "passage:000-0-32",
        "document:000",
        "organisation:alpha",
    }


def test_a_relayed_account_brings_the_account_that_relays_it(loaded: Loaded) -> None:
    found = subjects(read(loaded, "turtle", Selection(around="claim:000-101", hops=0)))
    assert "claim:000-112" in found
    narrow = Selection(predicates=("qp:hasEvidence",))
    found = subjects(read(loaded, "turtle", narrow))
    assert {"claim:000-112", "claim:000-101", "account:000-monitors", "account:000-own"} <= found


def test_the_data_keep_what_is_denied_or_given_up(loaded: Loaded) -> None:
    found = subjects(read(loaded, "turtle", Selection(predicates=("qp:targeted",))))
    assert {"claim:000-102", "claim:000-103", "claim:001-105", "claim:001-106"} <= found
    assert "judgement:superseded" in found
    alone = subjects(read(loaded, "turtle", Selection(documents=("000",))))
    assert "judgement:superseded" not in alone
    assert not any(name.startswith(("claim:001", "manifest:")) for name in alone)


def test_a_neighbourhood_holds_its_plain_values_too(loaded: Loaded) -> None:
    found = subjects(read(loaded, "turtle", Selection(around="tally:dead")))
    assert {"claim:000-110", "claim:000-111", "claim:000-118"} <= found
    assert DEATH not in found


def test_days_hold_for_data_as_for_the_network(loaded: Loaded) -> None:
    found = subjects(read(loaded, "turtle", Selection(until="2022-01-31")))
    assert "claim:000-101" in found
    assert "claim:000-104" not in found


def test_every_claim_is_in_the_data_whatever_is_drawn(loaded: Loaded) -> None:
    claims = loaded.facts.subjects(RDF + "type", QO + "Claim")
    found = {q.subject.value for q in read(loaded, "nt") if isinstance(q.subject, NamedNode)}
    assert found.issuperset(claims)
    with pytest.raises(UsageError, match="holds every claim"):
        export(loaded, "nt", Selection(given_up=True))


@pytest.mark.parametrize("name", READERS)
def test_a_bare_carriage_return_comes_back(tmp_path: Path, name: str) -> None:
    made = opened(tmp_path, 'place:line a qo:Place ; skos:prefLabel "one\\rtwo\\r\\nthree" .\n')
    labels = {q.object.value for q in read(made, name) if q.subject.value == iri("place:line")}
    assert "one\rtwo\r\nthree" in labels
    from rdflib import Dataset

    data = Dataset()
    data.parse(data=written(made, name), format=IN_RDFLIB[name])
    assert "one\rtwo\r\nthree" in {str(o) for _, _, o, _ in data.quads()}
