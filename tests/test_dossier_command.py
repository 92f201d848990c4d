"""The command that writes dossiers."""

from __future__ import annotations

from pathlib import Path

import pytest

from run_cli import refused, run
from tiny import write_project


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_project(tmp_path_factory.mktemp("project"))


@pytest.fixture
def said(project: Path, capsys: pytest.CaptureFixture[str]):  # type: ignore[no-untyped-def]
    def dossier(*arguments: object):  # type: ignore[no-untyped-def]
        return run(capsys, "dossier", *arguments, "--project", project)

    return dossier


def test_markdown_goes_to_standard_output(said) -> None:  # type: ignore[no-untyped-def]
    done = said("tally:dead")
    assert done.status == 0
    assert done.out.startswith("# dead in all\n")


@pytest.mark.parametrize(
    ("name", "start"),
    [("a.md", b"# dead in all\n"), ("a.html", b"<!doctype html>"), ("a.PDF", b"%PDF-")],
)
def test_the_suffix_chooses_the_format(said, tmp_path: Path, name: str, start: bytes) -> None:  # type: ignore[no-untyped-def]
    file = tmp_path / "new" / name
    assert said("tally:dead", "-o", file)[:2] == (0, "")
    assert file.read_bytes()[: len(start)].lower() == start.lower()


def test_the_format_can_be_given(said, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    file = tmp_path / "a.txt"
    assert said("tally:dead", "-o", file, "--format", "markdown").status == 0
    assert file.read_text("utf-8") == said("tally:dead").out
    assert said("tally:dead", "--format", "html").out.lower().startswith("<!doctype html>")


def test_bad_input_is_refused_in_one_line(said, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    refused(said("tally:dead", "--format", "pdf"), "standard output", "-o FILE.pdf")
    refused(said("tally:dead", "-o", tmp_path / "a.txt"), "a.txt", "names no format")
    refused(said("tally:deaf"), "nothing in the graph", "Did you mean tally:dead?")
    refused(said("claim:000-001"), "has no dossier", "qantar trace")
    (tmp_path / "file").write_text("x")
    refused(said("tally:dead", "-o", tmp_path / "file" / "a.md"), "cannot be written")


def test_clocks_rewind_a_dossier(said) -> None:  # type: ignore[no-untyped-def]
    assert "stated that" in said("tally:dead").out
    refused(said("tally:dead", "--as-of", "2022-01-01"), "unknown only by the days")


def test_what_is_restricted_is_counted(said) -> None:  # type: ignore[no-untyped-def]
    assert "3 claims of the graph withheld" in said("tally:dead").out
