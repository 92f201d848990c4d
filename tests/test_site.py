"""The command site: a whole site or none, the same bytes each time, never over other files."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store

import qantar.site.make as making
from qantar.errors import UsageError
from qantar.site.make import Site, make_site
from run_cli import refused, run
from tiny import open_project, write_project

Capture = pytest.CaptureFixture[str]


def made(tmp_path: Path, name: str = "site", *, documents: bool = True) -> Site:
    project = open_project(write_project(tmp_path / "project", documents=documents))
    return make_site(project, tmp_path / name)


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_a_site_has_a_page_for_each_thing(tmp_path: Path) -> None:
    site = made(tmp_path)
    assert site.pages == {"entities": 7, "documents": 2, "queries": 1}
    found = contents(site.folder)
    assert len(found) == site.files + 1
    for name in (
        *("index.html", "about.html", "explorer.html", "timeline.html", "figures.html"),
        *("d/index.html", "d/000.html", "d/001.ttl", "q/tallies.html", "q/tallies.csv"),
        *("e/index.html", "e/names.html", "e/person/index.html", "e/person/anna-bek.html"),
        *("e/tally/dead.ttl", "e/tally/dead.csv", "data/search.js", "static/d3.js"),
    ):
        assert found[name], name
    assert not any(name.startswith("e/harm") for name in found)


def test_two_builds_are_equal(tmp_path: Path) -> None:
    assert contents(made(tmp_path, "one").folder) == contents(made(tmp_path, "two").folder)


def test_the_list_of_files_has_their_hashes(tmp_path: Path) -> None:
    found = contents(made(tmp_path).folder)
    lines = found.pop("files.txt").decode().splitlines()
    listed = dict(reversed(line.split("  ")) for line in lines if not line.startswith("#"))
    assert listed == {name: hashlib.sha256(data).hexdigest() for name, data in found.items()}


def test_an_earlier_site_is_replaced_as_a_whole(tmp_path: Path) -> None:
    folder = made(tmp_path).folder
    for path in (tmp_path / "project" / "queries").iterdir():
        path.rename(path.with_name("counted.rq"))
    made_again = make_site(open_project(tmp_path / "project"), folder)
    assert (made_again.folder / "q" / "counted.html").is_file()
    assert not (folder / "q" / "tallies.html").exists()
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


@pytest.mark.parametrize("name", ["notes.txt", "e/person/notes.txt"])
def test_a_folder_with_other_files_is_refused(tmp_path: Path, capsys: Capture, name: str) -> None:
    folder = made(tmp_path).folder
    (folder / name).write_text("mine")
    done = run(capsys, "site", "--project", tmp_path / "project", "-o", folder)
    refused(done, str(folder), "holds files that no site wrote", name)
    assert (folder / name).read_text() == "mine"


def test_a_report_is_not_replaced_by_a_site(tmp_path: Path, capsys: Capture) -> None:
    write_project(tmp_path / "project")
    target = ("--project", tmp_path / "project", "-o", tmp_path / "out")
    assert run(capsys, "report", *target).status in (0, 1)
    refused(run(capsys, "site", *target), "holds files that no site wrote")


def test_a_site_that_fails_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = made(tmp_path).folder
    before = contents(folder)

    def broken(_: object) -> list[object]:
        raise UsageError("broken")

    monkeypatch.setattr(making, "_about", broken)
    with pytest.raises(UsageError, match="broken"):
        make_site(open_project(tmp_path / "project"), folder)
    assert contents(folder) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["project", "site"]


def test_the_command_says_in_one_line_what_it_wrote(tmp_path: Path, capsys: Capture) -> None:
    write_project(tmp_path / "project")
    target = tmp_path / "out"
    done = run(capsys, "site", "--project", tmp_path / "project", "-o", target, "--title", "Bek")
    assert (done.status, done.err) == (0, "")
    assert done.out == (
        f"{target / 'index.html'}: 7 entities, 2 documents, 1 queries; "
        f"{len(contents(target)) - 1} files; 7 claims, 3 withheld; 2 passages not re-read\n"
    )
    assert "<title>Bek</title>" in (target / "index.html").read_text("utf-8")


def test_a_document_that_is_at_hand_is_quoted_and_another_is_not(tmp_path: Path) -> None:
    folder = made(tmp_path).folder
    at_hand = (folder / "d" / "000.html").read_text("utf-8")
    missing = (folder / "d" / "001.html").read_text("utf-8")
    assert "Monitors counted 227 dead." in at_hand
    assert "; not re-read</p>" not in at_hand
    assert "The ministry counted" not in missing
    assert missing.count("; not re-read</p>") == 2


def test_the_turtle_of_a_page_stands_alone(tmp_path: Path) -> None:
    store = Store()
    store.load((made(tmp_path).folder / "e/tally/dead.ttl").read_bytes(), RdfFormat.TURTLE)
    subjects = {quad.subject.value for quad in store}
    named = {quad.object.value for quad in store if "/id/" in str(quad.object)}
    assert named - subjects == set()
    for name in ("claim/000-003", "account/000-own", "document/000", "group/monitors"):
        assert any(iri.endswith(f"/{name}") for iri in subjects), name


def test_a_claim_and_its_rival_stand_beside_each_other(tmp_path: Path) -> None:
    page = (made(tmp_path).folder / "d" / "000.html").read_text("utf-8")
    claim = page.partition('id="c-000-003"')[2].partition("</li>")[0]
    assert "Contested by <bdi>the minister</bdi>: <bdi>not: 227</bdi>" in claim
    assert 'href="../d/000.html#c-000-004"' in claim
