"""A command that is told to end leaves nothing half-made, and no process behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from qantar.command.ending import Ended, clears_up
from run_cli import SOURCE

PATIENCE = 60.0
SIGNALS = (signal.SIGTERM, signal.SIGINT)
STATUS = {signal.SIGTERM: 143, signal.SIGINT: 130}


def started(folder: Path) -> subprocess.Popen[bytes]:
    """A site of the shipped graph that has just begun to write."""
    made = subprocess.Popen(
        [sys.executable, "-m", "qantar.cli", "site", "-o", "site"],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
    )
    ends = time.monotonic() + PATIENCE
    while not any(folder.glob(".site.*/q/*.html")):
        assert made.poll() is None, made.communicate()
        assert time.monotonic() < ends, "nothing was written"
        time.sleep(0.05)
    return made


@pytest.mark.parametrize("number", SIGNALS)
def test_a_site_that_is_ended_leaves_nothing(tmp_path: Path, number: signal.Signals) -> None:
    made = started(tmp_path)
    made.send_signal(number)
    _, told = made.communicate(timeout=PATIENCE)  # ends only when no process holds the pipes
    assert made.returncode == STATUS[number]
    assert b"Traceback" not in told
    assert list(tmp_path.iterdir()) == []


def test_a_second_process_ends_with_the_first(tmp_path: Path) -> None:
    made = started(tmp_path)
    made.kill()  # nothing can be cleared away
    made.communicate(timeout=PATIENCE)
    assert made.returncode == -signal.SIGKILL


def test_the_signals_are_given_back() -> None:
    before = signal.getsignal(signal.SIGTERM)
    with pytest.raises(Ended) as ended, clears_up():
        signal.raise_signal(signal.SIGTERM)
    assert ended.value.status == STATUS[signal.SIGTERM]
    assert signal.getsignal(signal.SIGTERM) is before


def test_in_another_thread_nothing_is_taken() -> None:
    seen = []

    def work() -> None:
        with clears_up():
            seen.append(signal.getsignal(signal.SIGTERM))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert seen == [signal.getsignal(signal.SIGTERM)]


def test_every_public_name_can_be_imported_whatever_was_before() -> None:
    import qantar.dossier
    import qantar.export

    assert {"export_graph", "make_dossier", "make_site", "build_network"} <= set(qantar.__all__)
    for name in qantar.__all__:
        assert callable(getattr(qantar, name)), name
