"""What the checks found is remembered for the very same inputs, and for nothing else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from qantar.gate import beside, remembered
from qantar.gate.beside import validating
from qantar.gate.remembered import fingerprint, recall, remember
from qantar.gate.validate import Validation, validate
from qantar.graph.project import Project
from tiny import open_project, write_project


@pytest.fixture(autouse=True)
def _cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return open_project(write_project(tmp_path / "project"))


def no_child(*_: object, **__: object) -> None:
    raise AssertionError("the checks ran")


def test_the_same_inputs_are_not_checked_twice(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    with validating(project) as first:
        found = first()
    assert found == validate(project) == recall(project, fingerprint(project))
    monkeypatch.setattr(beside.subprocess, "Popen", no_child)
    with validating(project) as second:
        assert second() == found
    with pytest.raises(AssertionError, match="ran"), validating(project, fresh=True):
        pass


@pytest.mark.parametrize(
    "changed", ["graph/all.ttl", "queries/tallies.rq", "documents/000.txt", "graph/new.ttl"]
)
def test_any_change_is_noticed(project: Project, changed: str) -> None:
    before = fingerprint(project)
    remember(project, fingerprint(project), validate(project))
    file = project.root / changed
    file.write_bytes((file.read_bytes() if file.exists() else b"") + b"\n")
    again = open_project(project.root)
    assert fingerprint(again) != before
    assert recall(again, fingerprint(again)) is None


def test_a_change_of_the_code_or_of_an_engine_is_noticed(
    project: Project, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    before = fingerprint(project)
    monkeypatch.setattr(remembered, "version", lambda name: "9")
    assert fingerprint(project) != before
    monkeypatch.undo()
    (tmp_path / "other.py").write_text("", "utf-8")
    monkeypatch.setattr(remembered.qantar, "__file__", str(tmp_path / "other.py"))
    assert fingerprint(project) != before


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"of": "x"}', "\\x00"])
def test_what_cannot_be_read_is_as_if_it_were_not_there(project: Project, text: str) -> None:
    remember(project, fingerprint(project), validate(project))
    (file,) = Path(remembered._file(project)).parent.glob("*.json")
    kept = json.loads(file.read_text("utf-8"))
    file.write_text(text, "utf-8")
    assert recall(project, fingerprint(project)) is None
    file.write_text(json.dumps({**kept, "unheard": 1}), "utf-8")
    assert recall(project, fingerprint(project)) is None


def test_where_nothing_can_be_written_nothing_is_kept(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    with validating(project) as result:
        assert isinstance(result(), Validation)
    assert recall(project, fingerprint(project)) is None


def test_what_changed_while_it_was_checked_is_not_kept(project: Project) -> None:
    mark, found = fingerprint(project), validate(project)
    file = project.root / "graph/all.ttl"
    before = file.read_bytes()
    file.write_bytes(before + b"\n")
    remember(project, mark, found)
    file.write_bytes(before)
    assert recall(project, fingerprint(project)) is None
