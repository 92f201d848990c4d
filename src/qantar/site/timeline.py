"""The timeline: day by day where most is dated, month by month before and after."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from qantar.answers.footnotes import read_ahead
from qantar.answers.opening import Loaded
from qantar.charts.days import DayRow, SpanRow, day_chart, span_chart
from qantar.namespaces import QO, RDF
from qantar.site.dates import Item, dated

GAP = 5
"""So many days without anything dated to them end the days that are shown one by one."""
LONGEST = 31
WEEK = 7
AT_ONCE = 200
"""So many items of a day are listed; of more, the number is told."""


@dataclass(frozen=True)
class Group:
    """A day or a month with what is dated to it; `more` are not listed."""

    key: str
    items: tuple[Item, ...]
    more: int


def timeline(loaded: Loaded) -> dict[str, object]:
    """What `timeline.html` tells.

    Args:
        loaded: the graph.
    """
    read_ahead(loaded.facts)
    items = dated(loaded)
    days = core_days(Counter(item.first for item in items if item.is_day))
    listed = _by_day(items, days)
    later = [item for item in items if not any(item in group for group in listed.values())]
    undated = _undated(loaded, {item.iri for item in items})
    return {
        "chart": _bars(days, items) if days else "",
        "spans": _spans(days, items) if days else "",
        "days": _groups(listed),
        "months": _groups(_by_month(later)),
        "undated": [(iri, loaded.facts.label(iri)) for iri in undated[:AT_ONCE]],
        "undated_count": len(undated),
    }


def core_days(counts: Counter[str]) -> list[str]:
    """The days around the one to which most is dated, as far as they follow each other.

    Args:
        counts: how much is dated to each day (ISO).
    """
    if not counts:
        return []
    densest = min(counts, key=lambda day: (-counts[day], day))
    known = {date.fromisoformat(day).toordinal() for day in counts}
    start = date.fromisoformat(densest).toordinal()
    first, last = _reach(known, start, -1), _reach(known, start, 1)
    return [date.fromordinal(number).isoformat() for number in range(first, last + 1)]


def _reach(known: set[int], start: int, way: int) -> int:
    """The furthest of the days that lie no more than a gap apart, going one way."""
    found = start
    for _ in range(LONGEST):
        steps = (found + way * n for n in range(1, GAP + 1))
        found = next((day for day in steps if day in known), found)
        if abs(found - start) >= LONGEST:
            break
    return found


def _by_day(items: list[Item], days: list[str]) -> dict[str, list[Item]]:
    """What is dated to each day, and what is dated to a few days around it."""
    found: dict[str, list[Item]] = {day: [] for day in days}
    for item in items:
        for day in _days_of(item):
            if day in found:
                found[day].append(item)
    return {day: sorted(group, key=lambda i: not i.is_day) for day, group in found.items() if group}


def _days_of(item: Item) -> Iterable[str]:
    """The days under which an item is listed: all that it may mean, if they are few."""
    if not item.first or not item.last:
        return [item.day]
    first, last = date.fromisoformat(item.first), date.fromisoformat(item.last)
    length = (last - first).days + 1
    return [(first + timedelta(n)).isoformat() for n in range(length)] if length <= WEEK else []


def _by_month(items: list[Item]) -> dict[str, list[Item]]:
    found: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        found[item.day[:7]].append(item)
    return dict(found)


def _groups(found: dict[str, list[Item]]) -> list[Group]:
    return [
        Group(key, tuple(items[:AT_ONCE]), max(0, len(items) - AT_ONCE))
        for key, items in sorted(found.items())
    ]


def _covers(item: Item, day: str) -> bool:
    return bool(item.first and item.last and not item.denied and item.first <= day <= item.last)


def _bars(days: list[str], items: list[Item]) -> str:
    exact = Counter(day for day, _ in {(i.first, i.iri) for i in items if i.is_day})
    ranges = [item for item in items if not item.is_day and item.first and _days_of(item)]
    rows = [
        DayRow(day, exact[day], len({item.iri for item in ranges if _covers(item, day)}))
        for day in days
    ]
    told = f"For each day from {days[0]} to {days[-1]}: how much is dated to it."
    return day_chart(
        "days", "What is dated to each day", f"{told} The list below has it all.", rows
    )


def _spans(days: list[str], items: list[Item]) -> str:
    """The ranges that touch the days, the longest last; "" where there is none."""
    found = {
        (item.first, item.last, item.label)
        for item in items
        if item.first and item.first < item.last and not item.denied
        if item.first <= days[-1] and item.last >= days[0]
        if item.first > days[0] or item.last < days[-1]  # what covers all of them tells nothing
    }
    if not found:
        return ""
    rows = [SpanRow(label, first, last) for first, last, label in sorted(found, key=_length)]
    told = "A bar for each thing that is dated to several days; it happened on one or more of them."
    more = f" Of {len(rows)} the first {AT_ONCE} are shown." if len(rows) > AT_ONCE else ""
    ends = (days[0], days[-1])
    return span_chart("spans", "Ranges of days", told + more, ends, rows[:AT_ONCE])


def _length(span: tuple[str, str, str]) -> tuple[int, tuple[str, str, str]]:
    return (date.fromisoformat(span[1]) - date.fromisoformat(span[0])).days, span


def _undated(loaded: Loaded, known: set[str]) -> list[str]:
    """Incidents for which no day is given, sorted by label."""
    facts = loaded.facts
    found = [iri for iri in facts.subjects(RDF + "type", QO + "Incident") if iri not in known]
    return sorted(found, key=lambda iri: (facts.label(iri), iri))
