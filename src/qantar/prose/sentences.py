"""Deterministic division of English text into sentences.

A line is a boundary; inside a line a sentence ends at a full stop, question mark or exclamation
mark. The exceptions are data, below.
"""

from __future__ import annotations

import re
from functools import cache

from qantar.prose.spans import Span, trimmed
from qantar.prose.wordlists import word_set

TITLES = "Mr Mrs Ms Dr Prof St Sr Jr Gen Col Capt Maj Lt Sgt Hon Rev Gov Sen vs cf Ph Inc Ltd Co"
"""Words whose full stop does not end a sentence."""

BEFORE_FIGURE = (
    "No Nos no nos Art Arts art arts Sec sec para paras p pp approx ca Jan Feb Mar Apr Jun Jul Aug "
    "Sep Sept Oct Nov Dec"
)
"""Words whose full stop does not end a sentence if a figure follows."""

DOMAIN_SUFFIXES = "kz ru com org net info eu int gov edu tv io uk us fr de"
"""Last parts of domain names, which a full stop joins to the word before."""

OPENERS = "\"'([\u201c\u2018\u00ab"
"""Quotation marks and brackets with which a sentence may begin."""


@cache
def _line() -> re.Pattern[str]:
    return re.compile(r"[^\r\n]+")


@cache
def _bullet() -> re.Pattern[str]:
    return re.compile(r"\s*(?:[•◦▪‣·*]|[-\u2013\u2014](?=\s))\s*")


@cache
def _end() -> re.Pattern[str]:
    return re.compile(r"[.?!…]+[\"'\u201d\u2019\u00bb)\]]*")


@cache
def _word_before() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*$")


def sentences(text: str) -> list[Span]:
    """Return the sentences of a text, in order, without white space and bullets around them."""
    found = []
    for line in _line().finditer(text):
        bullet = _bullet().match(text, line.start(), line.end())
        start = bullet.end() if bullet else line.start()
        for end in [*_breaks(text, start, line.end()), line.end()]:
            span = trimmed(text, start, end)
            if any(char.isalnum() for char in text[span.start : span.end]):
                found.append(span)
            start = end
    return found


def _breaks(text: str, start: int, end: int) -> list[int]:
    """Return the offsets inside a line at which a sentence ends."""
    matches = _end().finditer(text, start, end)
    return [match.end() for match in matches if _ends_sentence(text, start, match, end)]


def _ends_sentence(text: str, start: int, match: re.Match[str], line_end: int) -> bool:
    after = match.end()
    while after < line_end and text[after].isspace():
        after += 1
    if after == line_end:
        return False
    before = _word_before().search(text[max(start, match.start() - 40) : match.start()])
    word = before.group() if before else ""
    if after == match.end():
        return _glued(text, word, after)
    opens = text[after].isupper() or text[after].isdigit() or text[after] in OPENERS
    return opens and not (match.group() == "." and _abbreviated(word, text[after]))


def _glued(text: str, word: str, after: int) -> bool:
    """Return whether the next sentence follows with no space ("was shot.The car")."""
    following = re.match(r"[^\W\d_]+", text[after:])
    if following is None or len(word) < 2 or "." in word or word in word_set(TITLES):
        return False
    first = following.group()
    return (
        first[0].isupper()
        and not first.isupper()
        and first.lower() not in word_set(DOMAIN_SUFFIXES)
    )


def _abbreviated(word: str, following: str) -> bool:
    """Return whether a full stop after `word` marks an abbreviation or an initial."""
    initial = len(word) == 1 and word.isupper()
    dotted = "." in word and all(len(part) == 1 for part in word.split("."))
    numbered = word in word_set(BEFORE_FIGURE) and following.isdigit()
    return initial or dotted or numbered or word in word_set(TITLES)
