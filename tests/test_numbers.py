"""Numbers: which stand in a text, in digits or in words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from qantar.prose.numbers import numbers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("about 4,353 men and 20 dogs", [4353, 20]),
        ("20,000 letters, 1,250,000 stamps", [20000, 1250000]),
        ("held for 4.5 hours", [Decimal("4.5")]),
        ("a 4-year-old boy", [4]),
        ("Twelve-year-old twins", [12]),
        ("fifteen doors, twenty-one keys, thirty two locks", [15, 21, 32]),
        ("one hundred nails", [100]),
        ("two thousand nails and 3 million screws", [2000, 3000000]),
        ("the 4th door, the twelfth key, the twenty-first lock", [4, 12, 21]),
        ("5 000 steps", [5, 0]),
        ("5\u00a0000 steps", [5000]),
        ("He counted 10.", [10]),
        ("fined 5, 6 and 7 times", [5, 6, 7]),
        ("15 days\u2019 detention", [15]),
        ("only one key", [1]),
    ],
)
def test_found(text: str, expected: list[Decimal]) -> None:
    assert [number.value for number in numbers(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "hundreds of men",
        "several dozen men",
        "thousands",
        "many hundred",
        "an image of 16x9",
        "someone often weighed stones",
        "no one left",
        "one-sided",
        "one another",
    ],
)
def test_not_a_number(text: str) -> None:
    assert numbers(text) == []


def test_span_covers_the_words() -> None:
    text = "He had twenty-one keys"
    (number,) = numbers(text)
    assert text[number.span.start : number.span.end] == "twenty-one"


def test_ordinals_are_marked() -> None:
    assert [number.ordinal for number in numbers("the 4th of 5, the third of six")] == [
        True,
        False,
        True,
        False,
    ]
