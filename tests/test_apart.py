"""The fast engine in a process of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from qantar.errors import QantarError
from qantar.gate.shacl import apart, rust
from qantar.gate.shacl.apart import validating
from qantar.graph.loading import load_files, n_triples

ROOT = Path(__file__).parent / "shapes"
DATA = (ROOT / "base.ttl", ROOT / "SetAsideShape.fail.ttl")
SHAPES = tuple(
    path
    for path in sorted((ROOT.parent.parent / "shapes").glob("*.ttl"))
    if path.name != "style.ttl"
)


def test_it_finds_what_the_engine_finds_in_this_process() -> None:
    with validating([(DATA, SHAPES), (DATA[:1], SHAPES)]) as wait:
        found = wait()
    here = [
        finding
        for data in (DATA, DATA[:1])
        for finding in rust.check(n_triples(load_files(data)), n_triples(load_files(SHAPES)))
    ]
    assert found == sorted(set(here))
    assert found


def test_shapes_that_the_engine_refuses(tmp_path: Path) -> None:
    shapes = tmp_path / "shapes.ttl"
    shapes.write_text("this is no Turtle")
    with validating([(DATA, (shapes,))]) as wait, pytest.raises(QantarError, match="refuses"):
        wait()


def test_an_engine_that_breaks_down_is_our_fault(tmp_path: Path) -> None:
    with (
        validating([((tmp_path / "gone.ttl",), SHAPES)]) as wait,
        pytest.raises(QantarError, match="broke down") as raised,
    ):
        wait()
    assert "\n" not in str(raised.value)
    assert raised.value.status == 3


def test_the_process_ends_with_the_context(monkeypatch: pytest.MonkeyPatch) -> None:
    started = []
    real = apart.subprocess.Popen

    def noted(*arguments: object, **options: object) -> object:
        started.append(real(*arguments, **options))  # type: ignore[call-overload]
        return started[-1]

    monkeypatch.setattr(apart.subprocess, "Popen", noted)
    with pytest.raises(KeyError), validating([(DATA, SHAPES)]):
        raise KeyError
    assert started[0].returncode is not None
