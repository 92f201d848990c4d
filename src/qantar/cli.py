"""The ``qantar`` command: parse, call, print, exit."""

from __future__ import annotations

import gc
import os
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from qantar.command.arguments import parse
from qantar.command.ending import Ended, clears_up
from qantar.errors import QantarError
from qantar.graph.loading import decode

PROGRESS_SECONDS = 1.0
OUR_FAULT = 3
INTERRUPTED = 130
PIPE_CLOSED = 141


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command.

    Args:
        arguments: those after the program's name; of the process if None.

    Returns:
        0 fine, 1 findings, 2 bad input or usage, 3 our fault; 130 interrupted, 141 pipe closed,
        129 or 143 told to end.
    """
    _use_utf8()
    collects = gc.isenabled()
    gc.disable()  # a command ends before what it leaves behind is worth looking for
    try:
        with clears_up():
            return _run(arguments)
    except BrokenPipeError:
        _forget_output()
        return PIPE_CLOSED
    except KeyboardInterrupt as ended:
        return ended.status if isinstance(ended, Ended) else INTERRUPTED
    except QantarError as error:
        _tell(f"qantar: {error}")
        return error.status
    except Exception as error:
        if os.environ.get("QANTAR_DEBUG") == "1":
            raise
        text = " ".join(str(error).split())
        _tell(
            f"qantar: our fault: {type(error).__name__}: {text}. Set QANTAR_DEBUG=1 to see where."
        )
        return OUR_FAULT
    finally:
        if collects:
            gc.enable()


def _run(arguments: Sequence[str] | None) -> int:
    options = parse(arguments)
    from qantar.command.run import run  # after parsing, so that --help is immediate

    output = run(options, _step, _read_input)
    sys.stdout.write(output.text)
    sys.stdout.flush()
    if output.notice:
        _tell(output.notice)
    return output.status


@contextmanager
def _step(what: str) -> Iterator[None]:
    """Tell of a step once it has taken long enough for somebody to wonder."""
    timer = threading.Timer(PROGRESS_SECONDS, _tell, [f"{what} ..."])
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _read_input() -> str:
    return decode(sys.stdin.buffer.read(), "standard input")


def _tell(line: str) -> None:
    """One line on standard error; nobody may be there to read it."""
    try:
        sys.stderr.write(f"{line}\n")
        sys.stderr.flush()
    except OSError:
        pass


def _use_utf8() -> None:
    """Names are in many scripts, whatever the locale says."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _forget_output() -> None:
    """Keep the interpreter from flushing into a closed pipe when it exits."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, sys.stdout.fileno())


if __name__ == "__main__":
    sys.exit(main())
