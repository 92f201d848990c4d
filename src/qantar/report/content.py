"""What a report holds: the findings, and the answer to every saved query."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from qantar.answers.answer import Answer, answer_saved
from qantar.answers.opening import NOW, Loaded, open_graph
from qantar.errors import UsageError
from qantar.gate.beside import validating
from qantar.gate.validate import Validation
from qantar.graph.clocks import Clocks, LeftOut
from qantar.graph.project import Project
from qantar.namespaces import QO, RDF
from qantar.progress import Step
from qantar.report.share import share
from qantar.sparql.parameters import Parameter
from qantar.sparql.saved import SavedQuery, list_saved
from qantar.sparql.themes import by_theme

RESERVED = ("index", "validation")


@dataclass(frozen=True)
class Report:
    """What a report holds.

    Attributes:
        folder: where it was written.
        validation: what the checks found.
        answers: one for each query that could be answered.
        themes: the themes in their order, each with the names of its queries.
        unanswered: names of queries with the parameters they need.
        states: documents by their state: at hand, altered, missing.
        claims: how many claims were loaded.
        withheld: how many are not shown.
        reread: how many passages were read again.
        not_reread: how many were not.
        clocks: the days up to which the answers are known.
        left_out: what these took out.
    """

    folder: Path
    validation: Validation
    answers: tuple[Answer, ...]
    themes: tuple[tuple[str, tuple[str, ...]], ...]
    unanswered: Mapping[str, tuple[Parameter, ...]]
    states: Mapping[str, int]
    claims: int
    withheld: int
    reread: int
    not_reread: int
    clocks: Clocks
    left_out: LeftOut


def gather(
    project: Project,
    folder: Path,
    step: Step,
    write: Callable[[Answer], None],
    *,
    restricted: bool = False,
    clocks: Clocks = NOW,
    fresh: bool = False,
) -> Report:
    """Validate and answer all that a report holds.

    Args:
        project: what to report on.
        folder: where the report will lie.
        step: told of each long step, as a context.
        write: called with each answer, perhaps in a second process.
        restricted: also show restricted claims.
        clocks: the days up to which the answers are to be known; the checks are of all.
        fresh: run the checks even if nothing has changed since they last ran.

    Raises:
        UsageError: the input is broken, or a query has a name that the report needs.
    """
    with validating(project, fresh=fresh) as validation:
        with step("reading the graph and the documents"):
            saved = list_saved(project)
            loaded = open_graph(project, restricted=restricted, clocks=clocks)
        _check_names(saved)
        open_ones = {query.name: missing for query in saved if (missing := _missing(query))}
        answered = [query for query in saved if query.name not in open_ones]

        def answer_and_write(query: SavedQuery) -> Answer:
            found = answer_saved(loaded, query, {})
            write(found)
            return found

        with step(f"answering {len(answered)} saved queries"):
            answers = share(answer_and_write, answered)
        with step("validating the graph"):
            found = validation()
    themes = tuple((t, tuple(q.name for q in qs)) for t, qs in by_theme(project, saved))
    return _report(folder, loaded, found, tuple(answers), themes, open_ones)


def _report(
    folder: Path,
    loaded: Loaded,
    validation: Validation,
    answers: tuple[Answer, ...],
    themes: tuple[tuple[str, tuple[str, ...]], ...],
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
        themes=themes,
        unanswered=unanswered,
        states={state: states.count(state) for state in sorted(set(states))},
        claims=len(facts.subjects(RDF + "type", QO + "Claim")),
        withheld=loaded.withheld,
        reread=reread,
        not_reread=not_reread,
        clocks=loaded.clocks,
        left_out=loaded.left_out,
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
