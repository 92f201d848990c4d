"""Text made safe to print, however long it is."""

from __future__ import annotations

import pytest

from qantar.render.words import printable

LONG = "\u04d9\u0493 a\u00a0b\n" * 1000


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (LONG, LONG),
        (LONG + "\u202e", LONG + " "),
        ("a\x1b[2J\n", "a [2J\n"),
        ("\n\u00a0", "\n\u00a0"),
        ("a\rb\tc\u2028d", "a b c d"),
        ("", ""),
    ],
)
def test_newlines_and_fixed_spaces_stay_and_what_would_steer_goes(text: str, shown: str) -> None:
    assert printable(text) == shown
