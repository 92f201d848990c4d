"""The shipped graph as a site, built once for all tests, and pages read as a browser reads them."""

from __future__ import annotations

import atexit
import posixpath
import shutil
import tempfile
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

from qantar.graph.project import Project
from qantar.site.make import Site, make_site

VOID = {"meta", "link", "input", "br", "img", "hr", "source", "col", "wbr"}


@cache
def shipped() -> Site:
    """The site of the shipped graph, in a folder that goes when the tests end."""
    folder = Path(tempfile.mkdtemp(prefix="qantar-site-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return make_site(Project.open(), folder / "site")


@dataclass
class Page:
    """What the tests ask of a page.

    Attributes:
        language: of the page.
        title: its title.
        headings: texts of the first headings.
        ids: the anchors, each as often as it stands there.
        links: where its links lead.
        loaded: addresses of what is loaded with it.
        notes: for each note, where its links lead.
    """

    language: str = ""
    title: str = ""
    headings: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    loaded: list[str] = field(default_factory=list)
    notes: dict[str, list[str]] = field(default_factory=dict)


class Reader(HTMLParser):
    """Reads a page; what is opened and not closed, or closed and not opened, is an error."""

    def __init__(self) -> None:
        super().__init__()
        self.page = Page()
        self._open: list[str] = []
        self._note = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if tag not in VOID:
            self._open.append(tag)
        self.page.language = found.get("lang", "") if tag == "html" else self.page.language
        if "id" in found:
            self.page.ids.append(found["id"])
            if tag == "li" and found["id"].startswith("n") and found["id"][1:].isdecimal():
                self._note = found["id"]
                self.page.notes[self._note] = []
        if tag == "a" and "href" in found:
            self.page.links.append(found["href"])
            if self._note:
                self.page.notes[self._note].append(found["href"])
        self._load(tag, found)

    def handle_endtag(self, tag: str) -> None:
        if tag == "svg" and tag not in self._open:
            return
        assert self._open, f"</{tag}> closes nothing"
        assert self._open.pop() == tag, f"</{tag}> closes another tag"
        if tag == "li":
            self._note = ""

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if "h1" in self._open:
            self.page.headings.append(data)
        if "title" in self._open and "svg" not in self._open:
            self.page.title += data

    def _load(self, tag: str, found: dict[str, str]) -> None:
        if tag in {"script", "img", "iframe", "source", "embed"}:
            self.page.loaded.append(found.get("src", ""))
        if tag in {"link", "object"}:
            self.page.loaded.append(found.get("href", found.get("data", "")))


def read(path: Path) -> Page:
    """A page as it stands in a file."""
    reader = Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    reader.close()
    return reader.page


def target(path: str, link: str) -> tuple[str, str]:
    """The file and the anchor that a link on a page leads to."""
    file, _, anchor = link.partition("#")
    if not file:
        return path, anchor
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), file)), anchor


def broken_links(folder: Path, explorer: set[str]) -> list[tuple[str, str]]:
    """The links that lead out of a site, or to a file or an anchor that it has not.

    Args:
        folder: where the site lies.
        explorer: what the explorer can be told to show.
    """
    found = pages(folder)
    anchors = {path: set(page.ids) for path, page in found.items()}
    anchors["explorer.html"] |= explorer
    broken = set()
    for path, page in found.items():
        for link in set(page.links):
            file, anchor = target(path, link)
            known = not anchor or anchor in anchors.get(file, set())
            if "://" in link or not known or not (folder / file).is_file():
                broken.add((path, link))
    return sorted(broken)


@cache
def pages(folder: Path) -> dict[str, Page]:
    """All pages of a site, by their path in it."""
    found = sorted(folder.rglob("*.html"))
    return {path.relative_to(folder).as_posix(): read(path) for path in found}
