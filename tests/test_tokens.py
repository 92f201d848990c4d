"""Tokens: which stretches of a sentence carry a fact."""

from __future__ import annotations

import pytest

from qantar.prose.capitals import Known, known_words
from qantar.prose.sentences import sentences
from qantar.prose.spans import Span
from qantar.prose.tokens import Token, articles, tokens

CORPUS = [
    "Men met Maar in Port Ilse. The harbour of Tern fell. Everyone knew the Harbour Guild of Tern."
]


def found(text: str, kind: str = "", known: Known | None = None) -> list[str]:
    return [
        text[at.span.start : at.span.end] for at in read(text, known) if not kind or at.kind == kind
    ]


def read(text: str, known: Known | None = None) -> list[Token]:
    known = known or known_words([*CORPUS, text], [])
    return [token for span in sentences(text) for token in tokens(text, span, known)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("fined under article 48 of the Code", ["48"]),
        ("under articles 27 and 26", ["27", "26"]),
        ("(under articles 93, 69, 80 and 20 of it)", ["93", "69", "80", "20"]),
        ("an article about 20 men", []),
        ("particle 5", []),
    ],
)
def test_articles(text: str, expected: list[str]) -> None:
    assert [text[span.start : span.end] for span in articles(text)] == expected


def test_a_figure_is_one_token() -> None:
    text = "he was fined 30 coins on 7 March 2021 under article 48"
    assert found(text, "number") == ["30"]
    assert found(text, "date") == ["7 March 2021"]
    assert found(text, "article") == ["48"]


def test_places_in_a_row_are_no_figures() -> None:
    assert found("the first of them, for the second time", "number") == []


def test_relative_dates_are_tokens_of_their_own() -> None:
    assert found("it fell the following day", "relative date") == ["the following day"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He saw Anna Bek in Tern.", ["Anna Bek", "Tern"]),
        (
            "It was the Committee of Wind for the North and East.",
            ["Committee of Wind for the North and East"],
        ),
        ("He wrote to AB/CD and News.kz today.", ["AB/CD and News.kz"]),
        ("They met Anna Bek, Olga Tan.", ["Anna Bek", "Olga Tan"]),
        ("It was Tern\u2019s Wind-led army.", ["Tern", "Wind"]),
        ("The Guild left.", ["Guild"]),
        ("The harbour fell.", []),
        ("Maar left.", ["Maar"]),
        ("Boats sank.", []),
        ("Net makers left.", []),
        ("Net Guild men left.", ["Net Guild"]),
        ("Harbour Guild men left.", ["Guild"]),
        ("Zelda Marn left.", ["Zelda Marn"]),
        ('He asked: "Boats, which?"', []),
        ("In March the Bek left.", ["Bek"]),
        ("Harbour Falls And Sinks In Tern", ["Tern"]),
    ],
)
def test_names(text: str, expected: list[str]) -> None:
    known = Known(
        frozenset({"Maar", "Tern", "Bek", "Net"}),
        frozenset({"net", "harbour", "boats", "the", "in", "falls"}),
    )
    assert found(text, "name", known) == expected


def test_known_words_come_from_inside_sentences_and_from_names() -> None:
    known = known_words(["Boats met Maar. \u201cNets tore.\u201d"], ["house of Ilse Dorn"])
    assert known.names == frozenset({"Maar", "Ilse", "Dorn"})
    assert "met" in known.common


def test_spans_count_from_the_start_of_the_document() -> None:
    text = "Rain fell.\nHe saw Anna Bek."
    (token,) = tokens(text, sentences(text)[1], known_words([text], []))
    assert token.span == Span(18, 26)
