"""Building SVG: elements that escape what they hold, numbers in one form, text in lines."""

from __future__ import annotations

import math
import textwrap
from xml.etree.ElementTree import Element, SubElement, tostring

from qantar.render.words import one_line, printable

WIDTH = 420
"""Of every picture, in its own units: what still can be read on a phone."""

FONT = 13
LINE = 17
LETTERS = 56
"""How many letters of text stand in one line of a picture."""


def picture(key: str, title: str, description: str, height: float) -> Element:
    """An empty picture that says what it shows.

    Args:
        key: an id of the page that no other picture has.
        title: what it shows, in a few words.
        description: the same in a sentence or two, for who cannot see it.
        height: in units of `WIDTH`.
    """
    svg = Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "class": "chart",
            "viewBox": f"0 0 {WIDTH} {number(height)}",
            "role": "img",
            "aria-labelledby": f"{key}-title {key}-desc",
            "font-size": str(FONT),
        },
    )
    SubElement(svg, "title", {"id": f"{key}-title"}).text = clean(title)
    SubElement(svg, "desc", {"id": f"{key}-desc"}).text = clean(description)
    return svg


def shape(parent: Element, name: str, kind: str, **attributes: float | str) -> Element:
    """A shape of a CSS class; `stroke_width` is written `stroke-width`."""
    own = {"class": kind} if kind else {}
    own.update(
        (key.replace("_", "-"), value if isinstance(value, str) else number(value))
        for key, value in attributes.items()
    )
    return SubElement(parent, name, own)


def words(parent: Element, x: float, y: float, text: str, kind: str = "", at: str = "") -> Element:
    """A line of text; `at` is "middle" or "end" where it does not begin at `x`."""
    made = shape(parent, "text", kind, x=x, y=y)
    if at:
        made.set("text-anchor", at)
    made.text = clean(text)
    return made


def lines(text: str, letters: int = LETTERS) -> list[str]:
    """A text in lines, broken between words or, where a word is too long, within."""
    return textwrap.wrap(clean(text), letters) or [""]


def clean(text: str) -> str:
    """The text in one line, without what XML forbids or what turns the direction of writing."""
    return one_line(printable(text))


def number(value: float) -> str:
    """A length with at most one decimal."""
    return f"{round(value, 1):g}" if abs(value) < 100_000 else str(round(value))


def ticks(highest: float, most: int = 5) -> list[float]:
    """Round numbers from 0 up to the first that is not below the highest value."""
    if highest <= 0:
        return [0.0, 1.0]
    rough = highest / most
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(times * power for times in (1, 2, 5, 10) if times * power >= rough)
    step = max(step, 1.0)
    return [step * place for place in range(math.ceil(highest / step - 1e-9) + 1)]


def text_of(svg: Element) -> str:
    """The picture as text, to stand in a page."""
    return tostring(svg, encoding="unicode")
