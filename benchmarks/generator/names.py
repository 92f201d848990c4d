# ruff: noqa: RUF001  # the letters are meant
"""Names that nobody bears: made of syllables, each number with a name of its own."""

from __future__ import annotations

from functools import lru_cache

CONSONANTS = (
    ("q", "қ", "ق"),
    ("s", "с", "س"),
    ("b", "б", "ب"),
    ("gh", "ғ", "غ"),
    ("t", "т", "ت"),
    ("r", "р", "ر"),
    ("l", "л", "ل"),
    ("zh", "ж", "ج"),
    ("d", "д", "د"),
    ("n", "н", "ن"),
    ("m", "м", "م"),
    ("h", "һ", "ه"),
)
VOWELS = (("a", "ә", "ا"), ("u", "ұ", "و"), ("e", "е", "ي"), ("o", "ө", "و"), ("i", "і", "ي"))
ENDINGS = (("n", "ң", "ن"), ("r", "р", "ر"), ("l", "л", "ل"), ("s", "с", "س"), ("m", "м", "م"))
LATIN, CYRILLIC, ARABIC = range(3)
SCRIPTS = ("latin", "cyrillic", "arabic")
SPELLINGS = (("gh", "g"), ("zh", "j"), ("q", "k"))
"""How another newspaper writes the same sounds."""

SYLLABLES = len(CONSONANTS) * len(VOWELS)
WORDS = SYLLABLES * SYLLABLES * len(ENDINGS)
STRIDE = 7919
"""Neighbours in number are no neighbours in sound: the stride has no factor of WORDS."""

GIVEN_NAMES = 97


@lru_cache(maxsize=65536)
def word(number: int, script: int = LATIN) -> str:
    """A capitalised word: another one for each number below WORDS."""
    left, last = divmod(number * STRIDE % WORDS, len(ENDINGS))
    one, two = divmod(left, SYLLABLES)
    sounds = []
    for syllable in (one, two):
        first, second = divmod(syllable, len(VOWELS))
        sounds += [CONSONANTS[first][script], VOWELS[second][script]]
    return "".join([*sounds, ENDINGS[last][script]]).capitalize()


def person_name(number: int, script: int = LATIN) -> str:
    """Given name and family name of a person: another pair for each number."""
    family, given = divmod(number, GIVEN_NAMES)
    return f"{word(given * 101 + 13, script)} {word(family, script)}"


def respelt(name: str) -> str:
    """The name as another newspaper writes it; the same name where nothing can be changed."""
    for sound, other in SPELLINGS:
        name = name.replace(sound, other).replace(sound.capitalize(), other.capitalize())
    return name
