"""The gate runs every check, says where each finding is and what was looked at."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from qantar.errors import QantarError, UsageError
from qantar.finding import Finding
from qantar.gate.validate import Validation, validate
from qantar.graph.project import Project
from qantar.namespaces import ID, QO, QS
from qantar.render.findings import as_json, as_text, counts_line, finding_line
from small_project import HEADER_LINES, RESTRICTED, reopen, small_project, write

NO_ACCOUNT = "\nclaim:000-002 a qo:Claim .\n"
ENGINES = pytest.mark.parametrize("engine", ["rust", "pyshacl"])


@ENGINES
def test_a_valid_project(engine: str, tmp_path: Path) -> None:
    result = validate(small_project(tmp_path), engine=engine)
    assert result == Validation((), 1, 1, 0, 0, 4, engine)
    assert not result.fails("warning")


@ENGINES
def test_a_shape_finding_with_its_place(engine: str, tmp_path: Path) -> None:
    (found,) = validate(small_project(tmp_path, NO_ACCOUNT), engine=engine).findings
    assert (found.focus, found.shape) == (ID + "claim/000-002", QS + "ClaimShape-account")
    assert found.message == "Name the account."
    text = (tmp_path / "graph" / "all.ttl").read_text().splitlines()
    assert found.file == "graph/all.ttl"
    assert text[found.line - 1].startswith("claim:000-002")


@ENGINES
def test_style_shapes_see_the_ontology_and_not_the_graph(engine: str, tmp_path: Path) -> None:
    project = small_project(tmp_path, ontology='qo:New a owl:Class ; skos:note "x" .')
    result = validate(project, engine=engine)
    assert [(f.severity, f.file, f.focus) for f in result.findings] == [
        ("warning", "ontology/terms.ttl", QO + "New")
    ]
    assert not result.fails()
    assert result.fails("warning")


def test_closure_is_part_of_it(tmp_path: Path) -> None:
    result = validate(small_project(tmp_path, "\nperson:a owl:sameAs person:a ."))
    assert [f.shape for f in result.findings] == ["same-as"]
    assert result.findings[0].line > HEADER_LINES
    assert result.fails()


def test_bad_shapes_are_told_and_not_run(tmp_path: Path) -> None:
    loop = "qs:ClaimShape sh:node qs:ClaimShape ."
    result = validate(small_project(tmp_path, NO_ACCOUNT, shapes=loop))
    assert [(f.check, f.shape) for f in result.findings] == [("lint", "recursion")]
    assert result.findings[0].file == "shapes/rules.ttl"


def test_restricted_files_are_checked_too(tmp_path: Path) -> None:
    project = small_project(tmp_path)
    write(tmp_path / "graph" / "restricted" / "000.ttl", RESTRICTED + NO_ACCOUNT)
    result = validate(reopen(project))
    assert result.claims == 3
    assert ("graph/restricted/000.ttl", "Name the account.") in {
        (f.file, f.message) for f in result.findings
    }


def test_paths_take_the_place_of_the_graph(tmp_path: Path) -> None:
    project = small_project(tmp_path / "project", NO_ACCOUNT)
    good = write(tmp_path / "other" / "good.ttl", "person:z a qo:Person .")
    write(tmp_path / "other" / "deep" / "bad.ttl", NO_ACCOUNT)
    assert validate(project, paths=[good]).findings == ()
    result = validate(project, paths=[tmp_path / "other"])
    assert result.files == 2
    assert [f.message for f in result.findings] == ["Name the account."]


@pytest.mark.parametrize("name", ["none.ttl", "empty"])
def test_a_path_with_nothing_in_it_is_an_error(name: str, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(UsageError, match=name if name == "none.ttl" else "no Turtle"):
        validate(small_project(tmp_path / "p"), paths=[tmp_path / name])


def test_an_unknown_engine_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="java"):
        validate(small_project(tmp_path), engine="java")


def test_without_shapes_nothing_passes(tmp_path: Path) -> None:
    with pytest.raises(QantarError, match="no shapes"):
        validate(replace(small_project(tmp_path), shapes=()))


def test_the_same_run_twice_gives_the_same_text(tmp_path: Path) -> None:
    turtle = "".join(f"\nclaim:000-1{i} a qo:Claim ; qo:nothing person:b{i} ." for i in range(9))
    project = small_project(tmp_path, turtle)
    assert as_text(validate(project)) == as_text(validate(project))


FINDING = Finding(
    "shape",
    "violation",
    ID + "claim/000-1",
    f"^<{QO}account>",
    "http://www.w3.org/ns/shacl#ClassConstraintComponent",
    QS + "ClaimShape-account",
    '"x"',
    "Name the\naccount.",
    "graph/a.ttl",
    7,
)


def test_the_line_of_a_finding() -> None:
    assert finding_line(FINDING) == (
        "graph/a.ttl:7: violation: Name the account. [shape qs:ClaimShape-account] "
        'claim:000-1 ^qo:account "x"'
    )
    bare = Finding("closure", "violation", shape="not-turtle", message="Move it.", file="graph/x")
    assert finding_line(bare) == "graph/x: violation: Move it. [closure not-turtle]"


def test_counts_end_the_text_and_stand_in_the_json() -> None:
    result = Validation((FINDING,), 1, 2, 3, 4, 5, "rust")
    expected = "1 violation, 0 warnings; 1 file, 2 claims, 5 shapes (rust); "
    assert counts_line(result) == expected + "3 passages re-read, 4 not re-read"
    assert as_text(result).splitlines()[-1] == counts_line(result)
    content = json.loads(as_json(result))
    assert content["violations"] == 1
    assert content["findings"][0]["line"] == 7


def test_the_fast_path_loads_no_slow_package(tmp_path: Path) -> None:
    code = (
        "import sys; from qantar.graph.project import Project;"
        "from qantar.gate.validate import validate;"
        "from qantar.gate.shacl.lint import lint; validate(Project.open());"
        "sys.exit(' '.join(sorted({'rdflib', 'pyshacl', 'networkx'} & set(sys.modules))) or 0)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert (run.returncode, run.stderr) == (0, "")


@ENGINES
def test_the_shipped_graph_has_no_findings(engine: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    result = validate(Project.open(), engine=engine)
    assert [finding_line(f) for f in result.findings] == []
    assert result.claims > 0
