"""The command line as argparse sees it: commands, options, examples."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from qantar import __version__
from qantar.command import dossier, export, site
from qantar.command.options import Parser, choice, clocks, command, where

DESCRIPTION = (
    "Ask and check a knowledge graph in which every claim has its speaker, date, document and "
    "passage."
)


def parse(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """The command and its options.

    Raises:
        UsageError: they cannot be understood.
        SystemExit: after --help or --version, with status 0.
    """
    return build_parser().parse_args(arguments)


def build_parser() -> Parser:
    """The parser with all its commands."""
    parser = Parser(prog="qantar", description=DESCRIPTION, allow_abbrev=False)
    parser.add_argument("--version", action="version", version=f"qantar {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for add in (_validate, _query, _find, _view, _documents, _trace, _report, _manifest):
        add(commands)
    dossier.add(commands)
    export.add(commands)
    site.add(commands)
    return parser


Commands = argparse._SubParsersAction


def _validate(commands: Commands[Parser]) -> None:
    parser = command(
        commands,
        "validate",
        "check the graph: shapes, vocabulary, passages, grounding, manifests",
        "qantar validate --documents ~/sources --fail-on warning",
    )
    where(parser)
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="only these files")
    choice(parser, "--engine", ("rust", "pyshacl"), "what checks the shapes")
    choice(parser, "--format", ("text", "json"), "how findings are written")
    choice(parser, "--fail-on", ("violation", "warning"), "from where on the status is 1")


def _query(commands: Commands[Parser]) -> None:
    parser = command(
        commands,
        "query",
        "answer a saved query, a file, or standard input (-)",
        "qantar query figures -p measure=qv:killed --format markdown",
    )
    where(parser, restricted=True)
    clocks(parser)
    parser.add_argument("name", nargs="?", metavar="NAME|FILE.rq|-", help="what to answer")
    parser.add_argument("--list", action="store_true", help="list the saved queries")
    parser.add_argument(
        "-p",
        dest="parameters",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="set a parameter; IRIs in full or as kind:slug",
    )
    choice(parser, "--format", ("table", "csv", "json", "markdown"), "how the answer is written")
    choice(parser, "--engine", ("oxigraph", "rdflib"), "what runs the query")


def _find(commands: Commands[Parser]) -> None:
    parser = command(
        commands,
        "find",
        "find entities by any of their names",
        "qantar find national security",
    )
    where(parser, restricted=True)
    parser.add_argument("words", nargs="+", metavar="WORD", help="words or parts of words")
    choice(parser, "--format", ("text", "json"), "how the matches are written")


def _view(commands: Commands[Parser]) -> None:
    parser = command(
        commands,
        "view",
        "print the generated direct triples as N-Triples",
        "qantar view standing > standing.nt",
    )
    where(parser, restricted=True)
    clocks(parser)
    names = ("as-claimed", "standing")
    parser.add_argument(
        "name",
        nargs="?",
        choices=names,
        default="standing",
        help="all that is claimed, or without what was superseded or withdrawn (standing)",
    )


def _documents(commands: Commands[Parser]) -> None:
    parser = command(
        commands,
        "documents",
        "list the documents: at hand, altered or missing, and their custody",
        "qantar documents --documents ~/sources",
    )
    where(parser)
    choice(parser, "--format", ("text", "json"), "how the list is written")


def _trace(commands: Commands[Parser]) -> None:
    parser = command(
        commands,
        "trace",
        "show who says a claim, or all that is claimed of an entity",
        "qantar trace person:aidos-meldekhan",
    )
    where(parser, restricted=True)
    clocks(parser)
    parser.add_argument("iri", metavar="IRI", help="in full or as kind:slug")
    choice(parser, "--format", ("text", "json"), "how the trace is written")


def _report(commands: Commands[Parser]) -> None:
    parser = command(
        commands,
        "report",
        "validate, answer every saved query, write the answers with footnotes",
        "qantar report -o report --documents ~/sources",
    )
    where(parser, restricted=True)
    clocks(parser)
    parser.add_argument(
        "--fresh",
        action="store_true",
        help="run the checks even if no input has changed since they last ran",
    )
    parser.add_argument(
        "-o",
        dest="folder",
        type=Path,
        default=Path("report"),
        metavar="DIR",
        help="where to write (report); an earlier report there is replaced",
    )


def _manifest(commands: Commands[Parser]) -> None:
    parser = command(
        commands,
        "manifest",
        "write the list of claims of each document, so that a lost claim is noticed",
        "qantar manifest --check",
    )
    where(parser)
    parser.add_argument("--check", action="store_true", help="only say whether it is up to date")
