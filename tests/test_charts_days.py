"""The timeline: each day that is said, who says it, and nothing that nobody said."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from network_project import made_up
from qantar.answers.opening import open_graph
from qantar.site.dates import Item
from qantar.site.timeline import Group, core_days, timeline
from tiny import claim, open_project

MORE = (
    claim("000-301", "incident:raid", "qp:startedOn", 'rdf:object "2022-01-09"^^xsd:date')
    + claim(
        "000-302",
        "incident:raid",
        "qp:endedOn",
        'qo:from "2022-01-08"^^xsd:date ; qo:to "2022-01-10"^^xsd:date',
    )
    + claim("000-303", "incident:raid", "qp:occurredOn", 'qo:deniedObject "2022-01-05"^^xsd:date')
    + claim(
        "001-304",
        "incident:death",
        "qp:occurredOn",
        'rdf:object "2022-01-08"^^xsd:date',
        "001-monitors",
    )
)


@cache
def told() -> dict[str, object]:
    with TemporaryDirectory() as folder:
        return timeline(open_graph(open_project(made_up(Path(folder), MORE))))


def items(part: str, key: str) -> list[Item]:
    groups: list[Group] = told()[part]  # type: ignore[assignment]
    return [item for group in groups if group.key == key for item in group.items]


def test_a_contested_thing_stands_on_each_of_its_days() -> None:
    for day in ("2022-01-07", "2022-01-08"):
        (item,) = [item for item in items("days", day) if item.label == "death of Anna Bek"]
        assert item.contested
        assert item.first == item.last == day


def test_all_who_give_a_day_are_told() -> None:
    (item,) = [item for item in items("days", "2022-01-08") if item.is_day]
    assert {note.speaker for note in item.notes} == {"Alpha", "monitors"}
    assert item.speakers == 2


def test_a_short_range_stands_on_each_of_its_days_after_what_is_exact() -> None:
    for day in ("2022-01-08", "2022-01-09"):
        last = items("days", day)[-1]
        assert (last.text, last.is_day) == ("2022-01-08 to 2022-01-10", False)
        assert items("days", day)[0].is_day


def test_a_denied_day_is_marked_and_counted_nowhere() -> None:
    (item,) = [item for group in ("days", "months") for item in every(group) if item.denied]
    assert item.text == "not: 2022-01-05"
    assert not item.is_day
    assert "2022-01-05</text>" not in str(told()["chart"])


def every(part: str) -> list[Item]:
    groups: list[Group] = told()[part]  # type: ignore[assignment]
    return [item for group in groups for item in group.items]


def test_what_is_far_from_the_core_stands_under_its_month() -> None:
    assert [item.label for item in items("months", "2022-02")] == ["raid"]
    (march,) = items("months", "2021-01")
    assert (march.text, march.first, march.last) == ("at most 2021-01-01", "", "2021-01-01")


def test_each_item_has_a_note_and_what_else_is_claimed_has_one_too() -> None:
    assert every("days")
    assert all(item.notes for item in every("days") + every("months"))
    asides = [aside for item in every("days") for aside in item.asides]
    assert {(aside.relation, aside.value) for aside in asides} >= {("took place at", "the square")}
    assert all(aside.note.passage for aside in asides)


def test_what_has_no_day_is_counted() -> None:
    assert told()["undated_count"] == 0
    assert told()["undated"] == []


@pytest.mark.parametrize(
    ("days", "first", "last"),
    [
        ({"2022-01-05": 9, "2022-01-04": 1, "2022-01-09": 1}, "2022-01-04", "2022-01-09"),
        ({"2022-01-05": 9, "2022-01-11": 1}, "2022-01-05", "2022-01-05"),
        ({"2022-01-05": 1, "2022-03-01": 1}, "2022-01-05", "2022-01-05"),
    ],
)
def test_the_core_goes_from_the_densest_day_as_far_as_days_follow(
    days: dict[str, int], first: str, last: str
) -> None:
    found = core_days(Counter(days))
    assert (found[0], found[-1]) == (first, last)


def test_an_endless_row_of_days_is_cut_and_none_is_empty() -> None:
    many = Counter(
        {f"2022-{month:02}-{day:02}": 1 for month in range(1, 13) for day in range(1, 29)}
    )
    assert 31 <= len(core_days(many)) <= 75
    assert core_days(Counter()) == []
