"""The messages of shapes, read from the shapes themselves: engines word them differently."""

from __future__ import annotations

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from qantar.namespaces import SH

MESSAGE = SH + "message"


def read_messages(shapes: str) -> dict[str, str]:
    """Shape IRI to its sh:message, from shapes as N-Triples; the first one where there are more."""
    found: dict[str, list[str]] = {}
    for quad in parse(shapes, RdfFormat.N_TRIPLES):
        shape, message = quad.subject, quad.object
        if quad.predicate.value != MESSAGE:
            continue
        if isinstance(shape, NamedNode) and isinstance(message, Literal):
            found.setdefault(shape.value, []).append(message.value)
    return {shape: min(texts) for shape, texts in found.items()}
