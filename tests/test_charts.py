"""Charts draw what was said, no more, and hold hostile text harmless."""

from __future__ import annotations

from xml.etree.ElementTree import Element, fromstring

import pytest

from qantar.charts.days import DayRow, SpanRow, day_chart, span_chart
from qantar.charts.svg import WIDTH, lines, ticks
from qantar.charts.tally import TallyRow, tally_chart

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = "<script>alert(1)</script> \"'&]]> \u202eabc\u0000\u0008 =1+1 שלום"


def chart(*rows: TallyRow) -> Element:
    return fromstring(tally_chart("k", "killed", "Who says how many.", list(rows)))


def of_class(svg: Element, kind: str) -> list[Element]:
    return [element for element in svg.iter() if element.get("class") == kind]


def texts(svg: Element) -> list[str]:
    return [element.text or "" for element in svg.iter(SVG + "text")]


def test_an_exact_figure_is_a_dot_with_its_number() -> None:
    svg = chart(TallyRow("A, 2022-01-31", "227", 227, 227))
    assert len(of_class(svg, "chart-dot")) == 1
    assert {"A, 2022-01-31", "227"} <= set(texts(svg))


def test_dots_stand_in_proportion() -> None:
    svg = chart(
        TallyRow("A", "50", 50, 50), TallyRow("B", "100", 100, 100), TallyRow("C", "0", 0, 0)
    )
    half, full, zero = (float(dot.get("cx", "")) for dot in of_class(svg, "chart-dot"))
    assert half - zero == pytest.approx((full - zero) / 2, abs=0.1)
    assert 0 < zero < full < WIDTH


@pytest.mark.parametrize(("low", "high", "side"), [(10, None, 1), (None, 10, -1)])
def test_a_bound_is_open_at_one_end(low: float | None, high: float | None, side: int) -> None:
    svg = chart(TallyRow("A", "at least 10", low, high), TallyRow("B", "20", 20, 20))
    bar, arrow = of_class(svg, "chart-line")[:2]
    assert (float(arrow.get("x2", "")) - float(bar.get("x1", ""))) * side > 0
    assert len(of_class(svg, "chart-dot")) == 1


@pytest.mark.parametrize(
    "row", [TallyRow("A", "at least 10", 10), TallyRow("A", "about 10", 10, 10, about=True)]
)
def test_marks_at_the_end_of_the_axis_stay_in_the_picture(row: TallyRow) -> None:
    ends = [float(line.get("x2", "0")) for line in chart(row).iter(SVG + "line")]
    assert 0 < max(ends) <= WIDTH


def test_a_range_is_a_bar_and_about_is_a_ring() -> None:
    svg = chart(TallyRow("A", "3 to 9", 3, 9), TallyRow("B", "about 5", 5, 5, about=True))
    assert [len(of_class(svg, f"chart-{k}")) for k in ("range", "ring", "dot")] == [1, 1, 0]


def test_a_word_for_a_number_has_no_place_on_the_axis() -> None:
    svg = chart(TallyRow("A", "hundreds"), TallyRow("B", "5", 5, 5))
    assert "hundreds (no number given)" in texts(svg)
    assert len(of_class(svg, "chart-dot")) == 1


def test_a_denied_figure_says_so_and_is_no_dot() -> None:
    svg = chart(TallyRow("A", "227", 227, 227, denied=True))
    assert "denied: 227" in texts(svg)
    assert of_class(svg, "chart-dot") == []


def test_rows_without_any_number_still_make_a_picture() -> None:
    assert "many (no number given)" in texts(chart(TallyRow("A", "many")))
    assert chart().get("role") == "img"


def test_a_picture_names_itself() -> None:
    svg = chart(TallyRow("A", "1", 1, 1))
    named = {element.get("id"): element.text for element in svg if element.get("id")}
    assert named == {"k-title": "killed", "k-desc": "Who says how many."}
    assert svg.get("aria-labelledby") == "k-title k-desc"


def test_hostile_text_is_only_text() -> None:
    rows = [TallyRow(HOSTILE, HOSTILE, 1, 1, heading=HOSTILE)]
    for made in (
        tally_chart("k", HOSTILE, HOSTILE, rows),
        span_chart(
            "k",
            HOSTILE,
            HOSTILE,
            ("2022-01-01", "2022-01-02"),
            [SpanRow(HOSTILE, "2022-01-01", "2022-01-02")],
        ),
    ):
        svg = fromstring(made)
        assert "<script" not in made
        assert "\u202e" not in made
        assert "שלום" in made
        assert any("<script>" in text for text in texts(svg))


def test_long_words_are_broken_and_nothing_is_lost() -> None:
    made = lines("x" * 150)
    assert max(map(len, made)) <= 56
    assert "".join(made) == "x" * 150


@pytest.mark.parametrize(
    ("highest", "expected"),
    [
        (238, [0, 50, 100, 150, 200, 250]),
        (1, [0, 1]),
        (3, [0, 1, 2, 3]),
        (0, [0, 1]),
        (20000, [0, 5000, 10000, 15000, 20000]),
    ],
)
def test_ticks_are_round_and_few(highest: float, expected: list[float]) -> None:
    assert ticks(highest) == expected


def test_a_day_has_a_bar_and_a_lighter_one_for_ranges() -> None:
    rows = [DayRow("2022-01-05", 3, 1), DayRow("2022-01-06", 0, 0)]
    svg = fromstring(day_chart("k", "days", "Days.", rows))
    (bar,), (lighter,) = of_class(svg, "chart-bar"), of_class(svg, "chart-range")
    assert float(bar.get("width", "")) == pytest.approx(
        3 * float(lighter.get("width", "")), abs=0.2
    )
    assert {"2022-01-05", "3 + 1", "nothing dated"} <= set(texts(svg))
    assert "0" not in texts(svg), "that nothing is dated to a day is no zero"


def test_a_span_covers_its_days_and_is_cut_at_the_edge() -> None:
    rows = [SpanRow("a", "2022-01-01", "2022-01-05"), SpanRow("b", "2021-01-01", "2023-01-01")]
    svg = fromstring(span_chart("k", "spans", "Spans.", ("2022-01-01", "2022-01-10"), rows))
    half, whole = (float(bar.get("width", "")) for bar in of_class(svg, "chart-range"))
    assert half * 2 == pytest.approx(whole, abs=0.2)
    assert whole < WIDTH
    assert "b: 2021-01-01 to 2023-01-01" in texts(svg)
