"""How a long step is told of while it runs; the library itself never prints."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext

Step = Callable[[str], AbstractContextManager[None]]
"""Takes the name of a step, gives the context in which the step is run."""


def quiet(_: str) -> AbstractContextManager[None]:
    """A step that nobody is told of."""
    return nullcontext()
