"""Names folded to a key, so that a name is found in another spelling or another script.

`static/folding.js` folds in the same way; a test holds the two together. A key is for comparing,
never for showing: two different names may well have one key.
"""

# ruff: noqa: RUF001, RUF002 - letters that look alike are what is folded
from __future__ import annotations

import unicodedata

SOUNDS = (
    "a b v g d e e j z i i k l m n o p r s t u f h ts ch sh sh _ i _ e iu ia "
    "a g k n o u u h i e i g u"
)
CYRILLIC = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһієїґў",
        SOUNDS.split(),
        strict=True,
    )
)
"""Russian, the letters that Kazakh adds, and the Ukrainian ones; `_` is no sound of its own."""

PAIRS = (("zh", "j"), ("kh", "h"), ("gh", "g"))
"""Two letters for one sound, read before single letters are."""

LETTERS = {"q": "k", "x": "h", "w": "v", "y": "i", "j": "i", "ı": "i", "ə": "a", "ø": "o", "ł": "l"}
"""Letters that transliterations write in place of another.

`x` is the Kazakh one (`Meldexan`), so that an English `Alex` becomes `aleh`: it is still found by
its own spelling, only not by `Aleks`.
"""

APOSTROPHES = "'`´ʹʺʻʼʽ‘’′"
VOWELS = "aeiou"


def fold(text: str) -> str:
    """The key of a name: its words, in one plain Latin spelling, with single spaces.

    Lower case, without marks and apostrophes; Cyrillic in Latin letters; one letter for what is
    written as q or k, kh or h or x, gh or g, w or v, and y, i, j, ı or zh; no i between two vowels
    (Tokayev, Toqaev) nor before e where a word begins (Yerlan, Erlan); double letters single.
    """
    plain = unicodedata.normalize("NFKD", text.lower())
    letters = [_latin(c) for c in plain if unicodedata.category(c) != "Mn" and c not in APOSTROPHES]
    return " ".join(filter(None, (_word(word) for word in "".join(letters).split())))


def matches(words: str, key: str) -> bool:
    """Whether each of the words occurs in a key, in whole or in part.

    The last letter of a word that is still being typed may belong to a sound of two letters, so
    it may be missing; a name may be written as one word or as two.

    Args:
        words: what is looked for, as typed.
        key: the key of a name, or several of them with `|` between.
    """
    wanted, joined = fold(words).split(), key.replace(" ", "")
    return bool(wanted) and all(_occurs(word, joined) for word in wanted)


def _occurs(word: str, joined: str) -> bool:
    return word in joined or (len(word) > 3 and word[:-1] in joined)


def _latin(character: str) -> str:
    """A letter or a digit in Latin, a space for anything else."""
    if unicodedata.category(character)[0] not in "LN":
        return " "
    return CYRILLIC.get(character, character).replace("_", "")


def _word(word: str) -> str:
    for pair, single in PAIRS:
        word = word.replace(pair, single)
    key = ""
    for place, letter in enumerate(LETTERS.get(letter, letter) for letter in word):
        if key.endswith(letter):
            continue
        if place and letter in VOWELS and _glides(key, letter):
            key = key[:-1]
        if not key.endswith(letter):
            key += letter
    return key


def _glides(key: str, letter: str) -> bool:
    """Whether the i at the end of a key is only the glide before a vowel."""
    if not key.endswith("i"):
        return False
    return letter == "e" if len(key) == 1 else key[-2] in VOWELS
