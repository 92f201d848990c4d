"""Shapes that an engine would pass over, or that the two would read differently, are refused."""

from __future__ import annotations

import pytest
from pyoxigraph import RdfFormat, Store
from rdflib.namespace import SH

from qantar.gate.shacl.lint import LINTS, lint
from qantar.gate.terms import LISTED, is_known, listed

HEAD = """
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix : <http://ex.org/> .
"""
REPORT = 'sh:severity sh:Violation ; sh:message "Do what is right."'
NODE = f":S a sh:NodeShape ; sh:targetClass :C ; {REPORT} "
PROPERTY = f"; sh:property :S-p . :S-p a sh:PropertyShape ; sh:path :p ; {REPORT} "
SELECT = "SELECT DISTINCT $this ?value WHERE { ?value a <http://ex.org/C> }"


def rule(text: str = SELECT, more: str = "", target: str = "sh:targetNode :all") -> str:
    return (
        f':S a sh:NodeShape ; {target} ; {REPORT} ; sh:sparql [ sh:select """{text}""" {more} ] .'
        ":prefixes sh:declare [ sh:prefix 'ex' ; sh:namespace 'http://ex.org/'^^xsd:anyURI ] ."
    )


def names(turtle: str) -> set[str]:
    store = Store()
    store.load((HEAD + turtle).encode(), RdfFormat.TURTLE)
    found = lint(store)
    assert all(f.severity == "violation" and f.check == "lint" and f.message for f in found)
    return {f.shape for f in found}


@pytest.mark.parametrize(
    "turtle",
    [
        NODE + ".",
        NODE + PROPERTY + ".",
        NODE + PROPERTY.replace(":p ;", "[ sh:inversePath :p ] ;") + ".",
        NODE + "; sh:or ( [ sh:class :D ] [ sh:property :S-p ] ) . "
        f":S-p a sh:PropertyShape ; sh:path :p ; {REPORT} .",
        NODE + PROPERTY + r'; sh:pattern "^(?:a|b\\.)[0-9\\-]+\\(\\?=$" ; sh:flags "i" .',
        rule(),
        rule("PREFIX ex: <http://ex.org/>\nSELECT DISTINCT $this ?value { ?value a ex:C }"),
        rule("SELECT DISTINCT $this ?value { ?value a ex:C }", "; sh:prefixes :prefixes"),
        rule(SELECT.replace("}", "FILTER(?value != 'MINUS SERVICE VALUES') }")),
        rule("SELECT DISTINCT $this ?value { { SELECT ?value { ?value ?p ?o } } }"),
    ],
)
def test_good_shapes_pass(turtle: str) -> None:
    assert names(turtle) == set()


BAD = [
    ("deactivated", NODE + PROPERTY + "; sh:deactivated true ."),
    ("recursion", NODE + "; sh:node :S ."),
    ("recursion", NODE + PROPERTY + "; sh:node :S ."),
    ("recursion", NODE + "; sh:or ( [ sh:class :D ] [ sh:not :S ] ) ."),
    ("path-missing", NODE + PROPERTY.replace("sh:path :p ;", "") + "."),
    ("path-twice", NODE + PROPERTY + "; sh:path :q ."),
    ("path-not-simple", NODE + PROPERTY.replace(":p ;", "( :p :q ) ;") + "."),
    ("path-not-simple", NODE + PROPERTY.replace(":p ;", "[ sh:oneOrMorePath :p ] ;") + "."),
    ("path-on-node-shape", NODE + "; sh:path :p ."),
    ("less-than", NODE + PROPERTY + "; sh:lessThan :q ."),
    ("less-than", NODE + PROPERTY + "; sh:lessThanOrEquals :q ."),
    ("datatype", NODE + PROPERTY + "; sh:datatype xsd:duration ."),
    ("datatype", NODE + PROPERTY + "; sh:datatype xsd:hexBinary ."),
    ("unnamed", NODE + f"; sh:property [ a sh:PropertyShape ; sh:path :p ; {REPORT} ] ."),
    ("unnamed", NODE.replace(":S ", "[] ") + "."),
    ("untyped", NODE.replace("a sh:NodeShape ;", "") + "."),
    ("untyped", NODE + PROPERTY.replace("a sh:PropertyShape ;", "") + "."),
    ("severity", NODE.replace("sh:severity sh:Violation ;", "") + "."),
    ("severity", NODE.replace("sh:Violation", "sh:Info") + "."),
    ("severity-twice", NODE + "; sh:severity sh:Warning ."),
    ("message", NODE.replace('sh:message "Do what is right."', 'sh:message ""') + "."),
    ("message-twice", NODE + '; sh:message "Do what is wrong." .'),
    ("implicit-target", NODE + "; a owl:Class ."),
    ("never-applied", NODE.replace("sh:targetClass :C ;", "") + "."),
    ("whole-graph-target", rule(target="sh:targetClass :C")),
    ("whole-graph-target", rule(target="sh:targetNode :all, :none")),
    ("whole-graph-target", rule(target="sh:targetNode :all ; sh:targetClass :C")),
    ("whole-graph-alone", rule() + ":S sh:class :D ."),
    ("whole-graph-alone", rule() + f":S sh:sparql [ sh:select '''{SELECT} ''' ] ."),
    ("unknown-term", NODE + "; sh:minnCount 1 ."),
    ("unknown-term", NODE + "; sh:rule [] ."),
    ("unknown-term", NODE + "; sh:reifierShape :S2 ."),
    ("unknown-term", NODE + PROPERTY + "; sh:nodeKind sh:Iri ."),
    ("pattern", NODE + PROPERTY + '; sh:pattern "a(?=b)" .'),
    ("pattern", NODE + PROPERTY + '; sh:pattern "(?<!b)a" .'),
    ("pattern", NODE + PROPERTY + r'; sh:pattern "(a)\\1" .'),
    ("pattern", NODE + PROPERTY + r'; sh:pattern "a\\Z" .'),
    ("pattern", NODE + PROPERTY + r'; sh:pattern "\\p{L}" .'),
    ("pattern", NODE + PROPERTY + '; sh:pattern "a(" .'),
    ("flags", NODE + PROPERTY + '; sh:pattern "a" ; sh:flags "x" .'),
    ("flags", NODE + PROPERTY + '; sh:pattern "a" ; sh:flags "q" .'),
    ("select", rule("ASK { ?value a <http://ex.org/C> }")),
    ("select", rule(SELECT.replace("DISTINCT", ""))),
    ("select", rule(SELECT.replace("?value", "?other", 1))),
    ("select", rule(SELECT.replace("$this", ""))),
    ("select", rule(SELECT.replace("?value WHERE", "?value ?more WHERE"))),
    ("select", rule(SELECT.replace("}", "MINUS { ?value ?p 1 } }"))),
    ("select", rule(SELECT.replace("}", "VALUES ?value { 1 } }"))),
    ("select", rule(SELECT + " VALUES ?value { 1 }")),
    ("select", rule(SELECT.replace("}", "SERVICE <http://s> { ?value ?p 1 } }"))),
    ("select", rule(SELECT.replace("}", "GRAPH ?g { ?value ?p 1 } }"))),
    ("select", rule("SELECT DISTINCT $this ?value { ?value a ex:C }")),
    ("select", rule("SELEC DISTINCT $this ?value { ?value a ?C }")),
]


@pytest.mark.parametrize(("name", "turtle"), BAD)
def test_bad_shapes_are_found(name: str, turtle: str) -> None:
    assert name in names(turtle)


def test_every_lint_has_a_case() -> None:
    assert {rule.name for rule in LINTS} <= {name for name, _ in BAD}


def test_the_shape_is_named_in_the_finding() -> None:
    store = Store()
    store.load((HEAD + rule("ASK {}")).encode(), RdfFormat.TURTLE)
    assert [f.focus for f in lint(store)] == ["http://ex.org/S"]


@pytest.mark.parametrize("name", sorted(set(LISTED) - {"sh"}))
def test_lists_of_terms_are_those_of_rdflib(name: str) -> None:
    import rdflib

    namespace = getattr(rdflib, name.upper())
    assert listed(name) == {str(term) for term in dir(namespace)}


def test_the_list_of_shacl_terms_is_part_of_shacl() -> None:
    keywords = {"and", "class", "in", "not", "or"}  # rdflib leaves Python's keywords out
    assert listed("sh") <= {str(t) for t in dir(SH)} | {str(SH) + k for k in keywords}


def test_known_and_unknown_terms() -> None:
    assert is_known("http://www.w3.org/2004/02/skos/core#prefLabel")
    assert is_known("https://schema.org/Claim")
    assert not is_known("http://www.w3.org/2004/02/skos/core#preflabel")
    assert not is_known("http://schema.org/Claim")
