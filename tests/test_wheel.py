"""The wheel alone, in an empty folder, is a working qantar with the public graph."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from conftest import ROOT
from tiny import write_project

MAIN = "import sys; from qantar.cli import main; sys.exit(main())"


def call(*arguments: str | Path, cwd: Path, **variables: str) -> str:
    command = [sys.executable, *map(str, arguments)]
    environment = {**os.environ, **variables}
    environment.pop("QANTAR_DOCUMENTS", None)
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr + done.stdout
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    call("-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT, cwd=folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("installed")
    options = ("--quiet", "--no-index", "--no-deps", "--disable-pip-version-check")
    call("-m", "pip", "install", *options, "--target", folder, wheel, cwd=folder)
    return folder


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    return tmp_path


def carried(top: str) -> set[str]:
    found = (path for path in (ROOT / top).rglob("*") if path.is_file())
    return {path.relative_to(ROOT).as_posix() for path in found if "restricted" not in path.parts}


@pytest.mark.parametrize("top", ["graph", "ontology", "queries", "shapes"])
def test_wheel_carries_the_public_resources(wheel: Path, top: str) -> None:
    prefix = "qantar/data/"
    names = zipfile.ZipFile(wheel).namelist()
    inside = {name.removeprefix(prefix) for name in names if name.startswith(f"{prefix}{top}/")}
    assert inside
    assert inside == carried(top)


def test_wheel_carries_the_package_data(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    source = ROOT / "src"
    written = {path for path in (source / "qantar").rglob("*") if path.is_file()}
    wanted = {path.relative_to(source).as_posix() for path in written if path.suffix != ".pyc"}
    assert wanted - inside == set()


def test_wheel_carries_nothing_restricted(wheel: Path) -> None:
    archive = zipfile.ZipFile(wheel)
    assert [name for name in archive.namelist() if "restricted" in Path(name).parts] == []
    graph = [name for name in archive.namelist() if name.startswith("qantar/data/graph/")]
    assert [name for name in graph if b"qo:visibility qv:restricted" in archive.read(name)] == []


def test_the_package_comes_from_the_wheel(installed: Path, empty: Path) -> None:
    code = "import qantar; print(qantar.__file__)"
    place = call("-c", code, cwd=empty, PYTHONPATH=str(installed)).strip()
    assert Path(place).is_relative_to(installed)


def test_queries_are_listed_and_answered_in_an_empty_folder(installed: Path, empty: Path) -> None:
    listed = call("-c", MAIN, "query", "--list", cwd=empty, PYTHONPATH=str(installed))
    names = sorted(path.stem for path in (ROOT / "queries").glob("*.rq"))
    assert [name for name in names if name not in listed] == []
    rows = call(
        "-c", MAIN, "query", names[0], "--format", "csv", cwd=empty, PYTHONPATH=str(installed)
    )
    assert "," in rows.splitlines()[0]


def test_it_can_be_seen_in_an_empty_folder(installed: Path, empty: Path) -> None:
    path = str(installed)
    call("-c", MAIN, "export", "graphml", "-o", "made.graphml", cwd=empty, PYTHONPATH=path)
    iri = "incident:meldekhan-shooting-000"
    for name in ("made.pdf", "made.html"):
        call("-c", MAIN, "dossier", iri, "-o", name, cwd=empty, PYTHONPATH=path)
    assert (empty / "made.pdf").read_bytes().startswith(b"%PDF-")
    small = write_project(empty / "small")
    call("-c", MAIN, "site", "-o", "site", "--project", small, cwd=empty, PYTHONPATH=path)
    drawn = {path.name for path in (empty / "site" / "static").iterdir()}
    static = {path.name for path in (ROOT / "src" / "qantar" / "site" / "static").iterdir()}
    assert drawn == static | {"d3.js"}
    left = {path.name for path in empty.iterdir()}
    assert left == {"made.graphml", "made.pdf", "made.html", "small", "site"}


def test_the_installed_graph_is_valid(installed: Path, empty: Path) -> None:
    call("-c", MAIN, "validate", cwd=empty, PYTHONPATH=str(installed))
