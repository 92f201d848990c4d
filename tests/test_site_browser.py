"""The site in a real browser, opened from disk with the network cut off."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from browser import DESKTOP, Watched, violations, watched
from site_built import shipped

if TYPE_CHECKING:
    from playwright.sync_api import Browser

PAGES = (
    "index.html",
    "explorer.html",
    "timeline.html",
    "figures.html",
    "about.html",
    "e/index.html",
    "e/person/aikorkem-meldekhan.html",
    "e/incident/meldekhan-shooting-000.html",
    "q/index.html",
    "q/contradictions.html",
    "d/index.html",
    "d/000.html",
)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_opens_from_disk_and_asks_for_nothing_beyond_the_folder(
    seen: Watched, name: str
) -> None:
    page = seen.open(name)
    assert page.inner_text("h1").strip()
    assert any(url.endswith("style.css") for url in seen.requests), "requests are seen"
    assert (seen.strayed(), seen.errors) == ([], [])


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_accessible_and_as_wide_as_the_screen(seen: Watched, name: str) -> None:
    page = seen.open(name)
    if name == "explorer.html":
        page.wait_for_selector("#picture .node")
    wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert wide <= 0
    assert violations(page) == []


def test_the_checks_of_a_page_can_fail(browser: Browser, tmp_path: object) -> None:
    with watched(browser, shipped().folder, DESKTOP) as seen:
        page = seen.open("about.html")
        page.evaluate(
            "document.body.innerHTML = '<img src=\"https://example.org/x.png\"><input>';"
            "console.error('told')"
        )
        page.wait_for_timeout(200)
        assert seen.strayed() == ["https://example.org/x.png"]
        assert "told" in seen.errors
        assert any(found.startswith("image-alt") for found in violations(page))


@pytest.mark.parametrize("words", ["meldehan", "MELDEKHÁN aik", "Айкоркем"])
def test_a_person_is_found_by_part_of_the_name_in_another_spelling(
    seen: Watched, words: str
) -> None:
    page = seen.open("index.html")
    page.fill("#words", words)
    page.click("#found a:has-text('Aikorkem Meldekhan')")
    assert page.inner_text("h1") == "Aikorkem Meldekhan"
    assert (seen.strayed(), seen.errors) == ([], [])


def test_from_a_death_toll_to_its_passage_in_two_clicks(seen: Watched) -> None:
    page = seen.open("index.html")
    row = page.locator("tr", has=page.locator("td.num", has_text="232")).first
    row.locator("a.noteref").click()
    note = page.locator("li:target")
    told = note.inner_text()
    assert "Kazakh authorities" in told
    assert "claim:000-310" in told
    note.locator("a[href*='#p-']").first.click()
    assert page.url.endswith("d/000.html#p-2881-2980")
    passage = page.locator("section:target, li:target, article:target, div:target").first
    assert "2881" in passage.inner_text()
    assert "claim:000-310" in passage.inner_text()


def test_a_page_works_by_keyboard_alone(seen: Watched) -> None:
    page = seen.open("index.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#main"
    page.focus("#words")
    page.keyboard.type("meldehan aik")
    page.keyboard.press("Enter")
    page.wait_for_url("**/aikorkem-meldekhan.html")
    assert page.inner_text("h1") == "Aikorkem Meldekhan"
