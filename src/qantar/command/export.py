"""The command ``qantar export``: its options, and what it does with them."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qantar.command.options import Parser, clocks, command, where
from qantar.errors import UsageError
from qantar.export.formats import FORMATS
from qantar.progress import Step

if TYPE_CHECKING:  # --help has no need of the graph
    from qantar.answers.opening import Loaded
    from qantar.export.make import Exported
    from qantar.network.selection import Selection

DOES = "write the network or the data for other programs"
EXAMPLE = "qantar export graphml --around person:aikorkem-meldekhan --hops 2 > network.graphml"
NAMES = tuple(FORMATS)
# --filter KEY=VALUE: the field of a selection that each key sets.
SEVERAL = {"kind": "kinds", "property": "predicates", "document": "documents"}
ONE = ("since", "until")


def add(commands: argparse._SubParsersAction[Parser]) -> None:
    """Add the command to the parser."""
    parser = command(commands, "export", DOES, EXAMPLE)
    where(parser, restricted=True)
    clocks(parser)
    parser.add_argument("format", choices=NAMES, metavar="FORMAT", help=", ".join(NAMES))
    parser.add_argument("-o", dest="file", type=Path, metavar="FILE", help="where to write")
    parser.add_argument(
        "--filter",
        dest="filters",
        action="append",
        default=[],
        metavar="KEY=VALUE",
        help="keep only this: kind=Person, property=qp:targeted, document=000 (one of several), "
        "since=DATE, until=DATE (what is dated wholly outside goes)",
    )
    parser.add_argument("--around", default="", metavar="IRI", help="keep only what is near this")
    parser.add_argument("--hops", type=int, metavar="N", help="how near, counted in edges (1)")
    _add_drawing(parser)


def _add_drawing(parser: Parser) -> None:
    parser.add_argument(
        "--given-up", action="store_true", help="draw what was superseded or withdrawn too, marked"
    )
    parser.add_argument("--concepts", action="store_true", help="draw concepts as nodes")
    parser.add_argument(
        "--timeline",
        choices=("events", "said"),
        help="gexf: by when things happened, or by when they were said (events)",
    )
    parser.add_argument(
        "--table", choices=("edges", "nodes"), help="csv without -o: which table (edges)"
    )


def run(
    options: argparse.Namespace, opened: Callable[[], Loaded], step: Step
) -> tuple[str, str, Loaded]:
    """Export; give back the text for standard output, what to tell, and the graph.

    Args:
        options: from the parser.
        opened: opens the graph that the options name.
        step: told of each long step, as a context.

    Raises:
        UsageError: the options do not fit or name what is not there, or it cannot be written.
    """
    from qantar.export.make import export

    selection = selection_of(options)  # what is wrong is told before the graph is read
    with step("reading the graph"):
        loaded = opened()
    timeline = options.timeline or "events"
    made = export(loaded, options.format, selection, timeline=timeline, step=step)
    if options.file is None:
        text = made.texts.get("") or made.texts.get(options.table or "edges", "")
        return text, _told(made), loaded
    with step(f"writing {options.file}"):
        _write(options.file, made)
    return "", _told(made), loaded


def selection_of(options: argparse.Namespace) -> Selection:
    """The selection that the options make.

    Raises:
        UsageError: a filter is not understood, or an option does not fit the format.
    """
    _check(options)
    from qantar.network.selection import Selection

    if options.hops is not None and not options.around:
        raise UsageError("--hops needs --around", fix="Name the middle with --around IRI.")
    chosen: dict[str, Any] = _filters(options.filters)
    if options.hops is not None:
        chosen["hops"] = options.hops
    return Selection(
        **chosen,
        around=options.around,
        given_up=options.given_up,
        concepts=options.concepts,
    )


def _filters(given: Sequence[str]) -> dict[str, Any]:
    chosen: dict[str, Any] = {}
    for text in given:
        key, equals, value = text.partition("=")
        if not equals or not value or key not in (*SEVERAL, *ONE):
            keys = ", ".join((*SEVERAL, *ONE))
            raise UsageError(f"--filter {text!r} is no KEY=VALUE", fix=f"Keys: {keys}.")
        if key in SEVERAL:
            chosen[SEVERAL[key]] = (*chosen.get(SEVERAL[key], ()), value)
        elif key in chosen:
            raise UsageError(f"--filter {key} is given twice", fix="Give one day.")
        else:
            chosen[key] = value
    return chosen


def _check(options: argparse.Namespace) -> None:
    if options.timeline and options.format != "gexf":
        raise UsageError("--timeline is for gexf only", fix="Leave it out.")
    if options.table and (options.format != "csv" or options.file is not None):
        raise UsageError("--table is for csv without -o only", fix="Leave it out.")


def _write(file: Path, made: Exported) -> None:
    from qantar.atomic import write_text

    places = {name: _place(file, name) for name in made.texts}
    for place in places.values():  # before any is written: both tables, or none
        if _is_folder(place):
            raise UsageError("is a folder", where=str(place), fix="Name a file with -o.")
    for name, text in made.texts.items():
        write_text(places[name], text)


def _place(file: Path, table: str) -> Path:
    """Where a text goes: tables into a folder, or beside each other under the file's name."""
    if not table:
        return file
    if file.suffix and not _is_folder(file):
        return file.with_name(f"{file.stem}-{table}{file.suffix}")
    return file / f"{table}.csv"


def _is_folder(path: Path) -> bool:
    """Whether it is one; a name that no file system takes is none."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _told(made: Exported) -> str:
    from qantar.render.words import count

    counts = made.counts
    if "triples" in counts:
        return f"{count(counts['claims'], 'claim')}, {count(counts['triples'], 'triple')}"
    told = [f"{count(counts['nodes'], 'node')}, {count(counts['edges'], 'edge')}"]
    if counts["denials"]:
        told.append(f"{count(counts['denials'], 'denial')} without a rival beside it not drawn")
    if counts["given_up"]:
        told.append(
            f"{count(counts['given_up'], 'superseded or withdrawn claim')} left out (--given-up)"
        )
    return "; ".join(told)
