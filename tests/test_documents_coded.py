"""The coded documents: every sentence is cited or set aside, every fact in it is claimed."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from qantar.gate.coverage import Coverage, coverage
from qantar.graph.loading import load
from qantar.graph.project import Project
from qantar.graph.sources import read_sources

CODED = sorted(path.stem for path in (Project.open().root / "graph/claims").glob("*.ttl"))


@cache
def coded(folder: Path, slug: str) -> Coverage:
    project = Project.open(documents=folder)
    store = load(project, restricted=True)
    return coverage(store, read_sources(store, project.documents_dir), slug)


def test_all_documents_are_coded() -> None:
    assert set(CODED) == {"000", "001", "002", "003", "004"}


@pytest.mark.parametrize("slug", CODED)
def test_every_sentence_is_cited_or_set_aside(documents: Path, slug: str) -> None:
    found = coded(documents, slug)
    print(
        f"document {slug}: {found.sentences} sentences, {found.cited} cited, "
        f"{found.set_aside} set aside, {len(found.uncovered)} left"
    )
    assert found.cited > 0
    assert found.sentences == found.cited + found.set_aside
    assert found.uncovered == ()


@pytest.mark.parametrize("slug", CODED)
def test_every_date_number_article_and_name_is_claimed(documents: Path, slug: str) -> None:
    found = coded(documents, slug)
    print(f"document {slug}: {found.tokens} dates, numbers, articles and names, all accounted for")
    assert found.tokens > 0
    assert found.unaccounted == ()


def test_a_sentence_without_its_claims_is_noticed(documents: Path, tmp_path: Path) -> None:
    project = Project.open(documents=documents)
    store = load(project, restricted=True)
    sources = read_sources(store, project.documents_dir)
    whole = coverage(store, sources, CODED[0])
    store.update(
        "PREFIX qo: <https://w3id.org/qantar/ontology/> PREFIX rdf: <http://www.w3.org/1999/02/"
        "22-rdf-syntax-ns#> DELETE { ?claim ?p ?o } WHERE { ?claim a qo:Claim ; ?p ?o . "
        "FILTER(STRENDS(STR(?claim), '5')) }"
    )
    assert coverage(store, sources, CODED[0]).unaccounted
    assert not whole.unaccounted
