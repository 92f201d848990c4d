"""Expressions of time in English text, read into day, month and year where they have them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from qantar.prose.spans import Span
from qantar.prose.wordlists import word_list, word_set

MONTHS = "January February March April May June July August September October November December"
SHORT_MONTHS = "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec"
CALENDAR = "calendar"
RELATIVE = "relative"

PARTS = {
    "early": (1, 15),
    "beginning": (1, 15),
    "start": (1, 15),
    "mid": (10, 20),
    "middle": (10, 20),
    "late": (16, 31),
    "end": (16, 31),
}
"""Parts of a month and the first and last day that each may mean."""

MONTH_AFTER = "in of since until by last this during from through to before"
"""Words after which "May" and "March" name months even without a day or year."""


@dataclass(frozen=True, slots=True)
class DateMention:
    """An expression of time.

    `kind` is "calendar" (has at least one of day, month, year) or "relative" (counted in days or
    weeks from another: "the following day", "two days later", "on Monday"). `part` is a key of
    `PARTS` for "late December" and the like.
    """

    span: Span
    kind: str
    day: int | None = None
    month: int | None = None
    year: int | None = None
    part: str | None = None


def dates(text: str) -> list[DateMention]:
    """Return the expressions of time in a text, in order; calendar dates never overlap."""
    calendar = calendar_dates(text)
    taken = [mention.span for mention in calendar]
    others = [Span(*match.span()) for match in _relative().finditer(text)]
    relative = [
        DateMention(span, RELATIVE)
        for span in others
        if not any(span.overlaps(other) for other in taken)
    ]
    return sorted([*calendar, *relative], key=lambda mention: mention.span)


def calendar_dates(text: str) -> list[DateMention]:
    """Return the dates in a text that have a day, month or year, in order."""
    # Most sentences have no date, and this sees it ten times as fast.
    likely = _calendar().finditer(text) if _hint().search(text) else ()
    return [mention for match in likely for mention in _read(text, match)]


def mentions_time(text: str) -> bool:
    """Return whether the text has any expression of time, however vague ("last year", "later")."""
    return _vague().search(text) is not None or bool(dates(text))


def _read(text: str, match: re.Match[str]) -> list[DateMention]:
    """Return the dates of one match: two for "4th to 6th January 2022"."""
    span = Span(*match.span())
    if match["iso"] or match["dotted"]:
        figures = [int(part) for part in re.findall(r"\d+", match.group())]
        year, month, day = figures if match["iso"] else reversed(figures)
        valid = 1 <= month <= 12 and 1 <= day <= 31
        return [DateMention(span, CALENDAR, day, month, year)] if valid else []
    if match["lone"]:
        return [DateMention(span, CALENDAR, year=int(match["lone"]))]
    month = _month(match["m1"] or match["m2"] or match["m3"])
    printed = match["y1"] or match["y2"] or match["y3"]
    if match["m3"]:
        return _month_alone(text, match, month, int(printed) if printed else None)
    days = "days1" if match["m1"] else "days2"
    return _days(match, days, month, int(printed) if printed else None)


def _month(name: str) -> int:
    """Return the number of a month given by its full or short name."""
    return next(at for at, month in enumerate(word_list(MONTHS), 1) if month[:3] == name[:3])


def _days(match: re.Match[str], group: str, month: int, year: int | None) -> list[DateMention]:
    days = list(re.finditer(r"\d+", match[group]))
    if any(not 1 <= int(day.group()) <= 31 for day in days):
        return []
    at = match.start(group)
    starts = [match.start(), *(at + day.start() for day in days[1:])]
    ends = [*(at + day.end() for day in days[:-1]), match.end()]
    return [
        DateMention(Span(start, end), CALENDAR, int(day.group()), month, year)
        for day, start, end in zip(days, starts, ends, strict=True)
    ]


def _month_alone(
    text: str, match: re.Match[str], month: int, year: int | None
) -> list[DateMention]:
    part = (match["part"] or "").lower() or None
    doubtful = match["m3"] in {"May", "March"} or match["m3"] not in word_list(MONTHS)
    if doubtful and year is None and part is None:
        before = re.search(r"(\w+)\s$", text[max(0, match.start() - 12) : match.start()])
        if before is None or before[1].lower() not in word_set(MONTH_AFTER):
            return []
    return [DateMention(Span(*match.span()), CALENDAR, None, month, year, part)]


@cache
def _hint() -> re.Pattern[str]:
    return re.compile(rf"\d|{'|'.join(month[:3] for month in word_list(MONTHS))}")


@cache
def _calendar() -> re.Pattern[str]:
    month = "|".join([*word_list(MONTHS), *(rf"{short}\b\.?" for short in word_list(SHORT_MONTHS))])
    # A day may be glued to the word before it ("evening of6th January").
    day = r"\d{1,2}(?:st|nd|rd|th)?"
    joint = r"(?:,\s|\s?(?:\u2013|-)\s?|\s(?:and|to|or)\s(?:the\s)?)"
    year = r"(?:,?\s(?:of\s)?(?P<y{}>(?:19|20)\d\d)(?!\d|[.,]\d))?"
    return re.compile(
        r"(?<![\d-])(?P<iso>\d{4}-\d\d-\d\d)(?![\d-])"
        r"|(?<![\d.])(?P<dotted>\d{1,2}\.\d{1,2}\.(?:19|20)\d\d)(?!\d)"
        rf"|(?<!\d)(?<!\d[.,])(?P<days1>{day}(?:{joint}{day})*)\s(?:of\s)?(?P<m1>{month})"
        + year.format(1)
        + rf"|(?<![^\W\d])(?P<m2>{month})\s(?P<days2>{day}(?![\d:%]|[.,]\d)"
        rf"(?:{joint}{day}(?=\s?(?:[,.;:)]|$)))*)"
        + year.format(2)
        + r"|(?:(?:(?:the\s)?(?P<part>(?i:early|mid|late|beginning|start|middle|end))"
        rf"(?:\sof\s|[\s-]))?)(?<![^\W\d])(?P<m3>{month})\b"
        + year.format(3)
        + r"|(?<![\w,.-])(?P<lone>(?:19|20)\d\d)(?![\w]|[.,]\d)"
    )


@cache
def _relative() -> re.Pattern[str]:
    count = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+|several|some)"
    unit = r"(?:day|night|evening|morning|week)"
    return re.compile(
        rf"\b{count}\s{unit}s?\s(?:earlier|later|before|after|ago)\b"
        rf"|\b(?:the\s)?(?:following|next|previous|preceding|same)\s{unit}\b"
        rf"|\bthat\s{unit}\b|\bthe\s{unit}\s(?:before|after)\b"
        r"|\b(?:yesterday|today|tomorrow|tonight)\b"
        r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b",
        re.IGNORECASE,
    )


@cache
def _vague() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:last|this|next|previous|recent|same|that|following)\s(?:year|month|summer|winter)s?\b"
        r"|\b(?:\w+\s)?(?:years?|months?|hours?|minutes?)\s(?:earlier|later|before|after|ago)\b"
        r"|\b(?:earlier|later|previously|recently|subsequently|meanwhile|afterwards|currently|now"
        r"|then|still|ago|since|until|before|after|during|when|while|to date|so far|at the time"
        r"|following|once|as)\b",
        re.IGNORECASE,
    )
