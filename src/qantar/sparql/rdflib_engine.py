"""rdflib as the second opinion on a query; slow to load, so only loaded when asked for."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from pyoxigraph import RdfFormat, Store

from qantar.errors import UsageError
from qantar.sparql.rows import Row, Term, literal, truth

if TYPE_CHECKING:
    from rdflib import Dataset


def run_rdflib(
    store: Store, sparql: str, names: tuple[str, ...], where: str
) -> tuple[str, list[Row]]:
    """Run a query on a copy of the store in rdflib.

    Args:
        store: the loaded store.
        sparql: a query that has passed the guard.
        names: the columns of a SELECT, in order.
        where: name of the query, for messages.

    Raises:
        UsageError: rdflib cannot evaluate the query.
    """
    import rdflib

    with warnings.catch_warnings(), _evaluation_mended():
        warnings.simplefilter("ignore", DeprecationWarning)  # of rdflib about its own insides
        data = rdflib.Dataset(default_union=False)
        data.parse(data=store.dump(format=RdfFormat.N_QUADS), format="nquads")
        try:
            return _run(data, sparql, names)
        except Exception as error:  # rdflib raises whatever its parser and evaluator meet
            raise UsageError(f"rdflib cannot evaluate it: {error}", where=where) from error


def _run(data: Dataset, sparql: str, names: tuple[str, ...]) -> tuple[str, list[Row]]:
    import rdflib

    result = data.query(sparql)
    if result.type == "ASK":
        return "ask", [truth(bool(result.askAnswer))]
    if result.type == "SELECT":
        bindings = list(result.bindings)
        order = [rdflib.Variable(name) for name in names]
        return "select", [tuple(_term(row.get(v)) for v in order) for row in bindings]
    triples = list(result.graph or ())
    return "graph", [tuple(_term(part) for part in triple) for triple in triples]


@contextmanager
def _evaluation_mended() -> Iterator[None]:
    """Two mends to how rdflib evaluates, neither of which changes what SPARQL means."""
    from rdflib.plugins.sparql import CUSTOM_EVALS

    CUSTOM_EVALS["qantar"] = _evaluate
    try:
        yield
    finally:
        del CUSTOM_EVALS["qantar"]


def _evaluate(context: Any, part: Any) -> Iterable[Any]:
    """The parts that rdflib evaluates wrongly or too slowly; the rest it does itself."""
    from rdflib.plugins.sparql.evaluate import evalAggregateJoin, evalLazyJoin

    if part.name == "AggregateJoin" and part.p.expr is not None:
        # It makes one empty row out of GROUP BY over nothing, which then joins with everything.
        return (row for row in evalAggregateJoin(context, part) if len(row))
    if part.name == "Join" and _is_plain(part.p2):
        # It evaluates the second side alone, whatever the first has bound: a product of all.
        rows: Iterable[Any] = evalLazyJoin(context, part)
        return rows
    raise NotImplementedError  # rdflib's sign for: not mine


def _is_plain(part: Any) -> bool:
    """Whether a part is made of triples alone, so that bindings may be put into it first."""
    if part.name == "Join":
        return _is_plain(part.p1) and _is_plain(part.p2)
    return part.name == "BGP" or (part.name == "Graph" and _is_plain(part.p))


def _term(term: object) -> Term | None:
    import rdflib

    if isinstance(term, rdflib.Literal):
        return literal(str(term), str(term.datatype or ""), term.language or "")
    if isinstance(term, rdflib.BNode):
        return Term("bnode", str(term))
    return None if term is None else Term("iri", str(term))
