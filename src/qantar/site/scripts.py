"""Data for scripts: a file opened from disk may load a script, but not fetch data."""

from __future__ import annotations

import json

ESCAPES = str.maketrans({c: f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"})


def call(function: str, data: object) -> str:
    """A script that hands data to a function of the site's own scripts.

    Args:
        function: its name within ``qantar``.
        data: what JSON can hold; it can end neither the script nor a line of it.
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(ESCAPES)
    return f'"use strict";\nqantar.{function}({text});\n'
