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


def copy_of(store: Store) -> Dataset:
    """The quads of a store in rdflib."""
    import rdflib

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of rdflib about its own insides
        data = rdflib.Dataset(default_union=False)
        data.parse(data=store.dump(format=RdfFormat.N_QUADS), format="nquads")
    return data


def run_rdflib(
    data: Dataset, sparql: str, names: tuple[str, ...], where: str
) -> tuple[str, list[Row]]:
    """Run a query in rdflib.

    Args:
        data: the quads, from `copy_of`.
        sparql: a query that has passed the guard.
        names: the columns of a SELECT, in order.
        where: name of the query, for messages.

    Raises:
        UsageError: rdflib cannot evaluate the query.
    """
    with warnings.catch_warnings(), _evaluation_mended():
        warnings.simplefilter("ignore", DeprecationWarning)
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
    if part.name == "Join" and _is_plain(part.p2, part.p1._vars):
        # It evaluates the second side alone, whatever the first has bound: a product of all.
        rows: Iterable[Any] = evalLazyJoin(context, part)
        return rows
    raise NotImplementedError  # rdflib's sign for: not mine


def _is_plain(part: Any, bound: set[Any]) -> bool:
    """Whether bindings may be put into a part first: triples, and what only names a value anew."""
    if part.name in ("Join", "Union"):
        return _is_plain(part.p1, bound) and _is_plain(part.p2, bound)
    if part.name == "Extend":
        return part.var not in bound and _is_plain(part.p, bound)
    return part.name == "BGP" or (part.name == "Graph" and _is_plain(part.p, bound))


def _term(term: object) -> Term | None:
    import rdflib

    if isinstance(term, rdflib.Literal):
        return literal(str(term), str(term.datatype or ""), term.language or "")
    if isinstance(term, rdflib.BNode):
        return Term("bnode", str(term))
    return None if term is None else Term("iri", str(term))
