"""docs/exporting.md: its commands run, and it names each format, attribute and filter."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from conftest import ROOT
from qantar.answers.opening import open_graph
from qantar.cli import main
from qantar.command.export import ONE, SEVERAL
from qantar.export.formats import FORMATS
from qantar.graph.project import Project
from qantar.network.build import build_network
from qantar.network.selection import Selection
from run_cli import process

PAGE = (ROOT / "docs" / "exporting.md").read_text(encoding="utf-8")
COMMANDS = [line[2:] for line in PAGE.splitlines() if line.startswith("$ ")]


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_on_the_page_runs(
    command: str,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    program, *arguments = shlex.split(command)
    assert program == "qantar"
    assert main([*arguments, "--project", str(ROOT)]) == 0
    assert capsys.readouterr().out or list(tmp_path.iterdir())


def test_each_format_is_on_the_page() -> None:
    rows = [line.split(" | ") for line in PAGE.splitlines() if line.startswith("| `")]
    told = {row[0].strip("|` "): row[1] for row in rows if row[0].strip("|` ") in FORMATS}
    assert told == {name: one.holds for name, one in FORMATS.items()}


def test_each_attribute_and_filter_is_on_the_page() -> None:
    network = build_network(open_graph(Project.open(ROOT)), Selection(documents=("000",)))
    _, node = next(iter(network.nodes(data=True)))
    _, _, edge = next(iter(network.edges(data=True)))
    named = {word for word in PAGE.split("`")[1::2] if word.isidentifier()}
    assert (node.keys() | edge.keys()) - named == set()
    assert all(f"--filter {key}=" in PAGE for key in (*SEVERAL, *ONE))


@pytest.mark.parametrize("name", ["gexf", "turtle12"])
def test_the_bytes_do_not_hang_on_the_order_of_hashes(name: str) -> None:
    given = ("export", name, "--project", ROOT, "--filter", "document=000")
    first, second = (process(*given, PYTHONHASHSEED=seed) for seed in ("1", "2"))
    assert first.status == 0
    assert len(first.out) > 10_000
    assert first.out == second.out
