"""A chart as a file of its own, to stand in a paper or in another page."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, fromstring, tostring

from qantar.charts.svg import number

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
NAMESPACE = "http://www.w3.org/2000/svg"
FONTS = "Noto Sans, DejaVu Sans, Arial, Helvetica, sans-serif"
"""Common ones that have Kazakh letters; none is loaded."""
TOLD = ("title", "desc")


def stand_alone(svg: str, style: str) -> str:
    """A chart of a page as an SVG file that needs nothing beside it.

    Args:
        svg: the chart, as it stands in the page.
        style: the rules for its classes, as CSS; they stand in the file.

    Returns:
        An XML document with the size of the chart, its own fonts and a white ground.
    """
    root = fromstring(svg)
    _, _, width, height = (float(part) for part in root.get("viewBox", "0 0 0 0").split())
    for element in root.iter():
        # The namespace is written once, without a prefix: what is pasted into a page must work.
        element.tag = element.tag.rpartition("}")[2]
    root.set("xmlns", NAMESPACE)
    root.set("width", number(width))
    root.set("height", number(height))
    root.set("font-family", FONTS)
    for place, element in enumerate(_ground(style), _after_words(root)):
        root.insert(place, element)
    return f"{DECLARATION}{tostring(root, encoding='unicode')}\n"


def _ground(style: str) -> list[Element]:
    """The rules and the white ground, which lies under everything that is drawn."""
    holder = Element("svg")
    SubElement(holder, "style").text = style
    SubElement(holder, "rect", {"width": "100%", "height": "100%", "fill": "#ffffff"})
    return list(holder)


def _after_words(root: Element) -> int:
    """Where drawing begins: a title is the name of a picture only as its first child."""
    return sum(child.tag in TOLD for child in root)
