"""One Jinja environment for every page: all data is escaped, and nothing in it can steer a reader.

Templates lie in `site/templates` and `render/paper`; a name is looked for in that order.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING
from unicodedata import bidirectional

from qantar.graph.lookup import short
from qantar.render.words import one_line, printable

if TYPE_CHECKING:
    from jinja2 import Environment

FOLDERS = ("site/templates", "render/paper")
RIGHT_TO_LEFT = {"R", "AL", "AN"}


def render(name: str, **context: object) -> str:
    """A template filled in.

    Args:
        name: its file name.
        **context: what it speaks of; a name that it uses and does not get is an error.
    """
    return environment().get_template(name).render(context)


@cache
def environment() -> Environment:
    """The environment; templates are compiled once in a process."""
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    made = Environment(
        autoescape=True,
        auto_reload=False,
        cache_size=-1,
        finalize=_shown,
        keep_trailing_newline=True,
        loader=FunctionLoader(_source),
        lstrip_blocks=True,
        trim_blocks=True,
        undefined=StrictUndefined,
    )
    made.filters.update(lead=_lead, one_line=one_line, tail=_tail)
    made.globals.update(short=short)
    made.tests.update(right_to_left=right_to_left)
    return made


def right_to_left(text: str) -> bool:
    """Whether some of a text is written from right to left, so that it must be isolated."""
    return not text.isascii() and any(bidirectional(c) in RIGHT_TO_LEFT for c in text)


def _lead(text: str) -> str:
    """The white space before a text."""
    return text[: len(text) - len(text.lstrip())]


def _tail(text: str) -> str:
    """The white space after a text; a text of nothing but space has only a lead."""
    return text[len(text.rstrip()) :] if text.strip() else ""


@cache
def resource(path: str) -> bytes:
    """A file of the package.

    Args:
        path: from the top of the package, as ``site/static/style.css``.
    """
    return files("qantar").joinpath(*path.split("/")).read_bytes()


def _source(name: str) -> str | None:
    """The text of a template, None where there is none of that name."""
    for folder in FOLDERS:
        try:
            return resource(f"{folder}/{name}").decode("utf-8")
        except FileNotFoundError:
            continue
    return None


def _shown(value: object) -> object:
    """What an expression in a template prints.

    Control characters and marks that turn the direction of writing become spaces. None is an
    error, since a page that says "None" says something that nobody meant.
    """
    if value is None:
        raise TypeError("a template printed None")
    if isinstance(value, str) and not value.isprintable():
        return type(value)(printable(value))  # Markup stays Markup: it was escaped already
    return value
