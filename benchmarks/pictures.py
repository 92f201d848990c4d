"""What the pictures of a large graph take: time, memory, disk, and how the explorer opens.

usage: pictures.py [--claims N] [--seed S] [--keep DIR]

Makes a graph (benchmarks/generate.py), then runs ``qantar export graphml`` and ``qantar site`` on
it. Memory is the highest sum over a command's processes, what they share counted once. Times are
of one run on this machine: compare them with each other, not with those of another.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tabulate import tabulate

from generator.folder import generate

POLL = 0.5
MIB = 1024 * 1024


def main(given: Sequence[str] | None = None) -> int:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="a new folder for what is made; else it goes")
    options = parser.parse_args(given)
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.keep or Path(scratch) / "made"
        graph = folder / "graph-project"
        graph.parent.mkdir(parents=True, exist_ok=True)
        generate(options.claims, options.seed, 0, graph, lambda _: None)
        where = ["--project", str(graph), "--documents", str(graph / "documents")]
        made = {
            "export graphml": folder / "network.graphml",
            "site": folder / "site",
        }
        rows = [_measured(name, [*where, "-o", str(to)], to) for name, to in made.items()]
    headers = ["command", "status", "seconds", "CPU seconds", "MiB at most", "MiB on disk"]
    sys.stdout.write(f"{options.claims:,} claims\n{tabulate(rows, headers, floatfmt='.0f')}\n")
    return max(int(row[1]) for row in rows)


def _measured(command: str, options: list[str], made: Path) -> list[str | int | float]:
    begun, before = time.monotonic(), os.times()
    call = [sys.executable, "-m", "qantar.cli", *command.split(), *options]
    process = subprocess.Popen(call, stdout=subprocess.DEVNULL, start_new_session=True)
    highest = 0
    while process.poll() is None:
        highest = max(highest, _memory(process.pid))
        time.sleep(POLL)
    after = os.times()
    spent = after.children_user + after.children_system
    spent -= before.children_user + before.children_system
    return [
        command,
        process.returncode,
        time.monotonic() - begun,
        spent,
        highest / MIB,
        _size(made) / MIB,
    ]


def _memory(session: int) -> int:
    """Bytes that all processes of a session hold, what they share counted once."""
    return sum(_share_of(entry) for entry in Path("/proc").iterdir() if _is_of(entry, session))


def _is_of(entry: Path, session: int) -> bool:
    try:
        return entry.name.isdecimal() and os.getsid(int(entry.name)) == session
    except OSError:  # it has ended
        return False


def _share_of(entry: Path) -> int:
    try:
        lines = (entry / "smaps_rollup").read_text("ascii").splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))


def _size(made: Path) -> int:
    files = [made] if made.is_file() else [path for path in made.rglob("*") if path.is_file()]
    return sum(path.stat().st_size for path in files)


if __name__ == "__main__":
    sys.exit(main())
