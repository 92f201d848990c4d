"""A dossier as part of a page of the site, and the frame of these pages."""

from __future__ import annotations

import pytest
from jinja2 import UndefinedError

from dossier_sample import PERSON, footnote, sample
from qantar.answers.footnotes import Footnote
from qantar.render.dossier_html import context
from qantar.render.jinja import environment, render
from read_html import Page


def test_a_page_of_the_site_links_entities_claims_and_passages() -> None:
    def href(iri: str) -> str:
        return "../e/" + iri.rpartition("/id/")[2] + ".html"

    def href_passage(note: Footnote) -> str:
        return f"../d/000.html#p-{note.start}-{note.end}"

    part = render("_dossier.html", **context(sample(), href, href_passage))
    links = {a["href"] for a in Page(part).of("a")}
    assert {href(PERSON), href(footnote(1).claim), "../d/000.html#p-10-20"} <= links
    assert href("x/id/document/000") in links


def test_a_template_that_asks_for_what_it_does_not_get_fails() -> None:
    with pytest.raises(UndefinedError):
        render("_dossier.html", dossier=sample())
    with pytest.raises(TypeError, match="None"):
        environment().from_string("{{ x }}").render(x=None)


@pytest.mark.parametrize("here", ["start", "index", ""])
def test_the_frame_marks_the_current_page(here: str) -> None:
    site = {"name": "made up", "licence": "", "as_of": "2023-01-06", "withheld": 1}
    site |= {"not_reread": 0, "restricted": False}
    page = Page(render("base.html", root="../", title="A", here=here, site=site))
    assert len(list(page.of("a", **{"aria-current": "page"}))) == bool(here)
    assert next(page.of("a"))["href"] == "#main"
    assert {a["href"] for a in page.of("a")} >= {"../index.html", "../q/index.html"}
    assert "1 claim withheld; 0 passages not re-read." in page.line
