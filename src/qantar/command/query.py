"""The command ``qantar query``: a saved query, a file, or standard input."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from qantar.answers.answer import Answer, answer, answer_saved
from qantar.answers.opening import open_graph
from qantar.command.options import clocks_of
from qantar.errors import UsageError
from qantar.graph.loading import read_text
from qantar.graph.project import Project
from qantar.sparql.parameters import bind
from qantar.sparql.saved import find_saved, list_saved

STANDARD_INPUT = "-"


def list_queries(options: argparse.Namespace, project: Project) -> str:
    """The saved queries as text, or as JSON where that is asked for."""
    from qantar.render.saved import saved_json, saved_text

    render = saved_json if options.format == "json" else saved_text
    return render(list_saved(project))


def answer_query(
    options: argparse.Namespace, project: Project, read_input: Callable[[], str]
) -> Answer:
    """The answer to the query that the options name.

    Raises:
        UsageError: there is no such query, or it cannot be run with these parameters.
    """
    if not options.name:
        raise UsageError("no query is named", fix="Name one, or see qantar query --list.")
    given = _given(options.parameters)
    if options.name == STANDARD_INPUT:
        return _fresh(options, project, given, read_input(), "standard input")
    if options.name.endswith(".rq") or "/" in options.name:
        return _fresh(options, project, given, read_text(Path(options.name)), options.name)
    saved = find_saved(project, options.name)
    loaded = open_graph(project, restricted=options.restricted, clocks=clocks_of(options))
    return answer_saved(loaded, saved, given, options.engine)


def _fresh(
    options: argparse.Namespace, project: Project, given: dict[str, str], text: str, where: str
) -> Answer:
    """Answer a query that is not a saved one."""
    bound = bind(text, given, where=where, base=project.base)
    name = "query" if options.name == STANDARD_INPUT else Path(options.name).stem
    loaded = open_graph(project, restricted=options.restricted, clocks=clocks_of(options))
    return answer(loaded, bound, name, engine=options.engine, where=where, parameters=given)


def _given(pairs: list[str]) -> dict[str, str]:
    """``name=value`` pairs as a map; the last of a name counts."""
    given: dict[str, str] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals or not name:
            raise UsageError(f"-p {pair!r} is no NAME=VALUE", fix="Write -p name=value.")
        given[name] = value
    return given
