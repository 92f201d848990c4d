"""A folder that a command writes as a whole: only its own earlier one is ever replaced."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from qantar.errors import UsageError


@dataclass(frozen=True)
class Owner:
    """How the folder of a command is told from others.

    Attributes:
        noun: what the command writes, as "report".
        index: name of the file that lists what is in the folder.
        marker: how that file begins.
        foreign: the names among those in the folder that the text of the index does not list.
        names: gives the names of what is in a folder, sorted.
    """

    noun: str
    index: str
    marker: str
    foreign: Callable[[str, list[str]], list[str]]
    names: Callable[[Path], list[str]]


def top_names(folder: Path) -> list[str]:
    """Names of the files and folders right in a folder, sorted."""
    return sorted(path.name for path in folder.iterdir())


def all_names(folder: Path) -> list[str]:
    """Names of all files below a folder, relative to it, sorted."""
    found = []
    for path, _, files in os.walk(folder):
        below = Path(path).relative_to(folder)
        found += [(below / name).as_posix() for name in files]
    return sorted(found)


def check_target(folder: Path, owner: Owner) -> None:
    """Refuse a target that the command must not replace.

    Raises:
        UsageError: it is no folder, or holds files that the command did not write.
    """
    try:
        if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
            raise UsageError("not a folder", where=str(folder), fix="Name another with -o.")
        foreign = _foreign(folder, owner) if folder.exists() else []
    except OSError as error:
        raise _unwritable(folder, error) from error
    if foreign:
        raise UsageError(
            f"holds files that no {owner.noun} wrote: {', '.join(foreign[:3])}",
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
    """Rename a complete folder to the target; an earlier one goes only when that has worked.

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


def _foreign(folder: Path, owner: Owner) -> list[str]:
    """Names in the folder that the index of an earlier run does not list."""
    names = owner.names(folder)
    if owner.index not in names:
        return names
    text = (folder / owner.index).read_text(encoding="utf-8", errors="replace")
    if not text.startswith(owner.marker):
        return names
    return owner.foreign(text, [name for name in names if name != owner.index])


def _unwritable(folder: Path, error: OSError) -> UsageError:
    reason = (error.strerror or str(error)).lower()
    return UsageError(
        f"cannot be written ({reason})", where=str(folder), fix="Name another folder with -o."
    )
