"""Running a query on Oxigraph or rdflib, with terms that compare equal across the two."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from pyoxigraph import BlankNode, Literal, NamedNode, QueryBoolean, QuerySolutions, Store, Triple

from qantar.errors import UsageError
from qantar.sparql.outline import order_names
from qantar.sparql.rows import Row, Term, literal, truth
from qantar.sparql.text import guard

if TYPE_CHECKING:
    from rdflib import Dataset

ENGINES = ("oxigraph", "rdflib")


@dataclass(frozen=True)
class Result:
    """What a query gives: ``form`` is select, ask or graph (rows of subject, predicate, object)."""

    form: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


GRAPH_COLUMNS = ("subject", "predicate", "object")


def run(
    store: Store,
    sparql: str,
    engine: str = "oxigraph",
    where: str = "query",
    copy: Callable[[], Dataset] | None = None,
) -> Result:
    """Run a read-only query.

    Rows keep the order that the query asks for; without ORDER BY they are sorted.

    Args:
        store: the loaded store.
        sparql: SELECT, ASK, CONSTRUCT or DESCRIBE.
        engine: oxigraph or rdflib.
        where: name of the query, for messages.
        copy: gives the store in rdflib, where somebody keeps it for several queries.

    Raises:
        UsageError: the query is not one that may be run, or cannot be evaluated.
    """
    if engine not in ENGINES:
        raise UsageError(f"no engine {engine!r}", fix=f"Engines: {', '.join(ENGINES)}.")
    names = columns(sparql, where)
    if engine == "rdflib":
        from qantar.sparql.rdflib_engine import copy_of, run_rdflib

        form, rows = run_rdflib(copy() if copy else copy_of(store), sparql, names, where)
    else:
        form, rows = _run_oxigraph(store, sparql, where)
    labelled = tuple(_relabelled(rows))
    if form == "graph":
        labelled = tuple(sorted(set(labelled), key=_sort_key))
    elif not order_names(sparql):
        labelled = tuple(sorted(labelled, key=_sort_key))
    return Result(form, {"ask": ("answer",), "graph": GRAPH_COLUMNS}.get(form, names), labelled)


@lru_cache(maxsize=128)  # a saved query is checked when it is read, and again when it is run
def columns(sparql: str, where: str = "query") -> tuple[str, ...]:
    """Check the text of a query and name its columns; only SELECT has any.

    Raises:
        UsageError: a syntax error, an update, SERVICE or FROM; names the line.
    """
    try:
        results = Store().query(sparql)
    except SyntaxError as error:
        raise _syntax_error(error, sparql, where) from error
    except (ValueError, RuntimeError, OSError):
        results = None  # cannot be evaluated, which running it for real will tell
    _check(sparql, where)
    if not isinstance(results, QuerySolutions):
        return ()
    return tuple(variable.value for variable in results.variables)


def _check(sparql: str, where: str) -> None:
    try:
        guard(sparql)
    except UsageError as error:
        place = f"{where}:{(error.where or 'line 1').removeprefix('line ')}"
        raise UsageError(error.message, where=place, fix=error.fix) from error


def _syntax_error(error: SyntaxError, sparql: str, where: str) -> UsageError:
    """Oxigraph says ``error at LINE:COLUMN: what was expected``; an update has a name."""
    try:
        _check(sparql, where)
    except UsageError as refused:
        if refused.message.endswith("is refused"):
            return refused
    place, _, reason = error.msg.removeprefix("error at ").partition(": ")
    line = place.partition(":")[0]
    if not line.isdigit():
        return UsageError(f"SPARQL syntax error: {error.msg}", where=where)
    return UsageError(f"SPARQL syntax error: {reason}", where=f"{where}:{line}")


def _run_oxigraph(store: Store, sparql: str, where: str) -> tuple[str, list[Row]]:
    try:
        results = store.query(sparql)
        if isinstance(results, QueryBoolean):
            return "ask", [truth(bool(results))]
        if isinstance(results, QuerySolutions):
            return "select", [tuple(_term(value) for value in solution) for solution in results]
        return "graph", [(_term(t.subject), _term(t.predicate), _term(t.object)) for t in results]
    except (ValueError, RuntimeError, OSError) as error:
        raise UsageError(f"cannot be evaluated: {error}", where=where) from error


def _term(term: NamedNode | BlankNode | Literal | Triple | None) -> Term | None:
    if term is None:
        return None
    if isinstance(term, NamedNode):
        return Term("iri", term.value)
    if isinstance(term, Literal):
        return literal(term.value, term.datatype.value, term.language or "")
    return Term("bnode", term.value if isinstance(term, BlankNode) else str(term))


def _relabelled(rows: Iterable[Row]) -> Iterable[Row]:
    """Blank nodes named in the order of their appearance: engines name them at random."""
    names: dict[str, str] = {}
    for row in rows:
        yield tuple(
            term._replace(value=names.setdefault(term.value, f"b{len(names)}"))
            if term and term.kind == "bnode"
            else term
            for term in row
        )


def _sort_key(row: Row) -> tuple[Term, ...]:
    return tuple(term or Term("", "") for term in row)
