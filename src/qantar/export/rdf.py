"""The data in the formats of RDF, written by the library."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Triple, serialize

from qantar.export.data import Things, is_claim, prefixes
from qantar.export.plain import readable


def turtle(data: Things, base: str) -> str:
    """The data as Turtle."""
    return _written(_all(data), RdfFormat.TURTLE, base)


def n_triples(data: Things, base: str) -> str:
    """The data as N-Triples, sorted."""
    return _written(_all(data), RdfFormat.N_TRIPLES, base)


def json_ld(data: Things, base: str) -> str:
    """The data as JSON-LD, expanded: it needs no context."""
    return _written(_all(data), RdfFormat.JSON_LD, base) + "\n"


def rdf_xml(data: Things, base: str) -> str:
    """The data as RDF/XML, in which characters that XML forbids are replaced."""
    triples = [_in_xml(triple) for triple in _all(data)]
    # A bare carriage return would be read back as a newline.
    return _written(triples, RdfFormat.RDF_XML, base).replace("\r", "&#13;") + "\n"


def trig(data: Things, base: str) -> str:
    """The data as TriG: each claim in a graph of its own, named as the claim; the rest in none.

    So nothing that asks for triples without naming a graph reads what a claim says as the case.
    """
    rest, own = [], []
    for told in data.values():
        if is_claim(told):
            own += [Quad(t.subject, t.predicate, t.object, _node(t.subject)) for t in told]
        else:
            rest += [Quad(t.subject, t.predicate, t.object) for t in told]
    used = prefixes(_all(data), base)
    return (serialize([*rest, *own], format=RdfFormat.TRIG, prefixes=used) or b"").decode("utf-8")


def _all(data: Things) -> list[Triple]:
    return [triple for told in data.values() for triple in told]


def _written(triples: Iterable[Triple], kind: RdfFormat, base: str) -> str:
    listed = list(triples)
    found = serialize(listed, format=kind, prefixes=prefixes(listed, base))
    return (found or b"").decode("utf-8")


def _node(subject: object) -> NamedNode:
    """The subject as the name of a graph; the data holds no blank nodes."""
    if not isinstance(subject, NamedNode):
        raise TypeError(f"{subject} cannot name a graph")
    return subject


def _in_xml(triple: Triple) -> Triple:
    value = triple.object
    if not isinstance(value, Literal) or readable(value.value) == value.value:
        return triple
    datatype = None if value.language else value.datatype
    mended = Literal(readable(value.value), datatype=datatype, language=value.language)
    return Triple(triple.subject, triple.predicate, mended)
