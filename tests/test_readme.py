"""The README and CONTRIBUTING: what they show is what is printed, what they name exists."""

from __future__ import annotations

import contextlib
import io
import shlex
from pathlib import Path

import pytest

from conftest import ROOT
from qantar.cli import main
from site_built import shipped

PAGES = ("README.md", "CONTRIBUTING.md")


def blocks(page: str, language: str) -> list[str]:
    """The fenced blocks of a page in that language."""
    found: list[str] = []
    inside = False
    for line in (ROOT / page).read_text("utf-8").splitlines():
        if line.startswith("```"):
            if not inside and line == f"```{language}":
                found.append("")
                inside = True
            else:
                inside = False
        elif inside:
            found[-1] += f"{line}\n"
    return found


def examples() -> list[tuple[str, str]]:
    """Each command of a console block with what the page says that it prints."""
    found = []
    for page in PAGES:
        for block in blocks(page, "console"):
            for part in block.split("$ ")[1:]:
                command, _, output = part.partition("\n")
                found.append((command, output))
    return found


def test_the_readme_shows_an_answer() -> None:
    assert any(command.startswith("qantar query ") for command, _ in examples())


@pytest.mark.parametrize(("command", "output"), examples())
def test_a_command_prints_what_the_page_shows(
    command: str,
    output: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setenv("QANTAR_DOCUMENTS", str(tmp_path))  # out of reach: no words are quoted
    program, *arguments = shlex.split(command)
    assert program == "qantar"
    assert main(arguments) == 0
    assert capsys.readouterr().out == output


@pytest.mark.parametrize("page", PAGES)
def test_turtle_stands_in_the_graph_as_shown(page: str) -> None:
    graph = "".join(path.read_text("utf-8") for path in sorted((ROOT / "graph").rglob("*.ttl")))
    for block in blocks(page, "turtle"):
        for statement in block.split("\n\n"):
            assert statement.strip() in graph


def test_python_runs_as_shown() -> None:
    (code, *rest) = blocks("README.md", "python")
    assert not rest
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(code, "README.md", "exec"), {})
    told = [line.partition("# ")[2] for line in code.splitlines() if "  # " in line]
    assert printed.getvalue().splitlines() == told


@pytest.mark.parametrize("page", PAGES)
def test_make_targets_exist(page: str) -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    named = {
        line.split()[1]
        for block in blocks(page, "sh")
        for line in block.splitlines()
        if line.startswith("make ")
    }
    assert all(f"\n{target}:" in makefile for target in named)


def test_each_rule_names_a_check_that_exists() -> None:
    rules = [
        line
        for line in (ROOT / "CONTRIBUTING.md").read_text("utf-8").splitlines()
        if line.startswith("| ") and not line.startswith(("| rule", "| ---"))
    ]
    assert len(rules) > 10
    for rule in rules:
        named = [word.strip("`") for word in rule.split("|")[-2].split(",")]
        for check in (word.strip().strip("`") for word in named):
            path, _, test = check.partition("::")
            assert (ROOT / path).exists(), check
            if test:
                assert f"def {test}(" in (ROOT / path).read_text("utf-8"), check


def test_links_lead_somewhere() -> None:
    for page in PAGES:
        text = (ROOT / page).read_text("utf-8")
        for part in text.split("](")[1:]:
            target = part.partition(")")[0]
            if "://" not in target:
                assert Path(ROOT / target.partition("#")[0]).exists(), target


@pytest.mark.parametrize("command", ["query", "find", "trace", "view", "manifest"])
def test_the_example_of_a_command_runs(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main([command, "--help"])
    shown = " ".join(capsys.readouterr().out.partition("example: ")[2].split())
    program, *arguments = shlex.split(shown.partition(" > ")[0])
    assert program == "qantar"
    assert main(arguments) == 0
    assert capsys.readouterr()[0 if command != "manifest" else 1]


def test_the_picture_is_the_one_that_the_site_has() -> None:
    made = shipped().folder / "figures/killed-everyone.svg"
    told = (ROOT / "docs/killed.svg").read_bytes()
    assert b"232" in told
    assert told == made.read_bytes(), "run make picture"
