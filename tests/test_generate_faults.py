"""Faults that are planted in a generated investigation are found, by both engines alike."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from qantar.gate.validate import Validation, validate
from qantar.graph.project import Project
from test_generate import contents, generate, made

KINDS = 21
PLANTED = 2 * KINDS
CLAIMS = 500


def faults(project: Project) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((project.root / "faults.json").read_text("utf-8"))
    return found


def named(result: Validation) -> set[str]:
    """What the findings are about: rules on the whole graph have it as their value."""
    return {at for finding in result.findings for at in (finding.focus, finding.value)}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return made(tmp_path_factory.mktemp("spoilt") / "project", CLAIMS, "--faults", PLANTED)


def test_each_kind_is_planted_as_often_as_the_others(project: Project) -> None:
    planted = faults(project)
    assert Counter(Counter(fault["kind"] for fault in planted).values()) == {2: KINDS}
    assert len({(fault["focus"], fault["kind"]) for fault in planted}) == PLANTED


def test_every_fault_is_found(project: Project) -> None:
    result = validate(project)
    missed = [fault for fault in faults(project) if fault["focus"] not in named(result)]
    assert missed == []
    assert result.claims == CLAIMS


def test_without_the_documents_only_what_needs_them_is_missed(project: Project) -> None:
    found = named(validate(replace(project, documents_dir=None)))
    missed = {fault["kind"] for fault in faults(project) if fault["focus"] not in found}
    assert missed == {"broken-hash", "wrong-number"}
    assert missed == {fault["kind"] for fault in faults(project) if fault["needs_documents"]}


def test_both_engines_find_the_same(tmp_path: Path) -> None:
    project = made(tmp_path / "project", 250, "--faults", KINDS)
    fast, reference = validate(project), validate(project, engine="pyshacl")
    assert len(fast.findings) >= KINDS
    assert {f.key() for f in fast.findings} == {f.key() for f in reference.findings}


def test_the_rest_is_as_it_is_without_faults(project: Project, tmp_path: Path) -> None:
    made(tmp_path / "sound", CLAIMS)
    sound, spoilt = contents(tmp_path / "sound"), contents(project.root)
    assert "faults.json" not in sound
    assert spoilt.keys() - sound.keys() == {"faults.json"}
    texts = [name for name in sound if name.startswith("documents/")]
    assert len(texts) > 5
    assert all(sound[name] == spoilt[name] for name in texts)
    changed = [name for name in sound if sound[name] != spoilt[name]]
    assert 0 < len(changed) <= PLANTED


def test_faults_that_find_no_place_are_refused(tmp_path: Path) -> None:
    done = generate(tmp_path / "project", 3, "--faults", KINDS)
    assert done.returncode == 2
    assert "found no place among 3 claims" in done.stderr
    assert not list(tmp_path.iterdir()), "nothing half-made stays"
