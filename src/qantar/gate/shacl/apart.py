"""The fast engine beside the other checks: it holds Python's lock, so it gets its own process."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from qantar.errors import QantarError
from qantar.finding import Finding, sort_unique
from qantar.gate.shacl.messages import read_messages
from qantar.gate.shacl.rust import NAME, read_report
from qantar.graph.loading import load_files, n_triples

CHILD = Path(__file__).with_name("child.py")
Job = tuple[Sequence[Path], Sequence[Path]]
"""Turtle files with data, and Turtle files with the shapes for them."""


@contextmanager
def validating(jobs: Sequence[Job]) -> Iterator[Callable[[], list[Finding]]]:
    """Start the engine; what is handed out waits for it and returns the findings of all jobs.

    The files are only taken as they are: whoever waits has read them before, and has refused
    what is no Turtle. The process ends with the context.

    Raises:
        QantarError: when waited for, if the engine refuses the shapes or breaks down.
    """
    # -P: no module beside the child may stand in for one of the standard library.
    command = [sys.executable, "-P", str(CHILD)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True) as child:
        assert child.stdin is not None
        named = [[list(map(str, paths)) for paths in job] for job in jobs]
        child.stdin.write(json.dumps(named) + "\n")
        child.stdin.flush()
        try:
            yield lambda: _findings(jobs, child)
        finally:
            child.kill()


def _findings(jobs: Sequence[Job], child: subprocess.Popen[str]) -> list[Finding]:
    out, err = child.communicate()
    if child.returncode != 0:
        last = (err.strip().splitlines() or ["no message"])[-1]
        raise QantarError(f"{NAME} broke down (status {child.returncode}): {last}")
    reports: list[dict[str, Any]] = json.loads(out)
    found: list[Finding] = []
    for (_, shapes), report in zip(jobs, reports, strict=True):
        if "error" in report:
            raise QantarError(f"{NAME} refuses the shapes: {report['error']}")
        messages = read_messages(n_triples(load_files(shapes))) if report["results"] else {}
        found += read_report(report["results"], messages)
    return sort_unique(found)
