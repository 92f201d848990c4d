"""Turtle as text: nodes, literals and the prefixes that every generated file has."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date

from qantar.namespaces import PREFIXES, curie

Pair = tuple[str, str]
"""A predicate and its value, both as Turtle."""

HEADER = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in sorted(PREFIXES.items()))


def node(name: str, kind: str, pairs: Iterable[Pair]) -> str:
    """The Turtle of one node, with an empty line before it.

    Args:
        name: the node, as a prefixed name.
        kind: its class, as a prefixed name.
        pairs: its properties, in the order in which they are written.
    """
    lines = "".join(f"    {predicate} {value} ;\n" for predicate, value in pairs)
    return f"\n{name}\n    a {kind} ;\n{lines}.\n"


def text(value: str) -> str:
    """A string literal."""
    return json.dumps(value, ensure_ascii=False)


def label(value: str) -> Pair:
    """The label of a stub."""
    return "skos:prefLabel", f"{text(value)}@en"


def day(value: date) -> str:
    """A date literal."""
    return f'"{value.isoformat()}"^^xsd:date'


def iri(name: str) -> str:
    """The full IRI of a prefixed name.

    Raises:
        ValueError: the prefix is unknown, or the name would be written in another way.
    """
    prefix, _, local = name.partition(":")
    full = PREFIXES.get(prefix, "") + local
    if curie(full) != name:
        raise ValueError(f"{name} is no name with a known prefix")
    return full
