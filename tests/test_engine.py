"""The engines: the same rows on both, read-only forms only, errors with their line."""

from __future__ import annotations

import pytest
from pyoxigraph import Store

from qantar.errors import UsageError
from qantar.namespaces import XSD
from qantar.sparql.engine import columns, run
from qantar.sparql.rows import Term
from tiny import CLAIMS, QUERY, store

ENGINES = ["oxigraph", "rdflib"]


@pytest.fixture(scope="module")
def graph() -> Store:
    return store(CLAIMS)


@pytest.mark.parametrize(
    "text",
    [
        QUERY,
        "SELECT * { ?s <https://w3id.org/qantar/ontology/saidOn> ?day }",
        "SELECT (7/2 AS ?a) (1/3 AS ?b) (2.50 AS ?c) (1e3 AS ?d) (1 = 1 AS ?e) {}",
        f'SELECT ("a"@EN AS ?x) ("a"^^<{XSD}string> AS ?y) (?n AS ?z) {{}}',
        "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g",
        "ASK { ?s a <https://w3id.org/qantar/ontology/Claim> }",
        "ASK { ?s a <https://w3id.org/qantar/ontology/Nothing> }",
        "CONSTRUCT { ?s a ?o } WHERE { ?s a ?o }",
        "DESCRIBE <https://w3id.org/qantar/id/claim/000-001>",
        "SELECT ?x { VALUES ?x { 3 1 2 } } ORDER BY DESC(?x)",
    ],
)
def test_both_engines_give_the_same(graph: Store, text: str) -> None:
    first, second = (run(graph, text, engine) for engine in ENGINES)
    assert first == second
    assert first.rows


def test_forms(graph: Store) -> None:
    assert run(graph, "ASK {}").rows == ((Term("literal", "true", XSD + "boolean"),),)
    triples = run(graph, "CONSTRUCT { ?s a ?o } WHERE { ?s a ?o }")
    assert (triples.form, triples.columns) == ("graph", ("subject", "predicate", "object"))
    assert list(triples.rows) == sorted(triples.rows)
    assert run(graph, "SELECT ?b ?a {}").columns == ("b", "a")


@pytest.mark.parametrize("engine", ENGINES)
def test_rows_without_an_order_are_sorted_and_others_keep_theirs(graph: Store, engine: str) -> None:
    unordered = run(graph, "SELECT ?x { VALUES ?x { 3 1 2 } }", engine).rows
    assert [row[0].value for row in unordered if row[0]] == ["1", "2", "3"]
    ordered = run(graph, "SELECT ?x { VALUES ?x { 1 3 2 } } ORDER BY DESC(?x)", engine).rows
    assert [row[0].value for row in ordered if row[0]] == ["3", "2", "1"]


def test_blank_nodes_are_named_by_appearance(graph: Store) -> None:
    first, second = (run(graph, "CONSTRUCT { [] a ?o } WHERE { ?s a ?o }") for _ in range(2))
    assert first.rows[0][0] == Term("bnode", "b0")
    assert len(first.rows) == len(second.rows)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("SELECT ?x WHERE {\n ?x a }", "mine:2: SPARQL syntax error"),
        ("", "mine"),
        ("hello", "mine"),
        (
            "SELECT * {\n SERVICE <urn:x> { ?s ?p ?o } }",
            "mine:2: SERVICE is refused",
        ),
        ("SELECT *\nFROM <https://w3id.org/x> { ?s ?p ?o }", "mine:2: FROM is refused"),
        ("SELECT * FROM NAMED <https://w3id.org/x> { ?s ?p ?o }", "mine:1: FROM is refused"),
        ("DELETE WHERE { ?s ?p ?o }", "mine:1: an update is refused"),
        ("INSERT DATA { <urn:a> <urn:b> <urn:c> }", "mine:1: an update is refused"),
        ("LOAD <https://w3id.org/x>", "mine:1: an update is refused"),
    ],
)
@pytest.mark.parametrize("engine", ENGINES)
def test_what_may_not_run(graph: Store, text: str, message: str, engine: str) -> None:
    before = len(graph)
    with pytest.raises(UsageError, match=message) as error:
        run(graph, text, engine, "mine")
    assert "\n" not in str(error.value)
    assert len(graph) == before


def test_triples_after_a_union_do_not_multiply(graph: Store) -> None:
    # Evaluated alone, the last line gives millions of rows: this test would not come to its end.
    text = """PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
        PREFIX qo: <https://w3id.org/qantar/ontology/>
        SELECT ?t ?u ?v ?w {
          VALUES (?x) { (UNDEF) }
          { ?a rdf:object 227 ; rdf:subject ?b ; qo:passage ?c ; qo:account ?d }
          UNION { ?a qo:deniedObject 227 ; rdf:subject ?b ; qo:passage ?c ; qo:account ?d }
          ?a rdf:type ?t . ?b rdf:type ?u . ?c rdf:type ?v . ?d rdf:type ?w .
        }"""
    first, second = (run(graph, text, engine) for engine in ENGINES)
    assert first == second
    assert len(first.rows) == 2


@pytest.mark.parametrize("engine", ENGINES)
def test_groups_of_nothing_are_no_rows(graph: Store, engine: str) -> None:
    grouped = "SELECT ?s (MIN(STR(?o)) AS ?m) { ?s <urn:none> ?o } GROUP BY ?s"
    assert run(graph, grouped, engine).rows == ()
    inner = f"SELECT ?s ?m {{ {{ {grouped} }} ?s a ?any }}"
    assert run(graph, inner, engine).rows == ()
    counted = run(graph, "SELECT (COUNT(*) AS ?n) { ?s <urn:none> ?o }", engine).rows
    assert [row[0].value for row in counted if row[0]] == ["0"]


def test_an_unknown_function_is_bad_input_and_not_our_fault(graph: Store) -> None:
    with pytest.raises(UsageError, match="cannot be evaluated"):
        run(graph, "SELECT (<urn:f>(1) AS ?x) {}")


def test_an_unknown_engine_is_refused(graph: Store) -> None:
    with pytest.raises(UsageError, match="oxigraph, rdflib"):
        run(graph, "ASK {}", "virtuoso")


def test_columns_are_those_of_the_select() -> None:
    assert columns("SELECT (1 AS ?b) ?a {}") == ("b", "a")
    assert columns("ASK {}") == ()
