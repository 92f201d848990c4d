"""Data that no validator would pass is told as far as it can be; no command breaks on it."""

from __future__ import annotations

from pathlib import Path

import pytest

from qantar.export.formats import FORMATS
from run_cli import run
from tiny import BASIC, CLAIMS, HEADER, claim

DAYS = ("2022-99-99", "99999-01-01", "-0001-01-01", "0001-01-01", "9999-12-31", "soon")
VALUES = ('"many"', "1e400", "-5", '"NaN"^^xsd:double', "true", "9" * 40, "3.5")
LONG = "n" * 300
GRAPH = (
    BASIC
    + CLAIMS
    + "".join(
        claim(f"000-1{n}", "incident:death", "qp:occurredOn", f'{slot} "{day}"^^xsd:date')
        for n, (slot, day) in enumerate(
            [("rdf:object", day) for day in DAYS] + [("qo:deniedObject", day) for day in DAYS]
        )
    )
    + "".join(
        claim(f"000-2{n}", "tally:dead", "qp:value", f"rdf:object {value}")
        for n, value in enumerate(VALUES)
    )
    + claim("000-300", '"words"', "qp:name", 'rdf:object "x"')
    + claim("000-301", "incident:death", '"words"', 'rdf:object "x"')
    + "claim:000-302 a qo:Claim . claim:000-303 a qo:Claim ; qo:account 'nobody' .\n"
    + "account:000-loop a qo:Account ; qo:via account:000-loop ; qo:document document:000 .\n"
    + claim("000-304", "claim:000-304", "qp:hasEvidence", "rdf:object claim:000-304", "000-loop")
    + "document:000 dcterms:issued 'soon' .\n"
    + f"document:002 a qo:Document ; qo:fileName '{LONG}' ; qo:length 'many' .\n"
    + 'passage:bad a qo:Passage ; oa:hasSource document:000 ; oa:start "x" ; oa:end -5 .\n'
    + "claim:000-001 qo:passage passage:bad .\n"
    + 'person:blank a qo:Person ; skos:prefLabel " \\u200B "@en .\n'
    + claim("000-305", "incident:death", "qp:victim", "rdf:object person:blank")
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    top = tmp_path_factory.mktemp("odd")
    (top / "graph").mkdir()
    (top / "graph" / "all.ttl").write_text(HEADER + GRAPH, "utf-8")
    (top / "queries").mkdir()
    (top / "documents").mkdir()
    return top


@pytest.mark.parametrize("name", FORMATS)
def test_it_can_be_exported(folder: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    done = run(capsys, "export", name, "--project", folder)
    assert done.status == 0, done.err
    assert "000-305" in done.out


@pytest.mark.parametrize("iri", ["incident:death", "tally:dead", "person:blank"])
@pytest.mark.parametrize("suffix", ["md", "html", "pdf"])
def test_it_has_dossiers(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], iri: str, suffix: str
) -> None:
    target = tmp_path / f"made.{suffix}"
    done = run(capsys, "dossier", iri, "--project", folder, "-o", target)
    assert (done.status, done.err) == (0, "")
    assert target.stat().st_size > 1000


def test_it_makes_a_site(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    done = run(capsys, "site", "--project", folder, "-o", tmp_path / "site")
    assert done.status == 0, done.err
    page = (tmp_path / "site" / "e" / "person" / "blank.html").read_text("utf-8")
    assert "<title>person:blank" in page, "a label with nothing to be seen in it is none"
    assert "9999-12-31" in (tmp_path / "site" / "timeline.html").read_text("utf-8")


def test_a_name_that_no_file_can_have_is_refused(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("dot", "csv"):
        done = run(capsys, "export", name, "--project", folder, "-o", tmp_path / f"{LONG}.x")
        assert (done.status, done.err.count("\n")) == (2, 1), done.err


def test_one_table_is_not_written_without_the_other(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "edges.csv").mkdir()
    done = run(capsys, "export", "csv", "--project", folder, "-o", tmp_path)
    assert done.status == 2
    assert [path.name for path in tmp_path.iterdir()] == ["edges.csv"]
