"""Words that several renderers share: counts, footnotes, and text made safe to print."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from qantar.answers.footnotes import Footnote
from qantar.graph.clocks import Clocks, LeftOut
from qantar.graph.lookup import short
from qantar.namespaces import ID

NAMED = 5
ESCAPES = str.maketrans({c: f"\\{c}" for c in "\\`*[]<|"})


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
    if text.replace("\n", "").replace("\u00a0", "").isprintable():  # ten times as fast
        return text
    return "".join(c if c.isprintable() or c in "\n\u00a0" else " " for c in text)


def held_back(withheld: int, restricted: int) -> list[str]:
    """How many claims are withheld, and how many are shown that are not public."""
    shown = f"{count(restricted, 'restricted claim')} shown: not for publication"
    return [f"{count(withheld, 'claim')} withheld", *([shown] if restricted else [])]


def known_until(clocks: Clocks, left_out: LeftOut, base: str = ID) -> list[str]:
    """What the clocks took out, one phrase for each; nothing where none is set."""
    told = []
    if clocks.as_of:
        told.append(
            f"as of {clocks.as_of}: left out {len(left_out.later_documents)} documents published "
            f"later{_named(left_out.later_documents, base)}, {len(left_out.open_documents)} whose "
            f"last day is open{_named(left_out.open_documents, base)}"
        )
    if clocks.said_by:
        undated = sum(left_out.undated.values())
        told.append(
            f"said by {clocks.said_by}: left out {left_out.later} claims said later, "
            f"{undated} without a last day{_named(list(left_out.undated), base)}, "
            f"{left_out.resting} that speak of these"
        )
    return told


def _named(iris: Sequence[str], base: str) -> str:
    """The first few in brackets, and how many there are beyond them."""
    names = [short(iri, base) for iri in iris[:NAMED]]
    more = [f"{len(iris) - NAMED} more"] if len(iris) > NAMED else []
    return f" ({', '.join([*names, *more])})" if names else ""


@lru_cache(maxsize=8192)  # labels, days and footnotes stand in many cells
def escape(text: str) -> str:
    """The text for one cell of a Markdown table."""
    return printable(one_line(text).translate(ESCAPES))


def one_line(text: str) -> str:
    """The text with each run of white space made one space."""
    return " ".join(text.split())
