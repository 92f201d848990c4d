"""Writing the files of a site, and the list by which a site is told from other folders."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from qantar.errors import UsageError
from qantar.folders import Owner, all_names

LIST = "files.txt"
MARKER = "# Written by qantar site, which replaces this folder as a whole.\n"
HELP = "# SHA-256 of every file, as `sha256sum --check files.txt` reads it.\n"
File = tuple[str, str | bytes]
"""A path relative to the top of the site, and what the file holds."""


def _foreign(text: str, names: list[str]) -> list[str]:
    listed = {line.partition("  ")[2] for line in text.splitlines()}
    return [name for name in names if name not in listed]


SITE = Owner("site", LIST, MARKER, _foreign, all_names)


class Writer:
    """Writes files into the folder that will become the site.

    Args:
        into: the folder that is written.
        folder: what it will become; errors name it.
    """

    def __init__(self, into: Path, folder: Path) -> None:
        self._into = into
        self._folder = folder
        self._made: set[Path] = set()
        self.digests: dict[str, str] = {}

    def write(self, files: Iterable[File]) -> dict[str, str]:
        """Write files as they come, so that no more than one is held.

        Returns:
            The SHA-256 of each by its path.

        Raises:
            UsageError: one cannot be written.
        """
        written = {path: self._write(path, content) for path, content in files}
        self.digests.update(written)
        return written

    def write_list(self) -> None:
        """Write the list of all files, last of all."""
        lines = [f"{digest}  {path}\n" for path, digest in sorted(self.digests.items())]
        self._write(LIST, MARKER + HELP + "".join(lines))

    def _write(self, path: str, content: str | bytes) -> str:
        data = content.encode("utf-8") if isinstance(content, str) else content
        target = self._into / path
        try:
            if target.parent not in self._made:
                target.parent.mkdir(parents=True, exist_ok=True)
                self._made.add(target.parent)
            target.write_bytes(data)
        except OSError as error:
            raise UsageError(
                f"cannot be written ({error.strerror})",
                where=str(self._folder),
                fix="Name another folder with -o.",
            ) from error
        return hashlib.sha256(data).hexdigest()
