"""Long lists go on, on a next page; what is left out or cannot be answered is told."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import qantar.site.entities
import qantar.site.links
import qantar.site.queries
from qantar.answers.opening import open_graph
from qantar.graph.clocks import Clocks
from qantar.site.links import Links
from qantar.site.make import make_site
from site_built import broken_links, pages, shipped
from tiny import QUERY, open_project, write_project


@pytest.fixture
def in_pieces(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site whose lists hold two things on a page."""
    for module in (qantar.site.entities, qantar.site.links, qantar.site.queries):
        monkeypatch.setattr(module, "PIECE", 2)
    return make_site(open_project(write_project(tmp_path / "project")), tmp_path / "site").folder


def test_long_lists_are_cut_and_all_of_their_links_lead_somewhere(in_pieces: Path) -> None:
    found = pages(in_pieces)
    for stem in ("q/tallies", "d/000", "e/names", "e/group/index"):
        assert f"{stem}.html" in found
        assert f"{stem}.2.html" in found or stem == "e/group/index", stem
        assert f"{stem}.9.html" not in found
    links = Links(open_graph(open_project(in_pieces.parent / "project")))
    names = {f"n={links.name(iri)}" for iri in links.entities}
    assert broken_links(in_pieces, names) == []


def test_each_page_of_an_answer_has_the_notes_that_it_marks(in_pieces: Path) -> None:
    found = pages(in_pieces)
    for path in ("q/tallies.html", "q/tallies.2.html"):
        marked = {link[1:] for link in found[path].links if link.startswith("#n")}
        assert marked == set(found[path].notes) != set()
    assert not set(found["q/tallies.html"].notes) & set(found["q/tallies.2.html"].notes)


def test_a_passage_is_found_on_the_page_where_it_stands(in_pieces: Path) -> None:
    project = open_project(in_pieces.parent / "project")
    links = Links(open_graph(project))
    document = f"{project.base}document/000"
    assert links.passage(document, 0, 32).startswith("d/000.html#")
    assert links.passage(document, 61, 84).startswith("d/000.2.html#")
    assert links.passage(f"{project.base}document/none", 0, 1) == ""


def test_a_question_that_needs_a_value_says_how_to_ask_it(tmp_path: Path) -> None:
    write_project(tmp_path / "project")
    asking = QUERY.replace("?__tally_iri", "?_tally_iri")
    (tmp_path / "project" / "queries" / "tallies.rq").write_text(asking, "utf-8")
    folder = make_site(open_project(tmp_path / "project"), tmp_path / "site").folder
    page = (folder / "q" / "tallies.html").read_text("utf-8")
    assert "qantar query tallies -p tally=VALUE" in page
    assert not (folder / "q" / "tallies.csv").exists()
    assert "needs a value" in (folder / "q" / "index.html").read_text("utf-8")


def test_what_a_clock_leaves_out_is_told(tmp_path: Path) -> None:
    project = open_project(write_project(tmp_path / "project"))
    clocks = Clocks(said_by=date(2022, 2, 1))
    made = make_site(project, tmp_path / "site", clocks=clocks)
    assert made.claims == 1
    for name in ("index.html", "about.html"):
        assert "said by 2022-02-01: left out" in (made.folder / name).read_text("utf-8"), name


def test_the_front_page_shows_figures_disputes_and_gaps_each_with_its_note() -> None:
    text = (shipped().folder / "index.html").read_text("utf-8")
    for anchor in ("h-figures", "h-disputes", "h-gaps", "h-documents", "h-read", "h-notes"):
        assert f'id="{anchor}"' in text
    page = pages(shipped().folder)["index.html"]
    marked = {link[1:] for link in page.links if link.startswith("#n")}
    assert marked == set(page.notes) != set()
    for name in ("deaths-without-proceeding", "complaints-without-outcome"):
        assert f"q/{name}.html" in page.links
