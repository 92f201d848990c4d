"""Writing a report: gathered, rendered, and put in place as a whole."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from functools import partial
from pathlib import Path

from qantar.answers.answer import Answer
from qantar.answers.opening import NOW
from qantar.errors import UsageError
from qantar.folders import check_target, new_folder, put_in_place
from qantar.graph.clocks import Clocks
from qantar.graph.project import Project
from qantar.progress import Step, quiet
from qantar.render import report as pages
from qantar.render.answers import csv_text, json_text, markdown
from qantar.render.findings import as_json, as_text
from qantar.report.content import Report, gather
from qantar.report.folder import REPORT


def make_report(
    project: Project,
    folder: Path,
    step: Step = quiet,
    *,
    restricted: bool = False,
    clocks: Clocks = NOW,
    fresh: bool = False,
) -> Report:
    """Write a report and say what is in it.

    It is written beside the target and put in its place when it is complete.

    Args:
        project: what to report on.
        folder: where to; only an earlier report is replaced.
        step: told of each long step, as a context.
        restricted: also show restricted claims.
        clocks: the days up to which the answers are to be known.
        fresh: run the checks even if nothing has changed since they last ran.

    Raises:
        UsageError: the folder cannot be written or holds something else, or the input is broken.
    """
    check_target(folder, REPORT)
    temporary = new_folder(folder)
    try:
        report = gather(
            project,
            folder,
            step,
            partial(_write_answer, temporary, folder),
            restricted=restricted,
            clocks=clocks,
            fresh=fresh,
        )
        with step("writing the report"):
            _write_rest(report, temporary)
        put_in_place(temporary, folder)
    finally:
        shutil.rmtree(temporary, ignore_errors=True)
    return report


def _write_answer(into: Path, folder: Path, found: Answer) -> None:
    texts = {"md": markdown(found), "csv": csv_text(found), "json": json_text(found)}
    _write(into, folder, {f"{found.name}.{kind}": text for kind, text in texts.items()})


def _write_rest(report: Report, into: Path) -> None:
    """Write what is about the report as a whole."""
    files = {
        "index.md": pages.index(report),
        "validation.txt": as_text(report.validation),
        "validation.json": as_json(report.validation),
    }
    _write(into, report.folder, files)


def _write(into: Path, folder: Path, files: Mapping[str, str]) -> None:
    """Write files into the folder that will become the report's; errors name the latter."""
    try:
        for name, text in sorted(files.items()):
            (into / name).write_bytes(text.encode("utf-8"))
    except OSError as error:
        raise UsageError(f"cannot be written ({error.strerror})", where=str(folder)) from error
