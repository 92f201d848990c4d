"""Runs of capitalised words that name something."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from qantar.prose.sentences import sentences
from qantar.prose.spans import Span
from qantar.prose.wordlists import word_set

Word = tuple[str, Span]

NEVER_NAMES = (
    "A An The This That These Those I He She It We You They His Her Its Our Your Their My In On At "
    "By Of To From For With And Or But As If When While After Before During Since Until Under Over "
    "Not No Yes One Two All Some Many Most Much More Other Another Each Both There Here What Which "
    "Who How Why Where Below Above About Among According Following Sir Sirs Is Are Was Were Be Been"
)
"""Words that begin sentences and stand in headlines, never in the front of a name."""

JOINERS = "of for and the de al bin von"
"""Lower-case words inside a name: "Organisation for Rain and Wind of the North"."""

HEADLINE_SHARE = 0.6
"""A line without a full stop is a headline if so many of its longer words are capitalised."""


@dataclass(frozen=True)
class Known:
    """What is known of words.

    `names` stand capitalised inside sentences or in names of things; `common` occur in lower case.
    """

    names: frozenset[str]
    common: frozenset[str]


def known_words(texts: Iterable[str], names: Iterable[str]) -> Known:
    """Return which words name something, from the documents at hand and the names of things."""
    capitalised: set[str] = set()
    common: set[str] = set()
    for text in texts:
        for sentence in sentences(text):
            found = _words(text, sentence)
            common |= {word for word, _ in found if word.islower()}
            if not _is_headline(text, sentence, found):
                inside = (at for at in found if not _begins(text, sentence, at[1]))
                capitalised |= {word for word, _ in inside if word[0].isupper()}
    for name in names:
        found = _words(name, Span(0, len(name)))
        capitalised |= {word for word, _ in found if word[0].isupper()}
    return Known(frozenset(capitalised), frozenset(common))


def name_runs(text: str, sentence: Span, known: Known, taken: list[Span]) -> list[list[Word]]:
    """Return the names in a sentence, each as its capitalised words, joiners left out.

    A word at the start of a sentence or quotation, and any word of a headline, counts only if it
    is known as a name or stands in front of another capitalised word; if it also occurs in lower
    case ("Human rights groups"), only if both.

    Args:
        text: the whole document.
        sentence: the sentence inside it.
        known: which words are names.
        taken: stretches that belong to dates and articles.
    """
    words = _words(text, sentence)
    headline = _is_headline(text, sentence, words)
    runs: list[list[Word]] = []
    open_run = False
    for at, (word, span) in enumerate(words):
        gap = text[words[at - 1][1].end : span.start] if at else ""
        open_run = open_run and _joins(gap)
        if word in word_set(JOINERS):
            continue
        capital = word[0].isupper() and not any(span.overlaps(other) for other in taken)
        if capital and (headline or _begins(text, sentence, span)):
            follows = at + 1 < len(words) and words[at + 1][0][0].isupper() and not headline
            capital = _is_name(word, known, follows=follows)
        if capital and open_run:
            runs[-1].append((word, span))
        elif capital:
            runs.append([(word, span)])
        open_run = capital
    return runs


def split_words(text: str) -> list[str]:
    """Return the words of a text as `name_runs` divides them."""
    return [word for word, _ in _words(text, Span(0, len(text)))]


def _is_name(word: str, known: Known, *, follows: bool) -> bool:
    if word in word_set(NEVER_NAMES):
        return False
    if word.lower() in known.common:
        return follows and word in known.names
    return follows or word in known.names


def _joins(gap: str) -> bool:
    """Return whether what stands between two words leaves them in one name."""
    return gap.strip() in {"", "-", "&"}


@cache
def _word() -> re.Pattern[str]:
    # Letters, with full stops, slashes and apostrophes inside: "News.kz", "AB/CD", "O'Brien".
    return re.compile(r"[^\W\d_]+(?:[./'\u2019][^\W\d_]+)*")


def _words(text: str, span: Span) -> list[Word]:
    """Return the words in a stretch, without the possessive; hyphens divide words."""
    found = []
    for match in _word().finditer(text, span.start, span.end):
        word = match.group()
        for ending in ("'s", "\u2019s"):
            word = word.removesuffix(ending)
        found.append((word, Span(match.start(), match.start() + len(word))))
    return found


def _begins(text: str, sentence: Span, word: Span) -> bool:
    """Return whether a word is the first of its sentence, of a quotation or after a colon."""
    before = text[sentence.start : word.start].rstrip()
    return not before or before[-1] in "\"'\u201c\u2018:" or not any(map(str.isalnum, before))


def _is_headline(text: str, sentence: Span, words: list[Word]) -> bool:
    longer = [word for word, _ in words if len(word) > 3]
    if text[sentence.end - 1] in ".?!" or len(longer) < 3:
        return False
    return sum(word[0].isupper() for word in longer) >= HEADLINE_SHARE * len(longer)
