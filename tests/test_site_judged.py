"""Figures side by side: which may be compared, which not and why stands with them in words."""

from __future__ import annotations

import pytest

from network_project import made_up
from qantar.answers.opening import open_graph
from qantar.graph.lookup import Facts
from qantar.site.judged import Beside, beside
from site_built import pages, shipped
from tiny import claim, judgement, open_project

MORE = "".join(
    f'tally:{slug} a qo:Tally ; skos:prefLabel "{slug} here"@en ; qo:counts qv:killed .\n'
    + claim(f"000-6{n}", f"tally:{slug}", "qp:value", f"rdf:object {n}")
    for n, slug in ((10, "one"), (20, "two"), (30, "three"), (40, "alone"), (50, "hidden"))
) + (
    judgement("a", "qv:comparable", "tally:one", "tally:two")
    + judgement("b", "qv:unresolved", "tally:one, tally:three")
    + judgement("c", "qv:notComparable", "tally:two", "tally:three")
    + judgement("d", "qv:countedWithin", "tally:alone", "tally:hidden")
)


@pytest.fixture(scope="module")
def facts(tmp_path_factory: pytest.TempPathFactory) -> Facts:
    return open_graph(open_project(made_up(tmp_path_factory.mktemp("judged"), MORE))).facts


def of(facts: Facts, *shown: tuple[str, str]) -> Beside:
    return beside(facts, [(f"{facts.base}tally/{slug}", text) for slug, text in shown])


def test_what_is_comparable_open_and_not_comparable_is_told_in_this_order(facts: Facts) -> None:
    found = of(facts, ("one", "10"), ("two", "20"), ("three", "30"))
    told = [(group.finding, group.pairs) for group in found.groups]
    assert told == [
        ("comparable", ["10 and 20"]),
        ("unresolved", ["10 and 30"]),
        ("not comparable", ["20 and 30"]),
    ]
    conclusion = found.groups[0].conclusions[0]
    assert conclusion.reason == "because"
    assert [one.label for one in conclusion.tallies] == ["one here", "two here"]


def test_a_figure_that_no_judgement_sets_beside_another_is_named(facts: Facts) -> None:
    found = of(facts, ("one", "10"), ("two", "20"), ("alone", "40"))
    assert [one.label for one in found.unjudged] == ["alone here"]


def test_a_judgement_on_what_is_not_shown_is_not_told(facts: Facts) -> None:
    found = of(facts, ("alone", "40"), ("one", "10"))
    assert found.groups == ()
    assert [group.finding for group in of(facts, ("alone", "40"), ("hidden", "5")).groups] == [
        "counted within"
    ]


def test_several_figures_of_one_tally_stand_together(facts: Facts) -> None:
    found = of(facts, ("one", "10"), ("one", "11"), ("two", "20"), ("one", "10"))
    assert found.groups[0].pairs == ["10 or 11 and 20"]


def test_the_front_page_says_of_the_death_tolls_how_they_stand_to_each_other() -> None:
    text = (shipped().folder / "index.html").read_text("utf-8")
    table = text.partition('id="figures-1"')[2].partition("<h3")[0]
    summaries = [part.partition("</summary>")[0] for part in table.split("<summary>")[1:]]
    told = {words.split(":")[0]: words for words in summaries}
    assert "232 and 227" in told["Judged comparable"]
    assert "232 and 238" in told["Judged unresolved"]
    assert "Judged not comparable" in told
    assert 'href="e/tally/killed-000-232.html"' in table
    assert "does not say that speakers agree" in text


def test_what_a_page_holds_is_listed_at_its_top_and_each_note_leads_back() -> None:
    found = pages(shipped().folder)
    for path in ("e/incident/meldekhan-shooting-000.html", "index.html"):
        assert {"#h-notes"} <= set(found[path].links[:40]), path
    for path in ("index.html", "q/contradictions.html", "e/tally/killed-000-232.html"):
        notes = found[path].notes
        assert notes
        assert all(any(link.startswith("#r") for link in links) for links in notes.values()), path


def test_each_list_of_parts_leads_to_parts_that_are_there() -> None:
    page = pages(shipped().folder)["e/place/almaty.html"]
    parts = [link[1:] for link in page.links if link.startswith("#h-")]
    assert len(parts) > 2
    assert [part for part in parts if part not in page.ids] == []
