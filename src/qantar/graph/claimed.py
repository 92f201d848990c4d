"""The authored graph read into plain rows: things with their properties, passages, claims."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

from pyoxigraph import Literal, NamedNode, QuerySolutions, Store

from qantar.namespaces import OA, QO, RDF
from qantar.prose.spans import Span

Term = NamedNode | Literal
Row = dict[str, list[Term]]
"""Properties of one thing: IRI of the property to its values, in a stable order."""

VALUE_SLOTS = (
    RDF + "object",
    QO + "deniedObject",
    QO + "about",
    QO + "atLeast",
    QO + "moreThan",
    QO + "atMost",
    QO + "lessThan",
    QO + "from",
    QO + "to",
    QO + "loosely",
)
"""The properties of a claim that hold what it says; `qo:valueState` holds no value."""


@dataclass(frozen=True)
class Passage:
    """A registered stretch of a document; `sha256` is of its UTF-8 bytes, in hexadecimal."""

    iri: str
    document: str
    span: Span
    sha256: str


def things(store: Store, kind: str) -> dict[str, Row]:
    """Return the properties of every instance of a class, by IRI.

    Args:
        store: the authored graph in the default graph.
        kind: IRI of the class.
    """
    query = f"SELECT ?s ?p ?o WHERE {{ ?s a <{kind}> ; ?p ?o }}"
    rows: dict[str, Row] = {}
    for solution in select(store, query):
        subject, predicate, value = solution
        rows.setdefault(subject.value, {}).setdefault(predicate.value, []).append(value)
    for row in rows.values():
        for several in row.values():
            if len(several) > 1:
                several.sort(key=str)
    return rows


def select(store: Store, query: str) -> Iterable[tuple[Term, ...]]:
    """Return the solutions of a SELECT query whose variables are always bound."""
    return cast("Iterable[tuple[Term, ...]]", cast("QuerySolutions", store.query(query)))


def first(row: Row, predicate: str) -> str:
    """Return the first value of a property as text, or "" if there is none."""
    values = row.get(predicate)
    return values[0].value if values else ""


def texts(row: Row, predicate: str) -> list[str]:
    """Return the values of a property as text."""
    return [value.value for value in row.get(predicate, ())]


def values(row: Row) -> list[Term]:
    """Return what stands in the value slots of a claim."""
    return [value for slot in VALUE_SLOTS for value in row.get(slot, ())]


def passages(store: Store) -> dict[str, Passage]:
    """Return the passages by IRI; those without document or whole-number offsets are left out.

    What is missing from a passage is for the shapes to report.
    """
    found = {}
    for iri, row in sorted(things(store, QO + "Passage").items()):
        start, end = first(row, OA + "start"), first(row, OA + "end")
        document = first(row, OA + "hasSource")
        if document and start.isdecimal() and end.isdecimal():
            span = Span(int(start), int(end))
            found[iri] = Passage(iri, document, span, first(row, QO + "sha256"))
    return found


def slug(iri: str) -> str:
    """Return the last segment of an IRI."""
    return iri.rsplit("/", 1)[-1]
