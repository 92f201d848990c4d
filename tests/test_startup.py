"""The commands take a bounded multiple of the time it takes to import rdflib and pySHACL.

The bounds are of the shipped graph on two free cores, with room for a machine that is busy with
other things; `make startup` prints what is measured.
"""

from __future__ import annotations

import subprocess
import sys

import pytest

from conftest import ROOT

# One measurement can fall into a busy moment of the machine; a slow command fails all of them.
MEASUREMENTS = 3


def measure(command: str, bound: float, pairs: int) -> subprocess.CompletedProcess[str]:
    script = ROOT / "benchmarks/startup.py"
    options = ["--pairs", str(pairs), "--max-ratio", str(bound)]
    words = [sys.executable, str(script), command, *options]
    return subprocess.run(words, cwd=ROOT, capture_output=True, text=True)


@pytest.mark.parametrize(
    ("command", "bound"), [("query", 4.0), ("validate", 8.0), ("report", 10.0)]
)
def test_commands_are_fast(command: str, bound: float) -> None:
    for _ in range(MEASUREMENTS):
        done = measure(command, bound, pairs=3)
        if done.returncode == 0:
            break
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_benchmark_can_fail() -> None:
    done = measure("query", 0.0, pairs=1)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "over 0.00" in done.stdout


def test_the_benchmark_tells_what_cannot_be_run() -> None:
    done = measure("nonsense", 1.0, pairs=1)
    assert done.returncode == 2
    assert "nonsense" in done.stderr
