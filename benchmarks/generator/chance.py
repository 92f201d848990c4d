"""Chance that repeats itself: skewed choices, and decks that leave no card out."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from random import Random
from typing import Generic, TypeVar

GOLDEN = (math.sqrt(5) - 1) / 2
Card = TypeVar("Card")


class Zipf:
    """Draws numbers from 0 to ``size - 1``, the low ones far more often.

    Args:
        size: how many numbers there are.
        exponent: the number at rank r is drawn in proportion to 1 / r ** exponent.
        start: where the draws begin, from 0 to 1.
    """

    def __init__(self, size: int, exponent: float, start: float) -> None:
        self._at = start
        weights = [math.pow(rank + 1, -exponent) for rank in range(size)]
        self._sums = list(accumulate(weights))

    def draw(self) -> int:
        """The next number.

        Steps of the golden ratio fill the line evenly, so that even a few draws are skewed as
        many are.
        """
        self._at = (self._at + GOLDEN) % 1
        drawn = bisect_right(self._sums, self._at * self._sums[-1])
        return min(drawn, len(self._sums) - 1)

    def share(self, number: int) -> float:
        """The part of all draws that a number gets, from 0 to 1."""
        before = self._sums[number - 1] if number else 0.0
        return (self._sums[number] - before) / self._sums[-1]


class Deck(Generic[Card]):
    """Deals cards in a shuffled order, all of them before any comes again.

    So even a small graph has something of each kind.
    """

    def __init__(self, chance: Random, cards: Sequence[Card]) -> None:
        self._chance = chance
        self._cards = list(cards)
        self._left: list[Card] = []

    def deal(self) -> Card:
        """The next card."""
        if not self._left:
            self._left = self._chance.sample(self._cards, len(self._cards))
        return self._left.pop()
