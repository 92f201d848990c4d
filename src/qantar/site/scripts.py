"""Data for scripts: a file opened from disk may load a script, but not fetch data."""

from __future__ import annotations

import json

ESCAPES = str.maketrans({c: f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"})


def call(function: str, *arguments: object) -> str:
    """A script that hands data to a function of the site's own scripts.

    Args:
        function: its name within ``qantar``.
        *arguments: what JSON can hold; it can end neither the script nor a line of it. Of a list
            of rows each row stands in a line of its own.
    """
    return f'"use strict";\nqantar.{function}({", ".join(map(_lines, arguments))});\n'


def _lines(data: object) -> str:
    rows = data if isinstance(data, list) and data and isinstance(data[0], list) else None
    return "[\n" + ",\n".join(map(_json, rows)) + "\n]" if rows else _json(data)


def _json(data: object) -> str:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return text.translate(ESCAPES)
