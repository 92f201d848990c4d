"""Both SHACL engines find the same, whatever the constraint."""

from __future__ import annotations

import pytest
from pyoxigraph import RdfFormat, parse, serialize

from qantar.errors import QantarError, UsageError
from qantar.finding import Finding
from qantar.gate.shacl import engine
from qantar.gate.shacl.reference import check as pyshacl
from qantar.gate.shacl.rust import check as rust

HEAD = """
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix : <http://ex.org/> .
"""
SHACL = "http://www.w3.org/ns/shacl#"


def nt(turtle: str) -> str:
    quads = parse(HEAD + turtle, RdfFormat.TURTLE)
    return (serialize(quads, format=RdfFormat.N_TRIPLES) or b"").decode()


def property_shape(constraint: str, path: str = ":p") -> str:
    return (
        ":S a sh:NodeShape ; sh:targetClass :C ; sh:property :S-p ; sh:severity sh:Violation ;"
        ' sh:message "node" .'
        f":S-p a sh:PropertyShape ; sh:path {path} ; {constraint} ; sh:severity sh:Violation ;"
        ' sh:message "mend p" .'
    )


def node_shape(constraint: str) -> str:
    return (
        f":S a sh:NodeShape ; sh:targetClass :C ; {constraint} ; sh:severity sh:Violation ;"
        ' sh:message "mend node" .'
    )


SELECT = '''
:G a sh:NodeShape ; sh:targetNode :all ; sh:severity sh:Violation ; sh:message "whole graph" ;
   sh:sparql [ sh:select """SELECT DISTINCT $this ?value WHERE { ?value a <http://ex.org/C> .
   OPTIONAL { ?value <http://ex.org/p> ?o } FILTER(!BOUND(?o)) }""" ] .
'''

# name, shapes, data that breaks them, number of findings
CASES = [
    ("minCount", property_shape("sh:minCount 1"), ":x a :C .", 1),
    ("maxCount", property_shape("sh:maxCount 1"), ":x a :C ; :p 1, 2 .", 1),
    ("datatype", property_shape("sh:datatype xsd:date"), ':x a :C ; :p "a", 3, :o .', 3),
    ("ill-typed", property_shape("sh:datatype xsd:date"), ':x a :C ; :p "x"^^xsd:date .', 1),
    ("class", property_shape("sh:class :D"), ":x a :C ; :p :y, :z . :y a :D .", 1),
    ("nodeKind", property_shape("sh:nodeKind sh:IRI"), ':x a :C ; :p "a", :o .', 1),
    ("in", property_shape("sh:in (:a :b)"), ":x a :C ; :p :a, :c .", 1),
    ("hasValue", property_shape("sh:hasValue :a"), ":x a :C ; :p :c .", 1),
    ("pattern", property_shape('sh:pattern "^[a-z]+$"'), ':x a :C ; :p "ab", "A1" .', 1),
    ("maxLength", property_shape("sh:maxLength 3"), ':x a :C ; :p "abcd" .', 1),
    ("minInclusive", property_shape("sh:minInclusive 0"), ":x a :C ; :p -1, 2 .", 1),
    ("uniqueLang", property_shape("sh:uniqueLang true"), ':x a :C ; :p "a"@en, "b"@en .', 1),
    ("disjoint", property_shape("sh:disjoint :q"), ":x a :C ; :p :a ; :q :a .", 1),
    ("inverse", property_shape("sh:minCount 1", "[ sh:inversePath :p ]"), ":x a :C .", 1),
    (
        "inverse value",
        property_shape("sh:class :D", "[ sh:inversePath :p ]"),
        ":x a :C . :y :p :x .",
        1,
    ),
    (
        "qualified",
        property_shape("sh:qualifiedValueShape [ sh:class :D ] ; sh:qualifiedMinCount 1"),
        ":x a :C ; :p :y .",
        1,
    ),
    (
        "closed",
        node_shape("sh:closed true ; sh:ignoredProperties (rdf:type)"),
        ":x a :C ; :q 1 .",
        1,
    ),
    ("not", node_shape("sh:not [ sh:class :D ]"), ":x a :C, :D .", 1),
    ("or", node_shape("sh:or ([ sh:class :D ] [ sh:class :E ])"), ":x a :C .", 1),
    ("xone", node_shape("sh:xone ([ sh:class :D ] [ sh:class :E ])"), ":x a :C, :D, :E .", 1),
    ("and", node_shape("sh:and ([ sh:class :D ] [ sh:class :E ])"), ":x a :C, :D .", 1),
    (
        "node",
        property_shape("sh:node :T") + ':T a sh:NodeShape ; sh:class :D ; sh:message "t" .',
        ":x a :C ; :p :y .",
        1,
    ),
    ("sparql", SELECT, ":x a :C . :y a :C ; :p 1 . :z a :C .", 2),
]


@pytest.mark.parametrize(
    ("shapes", "data", "count"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_both_engines_find_the_same(shapes: str, data: str, count: int) -> None:
    fast, slow = rust(nt(data), nt(shapes)), pyshacl(nt(data), nt(shapes))
    assert len(fast) == count
    assert {f.key() for f in fast} == {f.key() for f in slow}
    assert {(f.message, f.value) for f in fast} == {(f.message, f.value) for f in slow}


def test_a_finding_carries_everything_that_is_compared() -> None:
    shapes = property_shape("sh:class :D").replace('"mend p"', '"make it a D"')
    (found,) = rust(nt(":x a :C ; :p :y ."), nt(shapes))
    assert found == Finding(
        check="shape",
        severity="violation",
        focus="http://ex.org/x",
        path="<http://ex.org/p>",
        component=SHACL + "ClassConstraintComponent",
        shape="http://ex.org/S-p",
        value="http://ex.org/y",
        message="make it a D",
    )


@pytest.mark.parametrize("check", [rust, pyshacl])
def test_severity_path_and_message_of_either_engine(check) -> None:  # type: ignore[no-untyped-def]
    shapes = property_shape("sh:minCount 1", "[ sh:inversePath :p ]")
    shapes = shapes.replace(
        'sh:severity sh:Violation ; sh:message "mend p"',
        'sh:severity sh:Warning ; sh:message "mend p"',
    )
    (found,) = check(nt(":x a :C ."), nt(shapes))
    assert (found.path, found.severity, found.message, found.value) == (
        "^<http://ex.org/p>",
        "warning",
        "mend p",
        "",
    )


@pytest.mark.parametrize("check", [rust, pyshacl])
def test_findings_come_once_and_sorted(check) -> None:  # type: ignore[no-untyped-def]
    data = " ".join(f":x{i} a :C ." for i in range(9, 0, -1))
    found = check(nt(data), nt(property_shape("sh:minCount 1")))
    assert [f.focus for f in found] == [f"http://ex.org/x{i}" for i in range(1, 10)]


@pytest.mark.parametrize("check", [rust, pyshacl])
def test_literal_values_are_shown_but_not_compared(check) -> None:  # type: ignore[no-untyped-def]
    (found,) = check(nt(':x a :C ; :p "http://ex.org/z" .'), nt(property_shape("sh:class :D")))
    assert found.value == '"http://ex.org/z"'
    assert found.key()[-1] == ""


@pytest.mark.parametrize("check", [rust, pyshacl])
def test_bad_sparql_in_a_shape_is_our_error(check) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(QantarError) as caught:
        check(nt(":x a :C ."), nt(SELECT.replace("SELECT", "SELEC")))
    assert caught.value.status == 3
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("check", [rust, pyshacl])
def test_unreadable_shapes_are_our_error(check) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(QantarError):
        check("", "no triples here")


def test_owl_imports_and_inference_are_off() -> None:
    data = (
        "<http://ex.org/o> <http://www.w3.org/2002/07/owl#imports> <http://localhost:1/none> ."
        ":p <http://www.w3.org/2000/01/rdf-schema#domain> :C . :x :p 1 ."
    )
    assert pyshacl(nt(data), nt(property_shape("sh:maxCount 0"))) == []


def test_unknown_engine_is_refused() -> None:
    with pytest.raises(UsageError, match="rust, pyshacl"):
        engine("java")
