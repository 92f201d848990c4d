"""All checks in a process of their own, while this one answers: they share no lock."""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from qantar.errors import QantarError
from qantar.gate.remembered import fingerprint, recall, remember
from qantar.gate.validate import Validation
from qantar.graph.project import Project

CHILD = Path(__file__).with_name("beside_child.py")


@contextmanager
def validating(project: Project, *, fresh: bool = False) -> Iterator[Callable[[], Validation]]:
    """Start to validate a project; what is handed out waits for the result.

    Inputs that were checked before, and have not changed by a byte, are not checked again. The
    process ends with the context.

    Args:
        project: what to check.
        fresh: check in any case.

    Raises:
        QantarError: when waited for, whatever `qantar.gate.validate.validate` raises.
    """
    mark = fingerprint(project)
    known = None if fresh else recall(project, mark)
    if known is not None:
        yield lambda: known
        return
    pipe = subprocess.PIPE
    command = [sys.executable, "-P", str(CHILD)]
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe) as child:
        assert child.stdin is not None
        pickle.dump(project, child.stdin)
        child.stdin.flush()
        try:
            yield lambda: _kept(project, mark, _result(child))
        finally:
            child.kill()


def _kept(project: Project, mark: str, found: Validation) -> Validation:
    remember(project, mark, found)
    return found


def _result(child: subprocess.Popen[bytes]) -> Validation:
    out, err = child.communicate()
    if child.returncode != 0:
        last = (err.decode(errors="replace").strip().splitlines() or ["no message"])[-1]
        raise QantarError(f"the checks broke down (status {child.returncode}): {last}")
    found = pickle.loads(out)
    if isinstance(found, QantarError):
        raise found
    assert isinstance(found, Validation)
    return found
