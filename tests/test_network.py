"""The network: which claims are edges, which things are nodes, and what they carry."""

from __future__ import annotations

from pathlib import Path

import networkx
import pytest

from network_project import BEK, DEATH, RAID, iri, opened
from qantar.answers.opening import Loaded
from qantar.namespaces import ID, QP
from qantar.network.build import build_network
from qantar.network.selection import Selection
from tiny import claim, judgement

Network = networkx.MultiDiGraph


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    return opened(tmp_path_factory.mktemp("network"))


@pytest.fixture(scope="module")
def network(loaded: Loaded) -> Network:
    return build_network(loaded)


def edges(network: Network) -> dict[str, dict]:
    """The edges by the slug of their claim."""
    return {key.removeprefix(f"{ID}claim/"): data for *_, key, data in edge_rows(network)}


def edge_rows(network: Network) -> list[tuple]:
    return list(network.edges(keys=True, data=True))


def test_a_claim_between_things_is_an_edge_with_its_sources(network: Network) -> None:
    assert network.has_edge(iri(DEATH), iri(BEK), iri("claim:000-101"))
    found = edges(network)["000-101"]
    assert found == {
        "claim": iri("claim:000-101"),
        "predicate": f"{QP}targeted",
        "label": "targeted",
        "certainty": "stated",
        "speaker": "monitors",
        "speakerIri": iri("group:monitors"),
        "relayedBy": "Alpha",
        "document": iri("document:000"),
        "documentTitle": "Report 000",
        "date": "not before 2022-02-01",
        "saidFrom": "2022-02-01",
        "saidTo": "",
        "status": "contested",
        "stands": True,
        "denied": False,
        "asOf": "",
        "rivals": iri("claim:000-102"),
        "passage": iri("passage:000-0-32"),
        "from": 0,
        "to": 32,
        "visibility": "public",
    }


def test_a_denial_is_drawn_beside_its_rival_only(network: Network) -> None:
    found = edges(network)
    assert (found["000-102"]["denied"], found["000-102"]["status"]) == (True, "contested")
    assert found["000-102"]["rivals"] == iri("claim:000-101")
    assert "000-103" not in found
    assert network.graph["denials"] == 1


def test_a_filter_that_takes_the_rival_takes_the_denial(loaded: Loaded) -> None:
    more = claim("001-120", DEATH, "qp:targeted", "qo:deniedObject person:anna-bek", "001-own")
    both = edges(build_network(loaded, Selection(documents=("000",))))
    assert {"000-101", "000-102"} <= both.keys()
    other = opened(loaded.project.root.parent / "other", more)
    assert "001-120" in edges(build_network(other))
    assert "001-120" not in edges(build_network(other, Selection(documents=("001",))))


def test_what_was_given_up_is_drawn_on_request_and_marked(loaded: Loaded, network: Network) -> None:
    assert "001-106" in edges(network)
    assert "001-105" not in edges(network)
    assert network.graph["givenUp"] == 1
    found = edges(build_network(loaded, Selection(given_up=True)))["001-105"]
    assert (found["stands"], found["status"]) == (False, "superseded")
    assert edges(network)["001-106"]["stands"]


def test_a_node_tells_what_it_is_and_when_it_is_said_to_have_happened(network: Network) -> None:
    death = network.nodes[iri(DEATH)]
    assert (death["label"], death["kind"], death["kindLabel"]) == (
        "death of Anna Bek",
        "Incident",
        "incident",
    )
    assert (death["start"], death["end"]) == ("2022-01-07", "2022-01-08")
    assert death["dateClaims"].split() == [iri("claim:000-107"), iri("claim:001-108")]
    assert death["firstSaid"] == "2022-01-31"
    raid = network.nodes[iri(RAID)]
    assert (raid["start"], raid["end"]) == ("2022-02-01", "2022-02-03")
    assert raid["claims"] == 4  # the denial nobody contradicts and the superseded one are not shown


def test_a_day_that_is_only_bounded_dates_nothing(network: Network) -> None:
    march = network.nodes[iri("incident:march")]
    assert (march["start"], march["end"], march["dateClaims"]) == ("", "", "")


def test_a_claim_that_is_spoken_of_is_a_node(network: Network) -> None:
    node = network.nodes[iri("claim:000-101")]
    assert node["kind"] == "Claim"
    assert node["label"] == "death of Anna Bek: targeted: Anna Bek"
    assert node["status"] == "contested"
    assert network.has_edge(iri("incident:march"), iri("claim:000-101"))
    claims = [n for n, kind in network.nodes(data="kind") if kind == "Claim"]
    assert claims == [iri("claim:000-101")]


def test_concepts_are_nodes_on_request(loaded: Loaded, network: Network) -> None:
    assert "000-114" not in edges(network)
    with_concepts = build_network(loaded, Selection(concepts=True))
    assert "000-114" in edges(with_concepts)
    concepts = [d for _, d in with_concepts.nodes(data=True) if d["kind"] == "Concept"]
    assert [d["label"] for d in concepts] == ["killing"]


def test_a_literal_that_reads_as_an_iri_is_no_node(loaded: Loaded) -> None:
    text = claim("000-121", RAID, "qp:detail", f'rdf:object "{iri(BEK)}"')
    made = build_network(opened(loaded.project.root.parent / "literal", text))
    assert iri(BEK) in made
    assert "000-121" not in edges(made)


def test_only_things_of_the_graph_that_claims_speak_of_are_nodes(network: Network) -> None:
    kinds = {kind for _, kind in network.nodes(data="kind")}
    assert kinds == {"Incident", "Person", "Place", "Group", "Involvement", "Tally", "Claim"}
    assert iri("person:minister") not in network


def test_a_network_is_the_same_every_time(loaded: Loaded, network: Network) -> None:
    again = build_network(loaded)
    assert list(again.nodes(data=True)) == list(network.nodes(data=True))
    assert edge_rows(again) == edge_rows(network)


def test_a_given_up_claim_that_is_spoken_of_is_a_node_on_request(tmp_path: Path) -> None:
    more = claim("000-122", "incident:march", "qp:conveyed", "rdf:object claim:001-105")
    made = opened(tmp_path, more)
    assert iri("claim:001-105") not in build_network(made)
    asked = build_network(made, Selection(given_up=True))
    assert asked.nodes[iri("claim:001-105")]["status"] == "superseded"
    assert "000-122" in edges(asked)


def test_a_neighbourhood_that_lacks_the_rival_lacks_the_denial(tmp_path: Path) -> None:
    more = judgement("rivals", "qv:contradicts", "claim:000-103, claim:000-101")
    made = opened(tmp_path, more)
    assert "000-103" in edges(build_network(made))
    near = build_network(made, Selection(around=RAID))
    assert "000-104" in edges(near)
    assert "000-103" not in edges(near)
    assert near.graph["denials"] == 0  # what it would lead to is not here either
    wide = edges(build_network(made, Selection(around=RAID, hops=2, kinds=("Incident", "Group"))))
    assert "000-103" not in wide


def test_a_denial_that_is_spoken_of_is_a_node_beside_its_rival_only(tmp_path: Path) -> None:
    told = ("000-102", "000-103")
    more = "".join(
        claim(f"000-13{n}", "incident:march", "qp:conveyed", f"rdf:object claim:{denial}")
        for n, denial in enumerate(told)
    )
    made = build_network(opened(tmp_path, more))
    assert made.nodes[iri("claim:000-102")]["status"] == "contested"
    assert made.nodes[iri("claim:000-102")]["label"].endswith("not: Anna Bek")
    assert iri("claim:000-103") not in made
