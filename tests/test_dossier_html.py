"""A dossier as HTML: whole, linked forth and back, and harmless whatever its labels hold."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dossier_sample import (
    HOSTILE,
    KAZAKH,
    OVERRIDE,
    PERSON,
    RIGHT_TO_LEFT,
    long_dossier,
    sample,
)
from qantar.dossier.model import Dossier, Note, Paragraph, Part
from qantar.namespaces import ID
from qantar.render.dossier_html import html, note_words, status_of
from read_html import Page


def told(dossier: Dossier) -> Page:
    return Page(html(dossier))


def test_paragraphs_keep_their_numbers_across_sections() -> None:
    page = told(sample())
    assert [li["value"] for li in page.of("li") if li.get("id", "").startswith("p")] == list(
        "12345"
    )


def test_every_link_leads_to_one_place_of_the_file() -> None:
    page = told(sample())
    links = [a["href"] for a in page.of("a")]
    assert len(links) > 10
    assert {link.removeprefix("#") for link in links} <= set(page.ids)
    assert len(set(page.ids)) == len(page.ids)


def test_notes_lead_back_to_each_of_their_marks() -> None:
    page = told(sample())
    marks = {a["id"] for a in page.of("a", role="doc-noteref")}
    assert "r1-2" in marks
    assert {a["href"] for a in page.of("a", role="doc-backlink")} == {f"#{mark}" for mark in marks}


def test_the_note_says_who_where_and_in_which_words() -> None:
    line = told(sample()).line
    assert (
        "the minister, relayed by Alpha, Beta, said 2022-01-07 (stated; contested). “Report of the "
        "monitors”, Alpha, 2022-01-09, characters 10-20. claim:000-001. “Anna Bek” Contested by "
        "monitors: 225 (claim:000-001)."
    ) in line
    assert "claim:000-002. Not re-read. Contested" in line


def test_a_note_on_something_else_names_it_once() -> None:
    line = told(sample()).line
    assert "The editors judged it Anna Bek. judgement:000-j1." in line
    named = Note(1, PERSON, text="Defined by the editors, person:anna-bek.")
    assert note_words(named, ID) == named.text
    assert note_words(replace(named, iri=""), ID) == named.text


def test_marks_stand_before_the_space_and_apart_from_each_other() -> None:
    assert "was killed.2, 1 contested" in told(sample()).line


def test_a_few_rivals_are_columns_and_many_are_rows() -> None:
    page = told(sample())
    assert [len(list(page.of("caption"))), len(list(page.of("th", scope="row")))] == [3, 5 + 6 + 2]
    assert "Speaker the minister Anna Bek Says 7 January3 82 Said" in page.line


def test_status_is_told_in_words_and_once() -> None:
    assert "contested" in told(sample()).line.partition("Rival accounts: ")[0]
    said = Paragraph(1, (Part("Anna Bek died (contested: see paragraph 2).", notes=(1,)),))
    assert status_of(replace(said, status="contested")) == ""
    assert status_of(replace(said, status="possibly withdrawn")) == "possibly withdrawn"
    assert status_of(replace(said, status="uncontested")) == ""


def test_the_annex_names_hash_dating_and_custody() -> None:
    line = told(sample()).line
    assert "0123456789abcdef" * 4 in line
    assert "Alpha, in the copy of Beta; 2022-01-09 (printed)" in line
    assert "000.txt, at hand; source unknown; retrieved 2023-01-01; archived unknown" in line


def test_the_head_counts_what_is_not_shown() -> None:
    line = told(sample()).line
    assert "2 claims of the whole graph" in line
    assert "1 passage of those cited" in line


@pytest.mark.parametrize("label", [HOSTILE, KAZAKH, RIGHT_TO_LEFT, '"><img src=x onerror=y>'])
def test_a_label_comes_out_as_it_is(label: str) -> None:
    plain, page = told(sample()), told(sample(label))
    assert page.line.count(label) == plain.line.count("Anna Bek") - 2  # these name the person
    assert page.tags == plain.tags
    assert {"script", "img"}.isdisjoint(page.tags)


def test_marks_that_turn_the_writing_and_control_characters_become_spaces() -> None:
    text = html(sample(OVERRIDE))
    assert "abc def ghi jkl" in text
    assert {"\u202e", "\u2067", "\u0007"}.isdisjoint(text)


def test_right_to_left_words_are_isolated() -> None:
    assert f"<bdi>is called {RIGHT_TO_LEFT}.</bdi>" in html(sample(RIGHT_TO_LEFT))
    assert "<bdi>is called Anna Bek.</bdi>" not in html(sample())


def test_nothing_is_fetched_and_nothing_runs() -> None:
    page = told(sample())
    assert [link["href"] for link in page.of("link")] == ["data:,"]
    assert {"script", "img", "iframe", "object"}.isdisjoint(page.tags)
    text = html(sample())
    assert "@media print" in text  # canary: the style is in the file
    assert "url(" not in text
    assert "@import" not in text


def test_the_same_dossier_gives_the_same_text() -> None:
    assert html(long_dossier(40, 60)) == html(long_dossier(40, 60))
