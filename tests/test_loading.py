"""Projects are found and read; broken input is one clear line and status 2."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from pyoxigraph import NamedNode

from qantar.atomic import write_text
from qantar.errors import QantarError, UsageError
from qantar.graph.loading import load, load_files, n_triples, read_text
from qantar.graph.project import Project, resource_root
from qantar.namespaces import ID, QO, RESTRICTED_GRAPH, curie
from small_project import HEADER_LINES, RESTRICTED, reopen, small_project, write


@pytest.fixture(autouse=True)
def _no_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("QANTAR_DOCUMENTS", raising=False)


def size(project: Project, graph: str, *, restricted: bool = False) -> int:
    store = load(project, restricted=restricted)
    return len(list(store.quads_for_pattern(None, None, None, NamedNode(graph))))


def one_line(error: pytest.ExceptionInfo[UsageError]) -> str:
    text = str(error.value)
    assert error.value.status == 2
    assert "\n" not in text
    return text


def test_the_default_graph_has_graph_and_ontology(tmp_path: Path) -> None:
    project = small_project(tmp_path)
    authored, ontology = load_files(project.graph), load_files(project.ontology)
    assert len(authored) > 0
    assert len(ontology) > 0
    assert len(load(project)) == len(authored) + len(ontology)


def test_restricted_files_are_read_only_when_asked_for(tmp_path: Path) -> None:
    project = small_project(tmp_path)
    write(tmp_path / "graph" / "restricted" / "000.ttl", RESTRICTED)
    project = reopen(project)
    assert "person/hidden" not in n_triples(load(project))
    assert "person/hidden" in n_triples(load(project, restricted=True))
    assert size(project, RESTRICTED_GRAPH) == 0
    extra = len(load_files(project.restricted))
    assert size(project, RESTRICTED_GRAPH, restricted=True) == extra > 0


@pytest.mark.parametrize("turtle", ["person:a a qo:Person", "\n\nperson:a a no:Prefix .", "a b c"])
def test_a_syntax_error_names_file_and_line(turtle: str, tmp_path: Path) -> None:
    path = write(tmp_path / "bad.ttl", "\n" + turtle)
    with pytest.raises(UsageError) as caught:
        load_files([path])
    text = one_line(caught)
    number = int(text.removeprefix(f"{path}:").split(":")[0])
    assert HEADER_LINES < number <= HEADER_LINES + 4
    assert "Turtle syntax error" in text


def test_relative_iris_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        load_files([write(tmp_path / "relative.ttl", "<a> a qo:Person .")])


def test_a_file_that_is_not_utf8_names_line_and_byte(tmp_path: Path) -> None:
    path = tmp_path / "latin.ttl"
    path.write_bytes(b"<http://a> <http://b>\n 'caf\xe9' .")
    for read in (lambda: load_files([path]), lambda: read_text(path)):
        with pytest.raises(UsageError) as caught:
            read()
        assert f"{path}:2: not UTF-8 (byte 0xe9" in one_line(caught)


def test_a_missing_file_and_a_folder_are_errors(tmp_path: Path) -> None:
    for path in (tmp_path / "none.ttl", tmp_path):
        with pytest.raises(UsageError) as caught:
            load_files([path])
        assert str(path) in one_line(caught)


def test_the_checkout_is_the_project_by_default(root: Path) -> None:
    project = Project.open()
    assert (project.root, project.base, resource_root()) == (root, ID, root)
    assert root / "ontology" / "claims.ttl" in project.ontology


def test_a_project_folder_brings_graph_and_queries_and_takes_the_ontology(tmp_path: Path) -> None:
    small_project(tmp_path)
    (tmp_path / "queries" / "mine.rq").write_text("ASK {}")
    project = Project.open(tmp_path)
    assert project.graph == (tmp_path / "graph" / "all.ttl",)
    assert [p.name for p in project.queries] == ["mine.rq"]
    assert project.ontology == Project.open().ontology
    assert project.documents_dir is None


def test_the_base_of_a_project_is_in_its_toml(tmp_path: Path) -> None:
    small_project(tmp_path)
    (tmp_path / "qantar.toml").write_text('base = "https://example.org/id/"')
    assert Project.open(tmp_path).base == "https://example.org/id/"


@pytest.mark.parametrize(
    "text", ["base = ", "base = 3", 'base = "no"', 'base = "http://x"', 'bse = "http://x/"', "\xff"]
)
def test_a_bad_toml_is_an_error(text: str, tmp_path: Path) -> None:
    small_project(tmp_path)
    (tmp_path / "qantar.toml").write_bytes(text.encode("latin-1"))
    with pytest.raises(UsageError) as caught:
        Project.open(tmp_path)
    assert "qantar.toml" in one_line(caught)


def test_missing_folders_are_errors(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for directory in (tmp_path / "none", tmp_path):  # the second has no graph/
        with pytest.raises(UsageError):
            Project.open(directory)
    small_project(tmp_path)
    with pytest.raises(UsageError):
        Project.open(tmp_path, tmp_path / "none")
    monkeypatch.setenv("QANTAR_DOCUMENTS", str(tmp_path / "none"))
    with pytest.raises(UsageError, match="QANTAR_DOCUMENTS"):
        Project.open(tmp_path)


def test_documents_option_then_environment_then_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small_project(tmp_path)
    own, named, given = (tmp_path / name for name in ("documents", "named", "given"))
    for folder in (own, named, given):
        folder.mkdir()
    assert Project.open(tmp_path).documents_dir == own
    monkeypatch.setenv("QANTAR_DOCUMENTS", str(named))
    assert Project.open(tmp_path).documents_dir == named
    assert Project.open(tmp_path, given).documents_dir == given


def test_hidden_files_are_no_strays(tmp_path: Path) -> None:
    project = small_project(tmp_path)
    for name in (".gitkeep", ".hidden/x.ttl", "notes.md"):
        write(tmp_path / "graph" / name, "")
    project = reopen(project)
    assert [p.name for p in project.strays] == ["notes.md"]
    assert [p.name for p in project.graph] == ["all.ttl"]


def test_writing_replaces_whole_files_and_keeps_the_mode(tmp_path: Path) -> None:
    path = tmp_path / "new" / "file.txt"
    write_text(path, "one\n")
    path.chmod(0o640)
    write_text(path, "two\r\n")
    assert path.read_bytes() == b"two\r\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [p.name for p in path.parent.iterdir()] == ["file.txt"]


def test_a_folder_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UsageError) as caught:
        write_text(tmp_path / "file" / "x.txt", "text")
    assert "cannot be written" in one_line(caught)


def test_a_failed_write_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "file.txt"
    write_text(path, "old")

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(UsageError, match="No space left"):
        write_text(path, "new")
    assert path.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["file.txt"]


def test_errors_are_one_line_with_place_and_fix() -> None:
    error = UsageError("bad\nthing", where="a.ttl:3", fix="Mend it.")
    assert str(error) == "a.ttl:3: bad thing. Mend it."
    assert (error.status, QantarError("x").status) == (2, 3)


def test_curies() -> None:
    assert curie(QO + "Claim") == "qo:Claim"
    assert curie(ID + "set-aside/000-1-2") == "set-aside:000-1-2"
    assert curie(ID + "claim/a,b") == f"<{ID}claim/a,b>"
    assert curie(ID + "claim/") == f"<{ID}claim/>"
    assert curie("http://x/y") == "<http://x/y>"
