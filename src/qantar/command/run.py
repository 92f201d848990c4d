"""The commands: options in, a text and a status out. They neither print nor exit."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from qantar.command.options import clocks_of
from qantar.graph.project import Project
from qantar.progress import Step

if TYPE_CHECKING:  # not every command answers, and none should wait for what it does not use
    from qantar.answers.opening import Loaded


class Output(NamedTuple):
    """What a command hands back.

    Attributes:
        text: the data, for standard output.
        status: 0 fine, 1 findings.
        notice: what is not data, for standard error.
    """

    text: str
    status: int = 0
    notice: str = ""


Command = Callable[[argparse.Namespace, Step, Callable[[], str]], Output]


def run(options: argparse.Namespace, step: Step, read_input: Callable[[], str]) -> Output:
    """Run the command that the options name.

    Args:
        options: from ``cli_arguments.parse``.
        step: told of each long step, as a context.
        read_input: gives the text of standard input, where a query is to be read from there.

    Raises:
        UsageError: the input is not as it has to be.
    """
    return COMMANDS[options.command](options, step, read_input)


def _validate(options: argparse.Namespace, step: Step, _: Callable[[], str]) -> Output:
    from qantar.gate.validate import validate
    from qantar.render.findings import as_json, as_text

    with step("validating the graph"):
        found = validate(_project(options), engine=options.engine, paths=options.paths or None)
    text = as_json(found) if options.format == "json" else as_text(found)
    return Output(text, int(found.fails(options.fail_on)))


def _query(options: argparse.Namespace, step: Step, read_input: Callable[[], str]) -> Output:
    from qantar.command.query import answer_query, list_queries
    from qantar.render import answers

    project = _project(options)
    if options.list:
        return Output(list_queries(options, project))
    with step("answering"):
        found = answer_query(options, project, read_input)
    formats = {"csv": answers.csv_text, "json": answers.json_text, "markdown": answers.markdown}
    text = formats.get(options.format, answers.table)(found)
    return Output(text, notice=answers.notices(found) if options.format == "csv" else "")


def _find(options: argparse.Namespace, step: Step, _: Callable[[], str]) -> Output:
    from qantar.answers.find import find, near_names
    from qantar.render.trace import matches_json, matches_text

    with step("searching"):
        loaded = _open(options)
        matches = find(loaded.facts, options.words)
    if options.format == "json":
        return Output(matches_json(matches))
    if matches:
        return Output(matches_text(matches, loaded.project.base))
    near = near_names(loaded.facts, options.words)
    hint = f"; near: {', '.join(near)}" if near else ""
    return Output("", notice=f"nothing found for {' '.join(options.words)}{hint}")


def _view(options: argparse.Namespace, step: Step, _: Callable[[], str]) -> Output:
    from qantar.view.build import view_lines

    with step("building the view"):
        loaded = _open(options)
        lines = view_lines(loaded.store, options.name)
    notice = _notice(loaded)
    return Output("".join(f"{line}\n" for line in lines), notice=notice)


def _documents(options: argparse.Namespace, step: Step, _: Callable[[], str]) -> Output:
    from qantar.graph.documents import list_documents
    from qantar.graph.loading import load
    from qantar.graph.sources import read_sources
    from qantar.render.documents import documents_json, documents_text

    project = _project(options)
    with step("reading the documents"):
        store = load(project)
        rows = list_documents(store, read_sources(store, project.documents_dir))
    render = documents_json if options.format == "json" else documents_text
    return Output(render(rows))


def _trace(options: argparse.Namespace, step: Step, _: Callable[[], str]) -> Output:
    from qantar.answers.trace import trace
    from qantar.render.trace import trace_json, trace_text

    with step("tracing"):
        loaded = _open(options)
        found = trace(loaded, options.iri)
    if options.format == "json":
        return Output(trace_json(found), notice=_notice(loaded))
    return Output(trace_text(found, loaded.project.base), notice=_notice(loaded))


def _report(options: argparse.Namespace, step: Step, _: Callable[[], str]) -> Output:
    from qantar.render.report import summary
    from qantar.report.make import make_report

    made = make_report(
        _project(options),
        options.folder,
        step,
        restricted=options.restricted,
        clocks=clocks_of(options),
        fresh=options.fresh,
    )
    return Output(summary(made), int(made.validation.fails()))


def _manifest(options: argparse.Namespace, step: Step, _: Callable[[], str]) -> Output:
    from qantar.graph.manifest import check_manifest, write_manifest

    project = _project(options)
    with step("listing the claims"):
        paths = check_manifest(project) if options.check else write_manifest(project)
    does = "is not up to date: run qantar manifest" if options.check else "written"
    lines = [f"{project.relative(path)}: {does}\n" for path in paths]
    notice = "" if paths else "the manifest is up to date"
    return Output("".join(lines), int(options.check and bool(paths)), notice)


def _dossier(options: argparse.Namespace, step: Step, _: Callable[[], str]) -> Output:
    from qantar.command import dossier

    return Output(dossier.run(options, lambda: _open(options), step))


def _export(options: argparse.Namespace, step: Step, _: Callable[[], str]) -> Output:
    from qantar.command import export

    text, told, loaded = export.run(options, lambda: _open(options), step)
    return Output(text, notice=f"{told}; {_notice(loaded)}")


def _site(options: argparse.Namespace, step: Step, _: Callable[[], str]) -> Output:
    from qantar.command import site

    return Output(site.run(options, _project(options), step))


COMMANDS: dict[str, Command] = {
    "validate": _validate,
    "query": _query,
    "find": _find,
    "view": _view,
    "documents": _documents,
    "trace": _trace,
    "report": _report,
    "manifest": _manifest,
    "dossier": _dossier,
    "export": _export,
    "site": _site,
}


def _project(options: argparse.Namespace) -> Project:
    return Project.open(options.project, options.documents)


def _open(options: argparse.Namespace) -> Loaded:
    from qantar.answers.opening import open_graph

    clocks = clocks_of(options)
    return open_graph(_project(options), restricted=options.restricted, clocks=clocks)


def _notice(loaded: Loaded) -> str:
    from qantar.render.words import held_back, known_until

    held = held_back(loaded.withheld, loaded.restricted)
    return "; ".join([*held, *known_until(loaded.clocks, loaded.left_out, loaded.project.base)])
