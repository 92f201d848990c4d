"""The command ``qantar dossier``: its options, and what it does with them."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from qantar.command.options import Parser, clocks, command, where
from qantar.errors import UsageError
from qantar.progress import Step

if TYPE_CHECKING:  # --help has no need of the graph
    from qantar.answers.opening import Loaded
    from qantar.dossier.model import Dossier

DOES = "write what the graph tells of one thing as a paper with footnotes"
EXAMPLE = "qantar dossier incident:meldekhan-shooting-000 -o meldekhan.pdf"
FORMATS = ("markdown", "html", "pdf")
SUFFIXES = {".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html"}
SUFFIXES[".pdf"] = "pdf"


def add(commands: argparse._SubParsersAction[Parser]) -> None:
    """Add the command to the parser."""
    parser = command(commands, "dossier", DOES, EXAMPLE)
    where(parser, restricted=True)
    clocks(parser)
    parser.add_argument("iri", metavar="IRI", help="in full or as kind:slug")
    parser.add_argument("-o", dest="file", type=Path, metavar="FILE", help="where to write")
    parser.add_argument(
        "--format", choices=FORMATS, help="how it is written (by the suffix of FILE, else markdown)"
    )


def format_of(options: argparse.Namespace) -> str:
    """The format that the options ask for.

    Raises:
        UsageError: the suffix of the file says nothing, or a PDF would go to standard output.
    """
    file: Path | None = options.file
    chosen: str = options.format or ("markdown" if file is None else "")
    if file is not None and not chosen:
        chosen = SUFFIXES.get(file.suffix.lower(), "")
        if not chosen:
            fix = f"Say --format {'|'.join(FORMATS)}, or name it .md, .html or .pdf."
            raise UsageError("the suffix names no format", where=str(file), fix=fix)
    if chosen == "pdf" and file is None:
        raise UsageError("a PDF is not for standard output", fix="Name a file with -o FILE.pdf.")
    return chosen


def run(options: argparse.Namespace, opened: Callable[[], Loaded], step: Step) -> str:
    """Write a dossier; give back the text for standard output, "" where it went into a file.

    Args:
        options: from the parser.
        opened: opens the graph that the options name.
        step: told of each long step, as a context.

    Raises:
        UsageError: the options do not fit, there is no such thing, or it cannot be written.
    """
    from qantar.atomic import write_bytes
    from qantar.dossier.make import dossier

    chosen = format_of(options)
    with step("reading the graph"):
        made = dossier(opened(), options.iri)
    with step(f"writing {options.file or 'the dossier'}"):
        data = render(made, chosen)
        if options.file is None:
            return data.decode("utf-8")
        write_bytes(options.file, data)
    return ""


def render(dossier: Dossier, chosen: str) -> bytes:
    """The dossier in one of the formats."""
    if chosen == "pdf":
        from qantar.render.dossier_pdf import pdf

        return pdf(dossier)
    if chosen == "html":
        from qantar.render.dossier_html import html

        return html(dossier).encode("utf-8")
    from qantar.render.dossier_markdown import markdown

    return markdown(dossier).encode("utf-8")
