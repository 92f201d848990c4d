"""Texts made comparable: typographic variants and white space folded, words found in them."""

from __future__ import annotations

import unicodedata
from functools import cache

SINGLE_QUOTES = "\u2018\u2019\u201a\u201b\u2032\u00b4`"
DOUBLE_QUOTES = "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb"
DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"

GLUE_LENGTH = 5
"""A word of at least so many letters is also found where the next word is glued to it."""


def fold(text: str) -> str:
    """Return the text with plain quotes and dashes, single spaces and composed letters.

    Quotation marks that consist of two apostrophes become one quotation mark.
    """
    if text.isascii():
        # The only one of the characters below that can be there; most texts are seen to here.
        plain = text.replace("`", "'")
    else:
        plain = unicodedata.normalize("NFC", text).translate(_plain())
    while "--" in plain:
        plain = plain.replace("--", "-")
    return " ".join(plain.replace("''", '"').split())


@cache
def _plain() -> dict[int, str]:
    pairs = ((SINGLE_QUOTES, "'"), (DOUBLE_QUOTES, '"'), (DASHES, "-"))
    return {ord(char): plain for chars, plain in pairs for char in chars}


def has_words(text: str, words: str) -> bool:
    """Return whether the words stand in the text, beginning where a word begins.

    What follows the words is not looked at: a plural, or a word glued to them.
    """
    return bool(_places(text, words))


def has_whole_word(text: str, word: str) -> bool:
    """Return whether a word stands in the text, alone or with a lower-case word glued to it."""
    for end in _places(text, word):
        after = text[end : end + 1]
        if not after.isalnum() or (len(word) >= GLUE_LENGTH and after.islower()):
            return True
    return False


def _places(text: str, words: str) -> list[int]:
    """Return where each occurrence of the words that begins at a word's start ends."""
    ends: list[int] = []
    at = text.find(words) if words else -1
    while at >= 0:
        if at == 0 or not (text[at - 1].isalnum() and words[0].isalnum()):
            ends.append(at + len(words))
        at = text.find(words, at + 1)
    return ends
