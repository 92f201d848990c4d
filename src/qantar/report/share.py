"""Work shared by two processes, where the system can fork one that knows all this one knows."""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Callable, Sequence
from contextlib import suppress
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection
from typing import Any, TypeVar

from qantar.errors import QantarError

Item = TypeVar("Item")
Result = TypeVar("Result")


def share(work: Callable[[Item], Result], items: Sequence[Item]) -> list[Result]:
    """The result for each item, in order; half of them are worked out by a second process.

    Args:
        work: what to do with an item; its result can be pickled.
        items: what to do it with.

    Raises:
        QantarError: what `work` raised for one of the items, or that the process broke down.
    """
    if len(items) < 2 or "fork" not in get_all_start_methods() or (os.cpu_count() or 1) < 2:
        return [work(item) for item in items]
    context = get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    gc.freeze()  # what is shared is not to be copied by a collection
    other = context.Process(target=_work_for, args=(ours, theirs, work, items[1::2]), daemon=True)
    other.start()
    theirs.close()
    try:
        results: list[Any] = [None] * len(items)
        results[::2] = [work(item) for item in items[::2]]
        results[1::2] = _received(ours)
    finally:
        other.kill()
        other.join()
        gc.unfreeze()
    return results


def _work_for(
    other_end: Connection,
    pipe: Connection,
    work: Callable[[Item], Result],
    items: Sequence[Item],
) -> None:
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)  # the first process tells of an interruption
    other_end.close()  # else a send would wait for ever for a first process that is gone
    with suppress(BrokenPipeError):
        pipe.send(_worked_out(work, items))


def _worked_out(
    work: Callable[[Item], Result], items: Sequence[Item]
) -> list[Result] | QantarError:
    try:
        return [work(item) for item in items]
    except QantarError as error:
        return error
    except Exception as error:  # told in one line by the first process, like any fault of ours
        return QantarError(f"{type(error).__name__}: {error}")


def _received(pipe: Connection) -> list[Result]:
    try:
        found = pipe.recv()
    except EOFError as error:
        raise QantarError("a process of the report broke down") from error
    if isinstance(found, QantarError):
        raise found
    results: list[Result] = found
    return results
