"""The command line: what goes where, in which format, with which status."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from run_cli import process, run
from tiny import HEADER, write_project

COMMANDS = ["validate", "query", "find", "view", "documents", "trace", "report", "manifest"]
Capture = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_project(tmp_path_factory.mktemp("project"))


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_help_with_an_example(capsys: Capture, command: str) -> None:
    done = run(capsys, command, "--help")
    assert done.status == 0
    assert f"example: qantar {command}" in " ".join(done.out.split())
    assert command in run(capsys, "--help").out


def test_version(capsys: Capture) -> None:
    assert run(capsys, "--version").out.startswith("qantar 0.")


def test_a_query_prints_its_answer(capsys: Capture, project: Path) -> None:
    done = run(capsys, "query", "tallies", "--project", project)
    assert (done.status, done.err) == (0, "")
    assert "3 rows; 3 claims withheld; 1 passage not re-read" in done.out


@pytest.mark.parametrize("engine", ["oxigraph", "rdflib"])
def test_csv_is_data_only_and_equal_on_both_engines(
    capsys: Capture, project: Path, engine: str
) -> None:
    arguments = ("query", "tallies", "--project", project, "--format", "csv")
    done = run(capsys, *arguments, "--engine", engine)
    assert len(list(csv.reader(io.StringIO(done.out)))) == 4
    assert done.err == "3 rows; 3 claims withheld; 1 passage not re-read\n"
    assert done.out == run(capsys, *arguments).out


def test_json_and_markdown(capsys: Capture, project: Path) -> None:
    given = ("query", "tallies", "--project", project, "-p", "tally=tally:dead", "--format")
    assert json.loads(run(capsys, *given, "json").out)["parameters"] == {"tally": "tally:dead"}
    assert run(capsys, *given, "markdown").out.startswith("# Values counted\n")


def test_parameters_select_rows(capsys: Capture, project: Path) -> None:
    done = run(capsys, "query", "tallies", "--project", project, "-p", "tally=tally:other")
    assert "none known in 2 coded documents as of 2023-01-06" in done.out


def test_queries_are_listed(capsys: Capture, project: Path) -> None:
    done = run(capsys, "query", "--list", "--project", project)
    assert "tally (iri, optional)" in done.out
    listed = json.loads(run(capsys, "query", "--list", "--project", project, "--format=json").out)
    assert [query["name"] for query in listed] == ["tallies"]


def test_a_query_from_a_file(capsys: Capture, project: Path) -> None:
    file = project / "queries" / "tallies.rq"
    done = run(capsys, "query", file, "--project", project, "-p", "tally=tally:dead")
    assert "3 rows;" in done.out


def test_a_query_from_standard_input(project: Path) -> None:
    text = "SELECT ?x { VALUES ?x { 'сәлем' } }".encode()
    done = process("query", "-", "--project", project, given=text, LC_ALL="C", PYTHONUTF8="0")
    assert done.status == 0
    assert "сәлем" in done.out


def test_find(capsys: Capture, project: Path) -> None:
    assert "person:anna-bek" in run(capsys, "find", "anna", "bek", "--project", project).out
    none = run(capsys, "find", "monitrs", "--project", project)
    assert (none.status, none.out) == (0, "")
    assert none.err == "nothing found for monitrs; near: monitors\n"
    as_json = run(capsys, "find", "monitrs", "--project", project, "--format", "json")
    assert json.loads(as_json.out) == []


@pytest.mark.parametrize("name", ["as-claimed", "standing"])
def test_view_is_sorted_n_triples(capsys: Capture, project: Path, name: str) -> None:
    from pyoxigraph import RdfFormat, parse

    done = run(capsys, "view", name, "--project", project)
    lines = done.out.splitlines()
    assert lines == sorted(lines)
    assert len(list(parse(done.out, RdfFormat.N_TRIPLES))) == len(lines) == 4
    assert done.err == "3 claims withheld\n"


def test_documents(capsys: Capture, project: Path) -> None:
    out = run(capsys, "documents", "--project", project).out
    assert "000: 000.txt, 84 code points, at hand\n" in out
    assert "001: 001.txt, 64 code points, missing\n" in out
    rows = json.loads(run(capsys, "documents", "--project", project, "--format", "json").out)
    assert [row["state"] for row in rows] == ["at hand", "missing"]


def test_trace(capsys: Capture, project: Path) -> None:
    assert "contested by" in run(capsys, "trace", "claim:000-003", "--project", project).out
    done = run(capsys, "trace", "person:anna-bek", "--project", project, "--format", "json")
    assert json.loads(done.out)["label"] == "Anna Bek"


def test_validate_fails_on_what_it_is_told_to(capsys: Capture, tmp_path: Path) -> None:
    folder = write_project(tmp_path)
    done = run(capsys, "validate", "--project", folder)
    assert done.status == 1
    assert "undeclared-term" in done.out
    found = json.loads(run(capsys, "validate", "--project", folder, "--format", "json").out)
    assert found["violations"] > 0


def test_manifest_is_checked_written_and_then_up_to_date(capsys: Capture, tmp_path: Path) -> None:
    folder = write_project(tmp_path)
    stale = run(capsys, "manifest", "--check", "--project", folder)
    assert stale.status == 1
    assert "run qantar manifest" in stale.out
    assert run(capsys, "manifest", "--project", folder).status == 0
    assert run(capsys, "manifest", "--check", "--project", folder).status == 0


def test_restricted_claims_are_only_shown_when_asked_for(capsys: Capture, tmp_path: Path) -> None:
    folder = write_project(tmp_path)
    hidden = folder / "graph" / "restricted"
    hidden.mkdir()
    claim = "claim:000-r1 a qo:Claim ; qo:visibility qv:restricted ; rdf:subject person:anna-bek ;"
    claim += "rdf:predicate qp:detail ; rdf:object 'secret' ; qo:account account:000-own ."
    (hidden / "000.ttl").write_text(HEADER + claim, encoding="utf-8")
    for command in (["view"], ["trace", "person:anna-bek"], ["query", "tallies"]):
        public = run(capsys, *command, "--project", folder)
        assert "secret" not in public.out
        assert "3 claims withheld" in public.out + public.err
    assert "secret" in run(capsys, "view", "--restricted", "--project", folder).out
    shown = run(capsys, "trace", "person:anna-bek", "--restricted", "--project", folder)
    assert "secret" in shown.out
    assert "2 claims withheld" in shown.err
