"""What is shipped: no findings from either engine, the same answers with and without documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from qantar.cli import main
from qantar.gate.validate import validate
from qantar.graph.project import Project
from qantar.report.make import make_report


@pytest.mark.parametrize("engine", ["rust", "pyshacl"])
def test_no_findings(engine: str) -> None:
    found = validate(Project.open(), engine=engine)
    assert found.findings == ()
    assert found.claims > 600  # a gate that saw nothing would find nothing


def test_all_passages_are_re_read(documents: Path) -> None:
    found = validate(Project.open(documents=documents))
    assert (found.findings, found.not_reread) == ((), 0)
    assert found.reread > 150


def report(project: Project, folder: Path) -> bool:
    """Write a report; whether its validation failed."""
    return make_report(project, folder).validation.fails()


def files(folder: Path, suffix: str) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in folder.glob(f"*{suffix}")}


def test_rows_are_the_same_without_the_documents(documents: Path, tmp_path: Path) -> None:
    report(Project.open(documents=documents), tmp_path / "with")
    out_of_reach = Project.open(documents=tmp_path)
    assert validate(out_of_reach).not_reread > 150
    assert report(out_of_reach, tmp_path / "without") is False
    assert files(tmp_path / "with", ".csv") == files(tmp_path / "without", ".csv")
    quoting = files(tmp_path / "with", ".md")["closed-cases.md"]
    silent = files(tmp_path / "without", ".md")["closed-cases.md"]
    assert "“the case was closed in late December”" in quoting
    assert "“the case was closed" not in silent
    assert "0 passages not re-read" in quoting
    assert "0 passages not re-read" not in silent


# Words that only the restricted claims and stubs of the shipped graph hold.
TELLTALES = (
    "15-year-old",
    "sister",
    "hasSibling",
    "unspecified country",
    "sent them to",
    "attempted rape",
    "genitals",
    "disabled",
    "orphanage",
    "mother of six",
)


def test_nothing_restricted_is_shown(
    documents: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report(Project.open(documents=documents), tmp_path / "public")
    assert main(["view", "as-claimed"]) == 0
    seen = capsys.readouterr().out + "".join(
        path.read_text("utf-8") for path in (tmp_path / "public").iterdir()
    )
    assert [word for word in TELLTALES if word in seen] == []
    assert main(["view", "as-claimed", "--restricted"]) == 0
    assert "hasSibling" in capsys.readouterr().out  # so the search would have found it
