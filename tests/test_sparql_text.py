"""What is read from SPARQL text: terms, form, and what is refused."""

from __future__ import annotations

import pytest

from qantar.errors import UsageError
from qantar.sparql.text import form, guard, terms
from qantar.sparql.tree import parse

PREFIX = "PREFIX qo: <https://w3id.org/qantar/ontology/>\n"


def test_terms_are_resolved_and_carry_their_line() -> None:
    text = PREFIX + 'SELECT ?c WHERE {\n ?c a qo:Claim ;\n <http://ex.org/p> "qo:Not" . # qo:Not\n}'
    assert terms(text) == [
        ("https://w3id.org/qantar/ontology/Claim", 3),
        ("http://ex.org/p", 4),
    ]


def test_terms_know_base_empty_prefix_and_escapes() -> None:
    text = "BASE <http://b/> PREFIX : <http://a/> SELECT * { ?x :b\\,c <rel> ; : 1 }"
    assert [iri for iri, _ in terms(text)] == ["http://a/b,c", "http://b/rel", "http://a/"]


def test_terms_of_paths_datatypes_functions_and_values_are_found() -> None:
    text = PREFIX + (
        "SELECT ?x { VALUES ?x { qo:v } ?x ^qo:p/(qo:q|!qo:r)* ?y "
        "FILTER(qo:f(?y) = '1'^^qo:t && ?y NOT IN (qo:i)) }"
    )
    names = [iri.rsplit("/", 1)[1] for iri, _ in terms(text)]
    assert names == ["v", "p", "q", "r", "f", "t", "i"]


def test_prefixes_may_be_declared_elsewhere() -> None:
    assert terms("ASK { ?x a:b 1 }", {"a": "http://a/"})[0][0] == "http://a/b"


def test_undeclared_prefix_is_an_error_with_its_line() -> None:
    with pytest.raises(UsageError, match=r"line 2: prefix zz: is not declared"):
        terms("SELECT * {\n ?x zz:p ?y }")


def test_terms_where_only_the_second_parser_understands() -> None:
    text = "PREFIX a: <http://a/> SELECT * { ?x a:b <http://b/c> }"
    assert parse(text).root_node.has_error  # tree-sitter takes the prefix for the keyword
    assert [iri for iri, _ in terms(text)] == ["http://a/b", "http://b/c"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SELECT * { ?s ?p ?o }", "SELECT"),
        ("select * { ?s ?p ?o }", "SELECT"),
        ("# SELECT\nASK { ?s ?p ?o }", "ASK"),
        ("CONSTRUCT WHERE { ?s ?p ?o }", "CONSTRUCT"),
        ("DESCRIBE <http://ex.org/SELECT>", "DESCRIBE"),
        ("PREFIX a: <http://a/> ASK { ?x a:b 1 }", "ASK"),
    ],
)
def test_form(text: str, expected: str) -> None:
    assert form(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { ?s ?p 'SERVICE <http://x> {}' }",
        "SELECT * { ?s ?p ?o } # SERVICE <http://x> { }",
        "SELECT * { <http://ex.org/SERVICE> ?p <http://ex.org/FROM> }",
        'SELECT * { ?s ?p """INSERT DATA { } FROM <x>""" }',
        "PREFIX service: <http://s/> SELECT ?from { ?from service:from ?insert }",
        "PREFIX a: <http://a/> SELECT * { ?x a:b 'SERVICE' }",
        "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }",
        "SELECT * { ?s ?p '\\u0041' }",
    ],
)
def test_guard_is_not_fooled_by_harmless_words(text: str) -> None:
    guard(text)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("SELECT * { SERVICE <http://x> { ?s ?p ?o } }", "SERVICE"),
        ("select * { optional { service silent ?x { ?s ?p ?o } } }", "SERVICE"),
        ("ASK { FILTER EXISTS { SERVICE <http://x> { ?s ?p ?o } } }", "SERVICE"),
        ("SELECT * { { SELECT * { SERVICE <http://x> { ?s ?p ?o } } } }", "SERVICE"),
        ("PREFIX a: <http://a/> SELECT * { ?x a:b 1 . SERVICE a:s { ?s ?p ?o } }", "SERVICE"),
        ("SELECT * { \\u0053ERVICE <http://x> { ?s ?p ?o } }", "SERVICE"),
        ("SELECT * { # \\u000A SERVICE <http://x> { ?s ?p ?o } \n }", "SERVICE"),
        ("SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }", "FROM"),
        ("SELECT * FROM NAMED <http://x> { GRAPH ?g { ?s ?p ?o } }", "FROM"),
        ("DESCRIBE <http://y> FROM <http://x>", "FROM"),
        ("PREFIX a: <http://a/> SELECT * FROM <http://x> { ?x a:b 1 }", "FROM"),
        ("INSERT DATA { <http://a> <http://b> <http://c> }", "an update"),
        ("DELETE WHERE { ?s ?p ?o }", "an update"),
        ("PREFIX a: <http://a/> DELETE WHERE { ?s a:b ?o }", "an update"),
        ("LOAD <file:///etc/passwd>", "an update"),
        ("DROP ALL", "an update"),
        ("SELECT * { ?s ?p ?o } ; DROP ALL", ""),
        ("SELECT * { ?s ?p ?o } INSERT DATA { <http://a> <http://b> 1 }", ""),
    ],
)
def test_guard_refuses(text: str, what: str) -> None:
    with pytest.raises(UsageError) as caught:
        guard(text)
    assert caught.value.status == 2
    assert caught.value.fix
    assert what in str(caught.value)
    assert "\n" not in str(caught.value)


def test_guard_tells_the_line() -> None:
    with pytest.raises(UsageError, match=r"^line 3: SERVICE is refused"):
        guard("SELECT * {\n?s ?p ?o .\n SERVICE <http://x> {} }")


@pytest.mark.parametrize("text", ["SELECT * {\n ?x ?y", "SELECT * {\n ?x ?y }"])
def test_bad_syntax_is_one_line_with_its_line_number(text: str) -> None:
    with pytest.raises(UsageError, match=r"^syntax error at line 2\."):
        guard(text)


@pytest.mark.parametrize("text", ["", "# nothing\n", "hello world"])
def test_no_query_is_an_error(text: str) -> None:
    with pytest.raises(UsageError):
        guard(text)
    with pytest.raises(UsageError):
        form(text)
