"""A chart as a file of its own: it needs nothing beside it, and holds hostile words harmless."""

from __future__ import annotations

from importlib.resources import files
from xml.etree.ElementTree import Element, fromstring

from qantar.charts.alone import stand_alone
from qantar.charts.tally import TallyRow, tally_chart

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = "</style><script>alert(1)</script> \"'&]]> \u202eabc\u0000 =1+1"
STYLE = files("qantar").joinpath("site", "static", "charts.css").read_text("utf-8")


def drawn(title: str = "killed", who: str = "A, 2022-01-31") -> str:
    return tally_chart("k", title, "Who says how many.", [TallyRow(who, "227", 227, 227)])


def alone(title: str = "killed", who: str = "A, 2022-01-31") -> Element:
    return fromstring(stand_alone(drawn(title, who), STYLE))


def test_it_is_an_svg_document_of_a_size_with_its_own_style_and_ground() -> None:
    text = stand_alone(drawn(), STYLE)
    assert text.startswith('<?xml version="1.0" encoding="UTF-8"?>\n<svg ')
    root = fromstring(text)
    assert root.tag == SVG + "svg"
    _, _, width, height = root.get("viewBox", "").split()
    assert (root.get("width"), root.get("height")) == (width, height)
    assert "sans-serif" in root.get("font-family", "")
    kinds = [child.tag.removeprefix(SVG) for child in root][:4]
    assert kinds == ["title", "desc", "style", "rect"]
    assert root[3].get("fill") == "#ffffff"


def test_all_that_was_drawn_is_in_it_and_every_class_has_a_rule() -> None:
    before, after = list(fromstring(drawn()).iter()), list(alone().iter())
    assert len(after) == len(before) + 2
    kinds = {element.get("class", "") for element in after} - {"", "chart"}
    assert {"chart-dot", "chart-label"} <= kinds
    ruled = STYLE.replace(",", " ").split()
    assert [kind for kind in kinds if f".{kind}" not in ruled] == []


def test_it_loads_nothing_and_takes_nothing_from_the_page() -> None:
    text = stand_alone(drawn(), STYLE)
    for word in ("url(", "@import", "var(", "href", "<script", "<foreignObject"):
        assert word not in text, word
    assert text.count("://") == 1  # that of the namespace
    assert ".chart-dot" in text


def test_the_same_chart_gives_the_same_file() -> None:
    assert stand_alone(drawn(), STYLE) == stand_alone(drawn(), STYLE)


def test_hostile_words_are_text_and_nothing_else() -> None:
    root = alone(HOSTILE, HOSTILE)
    assert {element.tag for element in root.iter()} == {e.tag for e in alone().iter()}
    assert all(not name.startswith("on") for e in root.iter() for name in e.attrib)
    told = "".join(root.itertext())
    assert "<script>alert(1)</script>" in told
    assert "\u202e" not in told
    assert "\u0000" not in told


def test_a_hostile_style_does_not_end_its_element() -> None:
    root = fromstring(stand_alone(drawn(), "a { } </style><script>alert(1)</script>"))
    assert [e.tag for e in root.iter() if e.tag.endswith("script")] == []
    assert [e.text for e in root.iter(SVG + "style")] == ["a { } </style><script>alert(1)</script>"]
