"""Every shape passes what is good and finds what is bad, with both engines alike."""

from __future__ import annotations

import pytest
from pyoxigraph import NamedNode

import shape_files as files
from qantar.gate.shacl.lint import lint
from qantar.gate.shacl.reference import check as pyshacl
from qantar.gate.shacl.rust import check as rust
from qantar.namespaces import OWL, QS, RDF, RDFS, SH, curie

ENGINES = [pytest.param(rust, id="rust"), pytest.param(pyshacl, id="pyshacl")]
SHAPES = files.targeted()
# Nodes of a class that is not closed would hide a bare fact; these two shapes only add to others.
OPEN = {"AssertablePropertyStyleShape", "RuleStyleShape"}


def objects(subject: str, predicate: str) -> set[str]:
    quads = files.shapes().quads_for_pattern(NamedNode(subject), NamedNode(predicate), None)
    return {quad.object.value for quad in quads}  # type: ignore[union-attr]


def test_every_shape_has_its_pair_and_every_fixture_its_shape() -> None:
    endings = (".pass.ttl", ".fail.ttl", ".fail.json")
    wanted = {shape + ending for shape in SHAPES for ending in endings}
    assert {path.name for path in files.FIXTURES.iterdir()} == wanted | {"base.ttl"}


@pytest.mark.parametrize("check", ENGINES)
@pytest.mark.parametrize("shape", SHAPES)
def test_what_is_good_passes(shape: str, check) -> None:  # type: ignore[no-untyped-def]
    assert files.rows(check(files.data(shape, "pass"), files.alone(shape))) == []


@pytest.mark.parametrize("shape", SHAPES)
def test_the_passing_fixture_is_looked_at(shape: str) -> None:
    found = rust(files.data(shape, "pass", "fail"), files.alone(shape))
    assert found, "what is bad is found beside what is good, or nothing is looked at"


@pytest.mark.parametrize("check", ENGINES)
@pytest.mark.parametrize("shape", SHAPES)
def test_what_is_bad_is_found(shape: str, check) -> None:  # type: ignore[no-untyped-def]
    found = files.rows(check(files.data(shape, "fail"), files.alone(shape)))
    assert found == files.expected(shape)


@pytest.mark.parametrize("shape", SHAPES)
def test_every_part_of_a_shape_finds_something(shape: str) -> None:
    """So that no property shape stands there without ever being tried."""
    assert {row[4] for row in files.expected(shape)} == {f"qs:{p}" for p in files.parts(shape)}


@pytest.mark.parametrize("shape", [shape for shape in SHAPES if shape.startswith("Graph")])
def test_each_bad_node_of_a_whole_graph_fixture_is_meant(shape: str) -> None:
    """The findings of a rule differ by their value only."""
    rows = files.expected(shape)
    assert len({row[5] for row in rows}) == len(rows) > 0
    assert all(row[5] for row in rows)


@pytest.mark.parametrize("check", ENGINES)
def test_the_base_of_the_fixtures_is_valid(check) -> None:  # type: ignore[no-untyped-def]
    text = files.ontology() + files.n_triples(files.FIXTURES / "base.ttl")
    assert files.rows(check(text, files.rules())) == []


@pytest.mark.parametrize("check", ENGINES)
def test_the_ontology_and_the_shapes_have_style(check) -> None:  # type: ignore[no-untyped-def]
    modules = files.n_triples(*files.ONTOLOGY, *files.MODULES)
    style = [path for path in files.MODULES if path.stem == "style"]
    assert files.rows(check(modules, files.n_triples(*style))) == []


def test_the_shapes_are_free_of_lint() -> None:
    assert lint(files.shapes()) == []


def test_every_class_that_can_be_used_has_a_closed_shape() -> None:
    closed = set()
    for shape in SHAPES:
        if objects(QS + shape, SH + "closed") == {"true"}:
            closed |= objects(QS + shape, SH + "targetClass")
    assert {curie(c) for c in concrete() if not supers(c) & closed} == set()


def test_the_rule_of_types_lets_through_the_classes_that_have_a_shape() -> None:
    types = "".join(f"<u:{i}> <{RDF}type> <{name}> .\n" for i, name in enumerate(sorted(CLASSES)))
    found = rust(files.ontology() + types, files.alone("GraphSubjectShape"))
    refused = {
        sorted(CLASSES)[int(f.value.removeprefix("u:"))] for f in found if f.value.startswith("u:")
    }
    assert {curie(c) for c in CLASSES - refused} == {curie(c) for c in concrete()}


def test_shapes_are_closed_but_for_those_that_add_to_others() -> None:
    rules = {shape for shape in SHAPES if objects(QS + shape, SH + "sparql")}
    closed = {shape for shape in SHAPES if objects(QS + shape, SH + "closed") == {"true"}}
    assert set(SHAPES) - rules - closed == OPEN


def _ontology() -> list[tuple[str, str, str]]:
    lines = [line.split(" ") for line in files.ontology().splitlines()]
    return [(s[1:-1], p[1:-1], o[1:-1]) for s, p, o, _ in lines]


TRIPLES = _ontology()
CLASSES = {s for s, p, o in TRIPLES if p == RDF + "type" and o == OWL + "Class"}
ABSTRACT = {o for s, p, o in TRIPLES if p == RDFS + "subClassOf" and s in CLASSES}


def concrete() -> set[str]:
    """The classes that nodes of a graph have: neither abstract nor kinds of property."""
    return {c for c in CLASSES - ABSTRACT if RDF + "Property" not in supers(c)}


def supers(name: str) -> set[str]:
    above = {o for s, p, o in TRIPLES if s == name and p == RDFS + "subClassOf"}
    return {name, *(each for one in above for each in supers(one))}
