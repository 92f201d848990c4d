"""The authored graph read into plain rows: things with their properties, passages, claims."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, Protocol, cast

from pyoxigraph import DefaultGraph, Literal, NamedNode, QuerySolutions, Store

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

PASSAGE_PROPERTIES = (OA + "hasSource", OA + "start", OA + "end", QO + "sha256")


class Statement(Protocol):
    """A triple of the default graph."""

    subject: NamedNode
    predicate: NamedNode
    object: Term


class Passage(NamedTuple):
    """A registered stretch of a document; `sha256` is of its UTF-8 bytes, in hexadecimal."""

    iri: str
    document: str
    span: Span
    sha256: str


def things(store: Store, kind: str, properties: Iterable[str] = ()) -> dict[str, Row]:
    """Return the properties of every instance of a class, by IRI.

    Args:
        store: the authored graph in the default graph.
        kind: IRI of the class.
        properties: IRIs of the properties to read; every property if none is named.
    """
    nodes = [found.subject for found in _instances(store, kind)]
    rows: dict[str, Row] = {node.value: {} for node in nodes}
    if properties:
        for name in properties:
            _add(rows, name, statements(store, None, NamedNode(name), None))
    else:
        for node in nodes:
            row = rows[node.value]
            for found in statements(store, node, None, None):
                row.setdefault(found.predicate.value, []).append(found.object)
    for row in rows.values():
        for several in row.values():
            if len(several) > 1:
                several.sort(key=str)
    return rows


def _add(rows: dict[str, Row], name: str, found: Iterable[Statement]) -> None:
    """Add the values of one property to the rows of the things that have it."""
    for statement in found:
        row = rows.get(statement.subject.value)
        if row is None:
            continue
        if name in row:
            row[name].append(statement.object)
        else:
            row[name] = [statement.object]


def instances(store: Store, kind: str) -> frozenset[str]:
    """Return the IRIs of the instances of a class (an IRI)."""
    return frozenset(found.subject.value for found in _instances(store, kind))


def _instances(store: Store, kind: str) -> Iterable[Statement]:
    return statements(store, None, NamedNode(RDF + "type"), NamedNode(kind))


def statements(
    store: Store, subject: NamedNode | None, predicate: NamedNode | None, value: Term | None
) -> Iterable[Statement]:
    """Return the triples of the default graph that match; None matches everything."""
    # A query of one pattern takes twice as long, which tells with tens of thousands of triples.
    found = store.quads_for_pattern(subject, predicate, value, DefaultGraph())
    return cast("Iterable[Statement]", found)


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
    return [value for slot in VALUE_SLOTS if slot in row for value in row[slot]]


def passages(store: Store) -> dict[str, Passage]:
    """Return the passages by IRI; those without document or whole-number offsets are left out.

    What is missing from a passage is for the shapes to report.
    """
    found = {}
    for iri, row in sorted(things(store, QO + "Passage", PASSAGE_PROPERTIES).items()):
        start, end = first(row, OA + "start"), first(row, OA + "end")
        document = first(row, OA + "hasSource")
        if document and start.isdecimal() and end.isdecimal():
            span = Span(int(start), int(end))
            found[iri] = Passage(iri, document, span, first(row, QO + "sha256"))
    return found


def slug(iri: str) -> str:
    """Return the last segment of an IRI."""
    return iri.rsplit("/", 1)[-1]
