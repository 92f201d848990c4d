"""Fixtures that any test may use."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from browser import SIZES, Watched, chromium, watched

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parent.parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs the source documents, so that it can be run alone with them at hand."""
    for item in items:
        if "documents" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.documents)


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What the tests remember of checks is not the user's."""
    os.environ["XDG_CACHE_HOME"] = str(tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="session")
def root() -> Path:
    """The top of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def documents() -> Path:
    """The folder of the source documents; the test is skipped where they are not at hand."""
    folder = Path(os.environ.get("QANTAR_DOCUMENTS") or ROOT / "documents")
    if not any(folder.glob("*.txt")):
        pytest.skip("the source documents are not at hand")
    return folder


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A real Chromium; the test is skipped where there is none."""
    with chromium() as opened:
        yield opened


@pytest.fixture(params=SIZES)
def seen(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Watched]:
    """A page on the site of the shipped graph, as wide as a desk's and as a phone's screen."""
    from site_built import shipped

    with watched(browser, shipped().folder, SIZES[request.param]) as page:
        yield page
