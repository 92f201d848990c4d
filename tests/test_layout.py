"""The tree has the folders of the design, and what is installed is pinned."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from conftest import ROOT
from house_rules import project_files

NEEDED = {"benchmarks", "graph", "ontology", "queries", "shapes", "src", "tests"}
ALSO = {".ci", ".github", "docs", "requirements"}


def test_top_level_folders() -> None:
    folders = {path.parts[0] for path in project_files(ROOT) if len(path.parts) > 1}
    assert NEEDED - folders == set()
    assert folders - NEEDED - ALSO == set()


def test_each_ontology_module_has_its_shapes() -> None:
    modules = {path.stem for path in (ROOT / "ontology").glob("*.ttl")}
    shapes = {path.stem for path in (ROOT / "shapes").glob("*.ttl")}
    assert modules == {"claims", "actors", "incidents", "proceedings", "vocabularies"}
    assert shapes == modules - {"vocabularies"} | {"graph", "style"}


def test_only_turtle_in_the_resource_folders() -> None:
    odd = [
        path
        for path in project_files(ROOT)
        if path.parts[0] in {"graph", "ontology", "shapes"} and path.suffix != ".ttl"
    ]
    assert odd == []


def test_source_documents_are_not_tracked() -> None:
    assert [path for path in project_files(ROOT) if path.parts[0] == "documents"] == []


def test_the_ci_script_can_be_run() -> None:
    assert os.access(ROOT / ".ci/run", os.X_OK)


def pins() -> dict[str, str]:
    lines = (ROOT / "requirements/test.txt").read_text("utf-8").splitlines()
    pairs = (line.split("==") for line in lines if line and not line.startswith("#"))
    return {canonicalize_name(name): version for name, version in pairs}


def requirements(path: Path) -> list[Requirement]:
    data = tomllib.loads(path.read_text("utf-8"))
    named = [*data["build-system"]["requires"], *data["project"]["dependencies"]]
    for extra in data["project"]["optional-dependencies"].values():
        named += [line for line in extra if not line.startswith("qantar[")]
    return [Requirement(line) for line in named]


def test_every_requirement_is_bounded_and_pinned_within_its_bounds() -> None:
    pinned = pins()
    for requirement in requirements(ROOT / "pyproject.toml"):
        operators = {bound.operator for bound in requirement.specifier}
        assert operators == {">=", "<"}, requirement
        assert requirement.specifier.contains(pinned[canonicalize_name(requirement.name)])
