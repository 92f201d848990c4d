"""Parameters: read from the VALUES block, checked, and bound as terms and never as syntax."""

from __future__ import annotations

import pytest
from pyoxigraph import Store

from qantar.errors import UsageError
from qantar.sparql.engine import run
from qantar.sparql.parameters import bind, describe, parameters
from tiny import CLAIMS, store

NAMED = """PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
SELECT ?claim ?o {
  # VALUES (?_not_iri) { (UNDEF) } is only a comment
  VALUES (?_text_literal) { (UNDEF) }
  ?claim rdf:object ?o FILTER(STR(?o) = ?_text_literal)
}"""


def query(block: str) -> str:
    return f"SELECT * WHERE {{ {block} ?s ?p ?o }}"


def block(*names: str) -> str:
    return query(f"VALUES ({' '.join(names)}) {{ ({' '.join(['UNDEF'] * len(names))}) }}")


@pytest.fixture(scope="module")
def graph() -> Store:
    return store(CLAIMS)


def test_names_and_types() -> None:
    found = parameters(block("?_who_iri", "?__as_of_date", "?__n_integer", "?_w_literal", "?_word"))
    assert [describe(p) for p in found] == [
        "who (iri)",
        "as_of (date, optional)",
        "n (integer, optional)",
        "w (literal)",
        "word (literal)",
    ]


@pytest.mark.parametrize(
    "text", ["SELECT * { ?s ?p ?o }", query("VALUES (?x) { (1) (2) }"), "ASK {}"]
)
def test_queries_without_parameters(text: str) -> None:
    assert parameters(text) == ()
    assert bind(text, {}) == text


@pytest.mark.parametrize(
    "text",
    [
        query("VALUES ?_a_iri { UNDEF }"),
        query("VALUES (?_a_iri) { (1) }"),
        query("VALUES (?_a_iri) { (UNDEF) (UNDEF) }"),
        query("VALUES (?_a_iri ?x) { (UNDEF UNDEF) }"),
    ],
)
def test_a_block_of_another_form_is_refused_with_its_line(text: str) -> None:
    with pytest.raises(UsageError, match=r"file\.rq:1: bad block of parameters"):
        parameters(text, "file.rq")


@pytest.mark.parametrize(
    ("name", "value", "term"),
    [
        ("?_a_iri", "https://w3id.org/x", "<https://w3id.org/x>"),
        ("?_a_iri", "urn:x", "<urn:x>"),
        ("?_a_iri", "person:anna-bek", "<https://w3id.org/qantar/id/person/anna-bek>"),
        ("?_a_iri", "qv:shooting", "<https://w3id.org/qantar/vocabulary/shooting>"),
        ("?_a_integer", "-5", '"-5"^^<http://www.w3.org/2001/XMLSchema#integer>'),
        ("?_a_date", "2022-01-05", '"2022-01-05"^^<http://www.w3.org/2001/XMLSchema#date>'),
        ("?_a_literal", 'x" }', '"x\\" }"'),
        ("?_a", "two words", '"two words"'),
    ],
)
def test_values_become_terms(name: str, value: str, term: str) -> None:
    assert bind(block(name), {"a": value}) == query(f"VALUES ({name}) {{ ({term}) }}")


def test_a_curie_takes_the_base_of_the_project() -> None:
    bound = bind(block("?_a_iri"), {"a": "person:x"}, base="https://w3id.org/other/")
    assert "<https://w3id.org/other/person/x>" in bound


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("?_a_iri", "anna"),
        ("?_a_iri", "https://w3id.org/x> } DROP ALL #"),
        ("?_a_iri", ""),
        ("?_a_integer", "five"),
        ("?_a_integer", "1_000"),
        ("?_a_integer", "٣"),
        ("?_a_date", "5 January 2022"),
        ("?_a_date", "20220105"),
        ("?_a_date", "2022-02-30"),
        ("?_a_literal", "\udcff"),
    ],
)
def test_ill_typed_values_are_refused(name: str, value: str) -> None:
    with pytest.raises(UsageError, match="parameter a: "):
        bind(block(name), {"a": value})


def test_missing_unknown_optional_and_default_values() -> None:
    text = block("?_a_iri", "?__b_date")
    with pytest.raises(UsageError, match=r"parameter a \(iri\) is missing. Add -p a=VALUE"):
        bind(text, {})
    with pytest.raises(UsageError, match=r"no parameter 'c'. Parameters: a \(iri\), b"):
        bind(text, {"a": "urn:x", "c": "1"})
    assert "(<urn:x> UNDEF)" in bind(text, {}, {"a": "urn:x"})
    assert "(<urn:y> UNDEF)" in bind(text, {"a": "urn:y"}, {"a": "urn:x"})


def test_hyphens_stand_for_underscores_and_other_text_is_kept() -> None:
    bound = bind(block("?_as_of_date") + " # тест ?_as_of_date", {"as-of": "2022-01-05"})
    assert bound.endswith("?s ?p ?o } # тест ?_as_of_date")


def test_a_value_selects_rows(graph: Store) -> None:
    assert len(run(graph, bind(NAMED, {"text": "227"})).rows) == 1


@pytest.mark.parametrize(
    "value",
    [
        '") } ?claim ?p ?o #',
        '"} } ; DROP ALL #',
        "\\u0022) } #",
        "\n} SERVICE <https://w3id.org/x> { ?s ?p ?o }",
        "UNDEF",
        "<urn:x>",
    ],
)
def test_injection_is_bound_as_a_term_and_changes_nothing(graph: Store, value: str) -> None:
    before = len(graph)
    for engine in ("oxigraph", "rdflib"):
        assert run(graph, bind(NAMED, {"text": value}), engine).rows == ()
    assert len(graph) == before
