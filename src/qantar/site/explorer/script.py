"""Data as a script: a page that was opened from disk may load one, and nothing else."""

from __future__ import annotations

import json

from qantar.site.scripts import ESCAPES


def as_script(name: str, data: object) -> str:
    """A file that hands data to the page, one line for each item of a list.

    Args:
        name: under which the page finds it.
        data: anything that JSON can hold.
    """
    rows = data if isinstance(data, list) and data and isinstance(data[0], list) else None
    text = "[\n" + ",\n".join(map(_json, rows)) + "\n]" if rows else _json(data)
    return f"qantar.add({_json(name)}, {text});\n"


def _json(data: object) -> str:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return text.translate(ESCAPES)
