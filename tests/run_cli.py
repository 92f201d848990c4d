"""Running the command in this process, and in one of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from qantar.cli import main

SOURCE = Path(__file__).resolve().parent.parent / "src"


class Done(NamedTuple):
    """What a command left: its status and both of its outputs."""

    status: int
    out: str
    err: str


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> Done:
    """Run a command in this process; --help and the like end it with SystemExit."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("QANTAR_DOCUMENTS", raising=False)  # that of whoever runs the tests
        try:
            status = main([str(argument) for argument in arguments])
        except SystemExit as ended:
            status = int(ended.code or 0)
    out, err = capsys.readouterr()
    return Done(status, out, err)


def process(*arguments: object, given: bytes = b"", **environment: str) -> Done:
    """Run a command in a process of its own, with bytes on its standard input."""
    own = {name: value for name, value in os.environ.items() if name != "QANTAR_DOCUMENTS"}
    done = subprocess.run(
        [sys.executable, "-m", "qantar.cli", *map(str, arguments)],
        input=given,
        capture_output=True,
        env={**own, "PYTHONPATH": str(SOURCE), **environment},
    )
    return Done(done.returncode, done.stdout.decode(), done.stderr.decode())


def refused(done: Done, *parts: str) -> None:
    """Assert that the input was refused: status 2, nothing on stdout, one line with the parts."""
    assert (done.status, done.out) == (2, ""), done
    assert done.err.startswith("qantar: ")
    assert done.err.count("\n") == 1, done.err
    for part in parts:
        assert part in done.err, done.err
