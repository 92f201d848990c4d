"""The command ``qantar export``: where it writes, what it tells, what it refuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from network_project import made_up
from qantar.export.formats import FORMATS
from run_cli import Done, refused, run


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_up(tmp_path_factory.mktemp("command"))


@pytest.fixture
def exported(folder: Path, capsys: pytest.CaptureFixture[str]):
    def call(*arguments: object) -> Done:
        return run(capsys, "export", *arguments, "--project", folder)

    return call


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_holds_what_standard_output_would(exported, tmp_path: Path, name: str) -> None:
    printed = exported(name)
    assert printed.status == 0
    target = tmp_path / f"made{FORMATS[name].suffix}"
    written = exported(name, "-o", target)
    assert (written.status, written.out) == (0, "")
    if name == "csv":
        target = tmp_path / "made-edges.csv"
    assert target.read_bytes().decode() == printed.out
    assert printed.out.endswith("\n")
    assert written.err == printed.err


def test_tables_go_into_a_folder_or_beside_each_other(exported, tmp_path: Path) -> None:
    assert exported("csv", "-o", tmp_path / "tables").status == 0
    assert sorted(p.name for p in (tmp_path / "tables").iterdir()) == ["edges.csv", "nodes.csv"]
    exported("csv", "-o", tmp_path / "net.csv")
    for table in ("nodes", "edges"):
        text = (tmp_path / "tables" / f"{table}.csv").read_text("utf-8")
        assert (tmp_path / f"net-{table}.csv").read_text("utf-8") == text
        assert exported("csv", "--table", table).out == text


def test_it_tells_how_much_is_drawn_and_what_is_not(exported) -> None:
    done = exported("dot")
    assert "13 nodes, 11 edges; 1 denial without a rival beside it not drawn" in done.err
    assert "1 superseded or withdrawn claim left out (--given-up)" in done.err
    assert "3 claims withheld" in done.err
    assert "22 claims, " in exported("nt").err


def test_filters_narrow(exported) -> None:
    done = exported("csv", "--filter", "property=qp:tookPlaceAt", "--filter", "document=000")
    assert done.out.count("\n") == 2
    around = exported("csv", "--around", "incident:raid", "--hops", "2", "--table", "nodes")
    assert around.out.count("\n") == 5
    kinds = exported("csv", "--filter", "kind=Tally", "--filter", "kind=Place", "--table", "nodes")
    assert kinds.out.count("\n") == 3
    days = exported("csv", "--filter", "since=2022-01-08", "--filter", "until=2022-01-31")
    assert "claim/000-101" in days.out
    assert "claim/000-104" not in days.out


def test_what_is_drawn_can_be_widened(exported) -> None:
    assert "superseded: targeted" in exported("csv", "--given-up").out
    assert "vocabulary/killing" in exported("csv", "--concepts").out
    assert "vocabulary/killing" not in exported("csv").out


def test_a_clock_holds_for_an_export(exported) -> None:
    assert "claim/001-106" in exported("csv").out
    rewound = exported("csv", "--said-by", "2022-01-31")
    assert "claim/001-106" in rewound.out
    assert "claim/000-101" not in rewound.out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["svg"], "invalid choice: 'svg'"),
        (["dot", "--filter", "kind"], "no KEY=VALUE"),
        (["dot", "--filter", "colour=red"], "Keys: kind, property, document, since, until."),
        (["dot", "--filter", "since=2022"], "no day"),
        (["dot", "--filter", "since=2022-01-01", "--filter", "since=2022-01-02"], "given twice"),
        (["dot", "--filter", "kind=Persn"], "Near: Person"),
        (["dot", "--hops", "2"], "--hops needs --around"),
        (["dot", "--around", "incident:rades"], "Did you mean incident:raid"),
        (["dot", "--timeline", "said"], "for gexf only"),
        (["gexf", "--timeline", "never"], "invalid choice"),
        (["dot", "--table", "nodes"], "for csv without -o only"),
        (["nt", "--given-up"], "holds every claim"),
    ],
)
def test_what_does_not_fit_is_refused(exported, arguments: list[str], told: str) -> None:
    refused(exported(*arguments), told)


def test_a_folder_is_no_file(exported, tmp_path: Path) -> None:
    refused(exported("dot", "-o", tmp_path), "is a folder")
    assert list(tmp_path.iterdir()) == []
