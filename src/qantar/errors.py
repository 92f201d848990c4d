"""The errors a user can meet, each with the line it is told in and an exit status."""

from __future__ import annotations


class QantarError(Exception):
    """Something went wrong on our side; the process ends with status 3.

    Args:
        message: what is wrong, one line, without a full stop.
        where: the file, line or option it is about.
        fix: what the user can do about it, one sentence.
    """

    status = 3

    def __init__(self, message: str, *, where: str | None = None, fix: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.where = where
        self.fix = fix

    def __str__(self) -> str:
        text = " ".join(self.message.split())
        if self.where:
            text = f"{self.where}: {text}"
        if self.fix:
            text = f"{text.rstrip('.')}. {' '.join(self.fix.split())}"
        return text


class UsageError(QantarError):
    """The input or the way the tool was called is wrong; the process ends with status 2."""

    status = 2
