"""Lints of shapes: what the engines pass over in silence, or do not agree on.

A shape that an engine ignores lets everything conform, so nothing here is a matter of taste.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import NamedNode, QuerySolutions, Store

from qantar.finding import VIOLATION, Finding, sort_unique
from qantar.gate.shacl.lint_pattern import pattern_findings
from qantar.gate.shacl.lint_select import select_findings
from qantar.gate.terms import is_known
from qantar.namespaces import RDFS, SH

PREFIXES = (
    f"PREFIX sh: <{SH}> PREFIX rdfs: <{RDFS}> PREFIX owl: <http://www.w3.org/2002/07/owl#> "
    "PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> "
    "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> "
)
LOGIC = "(sh:and|sh:or|sh:xone)/rdf:rest*/rdf:first"
TARGETS = "sh:targetClass|sh:targetNode|sh:targetSubjectsOf|sh:targetObjectsOf"
REPORTING = "{ ?shape a sh:NodeShape } UNION { ?shape a sh:PropertyShape } "


@dataclass(frozen=True)
class Lint:
    """A query for shapes that break a rule: projects ?shape and perhaps ?value."""

    name: str
    where: str
    message: str


LINTS = (
    Lint("deactivated", "?shape sh:deactivated ?value", "Delete the shape: engines differ on it."),
    Lint(
        "recursion",
        f"?shape (sh:node|sh:property|sh:not|sh:qualifiedValueShape|{LOGIC})+ ?shape",
        "Break the circle of shapes: an engine crashes on it.",
    ),
    Lint(
        "path-missing",
        "{ ?shape a sh:PropertyShape } UNION { ?any sh:property ?shape } "
        "FILTER NOT EXISTS { ?shape sh:path ?path }",
        "Give the property shape a sh:path.",
    ),
    Lint(
        "path-twice",
        "?shape sh:path ?value, ?other FILTER(?value != ?other)",
        "Keep one sh:path.",
    ),
    Lint(
        "path-not-simple",
        "?shape sh:path ?path FILTER(isBlank(?path)) "
        "FILTER NOT EXISTS { ?path sh:inversePath ?p FILTER(isIRI(?p)) }",
        "Use an IRI or the inverse of one as path.",
    ),
    Lint("path-on-node-shape", "?shape a sh:NodeShape ; sh:path ?value", "Take sh:path out."),
    Lint(
        "less-than",
        "VALUES ?p { sh:lessThan sh:lessThanOrEquals } ?shape ?p ?value",
        "Compare values in a whole-graph rule, with COALESCE.",
    ),
    Lint(
        "datatype",
        "VALUES ?value { xsd:duration xsd:dayTimeDuration xsd:yearMonthDuration xsd:hexBinary "
        "xsd:base64Binary } ?shape sh:datatype ?value",
        "Use an integer and a unit property.",
    ),
    Lint(
        "unnamed",
        f"{{ {REPORTING} }} UNION {{ ?any sh:property ?shape }} UNION "
        f"{{ ?shape {TARGETS} ?t }} FILTER(!isIRI(?shape))",
        "Give the shape an IRI.",
    ),
    Lint(
        "untyped",
        "{ ?any sh:property ?shape FILTER NOT EXISTS { ?shape a sh:PropertyShape } } UNION "
        f"{{ ?shape {TARGETS} ?t FILTER NOT EXISTS {{ ?shape a sh:NodeShape }} }}",
        "Type it sh:NodeShape or sh:PropertyShape.",
    ),
    Lint(
        "severity",
        f"{REPORTING} FILTER NOT EXISTS {{ ?shape sh:severity ?s "
        "FILTER(?s IN (sh:Violation, sh:Warning)) }",
        "Give the shape a sh:severity, sh:Violation or sh:Warning.",
    ),
    Lint(
        "severity-twice",
        "?shape sh:severity ?value, ?other FILTER(?value != ?other)",
        "Keep one sh:severity.",
    ),
    Lint(
        "message",
        f"{REPORTING} FILTER NOT EXISTS {{ ?shape sh:message ?m FILTER(STRLEN(STR(?m)) > 9) }}",
        "Give the shape a sh:message that says what to do.",
    ),
    Lint(
        "message-twice",
        "?shape sh:message ?one, ?other FILTER(?one != ?other)",
        "Keep one sh:message.",
    ),
    Lint(
        "implicit-target",
        f"{REPORTING} VALUES ?value {{ rdfs:Class owl:Class }} ?shape a ?value",
        "Name the target with sh:targetClass.",
    ),
    Lint(
        "never-applied",
        f"{REPORTING} FILTER NOT EXISTS {{ ?shape {TARGETS} ?t }} FILTER NOT EXISTS "
        f"{{ ?any sh:node|sh:property|sh:not|sh:qualifiedValueShape|({LOGIC}) ?shape }}",
        "Give the shape a target, or delete it.",
    ),
    Lint(
        "whole-graph-target",
        "?shape sh:sparql ?rule OPTIONAL { ?shape sh:targetNode ?node } "
        "FILTER(!BOUND(?node) || EXISTS { ?shape sh:targetNode ?n FILTER(?n != ?node) } || EXISTS "
        "{ ?shape sh:targetClass|sh:targetSubjectsOf|sh:targetObjectsOf ?t })",
        "Give a rule with sh:sparql one sh:targetNode and no other target.",
    ),
    Lint(
        "whole-graph-alone",
        "?shape sh:sparql ?rule ; ?p ?value FILTER(?value != ?rule && ?p NOT IN (rdf:type, "
        "sh:targetNode, sh:severity, sh:message, sh:name, sh:description, rdfs:isDefinedBy))"
        "FILTER(STRSTARTS(STR(?p), STR(sh:)))",
        "Give each sh:sparql rule a node shape of its own.",
    ),
)


def lint(shapes: Store) -> list[Finding]:
    """What is wrong with the shapes in the default graph of a store, as violations."""
    found = [f for rule in LINTS for f in _apply(rule, shapes)]
    found += _unknown_terms(shapes)
    found += pattern_findings(shapes)
    found += select_findings(shapes)
    return sort_unique(found)


def _apply(rule: Lint, shapes: Store) -> Iterator[Finding]:
    rows = shapes.query(PREFIXES + f"SELECT DISTINCT ?shape ?value WHERE {{ {rule.where} }}")
    assert isinstance(rows, QuerySolutions)
    for row in rows:
        yield Finding(
            check="lint",
            severity=VIOLATION,
            focus=_iri(row["shape"]),
            shape=rule.name,
            value=_iri(row["value"]),
            message=rule.message,
        )


def _iri(term: object) -> str:
    return term.value if isinstance(term, NamedNode) else ""


def _unknown_terms(shapes: Store) -> Iterator[Finding]:
    """Terms of SHACL that one of the engines would pass over."""
    for quad in shapes:
        for term in (quad.predicate, quad.object):
            if (
                isinstance(term, NamedNode)
                and term.value.startswith(SH)
                and not is_known(term.value)
            ):
                yield Finding(
                    check="lint",
                    severity=VIOLATION,
                    focus=_iri(quad.subject),
                    shape="unknown-term",
                    value=term.value,
                    message="Use a term that both engines evaluate (src/qantar/terms/sh.txt).",
                )
