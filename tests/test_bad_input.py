"""Broken input: one clear line on standard error, status 2, nothing on standard output."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from run_cli import process, refused, run
from tiny import write_project

Capture = pytest.CaptureFixture[str]
ASKING: list[list[str]] = [
    ["query", "tallies"],
    ["find", "anna"],
    ["view"],
    ["documents"],
    ["trace", "person:anna-bek"],
    ["report"],
]
ALL = [*ASKING, ["validate"], ["manifest", "--check"]]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = write_project(tmp_path / "project")
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.parametrize("command", ALL, ids=" ".join)
def test_a_turtle_syntax_error(capsys: Capture, project: Path, command: list[str]) -> None:
    (project / "graph" / "bad.ttl").write_text("<urn:a> <urn:b> .\n")
    refused(run(capsys, *command, "--project", project), "bad.ttl:1: Turtle syntax error")
    assert not (project / "report").exists()


@pytest.mark.parametrize("command", ALL, ids=" ".join)
def test_turtle_that_is_not_utf8(capsys: Capture, project: Path, command: list[str]) -> None:
    (project / "graph" / "bad.ttl").write_bytes(b"# caf\xe9\n<urn:a> <urn:b> '\xff' .\n")
    refused(run(capsys, *command, "--project", project), "bad.ttl", "not UTF-8")


@pytest.mark.parametrize("command", ALL, ids=" ".join)
@pytest.mark.parametrize("option", ["--project", "--documents"])
def test_a_missing_folder(capsys: Capture, tmp_path: Path, command: list[str], option: str) -> None:
    refused(run(capsys, *command, option, tmp_path / "nowhere"), "nowhere: no such folder")


@pytest.mark.parametrize("command", [*ASKING, ["validate"]], ids=" ".join)
def test_a_document_that_is_binary(capsys: Capture, project: Path, command: list[str]) -> None:
    (project / "documents" / "000.txt").write_bytes(b"\x89PNG\r\n\x00\xff\xfe")
    refused(run(capsys, *command, "--project", project), "000.txt")


def test_an_unknown_query(capsys: Capture, project: Path) -> None:
    done = run(capsys, "query", "talies", "--project", project)
    refused(done, "no saved query 'talies'", "Did you mean tallies?")


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("tally=five five", "parameter tally: 'five five' is no IRI"),
        ("tally=urn:x> } #", "parameter tally: "),
        ("tally", "-p 'tally' is no NAME=VALUE"),
        ("colour=red", "no parameter 'colour'. Parameters: tally (iri, optional)"),
    ],
)
def test_parameters(capsys: Capture, project: Path, given: str, message: str) -> None:
    refused(run(capsys, "query", "tallies", "-p", given, "--project", project), message)


def test_a_missing_parameter(capsys: Capture, project: Path) -> None:
    query = project / "queries" / "tallies.rq"
    query.write_text(query.read_text("utf-8").replace("?__tally", "?_tally"), "utf-8")
    done = run(capsys, "query", "tallies", "--project", project)
    refused(done, "parameter tally (iri) is missing. Add -p tally=VALUE.")


@pytest.mark.parametrize("engine", ["oxigraph", "rdflib"])
@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("SELECT * {\n SERVICE <urn:x> { ?s ?p ?o } }", ":2: SERVICE is refused"),
        ("SELECT * FROM <file:///x> { ?s ?p ?o }", ":1: FROM is refused"),
        ("DROP ALL", ":1: an update is refused"),
        ("SELECT * {\n ?s ?p }", ":2: SPARQL syntax error"),
        ("", ":1: SPARQL syntax error"),
    ],
)
def test_queries_that_may_not_run(
    capsys: Capture, project: Path, text: str, message: str, engine: str
) -> None:
    file = project / "mine.rq"
    file.write_text(text)
    done = run(capsys, "query", file, "--engine", engine, "--project", project)
    refused(done, f"mine.rq{message}")


def test_a_query_file_that_is_missing_or_not_utf8(capsys: Capture, project: Path) -> None:
    refused(run(capsys, "query", "none.rq", "--project", project), "none.rq: ")
    (project / "bad.rq").write_bytes(b"ASK {} # \xff")
    refused(run(capsys, "query", "bad.rq", "--project", project), "bad.rq:1: not UTF-8")


def test_standard_input_that_is_broken(project: Path) -> None:
    refused(process("query", "-", "--project", project, given=b"\xff"), "standard input:1: not UTF")
    refused(process("query", "-", "--project", project, given=b"ASK {"), "standard input:1: SPARQL")


@pytest.mark.parametrize("command", [["query", "tallies"], ["query", "--list"], ["report"]])
def test_a_broken_header(capsys: Capture, project: Path, command: list[str]) -> None:
    (project / "queries" / "tallies.rq").write_text("ASK {}\n")
    refused(run(capsys, *command, "--project", project), "tallies.rq:1: no header")


def test_an_unknown_iri(capsys: Capture, project: Path) -> None:
    done = run(capsys, "trace", "person:ana-bek", "--project", project)
    refused(done, "'person:ana-bek'", "Did you mean person:anna-bek")


def test_a_path_to_validate_that_is_missing(capsys: Capture, project: Path) -> None:
    refused(run(capsys, "validate", project / "none.ttl", "--project", project), "none.ttl")


def test_a_report_folder_that_cannot_be_written(capsys: Capture, project: Path) -> None:
    target = project / "qantar.toml" / "report"
    (project / "qantar.toml").write_text("")
    refused(run(capsys, "report", "-o", target, "--project", project), "cannot be written")


def test_a_folder_without_permission(capsys: Capture, project: Path) -> None:
    # Not even root may make a folder there, so this holds for whoever runs the tests.
    refused(run(capsys, "report", "-o", "/sys/report", "--project", project), "cannot be written")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "COMMAND"),
        (["ask"], "invalid choice: 'ask'"),
        (["query"], "no query is named"),
        (["query", "x", "--format", "xml"], "invalid choice: 'xml'"),
        (["view", "latest"], "invalid choice: 'latest'"),
        (["find"], "WORD"),
        (["trace"], "IRI"),
        (["validate", "--colour"], "--colour"),
        (["validate", "--engine", "jena"], "invalid choice: 'jena'"),
    ],
)
def test_usage(capsys: Capture, arguments: list[str], message: str) -> None:
    refused(run(capsys, *arguments), message)


def test_an_argument_that_is_no_text(project: Path) -> None:
    done = process("query", "tallies", "--project", project, "-p", os.fsdecode(b"tally=\xff"))
    refused(done, "parameter tally: ")
