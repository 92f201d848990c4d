"""Running a function beside the rest: the stores and the fast engine let other threads run."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar

Result = TypeVar("Result")


def start(function: Callable[[], Result]) -> Callable[[], Result]:
    """Start the function in a thread; the call of what is returned waits for its result.

    An error of the function is raised where the result is asked for.
    """
    results: list[Result] = []
    errors: list[BaseException] = []

    def run() -> None:
        try:
            results.append(function())
        except BaseException as error:  # handed on to whoever asks for the result
            errors.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()

    def wait() -> Result:
        thread.join()
        if errors:
            raise errors[0]
        return results[0]

    return wait
