"""The clocks on the shipped graph, and in every command that has them."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from conftest import ROOT
from qantar.answers.answer import Answer, answer_saved
from qantar.answers.opening import open_graph
from qantar.answers.trace import trace
from qantar.cli import main
from qantar.errors import UsageError
from qantar.graph.clocks import Clocks
from qantar.graph.project import Project
from qantar.namespaces import ID
from qantar.sparql.saved import find_saved, list_saved
from tiny import write_project

MARCH = date(2022, 3, 31)


def shipped(name: str, clocks: Clocks, given: dict[str, str] | None = None) -> Answer:
    project = Project.open(ROOT)
    return answer_saved(open_graph(project, clocks=clocks), find_saved(project, name), given or {})


def test_a_figure_of_december_is_not_known_in_march() -> None:
    every = {note.claim for note in shipped("figures", Clocks()).footnotes}
    march = shipped("figures", Clocks(as_of=MARCH))
    assert {note.claim for note in march.footnotes} < every
    assert {note.document for note in march.footnotes} == {f"{ID}document/003"}
    assert march.documents == 1


def test_a_withdrawal_told_later_is_not_known_before() -> None:
    given = {"measure": "qv:attackers"}

    def statuses(clocks: Clocks) -> set[str]:
        return {note.status for note in shipped("figures", clocks, given).footnotes}

    assert "possibly withdrawn" in statuses(Clocks())
    assert statuses(Clocks(as_of=MARCH)) == {"uncontested"}


@pytest.mark.parametrize("day", ["2022-03-31", "2022-12-31"])
@pytest.mark.parametrize("clock", ["as_of", "said_by"])
def test_no_footnote_of_any_answer_is_younger_than_its_clock(clock: str, day: str) -> None:
    loaded = open_graph(Project.open(ROOT), clocks=Clocks(**{clock: date.fromisoformat(day)}))
    cited = 0
    for saved in list_saved(loaded.project):
        if any(p.required for p in saved.parameters):
            continue
        for note in answer_saved(loaded, saved, {}).footnotes:
            told = note.issued if clock == "as_of" else note.said
            assert told[-10:] <= day, f"{saved.name}: {note.claim}"
            cited += 1
    assert cited > 100


def test_a_clock_before_everything_answers_with_nothing_known() -> None:
    found = shipped("deaths", Clocks(as_of=date(2022, 1, 1)))
    assert (found.rows, found.documents, found.as_of) == ((), 0, "2022-01-01")


def test_what_is_not_known_yet_is_not_traced() -> None:
    loaded = open_graph(Project.open(ROOT), clocks=Clocks(as_of=MARCH))
    with pytest.raises(UsageError, match="--as-of"):
        trace(loaded, "person:aidos-meldekhan")


@pytest.mark.parametrize("option", ["--as-of", "--said-by"])
@pytest.mark.parametrize("text", ["2022-13-01", "20220301", "March", "2022-3-1", ""])
def test_a_bad_day_is_one_line(option: str, text: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["query", "deaths", option, text]) == 2
    err = capsys.readouterr().err
    assert err.count("\n") == 1
    assert "is no day; write it as 2022-03-31" in err


def test_every_command_with_a_clock_says_what_it_left_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = str(write_project(tmp_path / "small"))
    days = ["--project", folder, "--as-of", "2023-02-01", "--said-by", "2022-03-31"]
    told = "said by 2022-03-31: left out 4 claims said later, 2 without a last day"
    for command in (["query", "tallies"], ["trace", "tally:dead"], ["view"]):
        assert main([*command, *days]) == 0
        out = capsys.readouterr()
        assert told in out.out + out.err
        assert "as of 2023-02-01: left out 0 documents" in out.out + out.err
    main(["report", *days, "-o", str(tmp_path / "report")])
    assert told in capsys.readouterr().out
    assert told in (tmp_path / "report" / "index.md").read_text(encoding="utf-8")


def test_json_names_everything_that_was_left_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = str(write_project(tmp_path))
    said = ["--said-by", "2022-03-31", "--format", "json"]
    assert main(["query", "tallies", "--project", folder, *said]) == 0
    clocks = json.loads(capsys.readouterr().out)["clocks"]
    assert clocks["said_by"] == "2022-03-31"
    assert sorted(clocks["left_out"]["undated"]) == [
        f"{ID}account/000-minister",
        f"{ID}account/000-monitors",
    ]
