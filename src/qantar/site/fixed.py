"""Files that are the same in every site: style, scripts, and the library that draws."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from qantar.site.writer import File

DRAWING = "d3.js"
"""Copied out of the package that carries it, so that the repository need not."""


def fixed_files() -> Iterator[File]:
    """Style, own scripts and the drawing library, each with its path in the site."""
    from xstatic.pkg.d3 import BASE_DIR

    folder = files("qantar").joinpath("site", "static")
    for name in sorted(entry.name for entry in folder.iterdir() if entry.is_file()):
        yield f"static/{name}", folder.joinpath(name).read_bytes()
    yield f"static/{DRAWING}", (Path(BASE_DIR) / DRAWING).read_bytes()
