"""A chart of figures: one row for each speaker's figure, drawn as exactly as it was said."""

from __future__ import annotations

from dataclasses import dataclass
from xml.etree.ElementTree import Element

from qantar.charts.svg import (
    FONT,
    LINE,
    WIDTH,
    lines,
    number,
    picture,
    shape,
    text_of,
    ticks,
    words,
)

LEFT, RIGHT = 8.0, WIDTH - 26.0
ROW, AXIS, SOFT, HEAD = 26.0, 30.0, 16.0, 26.0
TURN = 0.55
"""From this part of the width on, the figure stands left of its mark."""


@dataclass(frozen=True)
class TallyRow:
    """A figure as one speaker gives it.

    Attributes:
        label: who says it and when.
        text: the figure in words, as "at least 225".
        low: what it is not below; None where nobody says.
        high: what it is not above; None where nobody says.
        about: whether it is said to be only near.
        denied: whether it is said not to be so.
        heading: what the rows of one place stand under, or "".
    """

    label: str
    text: str
    low: float | None = None
    high: float | None = None
    about: bool = False
    denied: bool = False
    heading: str = ""


def tally_chart(key: str, title: str, description: str, rows: list[TallyRow]) -> str:
    """The rows on one axis that begins at 0.

    An exact figure is a dot; "at least" and "at most" are lines that are open at one end; a range
    is a bar; a word such as "hundreds" has no place on the axis and stands as text.

    Args:
        key: an id of the page that no other picture has.
        title: what is counted.
        description: what the picture shows, for who cannot see it.
        rows: in the order in which they are to stand.
    """
    scale = ticks(max((end for row in rows for end in (row.low, row.high) if end), default=0.0))
    starts, height = _layout(rows)
    svg = picture(key, title, description, height)
    _axis(svg, scale, height)
    heading = ""
    for row, top in zip(rows, starts, strict=True):
        if row.heading != heading:
            heading = row.heading
            words(svg, LEFT, top - 8, heading, "chart-heading")
        for place, line in enumerate(lines(row.label)):
            words(svg, LEFT, top + FONT + place * LINE, line, "chart-label")
        _mark(svg, row, top + len(lines(row.label)) * LINE + ROW / 2, scale[-1])
    return text_of(svg)


def _layout(rows: list[TallyRow]) -> tuple[list[float], float]:
    """Where each row begins, and how high all of them are."""
    starts, top, heading = [], 4.0, ""
    for row in rows:
        if row.heading != heading:
            heading = row.heading
            top += HEAD
        starts.append(top)
        top += len(lines(row.label)) * LINE + ROW
    return starts, top + AXIS


def _axis(svg: Element, scale: list[float], height: float) -> None:
    foot = height - AXIS + 6
    for place, value in enumerate(scale):
        x = _x(value, scale[-1])
        shape(svg, "line", "chart-grid", x1=x, y1=0.0, x2=x, y2=foot)
        at = "start" if place == 0 else "end" if place == len(scale) - 1 else "middle"
        words(svg, x, foot + LINE, number(value), "chart-tick", at)


def _mark(svg: Element, row: TallyRow, y: float, highest: float) -> None:
    ends = [_x(end, highest) for end in (row.low, row.high) if end is not None]
    if not ends:
        words(svg, LEFT, y + 4, f"{row.text} (no number given)", "chart-loose")
        return
    if row.about:
        _soft(svg, ends[0], y)
    elif row.low is None or row.high is None:
        _open(svg, ends[0], y, upward=row.high is None)
    elif row.low != row.high:
        shape(svg, "rect", "chart-range", x=ends[0], y=y - 4, width=ends[1] - ends[0], height=8.0)
    elif row.denied:
        _cross(svg, ends[0], y)
    else:
        shape(svg, "circle", "chart-dot", cx=ends[0], cy=y, r=5.0)
    _figure(svg, row, ends, y)


def _figure(svg: Element, row: TallyRow, ends: list[float], y: float) -> None:
    """The figure in words, where the marks leave room for it."""
    text = f"denied: {row.text}" if row.denied else row.text
    beside = SOFT + 8 if row.about or None in (row.low, row.high) else 10.0
    if ends[0] > WIDTH * TURN:
        words(svg, ends[0] - beside, y + 4, text, "chart-figure", "end")
    else:
        words(svg, ends[-1] + beside, y + 4, text, "chart-figure")


def _soft(svg: Element, x: float, y: float) -> None:
    """A figure that is only near: an open ring between broken lines, whose length says nothing."""
    for side in (-1, 1):
        shape(svg, "line", "chart-soft", x1=x + side * 5, y1=y, x2=x + side * SOFT, y2=y)
    shape(svg, "circle", "chart-ring", cx=x, cy=y, r=5.0)


def _open(svg: Element, x: float, y: float, *, upward: bool) -> None:
    """A bound: a bar at its end and an arrow to the side that is open."""
    tip = x + SOFT if upward else x - SOFT
    back = tip - 5 if upward else tip + 5
    shape(svg, "line", "chart-line", x1=x, y1=y - 6, x2=x, y2=y + 6)
    shape(svg, "line", "chart-line", x1=x, y1=y, x2=tip, y2=y)
    points = (
        f"{number(back)},{number(y - 4)} {number(tip)},{number(y)} {number(back)},{number(y + 4)}"
    )
    shape(svg, "polyline", "chart-line", points=points)


def _cross(svg: Element, x: float, y: float) -> None:
    for side in (-1, 1):
        shape(svg, "line", "chart-line", x1=x - 5, y1=y - 5 * side, x2=x + 5, y2=y + 5 * side)


def _x(value: float, highest: float) -> float:
    return LEFT + (RIGHT - LEFT) * value / highest
