"""A dossier too long for one page goes on, on further pages; the annex lists what is cited."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import qantar.site.parts
from dossier_sample import document, long_dossier, sample
from dossier_tiny import desk
from qantar.answers.opening import open_graph
from qantar.dossier.model import Dossier, Note, Paragraph, Rivals
from qantar.site.links import Links
from qantar.site.make import make_site
from qantar.site.parts import annex, parts
from site_built import broken_links, pages
from tiny import open_project, write_project


def items(dossier: Dossier) -> list[Paragraph | Rivals]:
    """The paragraphs and rival accounts in order."""
    return [item for s in dossier.sections for block in s.blocks for item in block.items]


@pytest.fixture
def in_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site with two paragraphs on a page, whose annexes list only what is cited."""
    monkeypatch.setattr(qantar.site.parts, "PARAGRAPHS", 2)
    monkeypatch.setattr(qantar.site.parts, "LISTED", 0)
    return make_site(open_project(write_project(tmp_path / "project")), tmp_path / "site").folder


def test_a_dossier_that_fits_is_left_as_it_is() -> None:
    for whole in (sample(), long_dossier(1500, 10)):
        assert [part is whole for part in parts(whole)] == [True]


def test_parts_hold_all_that_the_whole_holds_with_its_numbers() -> None:
    whole = long_dossier(3001, 4000)
    found = parts(whole)
    assert [len(items(part)) for part in found] == [1500, 1500, 1]
    assert [item for part in found for item in items(part)] == items(whole)
    assert [note for part in found for note in part.notes] == list(whole.notes)


def test_each_part_has_the_sections_and_the_notes_that_it_needs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(qantar.site.parts, "PARAGRAPHS", 2)
    first, second, third = parts(sample())
    assert [[s.key for s in part.sections] for part in (first, second, third)] == [
        ["description", "chronology"],
        ["rivals"],
        ["unknown"],
    ]
    assert [[n.number for n in part.notes] for part in (first, second, third)] == [
        [1, 2],
        [1, 2, 3],
        [4],
    ]


def test_a_long_annex_lists_what_notes_rest_on_and_counts_what_was_searched() -> None:
    many = tuple(document(f"{n:03}") for n in range(21))
    whole = replace(sample(), documents=many)
    listed, searched = annex(desk(), whole)
    assert [row.slug for row in listed.documents] == ["000"]
    assert searched == 20
    assert annex(desk(), replace(whole, documents=many[:20]))[1] == 0
    unsearched = tuple(note for note in whole.notes if isinstance(note, Note) and note.iri)
    assert annex(desk(), replace(whole, notes=unsearched))[1] == 0


def test_all_links_of_a_site_in_parts_lead_somewhere(in_parts: Path) -> None:
    found = pages(in_parts)
    links = Links(open_graph(open_project(in_parts.parent / "project")))
    assert broken_links(in_parts, {f"n={links.name(iri)}" for iri in links.entities}) == []
    several = [path for path in found if path.startswith("e/") and path.endswith(".2.html")]
    assert several
    for path in several:
        marked = {link[1:] for link in found[path].links if link.startswith("#n")}
        assert marked == set(found[path].notes) != set(), path


def test_a_page_that_leaves_out_searched_documents_leads_to_all_of_them(in_parts: Path) -> None:
    text = {path: (in_parts / path).read_text("utf-8") for path in pages(in_parts)}
    told = [path for path, page in text.items() if "Searched as well" in page]
    assert told
    assert all("../../d/index.html" in pages(in_parts)[path].links for path in told)
