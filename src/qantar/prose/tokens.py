"""The dates, numbers, articles of law and names that a stretch of a text holds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from qantar.prose.capitals import Known, name_runs
from qantar.prose.dates import CALENDAR, DateMention, dates
from qantar.prose.numbers import Number, numbers
from qantar.prose.spans import Span

DATE = "date"
RELATIVE = "relative date"
NUMBER = "number"
ARTICLE = "article"
NAME = "name"


@dataclass(frozen=True)
class Token:
    """A fact-bearing stretch of a text.

    `kind` is "date", "relative date", "number", "article" or "name"; `span` counts from the start
    of the document; `mention`, `number` and `words` hold what was read, for the kinds that have
    it (for an article its number, for a name its words).
    """

    kind: str
    span: Span
    mention: DateMention | None = None
    number: Number | None = None
    words: tuple[tuple[str, Span], ...] = ()


def tokens(text: str, sentence: Span, known: Known) -> list[Token]:
    """Return the tokens of a sentence in order; a figure belongs to one token only.

    Args:
        text: the whole document.
        sentence: the sentence inside it.
        known: which words are names, from `qantar.prose.capitals.known_words`.
    """
    part = text[sentence.start : sentence.end]
    at = sentence.start
    found = [
        Token(DATE if date.kind == CALENDAR else RELATIVE, _moved(date.span, at), mention=date)
        for date in dates(part)
    ]
    found += [
        Token(ARTICLE, _moved(span, at), words=((part[span.start : span.end], _moved(span, at)),))
        for span in articles(part)
    ]
    taken = [token.span for token in found]
    found += [
        Token(NUMBER, _moved(number.span, at), number=number)
        for number in numbers(part)
        if not _is_word_ordinal(part, number) and not _is_taken(_moved(number.span, at), taken)
    ]
    found += [
        Token(NAME, Span(run[0][1].start, run[-1][1].end), words=tuple(run))
        for run in name_runs(text, sentence, known, taken)
    ]
    return sorted(found, key=lambda token: (token.span, token.kind))


def articles(text: str) -> list[Span]:
    """Return where the numbers stand in "article 5" or "articles 5, 6 and 7"."""
    return [
        Span(listed.start(1) + figure.start(), listed.start(1) + figure.end())
        for listed in _articles().finditer(text)
        for figure in re.finditer(r"\d+(?:-\d+)?", listed[1])
    ]


@cache
def _articles() -> re.Pattern[str]:
    return re.compile(
        r"\bart(?:icle|icles|\.)?\s(\d+(?:-\d+)?(?:(?:,\s|\sand\s|,\sand\s|\sor\s)\d+(?:-\d+)?)*)",
        re.IGNORECASE,
    )


def _is_word_ordinal(text: str, number: Number) -> bool:
    """Return whether a number is "first", "second": a place in a row rather than a figure."""
    return number.ordinal and not text[number.span.start].isdigit()


def _is_taken(span: Span, taken: list[Span]) -> bool:
    return any(span.overlaps(other) for other in taken)


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
