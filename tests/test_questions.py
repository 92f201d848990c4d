"""The page that says which query answers which question: complete, and every command on it runs."""

from __future__ import annotations

import re

import pytest

from conftest import ROOT
from qantar.answers.answer import answer, answer_saved
from qantar.answers.opening import Loaded, open_graph
from qantar.graph.project import Project
from qantar.namespaces import SKOS, curie
from qantar.sparql.saved import find_saved

PAGE = (ROOT / "docs" / "questions.md").read_text(encoding="utf-8")
ROWS = [line.strip("| ").split(" | ") for line in PAGE.split("\n") if re.match(r"\| [0-9]", line)]
SAVED = {path.stem for path in (ROOT / "queries").glob("*.rq")}
WORDS = re.compile(r"`([^`]+)`")


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    return open_graph(Project.open(ROOT))


def test_forty_questions_stand_in_order() -> None:
    assert [int(number) for number, *_ in ROWS] == list(range(1, 41))


def test_every_query_is_on_the_page_and_nothing_else() -> None:
    named = {w for w in WORDS.findall(PAGE) if re.fullmatch(r"[a-z][a-z-]*", w)}
    parameters = {p.name for n in SAVED for p in find_saved(Project.open(ROOT), n).parameters}
    assert SAVED - named == set()
    assert named - SAVED - parameters == set()


@pytest.mark.parametrize(("number", "queries"), [(row[0], row[2]) for row in ROWS])
def test_a_question_is_answered_with_footnotes(loaded: Loaded, number: str, queries: str) -> None:
    words = WORDS.findall(queries)
    given = dict(word.split("=", 1) for word in words if "=" in word)
    names = [word for word in words if word in SAVED]
    assert names
    for name in names:
        saved = find_saved(loaded.project, name)
        fitting = {p.name: given[p.name] for p in saved.parameters if p.name in given}
        found = answer_saved(loaded, saved, fitting)
        assert found.rows, f"question {number}: {name} has no row"
        assert found.footnotes or name == "document-dating"


QUERYING = (ROOT / "docs" / "querying.md").read_text(encoding="utf-8")


def test_the_query_that_is_shown_answers_with_footnotes(loaded: Loaded) -> None:
    _, _, rest = QUERYING.partition("```sparql\n")
    found = answer(loaded, rest.partition("```")[0])
    assert len(found.rows) > 5
    assert len(found.footnotes) == len(found.rows)


def test_every_term_on_the_page_is_declared(loaded: Loaded) -> None:
    declared = loaded.facts.pairs(SKOS + "definition")
    known = {curie(iri) for iri, _ in declared}
    named = set(re.findall(r"`(q[opv]:\w+)`", QUERYING))
    assert len(named) > 40
    assert named - known == set()
