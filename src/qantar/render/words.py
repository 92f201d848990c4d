"""Words that several renderers share: counts, footnotes, and text made safe to print."""

from __future__ import annotations

from qantar.answers.footnotes import Footnote
from qantar.graph.lookup import short
from qantar.namespaces import ID

MARKDOWN_SPECIAL = "\\`*[]<|"


def count(number: int, noun: str) -> str:
    """A number with its noun, as ``1 row`` or ``2 rows``."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def footnote_line(note: Footnote, base: str = ID) -> str:
    """A footnote in one line."""
    relayed = f", relayed by {', '.join(note.relayed_by)}" if note.relayed_by else ""
    words = f" “{one_line(note.quotation)}”" if note.quotation is not None else ""
    return printable(
        f"{note.speaker}{relayed}, {_said(note.said)} ({note.certainty}; {note.status}). "
        f"“{note.title}”, {note.publisher}, {note.issued}, "
        f"characters {note.start}-{note.end}. {short(note.claim, base)}.{words}"
        f"{_rivals_line(note, base)}"
    )


def _said(when: str) -> str:
    return when if when == "undated" else f"said {when}"


def _rivals_line(note: Footnote, base: str) -> str:
    """What stands against a claim, so that it is never shown alone."""
    named = [f"{r.speaker}: {r.value} ({short(r.claim, base)})" for r in note.rivals]
    return f" Contested by {'; '.join(named)}." if named else ""


def printable(text: str) -> str:
    """The text without characters that would steer a terminal; newlines stay."""
    return "".join(c if c.isprintable() or c in "\n\u00a0" else " " for c in text)


def escape(text: str) -> str:
    """The text for one cell of a Markdown table."""
    special = "".join(f"\\{c}" if c in MARKDOWN_SPECIAL else c for c in one_line(text))
    return printable(special)


def one_line(text: str) -> str:
    """The text with each run of white space made one space."""
    return " ".join(text.split())
