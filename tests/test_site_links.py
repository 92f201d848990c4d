"""The shipped site: every page is whole, every link leads somewhere, every note to its passage."""

from __future__ import annotations

import pytest

from qantar.answers.opening import Loaded, open_graph
from qantar.graph.project import Project
from qantar.namespaces import DERIVED_GRAPH, QO, RDF
from qantar.site.links import Links
from qantar.sparql.saved import list_saved
from site_built import Page, broken_links, pages, shipped, target

HEAVIEST = 6_000_000
"""Bytes of a page that a phone still opens at once."""


@pytest.fixture(scope="module")
def site() -> dict[str, Page]:
    found = pages(shipped().folder)
    assert len(found) > 1000
    return found


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    return open_graph(Project.open())


def test_every_page_has_a_language_a_title_and_one_heading(site: dict[str, Page]) -> None:
    assert {path for path, page in site.items() if page.language != "en"} == set()
    assert {path for path, page in site.items() if not page.title.strip()} == set()
    assert {path for path, page in site.items() if not "".join(page.headings).strip()} == set()


def test_no_page_names_an_anchor_twice(site: dict[str, Page]) -> None:
    twice = {path for path, page in site.items() if len(set(page.ids)) != len(page.ids)}
    assert twice == set()


def test_every_link_leads_to_a_file_of_the_site_and_an_anchor_in_it(
    site: dict[str, Page], loaded: Loaded
) -> None:
    links = Links(loaded)
    names = {f"n={links.name(iri)}" for iri in links.entities}
    assert sum(len(page.links) for page in site.values()) > 10_000
    assert broken_links(shipped().folder, names)[:5] == []


def test_nothing_is_loaded_from_outside_the_folder(site: dict[str, Page]) -> None:
    loads = {(path, source) for path, page in site.items() for source in page.loaded if source}
    assert any(source.endswith("style.css") for _, source in loads)
    folder = shipped().folder
    outside = {
        (path, source)
        for path, source in loads
        if source != "data:," and not (folder / target(path, source)[0]).is_file()
    }
    assert outside == set()


def test_each_entity_document_and_query_has_its_page(site: dict[str, Page], loaded: Loaded) -> None:
    links, facts = Links(loaded), loaded.facts
    assert {links.page(iri) for iri in links.entities} <= site.keys()
    assert {links.document(iri) for iri in links.pieces} <= site.keys()
    assert {f"q/{query.name}.html" for query in list_saved(loaded.project)} <= site.keys()
    for kind in ("Person", "Incident", "Tally", "ProceedingEvent", "Post", "Work", "Provision"):
        assert facts.subjects(RDF + "type", QO + kind)[0] in links.entities, kind


def test_every_claim_stands_on_the_page_of_its_document(
    site: dict[str, Page], loaded: Loaded
) -> None:
    links, facts = Links(loaded), loaded.facts
    claims = facts.subjects(RDF + "type", QO + "Claim")
    assert len(claims) == shipped().claims > 4000
    for claim in claims:
        file, _, anchor = links.claim(claim).partition("#")
        assert anchor in site[file].ids, claim
        assert file == links.document(facts.one(claim, QO + "saidIn", DERIVED_GRAPH))


def test_every_note_on_a_claim_leads_to_its_passage_and_its_claim(site: dict[str, Page]) -> None:
    notes = [(path, links) for path, page in site.items() for links in page.notes.values()]
    on_claims = [(path, links) for path, links in notes if any("#c-" in link for link in links)]
    assert len(on_claims) > 5_000
    assert {path for path, links in on_claims if not any("#p-" in link for link in links)} == set()


def test_every_page_of_an_entity_has_a_note_and_its_claims_to_take(site: dict[str, Page]) -> None:
    entities = {path for path in site if path.startswith("e/") and path.count("/") == 2}
    entities = {path for path in entities if "/index." not in path}
    assert {path for path in entities if not site[path].notes} == set()
    files = {path.removesuffix(".html") + end for path in entities for end in (".ttl", ".csv")}
    assert {name for name in files if not (shipped().folder / name).stat().st_size} == set()


def test_no_page_is_too_heavy() -> None:
    sizes = {p.name: p.stat().st_size for p in shipped().folder.rglob("*.html")}
    assert {name: size for name, size in sizes.items() if size > HEAVIEST} == {}
