"""IRIs that nobody expects: each thing has a page of its own, on every file system."""

from __future__ import annotations

from pathlib import Path

import pytest

from qantar.namespaces import ID
from qantar.site.make import make_site
from tiny import HEADER, claim, open_project, write_project

LIKE = (
    "person/x",
    "person/../x",
    "person/a/x",
    "person/%2E%2E/x",
    "odd/x",
    "Odd/x",
    "n\u00e9/x",
    "x",
)
UNLIKE = ("person/X", "con/x", "index/x", f"{'k' * 300}/x", "person/", "person/javascript:alert(1)")
HOSTILE = tuple(f"{ID}{path}" for path in LIKE + UNLIKE)
GRAPH = "".join(
    f'<{iri}> a qo:Person ; skos:prefLabel "number {number}."@en .\n'
    + claim(f"000-1{number:02}", "incident:death", "qp:victim", f"rdf:object <{iri}>")
    for number, iri in enumerate(HOSTILE)
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    top = tmp_path_factory.mktemp("addresses")
    write_project(top / "project")
    (top / "project" / "graph" / "more.ttl").write_text(HEADER + GRAPH, "utf-8")
    return make_site(open_project(top / "project"), top / "site").folder


def test_every_thing_has_a_page_of_its_own(folder: Path) -> None:
    pages = [path.read_text("utf-8") for path in (folder / "e").rglob("*.html")]
    for number in range(len(HOSTILE)):
        titles = [text for text in pages if f"<title>number {number}." in text]
        assert len(titles) == 1, HOSTILE[number]


def test_no_two_files_differ_only_in_case(folder: Path) -> None:
    names = [path.relative_to(folder).as_posix() for path in folder.rglob("*")]
    assert len(names) > 100
    assert len({name.casefold() for name in names}) == len(names)
