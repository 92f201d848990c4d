"""Ways to change the Turtle of a graph on disk, as a slip of the hand would."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

Change = Callable[[Path], None]


def block(text: str, name: str) -> str:
    """What is said of one node, in Turtle."""
    start = text.index(f"\n{name}\n") + 1
    return text[start : text.index("\n.\n", start) + 3]


def change(file: str, node: str, old: str, new: str) -> Change:
    """Put one text for another in the description of a node."""

    def apply(folder: Path) -> None:
        path = folder / file
        text = path.read_text("utf-8")
        found = block(text, node)
        assert found.count(old) == 1
        path.write_text(text.replace(found, found.replace(old, new)), "utf-8")

    return apply


def add(file: str, turtle: str) -> Change:
    """Add to a file."""

    def apply(folder: Path) -> None:
        with (folder / file).open("a", encoding="utf-8") as out:
            out.write(turtle)

    return apply


def each(*changes: Change) -> Change:
    """One change after the other."""

    def apply(folder: Path) -> None:
        for step in changes:
            step(folder)

    return apply


def delete(file: str, node: str) -> Change:
    """Take out the whole description of a node."""

    def apply(folder: Path) -> None:
        path = folder / file
        text = path.read_text("utf-8")
        path.write_text(text.replace(block(text, node), ""), "utf-8")

    return apply


def change_hash(file: str, node: str) -> Change:
    """Turn the hash of a passage into another one."""

    def apply(folder: Path) -> None:
        said = block((folder / file).read_text("utf-8"), node)
        digest = said[said.index('sha256 "') + 8 :][:64]
        change(file, node, digest, digest[::-1])(folder)

    return apply


def replace_everywhere(top: str, *texts: str) -> Change:
    """Put texts for others, in pairs, in all files below a folder."""

    def apply(folder: Path) -> None:
        changed = 0
        for path in (p for p in (folder / top).rglob("*") if p.is_file()):
            text = before = path.read_text("utf-8")
            for old, new in zip(texts[::2], texts[1::2], strict=True):
                text = text.replace(old, new)
            path.write_text(text, "utf-8")
            changed += text != before
        assert changed

    return apply
