"""Sentences: where they end, and where a full stop does not end one."""

from __future__ import annotations

import pytest

from qantar.prose.sentences import sentences


def split(text: str) -> list[str]:
    return [text[span.start : span.end] for span in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One ran. Two hid! Did three?", ["One ran.", "Two hid!", "Did three?"]),
        ("A headline\n\nA line. Another", ["A headline", "A line.", "Another"]),
        ("He left.\r\nShe stayed.", ["He left.", "She stayed."]),
        ("The stove ran on LPG.In the morning", ["The stove ran on LPG.", "In the morning"]),
        ("She hid the keys.Omarov found them", ["She hid the keys.", "Omarov found them"]),
        ("He asked. 20 men replied.", ["He asked.", "20 men replied."]),
        ("It was cold. “Come in.”", ["It was cold.", "“Come in.”"]),
        ("“Come in. Sit down,” he said.", ["“Come in.", "Sit down,” he said."]),
        ("He said “stop.” Then he left.", ["He said “stop.”", "Then he left."]),
        ("(It closed.) Nobody came.", ["(It closed.)", "Nobody came."]),
        ("\xa0\xa0A cold day.\xa0\xa0He left.\xa0", ["A cold day.", "He left."]),
        ("  • \xa0A car stopped.\n  - Men got out.", ["A car stopped.", "Men got out."]),
    ],
)
def test_sentence_ends(text: str, expected: list[str]) -> None:
    assert split(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Photo by Ann J. Smith",
        "The U.S. Embassy stayed open.",
        "He lives at No. 5, upstairs.",
        "Mr. Omarov and Dr. Sadyk left.",
        "The editor of Novosti.kz and Lada.KZ was fined.",
        "He was held for 4.5 hours.",
        "A sign asked “Who goes there?” and fell down.",
        "It fell 1,000.5 times.",
        "ALMATY, Kazakhstan -- Trams stopped.",
    ],
)
def test_sentence_does_not_end(text: str) -> None:
    assert split(text) == [text]


def test_lower_case_no_ends_a_sentence() -> None:
    assert split("They said no. The car left.") == ["They said no.", "The car left."]


def test_lines_without_words_are_not_sentences() -> None:
    assert split("\n \n  • \n--\n") == []
