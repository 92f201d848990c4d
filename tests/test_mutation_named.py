"""Each way to break a graph that must never slip through, tried on the whole gate."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from graph_edits import Change, add, change, change_hash, delete, each, replace_everywhere
from mutants import FOLDER
from qantar.gate.validate import Validation, validate
from qantar.graph.project import Project

FIRST = "graph/claims/fixture.ttl"
ENTITIES = "graph/entities.ttl"


def gate(folder: Path, engine: str = "rust") -> Validation:
    return validate(Project.open(folder, documents=folder / "documents"), engine=engine)


AGE = "claim:fixture-016"  # the age of Ilse Brandt, 41
DAY = "claim:fixture-007"  # the shooting, on 3 March 2031
HOURS = "claim:fixture-026"  # three to five hours
TOLD = "passage:fixture-91-106"  # "on 3 March 2031"
EYEWITNESS = "account:fixture-brandt"
QP = "@prefix qp: <https://w3id.org/qantar/property/> .\n"
QO = "@prefix qo: <https://w3id.org/qantar/ontology/> .\n"
OWL = "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n"
SHAPES = "https://w3id.org/qantar/shapes/"

# What is done to the graph, and the finding that must come of it: its check and its shape.
CASES: dict[str, tuple[Change, tuple[str, str]]] = {
    "an offset shifted by one": (
        change(FIRST, TOLD, "oa:start 91", "oa:start 92"),
        ("passage", "passage-hash"),
    ),
    "both offsets shifted": (
        each(
            change(FIRST, TOLD, "oa:start 91", "oa:start 92"),
            change(FIRST, TOLD, "oa:end 106", "oa:end 107"),
        ),
        ("passage", "passage-hash"),
    ),
    "a passage renamed after shifted offsets": (
        replace_everywhere("graph", "91-106", "92-106", "oa:start 91 ", "oa:start 92 "),
        ("passage", "passage-hash"),
    ),
    "a changed hash": (
        change(FIRST, TOLD, 'qo:sha256 "', 'qo:sha256 "0'),
        ("shape", SHAPES + "PassageShape-sha256"),
    ),
    "another hash": (
        change_hash(FIRST, TOLD),
        ("passage", "passage-hash"),
    ),
    "a passage in another document": (
        change(FIRST, AGE, "passage:fixture-191-206", "passage:second-14-18"),
        ("shape", SHAPES + "GraphSameDocumentShape"),
    ),
    "a claim about an unregistered entity": (
        change(FIRST, AGE, "person:brandt", "person:nobody"),
        ("closure", "unregistered"),
    ),
    "an undeclared property": (
        change(FIRST, AGE, "qp:age", "qp:agee"),
        ("shape", SHAPES + "ClaimShape-predicate"),
    ),
    "a value of the wrong type": (
        change(FIRST, AGE, "rdf:object 41", 'rdf:object "41"'),
        ("shape", SHAPES + "GraphValueShape"),
    ),
    "two value slots": (
        change(FIRST, AGE, "rdf:object 41", "rdf:object 41 ; qo:about 41"),
        ("shape", SHAPES + "GraphSlotShape"),
    ),
    "a bare domain triple": (
        add(ENTITIES, QP + "person:brandt qp:age 41 .\n"),
        ("closure", "bare-domain-triple"),
    ),
    "a bare domain triple, by the shapes": (
        add(ENTITIES, QP + "person:brandt qp:age 41 .\n"),
        ("shape", SHAPES + "PersonShape"),
    ),
    "owl:sameAs": (
        add(ENTITIES, OWL + "person:brandt owl:sameAs person:aske .\n"),
        ("closure", "same-as"),
    ),
    "a blank node": (
        change(FIRST, AGE, "person:brandt", "[ ]"),
        ("closure", "blank-node"),
    ),
    "a second type": (
        add(ENTITIES, QO + "person:brandt a qo:Group .\n"),
        ("shape", SHAPES + "GraphTypeShape"),
    ),
    "a range with one end": (
        change(FIRST, HOURS, "qo:to 5 ;", ""),
        ("shape", SHAPES + "GraphSlotShape"),
    ),
    "a number that is not there": (
        change(FIRST, AGE, "rdf:object 41", "rdf:object 42"),
        ("grounding", "grounding-number"),
    ),
    "a date that is not there": (
        change(FIRST, DAY, "2031-03-03", "2031-03-04"),
        ("grounding", "grounding-date"),
    ),
    "a relayed account without via": (
        change(FIRST, EYEWITNESS, "qo:via account:fixture-anvil ;", ""),
        ("shape", SHAPES + "GraphViaShape"),
    ),
    "a claim without visibility": (
        change(FIRST, AGE, "qo:visibility qv:public ;", ""),
        ("shape", SHAPES + "ClaimShape-visibility"),
    ),
    "a deleted claim": (
        delete(FIRST, AGE),
        ("shape", SHAPES + "ManifestShape-lists"),
    ),
    "a claim that the manifest lacks": (
        change("graph/manifest.ttl", "manifest:fixture", "claim:fixture-016 ,", ""),
        ("shape", SHAPES + "GraphManifestShape"),
    ),
    "a .trig file in graph/": (
        add("graph/more.trig", ""),
        ("closure", "not-turtle"),
    ),
    "a misspelt term in a query": (
        replace_everywhere("queries", "qo:passage", "qo:pasage"),
        ("closure", "undeclared-term"),
    ),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the investigation."""
    return Path(shutil.copytree(FOLDER, tmp_path / "investigation"))


@pytest.mark.parametrize("engine", ["rust", "pyshacl"])
def test_the_investigation_has_no_findings(folder: Path, engine: str) -> None:
    assert gate(folder, engine).findings == ()


@pytest.mark.parametrize("name", CASES)
def test_it_is_found(folder: Path, name: str) -> None:
    apply, wanted = CASES[name]
    apply(folder)
    found = gate(folder)
    assert wanted in {(finding.check, finding.shape) for finding in found.findings}
    assert found.fails()
