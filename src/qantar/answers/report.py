"""The report: validate, answer every saved query, write all of it into one folder."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path

from qantar.answers.answer import Answer, Loaded, answer_saved, open_graph, withheld
from qantar.answers.report_folder import check_target, new_folder, put_in_place
from qantar.errors import UsageError
from qantar.gate.validate import Validation, validate
from qantar.graph.project import Project
from qantar.namespaces import QO, RDF
from qantar.sparql.parameters import Parameter
from qantar.sparql.saved import SavedQuery, list_saved

RESERVED = ("index", "validation")
Step = Callable[[str], AbstractContextManager[None]]


@dataclass(frozen=True)
class Report:
    """What a report holds.

    Attributes:
        folder: where it was written.
        validation: what the checks found.
        answers: one for each query that could be answered.
        unanswered: names of queries with the parameters they need.
        states: documents by their state: at hand, altered, missing.
        claims: how many claims were loaded.
        withheld: how many are not shown.
        reread: how many passages were read again.
        not_reread: how many were not.
    """

    folder: Path
    validation: Validation
    answers: tuple[Answer, ...]
    unanswered: Mapping[str, tuple[Parameter, ...]]
    states: Mapping[str, int]
    claims: int
    withheld: int
    reread: int
    not_reread: int


def _quiet(_: str) -> AbstractContextManager[None]:
    return nullcontext()


def make_report(
    project: Project, folder: Path, step: Step = _quiet, *, restricted: bool = False
) -> Report:
    """Write a report and say what is in it.

    It is written beside the target and put in its place when it is complete.

    Args:
        project: what to report on.
        folder: where to; only an earlier report is replaced.
        step: told of each long step, as a context.
        restricted: also show restricted claims.

    Raises:
        UsageError: the folder cannot be written or holds something else, or the input is broken.
    """
    check_target(folder)
    temporary = new_folder(folder)
    try:
        report = _gather(project, folder, step, restricted)
        with step("writing the report"):
            _write(report, temporary)
        put_in_place(temporary, folder)
    finally:
        shutil.rmtree(temporary, ignore_errors=True)
    return report


def _gather(project: Project, folder: Path, step: Step, restricted: bool) -> Report:
    with step("reading the graph and the documents"):
        saved = list_saved(project)
        loaded = open_graph(project, restricted=restricted)
    _check_names(saved)
    with step("validating the graph"):
        validation = validate(project)
    with step(f"answering {len(saved)} saved queries"):
        open_ones = {query.name: missing for query in saved if (missing := _missing(query))}
        answers = [answer_saved(loaded, q, {}) for q in saved if q.name not in open_ones]
    return _report(folder, loaded, validation, tuple(answers), open_ones)


def _report(
    folder: Path,
    loaded: Loaded,
    validation: Validation,
    answers: tuple[Answer, ...],
    unanswered: Mapping[str, tuple[Parameter, ...]],
) -> Report:
    from qantar.gate.passages import count_reread

    facts = loaded.facts
    reread, not_reread = count_reread(loaded.store, loaded.sources)
    states = [source.state for source in loaded.sources.values()]
    return Report(
        folder=folder,
        validation=validation,
        answers=answers,
        unanswered=unanswered,
        states={state: states.count(state) for state in sorted(set(states))},
        claims=len(facts.subjects(RDF + "type", QO + "Claim")),
        withheld=withheld(facts),
        reread=reread,
        not_reread=not_reread,
    )


def _missing(query: SavedQuery) -> tuple[Parameter, ...]:
    return tuple(p for p in query.parameters if p.required and p.name not in query.defaults)


def _check_names(saved: list[SavedQuery]) -> None:
    for query in saved:
        if query.name in RESERVED:
            raise UsageError(
                f"a query cannot be called {query.name!r}",
                where=str(query.path),
                fix="Rename it: the report has a file of that name.",
            )


def _write(report: Report, folder: Path) -> None:
    """Write the files of a report into an empty folder."""
    from qantar.render.answers import csv_text, json_text, markdown
    from qantar.render.findings import as_json, as_text
    from qantar.render.report import index

    files = {
        "index.md": index(report),
        "validation.txt": as_text(report.validation),
        "validation.json": as_json(report.validation),
    }
    for found in report.answers:
        files[f"{found.name}.md"] = markdown(found)
        files[f"{found.name}.csv"] = csv_text(found)
        files[f"{found.name}.json"] = json_text(found)
    try:
        for name, text in sorted(files.items()):
            (folder / name).write_bytes(text.encode("utf-8"))
    except OSError as error:
        raise UsageError(
            f"cannot be written ({error.strerror})", where=str(report.folder)
        ) from error
