"""Numbers in English text, in digits or in words.

Vague quantities ("hundreds", "several", "dozens") are not numbers.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from qantar.prose.spans import Span
from qantar.prose.wordlists import word_list, word_set

UNITS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
ORDINAL_UNITS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
MULTIPLIERS = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
}

PRONOUN_BEFORE = "no any every each some which this that the another"
"""Words after which "one" is a pronoun."""

PRONOUN_AFTER = "another sided of"
"""Words before which "one" is no number."""


class Number(NamedTuple):
    """A number found in a text.

    `value` is exact; `span` covers the digits or words; `ordinal` tells "third" and "4th" from
    "three" and "4".
    """

    value: Decimal
    span: Span
    ordinal: bool


def numbers(text: str) -> list[Number]:
    """Return the numbers of a text in the order in which they stand."""
    return sorted([*_in_digits(text), *_in_words(text)], key=lambda number: number.span)


def has_one_of_a_unit(text: str) -> bool:
    """Return whether the text measures time by "an hour", "a day" and the like."""
    return _one_of_a_unit().search(text) is not None


def _in_digits(text: str) -> list[Number]:
    found = []
    for match in _digits().finditer(text):
        value = Decimal(re.sub("[,\u00a0\u202f]", "", match["digits"]))
        value *= MULTIPLIERS.get((match["times"] or "").lower(), 1)
        found.append(Number(value, Span(*match.span()), match["ordinal"] is not None))
    return found


def _in_words(text: str) -> list[Number]:
    found = []
    for match in _words().finditer(text):
        if match["words"].lower() == "one" and _is_pronoun(text, match):
            continue
        parts = re.split(r"[\s-]+", match["words"].lower())
        value = sum(_word_values()[part] for part in parts)
        value *= MULTIPLIERS.get((match["times"] or "").lower(), 1)
        ordinal = parts[-1] in _ordinals()
        found.append(Number(Decimal(value), Span(*match.span()), ordinal))
    return found


def _is_pronoun(text: str, match: re.Match[str]) -> bool:
    before = re.search(r"(\w+)\s$", text[max(0, match.start() - 12) : match.start()])
    after = re.match(r"[\s-](\w+)", text[match.end() : match.end() + 12])
    return (before is not None and before[1].lower() in word_set(PRONOUN_BEFORE)) or (
        after is not None and after[1].lower() in word_set(PRONOUN_AFTER)
    )


@cache
def _one_of_a_unit() -> re.Pattern[str]:
    units = "second|minute|hour|day|night|week|month|year|decade"
    return re.compile(rf"\ban?\s(?:{units})\b", re.IGNORECASE)


@cache
def _digits() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\w)(?<!\d[.,])(?P<digits>(?:\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?!\d)|\d+)(?:\.\d+)?)"
        rf"(?:(?P<ordinal>st|nd|rd|th)|[\s-](?P<times>{'|'.join(MULTIPLIERS)}))?(?![^\W_])",
        re.IGNORECASE,
    )


@cache
def _words() -> re.Pattern[str]:
    units = "|".join(sorted(word_list(f"{UNITS} {ORDINAL_UNITS}"), key=len, reverse=True))
    tens = "|".join(word_list(TENS))
    tenths = "|".join(_tenths())
    words = rf"(?:{tens})(?:[\s-](?:{units}))?|{tenths}|{units}"
    times = "|".join(MULTIPLIERS)
    return re.compile(
        rf"(?<![\w])(?P<words>{words})(?:[\s-](?P<times>{times}))?(?!\w)", re.IGNORECASE
    )


@cache
def _word_values() -> dict[str, int]:
    units = (word_list(UNITS), word_list(ORDINAL_UNITS))
    small = {word: at for names in units for at, word in enumerate(names, 1)}
    tenths = (word_list(TENS), _tenths())
    tens = {word: at * 10 for names in tenths for at, word in enumerate(names, 2)}
    return small | tens


@cache
def _ordinals() -> frozenset[str]:
    return frozenset([*word_list(ORDINAL_UNITS), *_tenths()])


def _tenths() -> tuple[str, ...]:
    """Return "twentieth" to "ninetieth"."""
    return tuple(word[:-1] + "ieth" for word in word_list(TENS))
