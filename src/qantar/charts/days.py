"""Charts of days: how much is said to have happened on each, and which days a range covers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from xml.etree.ElementTree import Element

from qantar.charts.svg import FONT, LINE, WIDTH, lines, picture, shape, text_of, words

LEFT, RIGHT, ROW, GAP = 96.0, WIDTH - 64.0, 20.0, 4.0
EDGE, BAR, FOOT = 8.0, 10.0, 26.0


@dataclass(frozen=True)
class DayRow:
    """A day, how many things are dated to it, and how many more to a range that covers it."""

    day: str
    exact: int
    ranged: int


@dataclass(frozen=True)
class SpanRow:
    """Something that is dated to a range of days (ISO dates, the last one included)."""

    label: str
    first: str
    last: str


def day_chart(key: str, title: str, description: str, rows: Sequence[DayRow]) -> str:
    """A bar for each day: what is dated to it, and lighter what may have been on it.

    Args:
        key: an id of the page that no other picture has.
        title: what it shows.
        description: the same for who cannot see it.
        rows: one for each day, in order.
    """
    svg = picture(key, title, description, len(rows) * ROW + 6)
    highest = max((row.exact + row.ranged for row in rows), default=0) or 1
    unit = (RIGHT - LEFT) / highest
    for place, row in enumerate(rows):
        y = place * ROW
        words(svg, LEFT - 8, y + FONT + 2, row.day, "chart-label", "end")
        middle = LEFT + row.exact * unit
        if row.exact:
            _bar(svg, "chart-bar", LEFT, middle, y)
        if row.ranged:
            _bar(svg, "chart-range", middle, middle + row.ranged * unit, y)
        words(svg, middle + row.ranged * unit + 6, y + FONT + 2, _counts(row), "chart-figure")
    return text_of(svg)


def span_chart(
    key: str, title: str, description: str, days: tuple[str, str], rows: Sequence[SpanRow]
) -> str:
    """A bar over the days of each range; one that reaches beyond them is cut and said to go on.

    Args:
        key: an id of the page that no other picture has.
        title: what it shows.
        description: the same for who cannot see it.
        days: the first and the last day of the picture.
        rows: in the order in which they are to stand.
    """
    heights = [len(lines(_told(row))) * LINE + BAR + GAP * 2 for row in rows]
    svg = picture(key, title, description, sum(heights) + FOOT)
    zero, end = _number(days[0]), _number(days[1]) + 1
    unit = (WIDTH - 2 * EDGE) / max(end - zero, 1)
    top = 0.0
    for row, height in zip(rows, heights, strict=True):
        for place, line in enumerate(lines(_told(row))):
            words(svg, EDGE, top + FONT + place * LINE, line, "chart-label")
        begins = max(_number(row.first), zero) - zero
        ends = min(_number(row.last) + 1, end) - zero
        y = top + height - BAR - GAP
        width = max(ends - begins, 0) * unit
        shape(svg, "rect", "chart-track", x=EDGE, y=y, width=WIDTH - 2 * EDGE, height=BAR)
        shape(svg, "rect", "chart-range", x=EDGE + begins * unit, y=y, width=width, height=BAR)
        top += height
    words(svg, EDGE, top + LINE, days[0], "chart-tick")
    words(svg, WIDTH - EDGE, top + LINE, days[1], "chart-tick", "end")
    return text_of(svg)


def _counts(row: DayRow) -> str:
    """The counts in words; that nothing is dated to a day says nothing of the day: no zero."""
    told = [str(row.exact)] if row.exact else []
    told += [f"+ {row.ranged}"] if row.ranged else []
    return " ".join(told) or "nothing dated"


def _bar(svg: Element, kind: str, start: float, end: float, y: float) -> None:
    shape(svg, "rect", kind, x=start, y=y + 2, width=end - start, height=ROW - GAP)


def _told(row: SpanRow) -> str:
    return f"{row.label}: {row.first} to {row.last}"


def _number(day: str) -> int:
    return date.fromisoformat(day).toordinal()
