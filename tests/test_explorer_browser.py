"""The explorer in a real browser: it opens on a neighbourhood, and each claim can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from browser import Watched

if TYPE_CHECKING:
    from playwright.sync_api import Page

NONE_OF = """kind => document.querySelectorAll(
    `#picture .node[aria-label^='${kind}']`).length === 0"""


def opened(seen: Watched, name: str = "explorer.html") -> Page:
    page = seen.open(name)
    page.wait_for_selector("#picture .node")
    return page


def test_it_opens_on_a_neighbourhood_and_tells_the_same_as_a_table(seen: Watched) -> None:
    page = opened(seen)
    nodes = page.locator("#picture .node").count()
    assert 5 < nodes <= 60
    assert page.locator("#things tr").count() == nodes
    assert page.locator("#ties tr").count() > 0
    assert (seen.strayed(), seen.errors) == ([], [])


def test_a_thing_is_found_and_its_claims_are_read(seen: Watched) -> None:
    page = opened(seen)
    page.fill("#explorer-search", "meldehan aik")
    page.get_by_role("link", name="Aikorkem Meldekhan", exact=True).click()
    page.locator("#around", has_text="Aikorkem Meldekhan").wait_for()
    page.locator("#picture .node.opened").press("Enter")
    claims = page.locator("#panel-claims > li")
    claims.first.wait_for()
    told = claims.first.inner_text()
    for part in ("RFE/RL", "stated", "uncontested", "claim/000-"):
        assert part in told
    claims.first.locator("a[href*='#p-']").first.click()
    page.wait_for_url("**/d/000.html#p-*")
    assert (seen.strayed(), seen.errors) == ([], [])


def test_filters_take_out_what_they_name(seen: Watched) -> None:
    page = opened(seen)
    page.locator("summary", has_text="Filter").click()
    places = page.locator("#picture .node[aria-label^='place']")
    before = places.count()
    assert before > 0
    page.get_by_label("place", exact=True).uncheck()
    page.wait_for_function(NONE_OF, arg="place")
    page.get_by_role("button", name="All again").click()
    page.locator("#picture .node[aria-label^='place']").first.wait_for()
    assert places.count() == before
    ties = page.locator("#ties tr").count()
    page.fill("#filter-saidTo", "2021-12-31")
    page.wait_for_function(
        "n => document.querySelectorAll('#ties tr').length < n", arg=ties
    )  # what was certainly said later is gone, what has no day stays
