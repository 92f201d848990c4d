"""How the command ends: closed pipes, interrupts, our own faults, and what it says meanwhile."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from run_cli import SOURCE, run
from tiny import write_project

Capture = pytest.CaptureFixture[str]


def test_a_closed_pipe_is_no_error(tmp_path: Path) -> None:
    project = write_project(tmp_path)
    command = [sys.executable, "-m", "qantar.cli", "view", "--project", str(project)]
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={"PYTHONPATH": str(SOURCE)},
    ) as started:
        assert started.stdout is not None
        assert started.stderr is not None
        started.stdout.close()
        err = started.stderr.read().decode()
    assert started.returncode == 141
    assert "Error" not in err


def test_our_fault_is_one_line_and_status_3(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("two\nlines")

    monkeypatch.setattr("qantar.command.run.run", broken)
    done = run(capsys, "view")
    assert (done.status, done.err.count("\n")) == (3, 1)
    assert "RuntimeError: two lines" in done.err
    monkeypatch.setenv("QANTAR_DEBUG", "1")
    with pytest.raises(RuntimeError):
        run(capsys, "view")


def test_an_interrupt_is_status_130(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("qantar.command.run.run", interrupted)
    assert run(capsys, "view").status == 130


def test_only_long_steps_are_told_of(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    import qantar.cli as cli

    monkeypatch.setattr(cli, "PROGRESS_SECONDS", 0.05)
    with cli._step("quick"):
        pass
    with cli._step("slow"):
        time.sleep(0.2)
    assert capsys.readouterr().err == "slow ...\n"
