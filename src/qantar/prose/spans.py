"""Stretches of a text: half-open ranges of Unicode code points."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """A half-open stretch of a text.

    `start` and `end` count Unicode code points from 0; `end` is exclusive.
    """

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Return whether the two stretches share at least one code point."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Return whether `other` lies wholly inside this stretch."""
        return self.start <= other.start and other.end <= self.end


def trimmed(text: str, start: int, end: int) -> Span:
    """Return the stretch without white space (no-break spaces too) at either end."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def uncovered_words(text: str, span: Span, covers: list[Span]) -> bool:
    """Return whether a letter or digit of `span` lies outside all of `covers`."""
    return any(
        text[at].isalnum() and not any(cover.start <= at < cover.end for cover in covers)
        for at in range(span.start, span.end)
    )
