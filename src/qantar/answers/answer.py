"""Answers: the rows of a query, with a footnote for every claim and a count of what is missing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from qantar.answers.footnotes import Footnote, footnote, read_ahead
from qantar.answers.opening import NOTHING, NOW, Loaded
from qantar.graph.clocks import Clocks, LeftOut
from qantar.namespaces import ID, QO
from qantar.sparql.engine import run
from qantar.sparql.parameters import bind
from qantar.sparql.rows import Row
from qantar.sparql.saved import SavedQuery

MANY = 400
"""From so many citations on it is faster to read what footnotes tell all at once."""


@dataclass(frozen=True)
class Answer:
    """What a query found.

    Attributes:
        name: of the query.
        summary: what it answers.
        form: select, ask or graph.
        columns: names of the columns.
        rows: one term or None for each column.
        footnotes: one for each claim in a column ``claim`` or ``...Claim``, in order of appearance.
        withheld: how many claims of the whole graph are not shown.
        not_reread: how many of the cited passages could not be read again.
        parameters: the values that were set.
        base: what the IRIs of the data begin with.
        documents: how many coded documents were asked.
        as_of: the day on which the newest of them was published at the earliest, or "".
        clocks: the days up to which the graph was known.
        left_out: what these took out.
    """

    name: str
    summary: str
    form: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    footnotes: tuple[Footnote, ...]
    withheld: int
    not_reread: int
    parameters: Mapping[str, str] = field(default_factory=dict)
    base: str = ID
    documents: int = 0
    as_of: str = ""
    clocks: Clocks = NOW
    left_out: LeftOut = NOTHING


def answer_saved(
    loaded: Loaded, saved: SavedQuery, given: Mapping[str, str], engine: str = "oxigraph"
) -> Answer:
    """Answer a saved query.

    Args:
        loaded: what to ask.
        saved: the query.
        given: values of its parameters by name.
        engine: oxigraph or rdflib.

    Raises:
        UsageError: a parameter is unknown, missing or ill-typed, or the query cannot be run.
    """
    where, base = str(saved.path), loaded.project.base
    text = bind(saved.text, given, saved.defaults, where=saved.name, base=base)
    values = {**saved.defaults, **given}
    return answer(loaded, text, saved.name, saved.summary, engine, where=where, parameters=values)


def answer(
    loaded: Loaded,
    sparql: str,
    name: str = "query",
    summary: str = "",
    engine: str = "oxigraph",
    *,
    where: str = "query",
    parameters: Mapping[str, str] | None = None,
) -> Answer:
    """Answer any read-only query.

    Args:
        loaded: what to ask.
        sparql: the query.
        name: its name.
        summary: what it answers.
        engine: oxigraph or rdflib.
        where: the query's place, for messages.
        parameters: the values that were set, to be told with the answer.

    Raises:
        UsageError: the query may not or cannot be run.
    """
    result = run(loaded.store, sparql, engine, where, lambda: loaded.in_rdflib)
    notes = _footnotes(loaded, result.columns, result.rows)
    return Answer(
        name=name,
        summary=summary,
        form=result.form,
        columns=result.columns,
        rows=result.rows,
        footnotes=notes,
        withheld=loaded.withheld,
        not_reread=len({note.passage for note in notes if note.quotation is None}),
        parameters=dict(parameters or {}),
        base=loaded.project.base,
        documents=len(loaded.coded),
        as_of=loaded.as_of,
        clocks=loaded.clocks,
        left_out=loaded.left_out,
    )


def is_claim_column(name: str) -> bool:
    """Whether a column holds claims that are footnoted."""
    return name == "claim" or name.endswith("Claim")


def _footnotes(
    loaded: Loaded, columns: tuple[str, ...], rows: tuple[Row, ...]
) -> tuple[Footnote, ...]:
    places = [n for n, name in enumerate(columns) if is_claim_column(name)]
    cited = [term.value for row in rows for n in places if (term := row[n]) and term.kind == "iri"]
    facts = loaded.facts
    if len(cited) > MANY:
        read_ahead(facts)
    known = [iri for iri in dict.fromkeys(cited) if facts.one(iri, QO + "account")]
    return tuple(replace(_footnote(loaded, iri), number=n) for n, iri in enumerate(known, 1))


def _footnote(loaded: Loaded, claim: str) -> Footnote:
    if claim not in loaded.notes:
        loaded.notes[claim] = footnote(loaded.facts, loaded.texts, claim)
    return loaded.notes[claim]
