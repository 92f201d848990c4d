"""The report: complete or not at all, and never over somebody else's files."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from qantar.errors import UsageError
from qantar.render.report import index, summary
from qantar.report.content import Report
from qantar.report.make import make_report
from tiny import open_project, write_project

FILES = {
    "index.md",
    "validation.txt",
    "validation.json",
    "tallies.md",
    "tallies.csv",
    "tallies.json",
}


@contextmanager
def step(_: str) -> Iterator[None]:
    yield


def made(tmp_path: Path, *, documents: bool = True) -> Report:
    project = open_project(write_project(tmp_path / "project", documents=documents))
    return make_report(project, tmp_path / "report", step)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_every_answer_is_written_in_three_formats(tmp_path: Path) -> None:
    report = made(tmp_path)
    assert set(contents(report.folder)) == FILES
    page = (report.folder / "index.md").read_text("utf-8")
    assert "| Values counted | 3 | 3 | [md](tallies.md), [csv](tallies.csv)" in page
    assert page == index(report)
    assert page.endswith("\n")
    assert json.loads((report.folder / "validation.json").read_text("utf-8"))["violations"] > 0
    assert "[^1]: monitors" in (report.folder / "tallies.md").read_text("utf-8")


def test_the_summary_says_what_was_checked_answered_and_missing(tmp_path: Path) -> None:
    report = made(tmp_path)
    text = summary(report)
    assert "Checked:    7 claims from 2 documents (1 at hand, 1 missing)\n" in text
    assert "Answers:    1 question, 3 rows\n" in text
    assert "Withheld:   3 claims" in text
    assert "Passages:   3 re-read, 2 not re-read\n" in text
    assert f"Start with {report.folder / 'index.md'}" in text
    assert f"{report.validation.violations} violations" in text
    assert "--documents" in text


def test_it_is_the_same_twice_and_replaces_itself(tmp_path: Path) -> None:
    first = contents(made(tmp_path).folder)
    (tmp_path / "report" / "validation.txt").write_text("stale")
    assert contents(made(tmp_path).folder) == first
    assert {path.name for path in tmp_path.iterdir()} == {"project", "report"}


def test_rows_are_the_same_without_the_documents(tmp_path: Path) -> None:
    read = made(tmp_path / "a")
    unread = made(tmp_path / "b", documents=False)
    name = "tallies.csv"
    assert (read.folder / name).read_bytes() == (unread.folder / name).read_bytes()
    assert (unread.reread, unread.not_reread) == (0, 5)


def test_a_query_that_needs_a_value_is_listed_as_unanswered(tmp_path: Path) -> None:
    folder = write_project(tmp_path / "project")
    query = folder / "queries" / "tallies.rq"
    query.write_text(query.read_text("utf-8").replace("?__tally", "?_tally"), "utf-8")
    report = make_report(open_project(folder), tmp_path / "report", step)
    assert not (report.folder / "tallies.md").exists()
    assert "- tallies: tally (iri)" in (report.folder / "index.md").read_text("utf-8")


def test_a_folder_of_other_files_is_left_alone(tmp_path: Path) -> None:
    target = tmp_path / "report"
    target.mkdir()
    (target / "notes.txt").write_text("mine")
    with pytest.raises(UsageError, match=r"holds files that no report wrote: notes\.txt"):
        made(tmp_path)
    assert contents(target) == {"notes.txt": b"mine"}


def test_a_file_added_to_a_report_is_not_lost(tmp_path: Path) -> None:
    report = made(tmp_path)
    (report.folder / "notes.txt").write_text("mine")
    with pytest.raises(UsageError, match=r"notes\.txt"):
        made(tmp_path)
    assert (report.folder / "notes.txt").read_text() == "mine"


def test_an_index_of_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "report").mkdir()
    (tmp_path / "report" / "index.md").write_text("# My site\n")
    with pytest.raises(UsageError, match=r"index\.md"):
        made(tmp_path)


def test_an_empty_folder_may_be_used(tmp_path: Path) -> None:
    (tmp_path / "report").mkdir()
    assert set(contents(made(tmp_path).folder)) == FILES


@pytest.mark.parametrize("kind", ["file", "link"])
def test_a_target_that_is_no_folder(tmp_path: Path, kind: str) -> None:
    target = tmp_path / "report"
    if kind == "file":
        target.write_text("mine")
    else:
        target.symlink_to(tmp_path, target_is_directory=True)
    with pytest.raises(UsageError, match="not a folder"):
        made(tmp_path)


def test_a_failure_leaves_the_earlier_report_and_no_rubbish(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(made(tmp_path).folder)

    def broken(_: object) -> str:
        raise RuntimeError

    monkeypatch.setattr("qantar.render.report.index", broken)
    with pytest.raises(RuntimeError):
        made(tmp_path)
    assert contents(tmp_path / "report") == before
    assert {path.name for path in tmp_path.iterdir()} == {"project", "report"}


def test_a_query_may_not_take_the_name_of_the_index(tmp_path: Path) -> None:
    folder = write_project(tmp_path / "project")
    (folder / "queries" / "tallies.rq").rename(folder / "queries" / "index.rq")
    with pytest.raises(UsageError, match="cannot be called 'index'"):
        make_report(open_project(folder), tmp_path / "report", step)


def test_questions_stand_under_their_themes_in_the_order_of_the_project(tmp_path: Path) -> None:
    folder = write_project(tmp_path / "project")
    other = (folder / "queries" / "tallies.rq").read_text("utf-8")
    for name, theme in (("b", "animals"), ("c", "zoo"), ("d", "figures")):
        text = other.replace("tags: [figures]", f"tags: [{theme}, figures]")
        (folder / "queries" / f"{name}.rq").write_text(text, "utf-8")
    (folder / "queries" / "themes.toml").write_text('themes = ["zoo", "figures"]\n', "utf-8")
    report = make_report(open_project(folder), tmp_path / "report", step)
    assert [theme for theme, _ in report.themes] == ["zoo", "figures", "animals"]
    page = index(report)
    heads = [line for line in page.split("\n") if line.startswith("## ")]
    assert heads == ["## Zoo", "## Figures", "## Animals"]
    assert page.index("## Figures") < page.index("(d.md)") < page.index("(tallies.md)")


@pytest.mark.parametrize("text", ["themes = 1", "themes = [1]", "order = []", "themes = [", ""])
def test_a_broken_list_of_themes_is_told(tmp_path: Path, text: str) -> None:
    folder = write_project(tmp_path / "project")
    (folder / "queries" / "themes.toml").write_text(text, "utf-8")
    with pytest.raises(UsageError, match=r"themes\.toml"):
        make_report(open_project(folder), tmp_path / "report", step)
