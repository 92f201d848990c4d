"""The manifest lists every public claim of each document and counts the others."""

from __future__ import annotations

from pathlib import Path

from qantar.graph.loading import load_files
from qantar.graph.manifest import build_manifest, check_manifest, write_manifest
from qantar.graph.project import Project
from small_project import RESTRICTED, reopen, small_project, write

EXPECTED = """\
# Written by `qantar manifest`; do not edit by hand.

@prefix claim: <https://w3id.org/qantar/id/claim/> .
@prefix document: <https://w3id.org/qantar/id/document/> .
@prefix manifest: <https://w3id.org/qantar/id/manifest/> .
@prefix qo: <https://w3id.org/qantar/ontology/> .

manifest:000
    a qo:Manifest ;
    qo:document document:000 ;
    qo:withholds 0 ;
    qo:lists
        claim:000-001 ,
        claim:000-002 ;
.

manifest:001
    a qo:Manifest ;
    qo:document document:001 ;
    qo:withholds 0 ;
.
"""
MORE = "document:001 a qo:Document . claim:000-002 a qo:Claim ; qo:account account:000-own ."


def with_restricted(tmp_path: Path) -> Project:
    project = small_project(tmp_path, MORE)
    write(tmp_path / "graph" / "restricted" / "000.ttl", RESTRICTED)
    return reopen(project)


def test_the_text_is_sorted_and_laid_out_the_same_each_time(tmp_path: Path) -> None:
    assert build_manifest(small_project(tmp_path, MORE)) == EXPECTED


def test_writing_then_checking_finds_no_difference(tmp_path: Path) -> None:
    project = with_restricted(tmp_path)
    graph = tmp_path / "graph"
    expected = [graph / "manifest.ttl", graph / "restricted" / "manifest.ttl"]
    assert check_manifest(project) == expected
    assert write_manifest(project) == expected
    assert check_manifest(reopen(project)) == []
    assert write_manifest(reopen(project)) == []


def test_restricted_claims_are_counted_publicly_and_listed_apart(tmp_path: Path) -> None:
    project = with_restricted(tmp_path)
    write_manifest(project)
    public = (tmp_path / "graph" / "manifest.ttl").read_text()
    hidden = (tmp_path / "graph" / "restricted" / "manifest.ttl").read_text()
    assert "000-900" not in public
    assert "qo:withholds 1 ;" in public
    assert "manifest:000-restricted\n" in hidden
    assert "qo:withholds 0 ;\n    qo:lists\n        claim:000-900 ;" in hidden


def test_a_changed_claim_list_is_noticed(tmp_path: Path) -> None:
    project = small_project(tmp_path, MORE)
    write_manifest(project)
    claims = tmp_path / "graph" / "all.ttl"
    claims.write_text(claims.read_text().replace("claim:000-002", "claim:000-003"))
    assert check_manifest(reopen(project)) == [tmp_path / "graph" / "manifest.ttl"]


def test_without_the_restricted_files_their_number_is_kept(tmp_path: Path) -> None:
    project = with_restricted(tmp_path)
    write_manifest(project)
    for file in (tmp_path / "graph" / "restricted").iterdir():
        file.unlink()
    assert check_manifest(reopen(project)) == []


def test_the_restricted_list_goes_when_its_last_claim_goes(tmp_path: Path) -> None:
    project = with_restricted(tmp_path)
    write_manifest(project)
    (tmp_path / "graph" / "restricted" / "000.ttl").unlink()
    write_manifest(reopen(project))
    assert not (tmp_path / "graph" / "restricted" / "manifest.ttl").exists()
    assert "qo:withholds 1" not in (tmp_path / "graph" / "manifest.ttl").read_text()


def test_another_base_is_kept(tmp_path: Path) -> None:
    (tmp_path / "qantar.toml").write_text('base = "https://example.org/data/"')
    project = small_project(tmp_path)
    graph = tmp_path / "graph" / "all.ttl"
    graph.write_text(graph.read_text().replace("https://w3id.org/qantar/id/", project.base))
    write_manifest(project)
    subjects = {q.subject.value for q in load_files([tmp_path / "graph" / "manifest.ttl"])}
    assert subjects == {"https://example.org/data/manifest/000"}


def test_odd_names_are_written_in_full(tmp_path: Path) -> None:
    claim = "<https://w3id.org/qantar/id/claim/a,b>"
    project = small_project(tmp_path, f"{claim} a qo:Claim ; qo:account account:000-own .")
    assert claim in build_manifest(project)
