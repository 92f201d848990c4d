"""Does a date of the graph stand in the words it rests on?"""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from qantar.prose.dates import PARTS, DateMention

EXACT = "exact"
FROM = "from"
TO = "to"


def read_date(text: str) -> date | None:
    """Return an xsd:date without time zone, or None if it is not one."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def is_said(day: date, role: str, mentions: list[DateMention], *, infer_year: bool) -> bool:
    """Return whether a date can be read from the dates printed in a text.

    Args:
        day: the date.
        role: "exact" (a day), "from" or "to" (an end of a period, which may be that of a printed
            month, part of a month or year).
        mentions: the calendar dates of the text.
        infer_year: the year need not be printed, as long as no other year is.
    """
    years = {mention.year for mention in mentions}
    fitting = [
        mention
        for mention in mentions
        if mention.year == day.year or (mention.year is None and (infer_year or day.year in years))
    ]
    return any(_fits(day, role, mention) for mention in fitting)


def _fits(day: date, role: str, mention: DateMention) -> bool:
    if mention.month is None:
        return _year_edge(day, role)
    if mention.month != day.month:
        return False
    if mention.day is not None:
        return mention.day == day.day
    if mention.part is not None and role != EXACT:
        start, end = PARTS[mention.part]
        # Where a part of a month ends is nobody's fact, so the whole month may stand for it.
        return start <= day.day <= end or _month_edge(day, role)
    return _month_edge(day, role)


def _year_edge(day: date, role: str) -> bool:
    return (day.month, day.day) == {FROM: (1, 1), TO: (12, 31)}.get(role)


def _month_edge(day: date, role: str) -> bool:
    last = monthrange(day.year, day.month)[1]
    return day.day == {FROM: 1, TO: last}.get(role)
