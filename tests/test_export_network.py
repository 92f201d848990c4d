"""The network in each format: read back by its own programs, whole, whatever the labels hold."""

from __future__ import annotations

import csv
import io
import json
import subprocess
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree

import networkx
import pytest

from network_project import DEATH, FORMULA, HOSTILE, LOST, RAID, SCRIPT, iri, opened
from qantar.answers.opening import Loaded
from qantar.export.make import export
from qantar.network.build import build_network
from qantar.network.selection import Selection
from tools import need, node_modules

ALL = Selection(given_up=True)
FORMATS = ("graphml", "gexf", "cytoscape", "dot", "csv")
DENIAL, SUPERSEDED = iri("claim:000-102"), iri("claim:001-105")
SPOKEN_OF = iri("claim:000-101")
"""A claim that is an edge and a node."""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    return opened(tmp_path_factory.mktemp("export"))


@pytest.fixture(scope="module")
def network(loaded: Loaded) -> networkx.MultiDiGraph:
    found = build_network(loaded, ALL)
    assert found.number_of_edges() > len({(s, t) for s, t, _ in found.edges(keys=True)})
    return found


def text(loaded: Loaded, name: str, **options: str) -> str:
    return export(loaded, name, ALL, **options).texts[""]


def read(loaded: Loaded, name: str) -> networkx.MultiDiGraph:
    reader = {"graphml": networkx.read_graphml, "gexf": networkx.read_gexf}[name]
    return reader(io.BytesIO(text(loaded, name).encode()))


@pytest.mark.parametrize("name", ["graphml", "gexf"])
def test_networkx_reads_back_what_it_wrote(
    loaded: Loaded, network: networkx.MultiDiGraph, name: str
) -> None:
    back = read(loaded, name)
    assert set(back) == set(network)
    assert back.number_of_edges() == network.number_of_edges()
    ends = {(s, t, d.get("claim")) for s, t, d in back.edges(data=True)}
    assert ends == {(s, t, key) for s, t, key in network.edges(keys=True)}
    for node, data in network.nodes(data=True):
        assert back.nodes[node]["label"] == data["label"].translate(LOST)
        assert back.nodes[node]["claims"] == data["claims"]


@pytest.mark.parametrize("name", ["graphml", "gexf"])
def test_an_edge_that_does_not_stand_says_so_in_its_label(loaded: Loaded, name: str) -> None:
    found = {d["claim"]: d for *_, d in read(loaded, name).edges(data=True)}
    assert found[DENIAL]["label"] == "denied: targeted"
    assert (found[DENIAL]["denied"], found[DENIAL]["status"]) == (True, "contested")
    assert found[SUPERSEDED]["label"] == "superseded: targeted"
    assert found[SUPERSEDED]["stands"] is False
    assert found[iri("claim:000-101")]["label"] == "targeted"
    assert found[iri("claim:000-101")]["speaker"] == "monitors"


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_graph_gives_the_same_bytes(loaded: Loaded, tmp_path: Path, name: str) -> None:
    first = export(loaded, name, ALL).texts
    assert export(opened(tmp_path), name, ALL).texts == first


def test_gexf_has_days_and_no_day_of_its_making(loaded: Loaded) -> None:
    root = ElementTree.fromstring(text(loaded, "gexf"))
    graph = root.find("{*}graph")
    assert (graph.get("mode"), graph.get("timeformat")) == ("dynamic", "date")
    assert root.find("{*}meta").attrib == {}
    days = {n.get("id"): (n.get("start"), n.get("end")) for n in root.findall(".//{*}node")}
    assert days[iri(DEATH)] == ("2022-01-07", "2022-01-08")
    assert days[iri(RAID)] == ("2022-02-01", "2022-02-03")
    assert days[iri("place:square")] == (None, None)


def test_gexf_can_show_when_things_were_said(loaded: Loaded) -> None:
    root = ElementTree.fromstring(text(loaded, "gexf", timeline="said"))
    nodes = {n.get("id"): n for n in root.findall(".//{*}node")}
    edges = {e.get("id"): e.get("start") for e in root.findall(".//{*}edge")}
    assert nodes[iri(DEATH)].get("start") == "2022-01-31"
    assert nodes[iri(DEATH)].get("end") is None
    assert edges[iri("claim:000-101")] == "2022-02-01"
    assert edges[DENIAL] is None  # undated
    titles = {a.get("id"): a.get("title") for a in root.findall(".//{*}attribute")}
    told = {
        titles[v.get("for")]: v.get("value") for v in nodes[iri(DEATH)].findall(".//{*}attvalue")
    }
    assert (told["happenedFrom"], told["happenedTo"]) == ("2022-01-07", "2022-01-08")


CYTOSCAPE = """
const cytoscape = require(process.argv[1] + '/cytoscape');
const file = JSON.parse(require('fs').readFileSync(0, 'utf8'));
const cy = cytoscape({ headless: true, elements: file.elements });
const labels = Object.fromEntries(cy.nodes().map(n => [n.id(), n.data('label')]));
const denied = cy.edges('[?denied]').map(e => e.id());
const edges = cy.edges().map(e => e.data('claim'));
process.stdout.write(JSON.stringify({ edges, labels, denied }));
"""


def test_cytoscape_loads_its_json(loaded: Loaded, network: networkx.MultiDiGraph) -> None:
    node, modules = need("node"), node_modules("cytoscape")
    given = text(loaded, "cytoscape").encode()
    call = [node, "-e", CYTOSCAPE, str(modules)]
    found = json.loads(subprocess.run(call, input=given, check=True, capture_output=True).stdout)
    assert set(found["edges"]) == {key for *_, key in network.edges(keys=True)}
    assert found["labels"] == {n: d["label"].translate(LOST) for n, d in network.nodes(data=True)}
    assert found["denied"] == [DENIAL]


def test_cytoscape_json_names_its_elements(loaded: Loaded, network: networkx.MultiDiGraph) -> None:
    elements = json.loads(text(loaded, "cytoscape"))["elements"]
    assert [n["data"]["id"] for n in elements["nodes"]] == list(network)
    found = {e["data"]["claim"]: e["data"] for e in elements["edges"]}
    assert found.keys() == {key for *_, key in network.edges(keys=True)}
    assert (found[DENIAL]["id"], found[DENIAL]["source"]) == (DENIAL, iri(DEATH))
    assert found[SPOKEN_OF]["id"] == f"{SPOKEN_OF}#edge"  # there, nodes and edges share their ids


def svg_of(dot: str) -> ElementTree.Element:
    done = subprocess.run(
        [need("dot"), "-Tsvg"], input=dot.encode(), check=True, capture_output=True
    )
    assert done.stderr == b""
    return ElementTree.fromstring(done.stdout)


def test_graphviz_draws_every_node_and_edge(loaded: Loaded, network: networkx.MultiDiGraph) -> None:
    svg = svg_of(text(loaded, "dot"))
    groups = [g.get("class") for g in svg.iter("{http://www.w3.org/2000/svg}g")]
    assert groups.count("node") == network.number_of_nodes()
    assert groups.count("edge") == network.number_of_edges()


def test_graphviz_takes_a_label_for_text(loaded: Loaded) -> None:
    svg = svg_of(text(loaded, "dot"))
    shown = {t.text for t in svg.iter("{http://www.w3.org/2000/svg}text")}
    for hostile in HOSTILE:
        assert set(hostile.translate(LOST).split("\n")) <= shown
    assert "denied: targeted" in shown
    tags = {element.tag.rpartition("}")[2] for element in svg.iter()}
    assert tags <= {"svg", "g", "title", "polygon", "path", "text", "a", "polyline", "ellipse"}


def rows(texts: Mapping[str, str], name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(texts[name], newline="")))


def test_tables_hold_every_node_and_edge(loaded: Loaded, network: networkx.MultiDiGraph) -> None:
    texts = export(loaded, "csv", ALL).texts
    nodes = {row["id"]: row for row in rows(texts, "nodes")}
    edges = {row["claim"]: row for row in rows(texts, "edges")}
    assert nodes.keys() == set(network)
    assert edges.keys() == {key for *_, key in network.edges(keys=True)}
    assert edges[DENIAL]["label"] == "denied: targeted"
    assert (edges[DENIAL]["denied"], edges[SUPERSEDED]["stands"]) == ("true", "false")
    assert edges[DENIAL]["sourceLabel"] == "death of Anna Bek"


def test_no_cell_is_a_formula(loaded: Loaded) -> None:
    texts = export(loaded, "csv", ALL).texts
    labels = {row["id"]: row["label"] for row in rows(texts, "nodes")}
    assert labels[iri("person:hostile-1")] == f"'{FORMULA}"
    assert labels[iri("person:hostile-0")] == SCRIPT
    targets = {row["target"]: row["targetLabel"] for row in rows(texts, "edges")}
    assert targets[iri("person:hostile-1")] == f"'{FORMULA}"


def test_the_tables_leave_nothing_out(loaded: Loaded) -> None:
    texts = export(loaded, "csv", ALL).texts
    _, _, data = next(iter(build_network(loaded).edges(data=True)))
    assert data.keys() <= rows(texts, "edges")[0].keys()
    _, node = next(iter(build_network(loaded).nodes(data=True)))
    assert node.keys() <= rows(texts, "nodes")[0].keys()
