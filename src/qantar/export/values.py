"""IRIs for what a claim says where that is no single term: bounds, ranges, denials.

RDF 1.2 reifies triples, and a triple needs an object. "At least 238" has none of its own, and the
value that is denied must never stand there. So such a value gets an IRI that can be read, which is
equal exactly where slot and value are, and from which slot and value could be read back.
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

from pyoxigraph import Literal, NamedNode

from qantar.graph.lookup import text_of
from qantar.namespaces import QO, QV, XSD
from qantar.network.selection import is_day

Term = NamedNode | Literal
BOUNDS = {
    QO + "deniedObject": "not",
    QO + "about": "about",
    QO + "atLeast": "at-least",
    QO + "moreThan": "more-than",
    QO + "atMost": "at-most",
    QO + "lessThan": "less-than",
    QO + "loosely": "loosely",
}
STATE = QO + "valueState"
RANGE = (QO + "from", QO + "to")
MISSING = "missing"


def value_iri(said: Mapping[str, Term], base: str) -> str:
    """The IRI of what a claim without an object says; its value state is one already.

    Args:
        said: the value slots of the claim, other than rdf:object.
        base: what the IRIs of the data begin with.
    """
    if STATE in said:
        return text_of(said[STATE])
    if RANGE[0] in said and RANGE[1] in said:
        first, last = (_end(said[slot], base) for slot in RANGE)
        return f"{base}value/from-{first}-to-{last}"
    for slot, name in BOUNDS.items():
        if slot in said:
            return f"{base}value/{name}-{_part(said[slot], base)}"
    return f"{base}value/{MISSING}"


def _part(term: Term, base: str) -> str:
    """A term as a part of an IRI: other terms give other parts.

    A whole number or a day is written as it is. Other literals begin with their type and ``=``,
    IRIs with their namespace and ``:``, neither of which is left bare in what follows.
    """
    if isinstance(term, NamedNode):
        return _name(term.value, base)
    if _is_plain(term):
        return term.value
    if term.language:
        return f"text={_escape(term.language)}={_escape(term.value)}"
    kind = term.datatype.value
    named = kind.removeprefix(XSD) if kind.startswith(XSD) else kind
    return f"{_escape(named)}={_escape(term.value)}"


def _end(term: Term, base: str) -> str:
    """One end of a range; only the hyphens of numbers and days are left bare in it."""
    part = _part(term, base)
    plain = isinstance(term, Literal) and _is_plain(term)
    return part if plain else part.replace("-", "%2D")


def _is_plain(term: Literal) -> bool:
    """Whether it is a well-formed whole number or day, which cannot be taken for the other."""
    if term.datatype.value == XSD + "date":
        return is_day(term.value)
    digits = term.value.removeprefix("-")
    return term.datatype.value == XSD + "integer" and digits.isascii() and digits.isdecimal()


def _name(iri: str, base: str) -> str:
    kind, slash, slug = iri.removeprefix(base).partition("/")
    if iri.startswith(base) and slash and kind not in ("qv", "iri"):
        return f"{_escape(kind)}:{_escape(slug)}"
    if iri.startswith(QV):
        return f"qv:{_escape(iri.removeprefix(QV))}"
    return f"iri:{_escape(iri)}"


def _escape(text: str) -> str:
    return quote(text, safe="")
