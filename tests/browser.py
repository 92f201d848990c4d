"""A real Chromium with the network cut off, which tells of every request and every error."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tools import need

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
]
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
SIZES = {"desktop": DESKTOP, "phone": PHONE}


@dataclass
class Watched:
    """A page, and what was seen of it: addresses that were asked for, errors on the console."""

    page: Page
    folder: Path
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def open(self, name: str) -> Page:
        """Open a page of the folder from disk."""
        path, _, fragment = name.partition("#")
        address = (self.folder / path).as_uri()
        self.page.goto(f"{address}#{fragment}" if fragment else address)
        return self.page

    def strayed(self) -> list[str]:
        """Requests for anything that is not in the folder."""
        home = f"{self.folder.resolve().as_uri()}/"
        return [url for url in self.requests if not url.startswith((home, "data:", "blob:"))]


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser; ends with the context."""
    program = need("chromium", "chromium-browser", "google-chrome")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def watched(browser: Browser, folder: Path, size: dict[str, int]) -> Iterator[Watched]:
    """A page of its own with the network cut off."""
    context = browser.new_context(viewport=size, offline=True, reduced_motion="reduce")  # type: ignore[arg-type]
    page = context.new_page()
    seen = Watched(page, folder.resolve())
    page.on("request", lambda request: seen.requests.append(request.url))
    page.on("pageerror", lambda error: seen.errors.append(str(error)))
    page.on("console", lambda message: _keep(seen, message))
    try:
        yield seen
    finally:
        context.close()


def _keep(seen: Watched, message: Any) -> None:
    if message.type in {"error", "warning"}:
        seen.errors.append(message.text)


def violations(page: Page) -> list[str]:
    """What the accessibility checker finds that is serious or critical."""
    from axe_playwright_python.sync_playwright import Axe

    # Its own preload would ask for style sheets over file://, which a browser refuses.
    found = Axe().run(page, options={"preload": False}).response["violations"]
    return [
        f"{one['id']} ({one['impact']}): {node['html'][:120]}"
        for one in found
        if one["impact"] in {"serious", "critical"}
        for node in one["nodes"]
    ]
