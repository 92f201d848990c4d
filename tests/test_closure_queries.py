"""Queries use only terms that are declared and data that exists."""

from __future__ import annotations

from pathlib import Path

import pytest

from qantar.finding import Finding
from qantar.gate.closure import check_closure
from small_project import HEADER, reopen, small_project


def query(tmp_path: Path, text: str) -> Finding:
    project = small_project(tmp_path)
    prefixes = HEADER.replace("@prefix", "PREFIX").replace(" .\n", "\n")
    (tmp_path / "queries" / "one.rq").write_text(prefixes + text)
    (found,) = check_closure(reopen(project))
    assert found.file == "queries/one.rq"
    return Finding(
        "",
        "",
        shape=found.shape,
        message=found.message,
        line=found.line - len(prefixes.splitlines()),
    )


def test_a_misspelt_term_in_a_query_is_found_with_its_line(tmp_path: Path) -> None:
    found = query(tmp_path, "SELECT * {\n ?c qo:acount ?a }")
    assert (found.shape, found.line) == ("undeclared-term", 2)
    assert "Did you mean qo:account" in found.message


def test_a_misspelt_property_named_as_a_value_is_found(tmp_path: Path) -> None:
    found = query(tmp_path, "SELECT * { ?c rdf:predicate qp:occuredOn }")
    assert "qp:occurredOn" in found.message


def test_a_misspelt_standard_term_in_a_query_is_found(tmp_path: Path) -> None:
    assert "skos:prefLabel" in query(tmp_path, "SELECT * { ?c skos:preflabel ?l }").message


def test_unknown_data_in_a_query_is_found(tmp_path: Path) -> None:
    found = query(tmp_path, "SELECT * { document:001 ?p ?o }")
    assert (found.shape, found.line) == ("unregistered", 1)
    assert "document:000" in found.message


@pytest.mark.parametrize(
    "text",
    ["SELECT * { SERVICE <http://x> { ?s ?p ?o } }", "SELECT * { ?s ?p", "SELECT * { ?s u:p 1 }"],
)
def test_a_query_that_cannot_be_run_is_found(text: str, tmp_path: Path) -> None:
    found = query(tmp_path, text)
    assert found.shape == "query"
    assert found.message


def test_words_in_strings_and_comments_are_no_terms(tmp_path: Path) -> None:
    project = small_project(tmp_path)
    text = 'SELECT * { ?s ?p "qo:nothing" } # qo:nothing'
    (tmp_path / "queries" / "one.rq").write_text(text)
    assert check_closure(reopen(project)) == []
