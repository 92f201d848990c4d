"""How long the commands take, against the import of the two libraries they avoid.

Each command is run in turn with `python -c "import rdflib, pyshacl"` (A B A B ...), so that a busy
moment of the machine falls on both; what counts is the median of the ratios of the pairs.

usage: startup.py [COMMAND ...] [--pairs N] [--query NAME] [--max-ratio R]

Exit status: 0 fine, 1 a ratio is over R, 2 a command could not be run.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

BASELINE = (sys.executable, "-c", "import rdflib, pyshacl")
MAIN = "import sys; from qantar.cli import main; sys.exit(main())"
COMMANDS = ("validate", "query", "report")
QUERIES = Path(__file__).resolve().parent.parent / "queries"


def qantar(*arguments: str) -> tuple[str, ...]:
    """The script installed beside this interpreter, or what it would run where there is none."""
    script = Path(sys.executable).with_name("qantar")
    start = (str(script),) if script.exists() else (sys.executable, "-c", MAIN)
    return (*start, *arguments)


def seconds(command: Sequence[str]) -> float:
    """Wall-clock seconds of one run of a command.

    Raises:
        subprocess.CalledProcessError: its exit status is not 0.
        OSError: it cannot be run.
    """
    began = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - began


def pairs(command: Sequence[str], count: int) -> list[tuple[float, float]]:
    """Seconds of (baseline, command), run in turn, after one unmeasured run of each."""
    seconds(BASELINE)
    seconds(command)
    return [(seconds(BASELINE), seconds(command)) for _ in range(count)]


def measure(command: Sequence[str], count: int) -> tuple[float, float, float]:
    """Medians of a command: baseline seconds, command seconds, ratio of a pair."""
    runs = pairs(command, count)
    return (
        statistics.median(base for base, _ in runs),
        statistics.median(own for _, own in runs),
        statistics.median(own / base for base, own in runs),
    )


def arguments(given: Sequence[str] | None) -> argparse.Namespace:
    """The options as parsed."""
    first = min((path.stem for path in QUERIES.glob("*.rq")), default="none")
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("commands", nargs="*", metavar="COMMAND", help=f"of {', '.join(COMMANDS)}")
    parser.add_argument("--pairs", type=int, default=9, help="measured runs of each (9)")
    parser.add_argument("--query", default=first, help="the saved query to run (the first by name)")
    parser.add_argument("--max-ratio", type=float, help="exit with 1 if a ratio is over this")
    return parser.parse_args(given)


def words(command: str, query: str, folder: str) -> tuple[str, ...]:
    """A command with what it needs."""
    needed = {"query": ("query", query), "report": ("report", "-o", f"{folder}/report")}
    return needed.get(command, (command,))


def report_line(command: str, options: argparse.Namespace, folder: str) -> tuple[str, bool]:
    """What was measured of a command, and whether it was too slow."""
    given = qantar(*words(command, options.query, folder))
    base, own, ratio = measure(given, options.pairs)
    too_slow = options.max_ratio is not None and ratio > options.max_ratio
    note = f"  over {options.max_ratio:.2f}" if too_slow else ""
    line = f"qantar {command:<12} {own:.3f} s, imports {base:.3f} s, ratio {ratio:.2f}{note}"
    return line, too_slow


def main(given: Sequence[str] | None = None) -> int:
    """Measure the commands, print a line for each."""
    options = arguments(given)
    over = False
    with tempfile.TemporaryDirectory() as folder:
        for command in options.commands or COMMANDS:
            try:
                line, too_slow = report_line(command, options, folder)
            except (OSError, subprocess.CalledProcessError) as error:
                detail = getattr(error, "stderr", None) or b""
                print(f"{error}\n{detail.decode(errors='replace')}", file=sys.stderr)
                return 2
            print(line)
            over = over or too_slow
    return int(over)


if __name__ == "__main__":
    sys.exit(main())
