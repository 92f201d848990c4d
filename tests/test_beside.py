"""The checks in a process of their own find the same, and fail in the same way."""

from __future__ import annotations

from pathlib import Path

import pytest

from qantar.errors import QantarError, UsageError
from qantar.gate import beside
from qantar.gate.beside import validating
from qantar.gate.validate import validate
from tiny import open_project, write_project


def test_the_result_is_that_of_validate(tmp_path: Path) -> None:
    project = open_project(write_project(tmp_path))
    with validating(project) as result:
        found = result()
    assert found == validate(project)
    assert found.findings


def test_bad_input_is_told_with_its_place(tmp_path: Path) -> None:
    project = open_project(write_project(tmp_path))
    (tmp_path / "graph" / "all.ttl").write_text("claim:x a", encoding="utf-8")
    with validating(project) as result, pytest.raises(UsageError, match=r"all\.ttl:1: .*Mend"):
        result()


def test_a_process_that_breaks_down_is_our_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "child.py"
    broken.write_text("raise SystemExit('no more')", encoding="utf-8")
    monkeypatch.setattr(beside, "CHILD", broken)
    project = open_project(write_project(tmp_path))
    with validating(project) as result, pytest.raises(QantarError, match="no more"):
        result()


def test_the_process_ends_with_the_context(tmp_path: Path) -> None:
    project = open_project(write_project(tmp_path))
    with pytest.raises(KeyError), validating(project):
        raise KeyError
