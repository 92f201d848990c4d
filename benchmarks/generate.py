"""A made-up investigation of any size, in our own model, valid by construction.

The skew is that of real ones: most claims are on few incidents and by few speakers, some were
passed on over five stations, figures are contested, denied, loose or withheld. The same seed gives
the same bytes. The folder is a project: name it with --project, its documents with --documents.

usage: generate.py --claims N [--seed S] [--faults K] -o DIR

Exit status: 0 fine, 2 bad input.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from generator.folder import generate
from qantar.errors import UsageError

STEP = 100_000


def arguments(given: Sequence[str] | None) -> argparse.Namespace:
    """The options as parsed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--claims", type=_at_least(1), required=True, help="how many claims")
    parser.add_argument("--seed", type=int, default=1, help="the same seed, the same bytes (1)")
    parser.add_argument(
        "--faults",
        type=_at_least(0),
        default=0,
        help="plant so many violations, named in faults.json",
    )
    parser.add_argument("-o", "--output", type=Path, required=True, help="a new folder")
    return parser.parse_args(given)


def _at_least(least: int) -> Callable[[str], int]:
    def number(text: str) -> int:
        if (value := int(text)) < least:
            raise argparse.ArgumentTypeError(f"at least {least}, not {value}")
        return value

    return number


class Progress:
    """Tells about every hundred thousand claims that work goes on."""

    def __init__(self) -> None:
        self._next = STEP

    def __call__(self, claims: int) -> None:
        """Note how many claims are written."""
        if claims >= self._next:
            self._next += STEP
            print(f"{claims} claims", file=sys.stderr, flush=True)


def main(given: Sequence[str] | None = None) -> int:
    """Generate, and say where."""
    options = arguments(given)
    try:
        generate(options.claims, options.seed, options.faults, options.output, Progress())
    except (UsageError, OSError) as error:
        print(f"generate: {error}", file=sys.stderr)
        return 2
    print(f"{options.claims} claims in {options.output}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
