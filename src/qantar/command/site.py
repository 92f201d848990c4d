"""The command ``site``: its options, and what it says when it is done."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from qantar.command.options import Parser, clocks, clocks_of, command, where
from qantar.progress import Step

if TYPE_CHECKING:  # --help has no need of the graph
    from qantar.graph.project import Project
    from qantar.site.make import Site

Commands = argparse._SubParsersAction


def add(commands: Commands[Parser]) -> None:
    """Add the parser of the command."""
    does = "write a site to read from disk: pages, explorer, timeline, charts"
    parser = command(commands, "site", does, "qantar site -o site --documents ~/sources")
    where(parser, restricted=True)
    clocks(parser)
    parser.add_argument("--title", default="", metavar="TEXT", help="name of the site")
    parser.add_argument(
        "-o",
        dest="folder",
        type=Path,
        default=Path("site"),
        metavar="DIR",
        help="where to write (site); an earlier site there is replaced",
    )


def run(options: argparse.Namespace, project: Project, step: Step) -> str:
    """Write the site; give back the line that tells of it.

    Args:
        options: from the parser.
        project: what the site shows.
        step: told of each long step, as a context.

    Raises:
        UsageError: the folder cannot be written or holds something else, or the input is broken.
    """
    from qantar.site.make import make_site

    made = make_site(
        project,
        options.folder,
        step,
        restricted=options.restricted,
        clocks=clocks_of(options),
        title=options.title,
    )
    return told(made)


def told(site: Site) -> str:
    """One line on what was written."""
    from qantar.render.words import count

    pages = ", ".join(f"{number} {kind}" for kind, number in site.pages.items())
    return (
        f"{site.folder / 'index.html'}: {pages}; {count(site.files, 'file')}; "
        f"{count(site.claims, 'claim')}, {site.withheld} withheld; "
        f"{count(site.not_reread, 'passage')} not re-read\n"
    )
