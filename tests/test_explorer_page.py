"""The explorer in a real browser: by mouse and by keyboard, as picture, table and panel."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from browser import DESKTOP, violations, watched
from network_project import made_up
from qantar.site.make import make_site
from tiny import claim, open_project

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

MORE = claim("000-300", "person:anna-bek", "qp:name", 'rdf:object "Әнна Бекханова"') + "".join(
    f'person:p{n} a qo:Person ; skos:prefLabel "Person {n}"@en .\n'
    + claim(f"000-5{n:02}", "incident:raid", "qp:targeted", f"rdf:object person:p{n}")
    for n in range(40)
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    top = tmp_path_factory.mktemp("explorer")
    project = open_project(made_up(top / "project", MORE))
    return make_site(project, top / "site").folder


@pytest.fixture
def page(browser: Browser, site: Path) -> Iterator[Page]:
    """The page, which must say nothing on the console and load nothing from elsewhere."""
    with watched(browser, site, DESKTOP) as seen:
        made = seen.open("explorer.html#n=incident:raid")
        made.wait_for_selector(".node")
        yield made
    assert (seen.errors, seen.strayed()) == ([], [])


def go(page: Page, key: str) -> None:
    page.evaluate("key => { location.hash = 'n=' + key; }", key)
    page.wait_for_function("key => qantar.opened.has(qantar.byKey(key))", arg=key)
    page.wait_for_function("document.querySelector('.node.opened') !== null")


def rows(page: Page, table: str) -> int:
    return page.locator(f"#{table} tr").count()


def test_it_opens_on_a_neighbourhood_and_the_tables_tell_the_same(page: Page) -> None:
    assert 10 < page.locator(".node").count() <= 60
    assert rows(page, "things") == page.locator(".node").count()
    assert rows(page, "ties") == page.locator(".link").count() > 0


def test_a_name_in_another_spelling_and_script_is_found(page: Page) -> None:
    page.fill("#explorer-search", "bekhanov")
    page.get_by_role("link", name="Anna Bek", exact=True).click()
    page.wait_for_function("document.getElementById('around').textContent === 'Anna Bek'")
    assert page.url.endswith("#n=person:anna-bek")


def test_the_keyboard_moves_opens_and_closes(page: Page) -> None:
    page.locator(".nodes [tabindex='0']").focus()
    before = page.evaluate("document.activeElement.getAttribute('aria-label')")
    moved = False
    for key in ("ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown"):
        page.keyboard.press(key)
        moved |= page.evaluate("document.activeElement.getAttribute('aria-label')") != before
    assert moved
    assert page.locator(".nodes [tabindex='0']").count() == 1
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "panel-title"
    page.keyboard.press("Escape")
    assert page.locator("#panel").is_hidden()
    assert "node" in page.evaluate("document.activeElement.getAttribute('class')")


def test_a_denied_tie_is_broken_and_beside_what_it_denies(page: Page) -> None:
    go(page, "incident:death")
    page.wait_for_selector(".link.denied")
    denied = page.locator(".link.denied")
    assert denied.count() == 1
    assert denied.locator("text").text_content() == "denied"
    assert page.locator(".link.open:not(.denied)").count() >= 1
    denied.press("Enter")
    told = page.locator("#panel-claims").inner_text()
    for part in (
        "the minister",
        "not: Anna Bek",
        "contested",
        "claim/000-102",
        "Contested by monitors",
    ):
        assert part in told
    link = page.locator("#panel-claims a").first.get_attribute("href") or ""
    assert link.startswith("d/000.html#p-")


def test_show_more_brings_more_and_never_too_many(page: Page) -> None:
    first = page.locator(".node").count()
    page.locator(".node.opened").press("Enter")
    page.get_by_role("button", name="Show more around it").click()
    page.wait_for_function("first => document.querySelectorAll('.node').length > first", arg=first)
    assert page.locator(".node").count() <= 400
    assert rows(page, "things") == page.locator(".node").count()


def test_filters_take_out_and_bring_back(page: Page) -> None:
    whole = page.locator(".node").count()
    page.locator("summary").click()
    page.get_by_label("person", exact=True).uncheck()
    page.wait_for_function("n => document.querySelectorAll('.node').length < n", arg=whole)
    assert page.locator(".node.circle").count() == 0
    page.get_by_role("button", name="All again").click()
    page.wait_for_function("n => document.querySelectorAll('.node').length === n", arg=whole)


def test_what_is_given_up_is_shown_on_request_and_marked(page: Page) -> None:
    go(page, "group:monitors")
    assert page.locator(".link.gone").count() == 0
    page.locator("summary").click()
    page.get_by_label("also superseded and withdrawn claims").check()
    page.wait_for_selector(".link.gone")
    assert "superseded" in page.locator("#ties").inner_text()


def test_the_picture_is_the_same_every_time(page: Page) -> None:
    first = page.locator(".nodes").inner_html()
    page.reload()
    page.wait_for_selector(".node")
    assert page.locator(".nodes").inner_html() == first


def test_on_a_phone_names_can_be_read_and_what_was_chosen_is_in_the_middle(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.reload()
    page.wait_for_selector(".node")
    box, node = (page.locator(s).bounding_box() for s in ("#picture-box", ".node.opened .shape"))
    text = page.locator(".node text").first.bounding_box()
    assert None not in (box, node, text)
    assert abs(node["x"] + node["width"] / 2 - box["x"] - box["width"] / 2) < box["width"] / 4
    assert text["height"] >= 11


def test_an_unknown_name_is_said_to_be_unknown(page: Page) -> None:
    page.evaluate("location.hash = 'n=no:such'")
    page.wait_for_function(
        "document.getElementById('explorer-says').textContent.startsWith('Nothing is called')"
    )


def test_open_filters_fit_on_the_narrowest_phone(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 844})
    page.locator("summary").click()
    page.evaluate("document.getElementById('filter-document').add(new Option('word '.repeat(30)))")
    assert page.locator("#filter-document").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_picture_and_its_signs_are_printed_and_the_tools_are_not(page: Page) -> None:
    assert page.locator("#larger").is_visible()
    page.emulate_media(media="print")
    assert page.locator("#larger").is_hidden()
    assert page.locator("#explorer-form").is_hidden()
    assert page.locator(".legend").is_visible()
    box, picture = (page.locator(s).bounding_box() for s in ("#picture-box", "#picture"))
    assert box is not None
    assert picture is not None
    assert picture["width"] <= box["width"]


@pytest.mark.parametrize("name", ["explorer", "timeline", "figures"])
@pytest.mark.parametrize("width", [1280, 390])
def test_nothing_serious_for_axe_and_no_sideways_scroll(page: Page, name: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(page.url.partition("explorer.html")[0] + f"{name}.html")
    if name == "explorer":
        page.locator(".node.opened").press("Enter")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(page) == []
