"""Letters that no font of the typesetter has: found by trying, and printed by their number."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from qantar.render.paper_data import texts

PROBE = """#let words = json(bytes(sys.inputs.data))
#set document(title: "-")
#set text(lang: "en", font: ("Libertinus Serif", "DejaVu Sans Mono"))
#for word in words [#word #strong(word) #emph(word) #text(font: "DejaVu Sans Mono", word) \\ ]
"""


def shown_instead(data: dict[str, object]) -> dict[str, object]:
    """The data with every letter that cannot be printed replaced by its number."""
    words = {word for text in texts(data) for word in text.split() if not word.isascii()}
    bad = _not_shown(sorted(words))
    letters = sorted({letter for word in bad for letter in word if not letter.isascii()})
    lone = set(_not_shown(letters))
    made = {word: _spelt(word, lone) for word in bad}
    for word in _not_shown(sorted(made.values())):  # letters that fail only side by side
        made = {old: _spelt(new, set(new)) if new == word else new for old, new in made.items()}
    replaced: dict[str, object] = _replaced(data, made)
    return replaced


def _spelt(word: str, letters: set[str]) -> str:
    """A word with the given letters by their number."""
    return "".join(f"[U+{ord(c):04X}]" if c in letters and not c.isascii() else c for c in word)


def _replaced(data: Any, made: dict[str, str]) -> Any:
    if isinstance(data, str):
        return " ".join(made.get(word, word) for word in data.split(" "))
    if isinstance(data, dict):
        return {key: _replaced(value, made) for key, value in data.items()}
    return [_replaced(value, made) for value in data] if isinstance(data, list) else data


def _not_shown(words: Sequence[str]) -> list[str]:
    """Those of some words that cannot be printed, found by halving."""
    if not words or _can_be_set(words):
        return []
    if len(words) == 1:
        return list(words)
    half = len(words) // 2
    return _not_shown(words[:half]) + _not_shown(words[half:])


def _can_be_set(words: Sequence[str]) -> bool:
    import typst

    try:
        typst.compile(
            PROBE.encode(),
            format="pdf",
            ignore_system_fonts=True,
            pdf_standards=["ua-1"],
            sys_inputs={"data": json.dumps(words, ensure_ascii=False)},
            timestamp=0,
        )
    except typst.TypstError:
        return False
    return True
