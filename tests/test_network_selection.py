"""Narrowing the network: by kind, property, document, day and neighbourhood."""

from __future__ import annotations

import pytest

from network_project import BEK, DEATH, MARCH, RAID, iri, opened
from qantar.answers.opening import Loaded
from qantar.errors import UsageError
from qantar.network.build import build_network
from qantar.network.selection import Selection


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    return opened(tmp_path_factory.mktemp("selection"))


def shown(loaded: Loaded, **chosen: object) -> tuple[set[str], set[str]]:
    """The nodes and the edges, short."""
    network = build_network(loaded, Selection(**chosen))
    nodes = {node.rpartition("/id/")[2].replace("/", ":", 1) for node in network}
    return nodes, {key.rpartition("/")[2] for *_, key in network.edges(keys=True)}


@pytest.mark.parametrize("name", ["Person", "person", "PERSON", "Agent"])
def test_by_kind_of_node(loaded: Loaded, name: str) -> None:
    nodes, edges = shown(loaded, kinds=(name, "Incident"))
    assert {BEK, DEATH, RAID} <= nodes
    assert "place:square" not in nodes
    assert {"000-101", "000-102"} <= edges
    assert ("group:observers" in nodes) == (name == "Agent")


@pytest.mark.parametrize("name", ["qp:tookPlaceAt", "tookPlaceAt", "took place at"])
def test_by_property(loaded: Loaded, name: str) -> None:
    assert shown(loaded, predicates=(name,)) == ({RAID, "place:square"}, {"000-104"})


@pytest.mark.parametrize("name", ["001", "document:001"])
def test_by_document(loaded: Loaded, name: str) -> None:
    nodes, edges = shown(loaded, documents=(name,))
    assert edges == {"001-106"}
    assert nodes == {RAID, DEATH, "place:square"}


def test_days_told_elsewhere_do_not_date_things_of_a_document(loaded: Loaded) -> None:
    network = build_network(loaded, Selection(documents=("001",)))
    assert network.nodes[iri(DEATH)]["start"] == "2022-01-08"
    assert network.nodes[iri(RAID)]["start"] == ""


def test_what_is_dated_outside_goes_and_what_only_ties_to_it(loaded: Loaded) -> None:
    nodes, edges = shown(loaded, since="2022-01-08", until="2022-01-31")
    assert DEATH in nodes  # contested: the 7th or the 8th
    assert MARCH in nodes  # undated, with edges
    assert not nodes & {RAID, "place:square", "involvement:raiders", "group:observers"}
    assert {"000-101", "000-102"} <= edges


@pytest.mark.parametrize(
    ("days", "kept"),
    [
        ({"since": "2022-02-03"}, RAID),
        ({"until": "2022-01-07"}, DEATH),
        ({"until": "2022-02-01"}, RAID),
    ],
)
def test_the_first_and_last_day_are_inside(loaded: Loaded, days: dict, kept: str) -> None:
    assert kept in shown(loaded, **days)[0]


def test_one_day_further_is_outside(loaded: Loaded) -> None:
    assert RAID not in shown(loaded, since="2022-02-04")[0]
    assert DEATH not in shown(loaded, until="2022-01-06")[0]


def test_around_a_node(loaded: Loaded) -> None:
    assert shown(loaded, around=RAID)[0] == {RAID, "place:square", "involvement:raiders"}
    far, edges = shown(loaded, around=iri(RAID), hops=2)
    assert far == {RAID, "place:square", "involvement:raiders", "group:observers"}
    assert edges == {"000-104", "001-106", "000-115", "000-116"}
    assert shown(loaded, around=RAID, hops=0) == ({RAID}, set())


def test_a_claim_can_be_the_middle(loaded: Loaded) -> None:
    assert shown(loaded, around="claim:000-101")[0] == {"claim:000-101", MARCH}


@pytest.mark.parametrize(
    ("chosen", "told"),
    [
        ({"kinds": ("Persn",)}, "Near: Person"),
        ({"kinds": ("zzzz",)}, "There are: Agent, "),
        ({"predicates": ("targetted",)}, "Near: targeted"),
        ({"documents": ("zzzz",)}, "There are: 000, 001."),
        ({"around": "thing:unknown-to-all"}, "Look it up"),
        ({"around": "incident:raids"}, "Did you mean incident:raid"),
        ({"around": "passage:000-0-32"}, "no node but a passage"),
        ({"around": RAID, "documents": ("001",), "kinds": ("Person",)}, "no node of this network"),
        ({"around": "no iri at all <"}, "nothing in the graph"),
        ({"since": "2022"}, "no day"),
        ({"since": "2022-02-01", "until": "2022-01-01"}, "lies after"),
        ({"hops": -1, "around": RAID}, "fewer than 0"),
    ],
)
def test_what_is_not_there_is_refused(loaded: Loaded, chosen: dict, told: str) -> None:
    with pytest.raises(UsageError) as caught:
        build_network(loaded, Selection(**chosen))
    assert told in str(caught.value)
