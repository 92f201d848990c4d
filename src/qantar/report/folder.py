"""The folder of a report: only an earlier report is ever replaced, and only by a complete one."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from qantar.errors import UsageError

MARKER = "<!-- Written by qantar report, which replaces this folder as a whole. -->"
INDEX = "index.md"


def check_target(folder: Path) -> None:
    """Refuse a target that a report must not replace.

    Raises:
        UsageError: it is no folder, or holds files that no report wrote.
    """
    try:
        if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
            raise UsageError("not a folder", where=str(folder), fix="Name another with -o.")
        names = sorted(p.name for p in folder.iterdir()) if folder.exists() else []
    except OSError as error:
        raise _unwritable(folder, error) from error
    foreign = _foreign(folder, names)
    if foreign:
        raise UsageError(
            f"holds files that no report wrote: {', '.join(foreign[:3])}",
            where=str(folder),
            fix="Name an empty or a new folder with -o.",
        )


def new_folder(folder: Path) -> Path:
    """A temporary folder beside the target, on the same file system.

    Raises:
        UsageError: nothing can be written there.
    """
    try:
        parent = folder.absolute().parent
        parent.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(dir=parent, prefix=f".{folder.name}."))
        mask = os.umask(0)
        os.umask(mask)
        made.chmod(0o777 & ~mask)
    except OSError as error:
        raise _unwritable(folder, error) from error
    return made


def put_in_place(complete: Path, folder: Path) -> None:
    """Rename a complete folder to the target; an earlier report goes only when that has worked.

    Raises:
        UsageError: the target cannot be replaced.
    """
    earlier = complete.with_name(f"{complete.name}.earlier")
    try:
        if not folder.exists():
            complete.rename(folder)
            return
        folder.rename(earlier)
        try:
            complete.rename(folder)
        except OSError:
            earlier.rename(folder)
            raise
    except OSError as error:
        raise _unwritable(folder, error) from error
    shutil.rmtree(earlier, ignore_errors=True)


def _foreign(folder: Path, names: list[str]) -> list[str]:
    """Names in the folder that the index of an earlier report does not link to."""
    if INDEX not in names:
        return names
    text = (folder / INDEX).read_text(encoding="utf-8", errors="replace")
    if not text.startswith(MARKER):
        return names
    return [name for name in names if name != INDEX and f"({name})" not in text]


def _unwritable(folder: Path, error: OSError) -> UsageError:
    reason = (error.strerror or str(error)).lower()
    return UsageError(
        f"cannot be written ({reason})", where=str(folder), fix="Name another folder with -o."
    )
