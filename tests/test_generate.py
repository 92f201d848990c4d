"""Generated investigations are valid, of the size asked for, and the same for the same seed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from conftest import ROOT
from qantar.gate.validate import Validation, validate
from qantar.graph.manifest import check_manifest
from qantar.graph.project import Project

SCRIPT = ROOT / "benchmarks" / "generate.py"


def generate(
    folder: Path, claims: int, *more: object, hash_seed: int = 0
) -> subprocess.CompletedProcess[str]:
    words = [sys.executable, SCRIPT, "--claims", claims, "-o", folder, *more]
    own = {**os.environ, "PYTHONHASHSEED": str(hash_seed)}
    return subprocess.run(list(map(str, words)), capture_output=True, text=True, env=own)


def opened(folder: Path) -> Project:
    return Project.open(folder, folder / "documents")


def made(folder: Path, claims: int, *more: object) -> Project:
    done = generate(folder, claims, *more)
    assert done.returncode == 0, done.stderr
    return opened(folder)


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def keys(result: Validation) -> set[object]:
    return {finding.key() for finding in result.findings}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return made(tmp_path_factory.mktemp("made") / "project", 300)


def test_nothing_is_found_with_the_documents_at_hand(project: Project) -> None:
    result = validate(project)
    assert keys(result) == set()
    assert (result.claims, result.not_reread) == (300, 0)
    assert result.reread > 100


def test_nothing_is_found_without_the_documents(project: Project) -> None:
    result = validate(replace(project, documents_dir=None))
    assert keys(result) == set()
    assert (result.claims, result.reread) == (300, 0)


def test_nothing_is_found_by_the_reference_engine(tmp_path: Path) -> None:
    result = validate(made(tmp_path / "project", 150), engine="pyshacl")
    assert keys(result) == set()
    assert (result.claims, result.engine) == (150, "pyshacl")


def test_nothing_is_found_where_the_restricted_part_is_missing(
    project: Project, tmp_path: Path
) -> None:
    folder = shutil.copytree(project.root, tmp_path / "public")
    shutil.rmtree(folder / "graph" / "restricted")
    result = validate(opened(folder))
    assert keys(result) == set()
    assert 250 < result.claims < 300


def test_a_change_of_the_text_is_found(project: Project, tmp_path: Path) -> None:
    folder = shutil.copytree(project.root, tmp_path / "altered")
    text = folder / "documents" / "00001.txt"
    text.write_text(text.read_text("utf-8").replace("Report", "Rapport"), "utf-8")
    assert {finding.shape for finding in validate(opened(folder)).findings} == {"passage-altered"}


def test_the_manifest_is_what_the_command_would_write(project: Project) -> None:
    assert check_manifest(project) == []
    (project.root / "graph" / "manifest.ttl").read_text("utf-8").index("claim:00001-00001")


@pytest.mark.parametrize("claims", [1, 2, 7, 31, 1000])
@pytest.mark.parametrize("seed", [2, 3])
def test_there_are_exactly_as_many_claims_as_asked_for(
    tmp_path: Path, claims: int, seed: int
) -> None:
    result = validate(made(tmp_path / "project", claims, "--seed", seed))
    assert (result.claims, keys(result)) == (claims, set())


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    for name, seed, hash_seed in (("one", 5, 1), ("two", 5, 2), ("other", 6, 1)):
        done = generate(tmp_path / name, 400, "--seed", seed, "--faults", 9, hash_seed=hash_seed)
        assert done.returncode == 0, done.stderr
    one = contents(tmp_path / "one")
    assert len(one) > 20
    assert one == contents(tmp_path / "two")
    assert one != contents(tmp_path / "other")


@pytest.mark.parametrize("more", [("--claims", 0), ("--claims", "many"), ("--faults", -1)])
def test_a_bad_number_is_refused(tmp_path: Path, more: tuple[object, ...]) -> None:
    done = generate(tmp_path / "project", 5, *more)
    assert done.returncode == 2
    assert "error: argument" in done.stderr
    assert not list(tmp_path.iterdir())


def test_a_folder_that_is_not_empty_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    done = generate(tmp_path, 5)
    assert done.returncode == 2
    assert "is not empty" in done.stderr
    assert done.stderr.count("\n") == 1
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_a_folder_that_cannot_be_made_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = generate(tmp_path / "file" / "project", 5)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "Traceback" not in done.stderr


def test_an_empty_folder_is_used(tmp_path: Path) -> None:
    folder = tmp_path / "empty"
    folder.mkdir()
    assert validate(made(folder, 5)).claims == 5
