"""The saved queries on the shipped graph: the rows that were checked by hand, on both engines.

`queries/NAME.csv` holds the expected rows of `NAME.rq`; `queries/parameters.toml` the values for
those that need some. After a change of the graph, look at each difference before it is accepted:
`python tests/test_saved_answers.py` writes the rows anew, so that the diff can be read.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import pytest

from qantar.answers.answer import Answer, answer_saved
from qantar.answers.opening import Loaded, open_graph
from qantar.graph.project import Project
from qantar.render.answers import csv_text
from qantar.sparql.saved import list_saved

EXPECTED = Path(__file__).with_name("queries")
QUERIES = {saved.name: saved for saved in list_saved(Project.open())}
GIVEN: dict[str, dict[str, str]] = tomllib.loads((EXPECTED / "parameters.toml").read_text("utf-8"))
# Answers about documents or gaps, whose rows need no claim of their own.
WITHOUT_CLAIMS = {"document-dating", "entity-judgements"}


@cache
def shipped() -> Loaded:
    return open_graph(Project.open())


def ask(name: str, engine: str = "oxigraph") -> Answer:
    return answer_saved(shipped(), QUERIES[name], GIVEN.get(name, {}), engine)


def test_every_query_has_its_expected_rows() -> None:
    assert {path.stem for path in EXPECTED.glob("*.csv")} == set(QUERIES)
    assert set(GIVEN) <= set(QUERIES)


@pytest.mark.parametrize("engine", ["oxigraph", "rdflib"])
@pytest.mark.parametrize("name", sorted(QUERIES))
def test_rows(name: str, engine: str) -> None:
    expected = (EXPECTED / f"{name}.csv").read_text("utf-8")
    assert csv_text(ask(name, engine)) == expected


@pytest.mark.parametrize("name", sorted(set(QUERIES) - WITHOUT_CLAIMS))
def test_every_row_is_footnoted(name: str) -> None:
    found = ask(name)
    claim, document = found.columns.index("claim"), found.columns.index("document")
    noted = {note.claim for note in found.footnotes}
    assert found.rows
    for row in found.rows:
        assert row[claim] is not None
        assert row[document] is not None
        assert row[claim].value in noted


@pytest.mark.parametrize("name", sorted(set(QUERIES)))
def test_no_row_stands_twice(name: str) -> None:
    rows = ask(name).rows
    assert len(set(rows)) == len(rows)


if __name__ == "__main__":
    for each in QUERIES:
        (EXPECTED / f"{each}.csv").write_text(csv_text(ask(each)), encoding="utf-8")
