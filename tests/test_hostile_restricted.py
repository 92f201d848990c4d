"""What holds restricted claims says so, and what does not holds nothing of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from qantar.answers.opening import open_graph
from qantar.dossier.make import dossier
from qantar.export.formats import FORMATS
from qantar.render.dossier_html import head
from qantar.render.dossier_pdf import pdf
from qantar.render.reading import NOT_PUBLIC
from run_cli import run
from test_site_names import restricted_project

HIDDEN = ("Testova", "zarina", "p-0001", "000-90", "Person 1")
Capture = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return restricted_project(tmp_path_factory.mktemp("restricted")).root


@pytest.mark.parametrize("name", FORMATS)
def test_an_export_holds_them_only_when_asked(folder: Path, capsys: Capture, name: str) -> None:
    public = run(capsys, "export", name, "--project", folder)
    assert [token for token in HIDDEN if token in public.out] == []
    assert "restricted" not in public.err
    whole = run(capsys, "export", name, "--project", folder, "--restricted")
    assert "3 restricted claims shown: not for publication" in whole.err
    assert name == "csv" or "000-90" in whole.out or "zarina" in whole.out


@pytest.mark.parametrize("kind", ["markdown", "html"])
def test_a_dossier_says_that_it_is_not_public(folder: Path, capsys: Capture, kind: str) -> None:
    asked = ("dossier", "--project", folder, "--format", kind)
    shown = run(capsys, *asked, "person:p-0001", "--restricted")
    assert NOT_PUBLIC in shown.out
    assert "Testova-Bek" in shown.out
    assert NOT_PUBLIC not in run(capsys, *asked, "person:anna-bek").out
    assert run(capsys, *asked, "person:p-0001").status == 2


def test_the_head_of_the_paper_says_it_too(folder: Path, tmp_path: Path) -> None:
    project = restricted_project(tmp_path)
    for restricted in (True, False):
        made = dossier(open_graph(project, restricted=restricted), "person:anna-bek")
        assert (NOT_PUBLIC in head(made).clocks) is restricted
        assert pdf(made).startswith(b"%PDF-")
