"""HTML as the tests read it."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

CELLS = {"td", "th", "dt", "dd"}
VOID = {"meta", "link", "br"}
Attributes = dict[str, str]


class Page(HTMLParser):
    """A page read: its elements, its text, and whether each element is closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, Attributes]] = []
        self.open: list[str] = []
        self.words = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        if tag in CELLS:
            self.words += " "

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.words += data

    def of(self, tag: str, **wanted: str) -> Iterator[Attributes]:
        for name, found in self.elements:
            if name == tag and wanted.items() <= found.items():
                yield found

    @property
    def ids(self) -> list[str]:
        return [found["id"] for _, found in self.elements if "id" in found]

    @property
    def tags(self) -> list[str]:
        """The elements in order, but for those that only isolate."""
        return [tag for tag, _ in self.elements if tag != "bdi"]

    @property
    def line(self) -> str:
        return " ".join(self.words.split())
