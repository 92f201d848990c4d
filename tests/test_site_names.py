"""Addresses: readable where that is safe, and never with a name that is restricted."""

from __future__ import annotations

from pathlib import Path

import pytest

from qantar.graph.project import Project
from qantar.namespaces import ID
from qantar.site.make import make_site
from qantar.site.names import SafeNames, opaque, tokens
from tiny import HEADER, claim, open_project, write_project

RESTRICTED = (
    'person:p-0001 a qo:Person ; skos:prefLabel "Person 1"@en .\n'
    'person:zarina-testova a qo:Person ; skos:prefLabel "Person 2"@en .\n'
    'incident:arrest-of-testova a qo:Incident ; skos:prefLabel "Arrest"@en .\n'
    'group:p-0002 a qo:Group ; skos:prefLabel "Group 2"@en .\n'
    + "".join(
        claim(f"000-90{n}", subject, "qp:name", value).replace("qv:public", "qv:restricted")
        for n, (subject, value) in enumerate(
            [
                ("person:p-0001", 'rdf:object "Zarína Testova-Bek"'),
                ("person:zarina-testova", 'rdf:object "Z."'),
                ("group:p-0002", 'rdf:object "minister"'),
            ]
        )
    )
)


def restricted_project(folder: Path) -> Project:
    """The small investigation with a person whose name only a restricted claim tells."""
    write_project(folder)
    (folder / "graph" / "restricted").mkdir()
    (folder / "graph" / "restricted" / "000.ttl").write_text(HEADER + RESTRICTED, "utf-8")
    return open_project(folder)


def addresses(folder: Path) -> set[str]:
    """Names of all files of a site, and all that its pages link to."""
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    texts = [path.read_text("utf-8") for path in folder.rglob("*.html")]
    links = {part.partition('"')[0] for text in texts for part in text.split('href="')[1:]}
    return files | links


@pytest.mark.parametrize(
    "slug",
    ["index", "con", "x-0", "", "Anna", "anna_bek", "a--b", "-a", "анна", "a.2", "a/..", "a" * 81],
)
def test_a_slug_that_is_not_plain_becomes_opaque(slug: str) -> None:
    iri = f"{ID}person/{slug}"
    found = SafeNames().name(iri)
    last = iri.rsplit("/", 1)[-1]
    assert found == opaque(iri) != last
    assert found.isascii()


def test_a_plain_slug_stays() -> None:
    assert SafeNames().name(f"{ID}person/anna-bek-004") == "anna-bek-004"


def test_a_slug_with_a_part_of_a_hidden_name_becomes_opaque() -> None:
    names = SafeNames(tokens("Zarína T'estova"))
    assert names.name(f"{ID}incident/shooting-at-testova-car") == opaque(
        f"{ID}incident/shooting-at-testova-car"
    )
    assert names.name(f"{ID}incident/zarinas-arrest").startswith("x-")
    assert names.name(f"{ID}incident/arrest-of-others") == "arrest-of-others"


def test_initials_hide_nothing() -> None:
    assert tokens("Z. T. Bek") == {"bek"}


@pytest.mark.parametrize("restricted", [True, False])
def test_no_address_holds_a_restricted_name(tmp_path: Path, restricted: bool) -> None:
    project = restricted_project(tmp_path / "project")
    made = make_site(project, tmp_path / "site", restricted=restricted)
    found = addresses(made.folder)
    assert "e/person/minister.html" in found, "the name of a group hides no person's page"
    for token in ("zarina", "testova", "bek"):
        assert {address for address in found if token in address.lower()} == set()


def test_the_page_of_a_restricted_person_is_there_when_asked_for(tmp_path: Path) -> None:
    project = restricted_project(tmp_path / "project")
    made = make_site(project, tmp_path / "site", restricted=True)
    page = made.folder / "e" / "person" / f"{opaque(f'{ID}person/zarina-testova')}.html"
    assert "Person 2" in page.read_text("utf-8")


def test_a_public_site_holds_nothing_restricted(tmp_path: Path) -> None:
    project = restricted_project(tmp_path / "project")
    for restricted, expected in ((True, True), (False, False)):
        folder = make_site(project, tmp_path / f"{restricted}", restricted=restricted).folder
        text = "".join(p.read_text("utf-8") for p in folder.rglob("*") if p.is_file())
        assert ("Testova-Bek" in text) is expected
