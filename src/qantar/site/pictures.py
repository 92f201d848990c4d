"""The page of the figures, and each of its pictures as a file of its own."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from importlib.resources import files
from itertools import count

from qantar.charts.alone import stand_alone
from qantar.site.figures import Chart, figures
from qantar.site.frame import Frame
from qantar.site.links import Links
from qantar.site.writer import File

FOLDER = "figures"
LONGEST = 60
"""So many letters of a title stand in the name of its file."""


def figure_files(frame: Frame) -> Iterator[File]:
    """The page of the figures, and the pictures to take away.

    Args:
        frame: what all pages share.
    """
    path, context = "figures.html", figures(frame.loaded)
    charts: list[Chart] = context["charts_list"]  # type: ignore[assignment]
    paths = picture_paths(charts, frame.links)
    yield path, frame.page(path, path, "Figures", "figures", pictures=paths, **context)
    style = files("qantar").joinpath("site", "static", "charts.css").read_text("utf-8")
    for chart, picture in zip(charts, paths, strict=True):
        if picture:
            yield picture, stand_alone(chart.svg, style)


def picture_paths(charts: Sequence[Chart], links: Links) -> list[str]:
    """For each chart the file of its picture, from the top of the site; "" where it has none.

    The titles give the names, numbered where two are the same; one that could tell a restricted
    name gives an opaque one.

    Args:
        charts: in the order of the page.
        links: knows what no address may hold.
    """
    taken: set[str] = set()
    paths = []
    for chart in charts:
        name = _free(slug(chart.title), taken)
        taken.add(name)
        paths.append(f"{FOLDER}/{links.file(f'figure/{name}')}.svg" if chart.svg else "")
    return paths


def _free(name: str, taken: set[str]) -> str:
    """The name, with the first number that makes it one of its own."""
    numbered = (f"{name}-no-{number}" for number in count(2))
    return name if name not in taken else next(one for one in numbered if one not in taken)


def slug(title: str) -> str:
    """The letters a to z and the digits of a title, with hyphens between its words."""
    plain = unicodedata.normalize("NFKD", title.casefold())
    letters = "".join(c if c.isascii() and c.isalnum() else " " for c in plain if not _mark(c))
    words = letters.split() or ["figure"]
    while len(words) > 1 and len("-".join(words)) > LONGEST:
        words.pop()
    return "-".join(words)[:LONGEST]


def _mark(letter: str) -> bool:
    """Whether it only changes the letter before it, and so ends no word."""
    return bool(unicodedata.combining(letter))
