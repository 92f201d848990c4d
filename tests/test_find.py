"""Finding entities by any name."""

from __future__ import annotations

import json

import pytest
from pyoxigraph import Store

from qantar.answers.find import find, near_names
from qantar.graph.lookup import Facts
from qantar.namespaces import ID
from qantar.render.trace import matches_json, matches_text
from tiny import CLAIMS, claim, store

NAMES = (
    claim("000-101", "person:minister", "qp:name", 'rdf:object "Бауыржан Сәтұлы"')
    + claim("000-102", "person:minister", "qp:name", 'rdf:object "O\u2019Neil-Smith"')
    + claim("000-103", "person:minister", "qp:name", 'qo:deniedObject "Mr Wrong"')
)


@pytest.fixture(scope="module")
def graph() -> Store:
    return store(CLAIMS, NAMES)


def found(graph: Store, *words: str) -> list[str]:
    return [match.iri.removeprefix(ID) for match in find(Facts(graph), words)]


@pytest.mark.parametrize(
    "words",
    [
        ("Anna", "Bek"),
        ("anna bek",),
        ("BEK", "ánna"),
        ("an", "be"),
        ("Ánna",),
    ],
)
def test_all_words_in_any_order_case_and_accent(graph: Store, words: tuple[str, ...]) -> None:
    assert "person/anna-bek" in found(graph, *words)


def test_every_word_has_to_occur(graph: Store) -> None:
    assert found(graph, "Anna", "Smith") == []


@pytest.mark.parametrize("word", ["бауыржан", "сәтұлы", "oneil", "o'neil", "smith"])
def test_claimed_names_in_any_script(graph: Store, word: str) -> None:
    assert found(graph, word) == ["person/minister"]


def test_a_denied_name_is_no_name(graph: Store) -> None:
    assert found(graph, "wrong") == []


def test_an_exact_name_comes_first_and_claims_are_counted(graph: Store) -> None:
    matches = find(Facts(graph), ["anna", "bek"])
    assert matches[0].iri == f"{ID}person/anna-bek"
    assert (matches[0].type, matches[0].name) == ("person", "Anna Bek")
    assert matches[0].claims == 3  # a victim, a name, a harm
    assert len(matches) > 1


def test_the_ontology_is_not_searched(graph: Store) -> None:
    assert found(graph, "hundreds") == []


@pytest.mark.parametrize("words", [("Ana", "Bek"), ("minster",), ("monitrs",)])
def test_near_names_are_offered(graph: Store, words: tuple[str, ...]) -> None:
    assert find(Facts(graph), words) == []
    assert near_names(Facts(graph), words)


@pytest.mark.parametrize("words", [(), ("",), ("!?",)])
def test_no_words_find_nothing(graph: Store, words: tuple[str, ...]) -> None:
    assert find(Facts(graph), words) == []


def test_text_and_json(graph: Store) -> None:
    matches = find(Facts(graph), ["monitors"])
    assert "group:monitors" in matches_text(matches)
    assert json.loads(matches_json(matches))[0]["iri"] == f"{ID}group/monitors"
