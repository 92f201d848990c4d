"""Dates: which parts of a date a text prints."""

from __future__ import annotations

import pytest

from qantar.prose.dates import CALENDAR, RELATIVE, calendar_dates, dates, mentions_time

Parts = tuple[int | None, int | None, int | None]


def parts(text: str) -> list[Parts]:
    return [(at.day, at.month, at.year) for at in dates(text) if at.kind == CALENDAR]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on March 7, 2021 he left", [(7, 3, 2021)]),
        ("on 7th March 2021 he left", [(7, 3, 2021)]),
        ("the 7th of March", [(7, 3, None)]),
        ("on March 6.", [(6, 3, None)]),
        ("In May 2021, a wall fell", [(None, 5, 2021)]),
        ("in late December", [(None, 12, None)]),
        ("mid-March 2021", [(None, 3, 2021)]),
        ("from 4th to 6th March 2021", [(4, 3, 2021), (6, 3, 2021)]),
        ("between 4th and 5th March 2021", [(4, 3, 2021), (5, 3, 2021)]),
        ("on March 4-6, 2021", [(4, 3, 2021), (6, 3, 2021)]),
        ("on the evening of6th March 2021", [(6, 3, 2021)]),
        ("in 2021", [(None, None, 2021)]),
        ("the 2021 report of 2,021 fires", [(None, None, 2021)]),
        ("April\u2019s strikes", [(None, 4, None)]),
        ("on Sept. 3, 2021", [(3, 9, 2021)]),
        ("2021-03-07 and 08.03.2021", [(7, 3, 2021), (8, 3, 2021)]),
        ("from March 4, 2021 to March 6, 2021", [(4, 3, 2021), (6, 3, 2021)]),
        ("since March", [(None, 3, None)]),
        ("in April 227 men came", [(None, 4, None)]),
        ("April 20,000", [(None, 4, None)]),
    ],
)
def test_calendar_dates(text: str, expected: list[Parts]) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    "text",
    ["He may leave", "May they rest", "March on the town", "40 April", "2021,5", "Marching"],
)
def test_not_dates(text: str) -> None:
    assert [at for at in parts(text) if at[0] or at[2]] == []


def test_bare_may_is_no_month() -> None:
    assert parts("May he rest") == []


@pytest.mark.parametrize(
    "text",
    [
        "the following day",
        "a day earlier",
        "two days later",
        "A week later",
        "the day before",
        "the same evening",
        "on Monday",
        "yesterday",
    ],
)
def test_relative_dates(text: str) -> None:
    assert RELATIVE in [at.kind for at in dates(f"It fell {text}.")]


@pytest.mark.parametrize("text", ["a year ago", "last year", "earlier this month"])
def test_vague_times(text: str) -> None:
    assert mentions_time(f"It fell {text}.")


def test_ages_are_no_dates() -> None:
    assert dates("a 4-year-old boy of 12 years") == []


def test_part_of_month() -> None:
    assert [at.part for at in dates("late April, mid-June, the beginning of July")] == [
        "late",
        "mid",
        "beginning",
    ]


def test_spans_cover_each_date() -> None:
    text = "from 4th to 6th March 2021"
    assert [text[at.span.start : at.span.end] for at in dates(text)] == ["4", "6th March 2021"]


def test_a_text_without_time() -> None:
    assert not mentions_time("The wall fell on a boy of 12 years.")


def test_calendar_dates_leave_relative_ones_out() -> None:
    text = "on Monday, March 7, 2021, two days later, and on the 9th of March"
    assert [(at.day, at.month) for at in calendar_dates(text)] == [(7, 3), (9, 3)]
    assert calendar_dates(text) == [at for at in dates(text) if at.kind == CALENDAR]
    assert len(dates(text)) > 2
