"""A generated investigation as a folder: written beside its place, then moved there whole."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from generator.investigation import Investigation
from qantar.errors import UsageError


def generate(
    claims: int, seed: int, faults: int, folder: Path, tell: Callable[[int], None] = lambda _: None
) -> None:
    """Write a made-up investigation of exactly so many claims.

    Args:
        claims: how many claims, restricted ones among them; at least 1.
        seed: the same seed gives the same bytes.
        faults: how many violations to plant; they are named in faults.json.
        folder: where to write; it must not exist yet, or be empty.
        tell: is told how many claims are written, after each document.

    Raises:
        UsageError: the folder is not empty or cannot be written, or the faults found no place.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageError("is not empty", where=str(folder), fix="Name a new folder with -o.")
    folder.parent.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name}."))
    try:
        Investigation(claims, seed, faults, made).write(tell)
        made.chmod(0o755)
        os.replace(made, folder)
    except BaseException:
        shutil.rmtree(made, ignore_errors=True)
        raise
