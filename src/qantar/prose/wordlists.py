"""Lists of words kept as data: one string, words divided by spaces."""

from __future__ import annotations

from functools import cache


@cache
def word_list(words: str) -> tuple[str, ...]:
    """Return the words of a list in their order."""
    return tuple(words.split())


@cache
def word_set(words: str) -> frozenset[str]:
    """Return the words of a list as a set."""
    return frozenset(words.split())
