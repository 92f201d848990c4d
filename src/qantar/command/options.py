"""Options that several commands share: where the graph lies, and up to when it is known."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from qantar.errors import UsageError

if TYPE_CHECKING:  # --help has no need of the graph
    from qantar.graph.clocks import Clocks

RESTRICTED = "show restricted claims as well; handle what you see with care"


class Parser(argparse.ArgumentParser):
    """A parser whose errors are one line."""

    def error(self, message: str) -> NoReturn:
        """Raise what is wrong instead of printing the usage.

        Raises:
            UsageError: always.
        """
        raise UsageError(message, fix=f"See {self.prog} --help.")


def command(
    commands: argparse._SubParsersAction[Parser], name: str, does: str, example: str
) -> Parser:
    """Add a command, with what it does and an example in its help."""
    return commands.add_parser(
        name,
        help=does,
        description=f"{does[0].upper()}{does[1:]}.",
        epilog=f"example: {example}",
        allow_abbrev=False,
    )


def where(parser: Parser, *, restricted: bool = False) -> None:
    """The options that say which graph and which documents, and whether to show all of it."""
    parser.add_argument("--project", type=Path, metavar="DIR", help="another investigation")
    parser.add_argument(
        "--documents",
        type=Path,
        metavar="DIR",
        help="folder of the source documents (else $QANTAR_DOCUMENTS, else documents/)",
    )
    if restricted:
        parser.add_argument("--restricted", action="store_true", help=RESTRICTED)


def clocks(parser: Parser) -> None:
    """The options of the two clocks."""
    parser.add_argument(
        "--as-of",
        type=day,
        metavar="DATE",
        help="only what documents say that were certainly published by this day (2022-03-31)",
    )
    parser.add_argument(
        "--said-by", type=day, metavar="DATE", help="only what was certainly said by this day"
    )


def day(text: str) -> date:
    """A day as YYYY-MM-DD.

    Raises:
        argparse.ArgumentTypeError: it is none.
    """
    try:
        found = date.fromisoformat(text)
    except ValueError:
        found = None
    if found is None or found.isoformat() != text:
        raise argparse.ArgumentTypeError(f"{text!r} is no day; write it as 2022-03-31")
    return found


def choice(parser: Parser, option: str, choices: tuple[str, ...], does: str) -> None:
    """An option with a fixed set of values; the first is the default."""
    parser.add_argument(option, choices=choices, default=choices[0], help=f"{does} ({choices[0]})")


def clocks_of(options: argparse.Namespace) -> Clocks:
    """The clocks that the options set; a command without them knows all."""
    from qantar.graph.clocks import Clocks

    return Clocks(getattr(options, "as_of", None), getattr(options, "said_by", None))
