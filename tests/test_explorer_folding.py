"""Names fold to one key in any spelling, and the page folds as Python does."""

# ruff: noqa: RUF001 - letters that look alike are what is tested
from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from qantar.site.folding import fold, matches
from tools import need

FOLDING = Path("src/qantar/site/static/folding.js")
SPELLINGS = [
    ("Toqaev", "Tokaev", "Tokayev", "Токаев", "Тоқаев", "TOQAEV"),
    ("Meldekhan", "Meldehan", "Meldexan", "Мелдехан"),
    ("Nazarbayev", "Nazarbaev", "Назарбаев", "Nazarbaiev"),
    ("Zhomart", "Jomart", "Жомарт", "Yomart"),
    ("Yerlan", "Erlan", "Ерлан"),
    ("Aikorkem", "Aykorkem", "Ajkorkem", "Айкоркем", "Айкөркем"),
    ("Qyzylorda", "Kyzylorda", "Кызылорда", "Қызылорда", "Qızılorda"),
    ("O’Neil", "ONeil", "O'Neil", "Óneil"),
    ("Ghani", "Ғани", "Gani"),
    ("Wolkow", "Volkov", "Волков"),
]


@pytest.mark.parametrize("names", SPELLINGS, ids=lambda names: names[0])
def test_spellings_of_one_name_have_one_key(names: tuple[str, ...]) -> None:
    assert {fold(name) for name in names} == {fold(names[0])}


def test_other_names_have_other_keys() -> None:
    keys = [fold(names[0]) for names in SPELLINGS]
    assert len(set(keys)) == len(keys)
    assert all(keys)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("meldehan", "Aidos Meldekhan"),
        ("meldek", "Aidos Meldekhan"),
        ("tokay", "Qasym-Zhomart Toqaev"),
        ("toqaev kasym", "Qasym-Zhomart Toqaev"),
        ("nur-sultan", "Nursultan"),
        ("nursultan", "Nur-Sultan"),
    ],
)
def test_a_part_of_a_name_matches(words: str, name: str) -> None:
    assert matches(words, fold(name))


@pytest.mark.parametrize("words", ["", " - ", "smith", "aidos smith"])
def test_what_is_not_in_a_name_does_not_match(words: str) -> None:
    assert not matches(words, fold("Aidos Meldekhan"))


def test_the_page_folds_as_python_does() -> None:
    node = need("node")
    # No letter of Unicode before U+0530 is forgotten, alone or doubled or before a vowel.
    names = [name for several in SPELLINGS for name in several]
    names += [f"a{chr(c)}e {chr(c)} {chr(c)}{chr(c)}o" for c in range(0x20, 0x530)]
    names += ["Straße İzmir ΣΟΦΟΣ", "ｆｕｌｌ ﬁ", "𝒜 عربى 東京", "constructor __proto__"]
    program = (
        f"const q = require({json.dumps(str(FOLDING.resolve()))});"
        "const names = JSON.parse(require('fs').readFileSync(0, 'utf8'));"
        "process.stdout.write(JSON.stringify(names.map(q.fold)));"
    )
    done = subprocess.run(
        [node, "-e", program], input=json.dumps(names), capture_output=True, text=True, check=True
    )
    assert json.loads(done.stdout) == [fold(name) for name in names]
