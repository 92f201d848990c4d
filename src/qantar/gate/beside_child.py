"""The process that `qantar.gate.beside` starts: a project in, what the checks found out."""

from __future__ import annotations

import gc
import pickle
import sys
from pathlib import Path

if __name__ == "__main__":
    gc.disable()  # as in the command line
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))  # run by its path, with -P
    from qantar.errors import QantarError
    from qantar.gate.validate import validate

    found: object
    try:
        found = validate(pickle.load(sys.stdin.buffer))
    except QantarError as error:
        found = error
    pickle.dump(found, sys.stdout.buffer)
