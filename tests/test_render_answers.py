"""Answers as people and programs read them: the same rows in each format, safely written."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest

from qantar.answers.answer import Answer, answer, answer_saved
from qantar.answers.opening import open_graph
from qantar.render.answers import csv_text, json_text, markdown, notices, table
from qantar.sparql.rows import Term
from qantar.sparql.saved import find_saved
from tiny import HEADER, open_project, write_project


def tallies(folder: Path, *, documents: bool = True) -> Answer:
    project = open_project(write_project(folder, documents=documents))
    return answer_saved(open_graph(project), find_saved(project, "tallies"), {})


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Answer:
    return tallies(tmp_path_factory.mktemp("project"))


def one_cell(text: str) -> Answer:
    return Answer("q", "", "select", ("x",), ((Term("literal", text),),), (), 0, 0)


def test_every_claim_has_a_footnote_in_order_of_appearance(found: Answer) -> None:
    assert [note.number for note in found.footnotes] == [1, 2, 3]
    assert [note.claim[-7:] for note in found.footnotes] == ["000-003", "000-004", "001-001"]
    assert (found.withheld, found.not_reread) == (3, 1)


def test_a_footnote_tells_speaker_relayer_date_document_place_and_words(found: Answer) -> None:
    text = table(found)
    assert (
        "[1] monitors, relayed by Alpha, said not before 2022-02-01 (stated; contested). "
        "“Report 000”, Alpha, 2023-01-06, characters 0-32. claim:000-003. "
        "“Anna Bek died on 7 January 2022.” Contested by the minister: not: 227 (claim:000-004).\n"
    ) in text
    assert text.endswith("\n3 rows; 3 claims withheld; 1 passage not re-read\n")


def test_rows_are_the_same_without_the_documents(found: Answer, tmp_path: Path) -> None:
    without = tallies(tmp_path, documents=False)
    assert without.rows == found.rows
    assert csv_text(without) == csv_text(found)
    assert without.not_reread == 2
    assert not any(note.quotation for note in without.footnotes)
    assert table(without).split("\n\n")[0] == table(found).split("\n\n")[0]


def test_a_changed_document_is_not_quoted(tmp_path: Path) -> None:
    folder = write_project(tmp_path)
    (folder / "documents" / "000.txt").write_text("Something else was written here instead.\n" * 4)
    project = open_project(folder)
    found = answer_saved(open_graph(project), find_saved(project, "tallies"), {})
    assert [note.quotation for note in found.footnotes] == [None] * 3


def test_the_table_shows_labels_and_notes_instead_of_claims(found: Answer) -> None:
    head = table(found).splitlines()[0].split()
    assert head == ["tally", "value", "status", "notes"]
    first = table(found).splitlines()[2]
    assert first.split() == ["tally:dead", "227", "qv:contested", "[1]"]


def test_a_label_column_stands_in_for_its_iri(found: Answer) -> None:
    rows = tuple((row[0], Term("literal", "dead in all"), *row[3:]) for row in found.rows)
    labelled = replace(found, columns=("tally", "tallyLabel", *found.columns[3:]), rows=rows)
    assert table(labelled).splitlines()[0].split() == ["tally", "notes"]
    assert table(labelled).splitlines()[2].split() == ["dead", "in", "all", "[1]"]


def test_csv_holds_every_column_and_full_iris(found: Answer) -> None:
    rows = list(csv.DictReader(io.StringIO(csv_text(found))))
    assert list(rows[0]) == list(found.columns)
    assert rows[0]["claim"] == "https://w3id.org/qantar/id/claim/000-003"
    assert "\r" not in csv_text(found)


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("-1+1", "'-1+1"),
        ("+cmd", "'+cmd"),
        ("\tx", "'\tx"),
        ("-5", "-5"),
        ("+7.5", "+7.5"),
        ("2022-01-05", "2022-01-05"),
    ],
)
def test_no_cell_is_a_formula(text: str, cell: str) -> None:
    assert list(csv.reader(io.StringIO(csv_text(one_cell(text)))))[1] == [cell]


def test_json_holds_terms_footnotes_and_counts(found: Answer) -> None:
    data = json.loads(json_text(found))
    assert data["rows"][0]["value"] == {"type": "literal", "value": "227"}
    assert data["rows"][0]["claim"]["type"] == "uri"
    assert data["footnotes"][0]["speaker"] == "monitors"
    assert data["footnotes"][2]["quotation"] is None
    assert (data["name"], data["withheld"], data["not_reread"]) == ("tallies", 3, 1)


def test_markdown_escapes_and_footnotes(found: Answer) -> None:
    text = markdown(found)
    assert text.startswith("# Values counted\n\n| tally | value | status | notes |\n| --- |")
    assert "| tally:dead | not: 227 | qv:contested | [^2] |" in text
    assert "\n[^2]: the minister, relayed by Alpha, undated" in text
    cell = markdown(one_cell("a|b\nc <i>*x*`[y]\\")).splitlines()[4]
    assert cell == "| a\\|b c \\<i>\\*x\\*\\`\\[y\\]\\\\ |"


def test_control_characters_do_not_reach_the_terminal() -> None:
    assert "\x1b" not in table(one_cell("\x1b[31mred"))
    assert "\x1b" not in markdown(one_cell("\x1b[31mred"))


def test_no_rows_is_said_with_its_limits() -> None:
    empty = Answer("q", "", "select", ("x",), (), (), 0, 0, documents=2, as_of="2030-01-02")
    for text in (table(empty), markdown(empty)):
        assert "none known in 2 coded documents as of 2030-01-02." in text
    assert csv_text(empty) == "x\n"
    assert notices(empty) == "0 rows; 0 claims withheld; 0 passages not re-read"


@pytest.mark.parametrize("engine", ["oxigraph", "rdflib"])
def test_questions_and_graphs_have_answers_too(tmp_path: Path, engine: str) -> None:
    loaded = open_graph(open_project(write_project(tmp_path)))
    assert "true" in table(answer(loaded, "ASK {}", engine=engine))
    graph = answer(loaded, "CONSTRUCT { ?s a ?o } WHERE { ?s a ?o }", engine=engine)
    assert graph.columns == ("subject", "predicate", "object")
    assert "person:anna-bek" in table(graph)


def test_restricted_claims_that_are_loaded_are_not_withheld(tmp_path: Path) -> None:
    folder = write_project(tmp_path)
    (folder / "graph" / "restricted").mkdir()
    claim = HEADER + "claim:000-r1 a qo:Claim ; qo:visibility qv:restricted ."
    (folder / "graph" / "restricted" / "000.ttl").write_text(claim, encoding="utf-8")
    project = open_project(folder)
    assert answer(open_graph(project), "ASK {}").withheld == 3
    assert answer(open_graph(project, restricted=True), "ASK {}").withheld == 2
