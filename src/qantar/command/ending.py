"""Being told to end: SIGTERM and SIGHUP are taken as Ctrl-C is, so that nothing half-made stays."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

NAMES = ("SIGTERM", "SIGHUP")
"""Windows knows no SIGHUP."""
SIGNALLED = 128


class Ended(KeyboardInterrupt):
    """The process was told to end.

    Args:
        number: of the signal.
    """

    def __init__(self, number: int) -> None:
        super().__init__()
        self.status = SIGNALLED + number


@contextmanager
def clears_up() -> Iterator[None]:
    """While this lasts, a signal that would end the process at once raises ``Ended``.

    One that is ignored, as under nohup, stays ignored; in other threads nothing changes.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    numbers = [getattr(signal, name) for name in NAMES if hasattr(signal, name)]
    taken = [number for number in numbers if signal.getsignal(number) is signal.SIG_DFL]
    for number in taken:
        signal.signal(number, _end)
    try:
        yield
    finally:
        for number in taken:
            signal.signal(number, signal.SIG_DFL)


def _end(number: int, _: FrameType | None) -> None:
    raise Ended(number)
