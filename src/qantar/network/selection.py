"""Which part of the graph is wanted, as it is asked for and as the graph knows it."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from qantar.answers.naming import is_iri, unknown
from qantar.answers.opening import NOW
from qantar.errors import UsageError
from qantar.graph.clocks import Clocks
from qantar.graph.lookup import Facts, expand, short
from qantar.namespaces import OWL, QO, RDF, RDFS, SKOS

CLAIM = QO + "Claim"
CONCEPT = SKOS + "Concept"
LISTED = 40


@dataclass(frozen=True)
class Selection:
    """Which part of the graph is wanted; what is empty does not narrow it.

    Attributes:
        kinds: classes of the nodes, by name or label; a class stands for its subclasses as well.
        predicates: properties of the claims, as ``qp:name``, by name or label.
        documents: the documents that tell the claims, as ``document:SLUG`` or ``000``.
        since: first day (ISO); what is wholly dated before is left out.
        until: last day (ISO); what is wholly dated after is left out.
        around: IRI of the node whose neighbourhood is wanted, in full or as ``kind:slug``.
        hops: how many edges away from it.
        given_up: also claims that were superseded or withdrawn.
        concepts: also values that are concepts, as nodes.
    """

    kinds: tuple[str, ...] = ()
    predicates: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    around: str = ""
    hops: int = 1
    given_up: bool = False
    concepts: bool = False


EVERYTHING = Selection()


@dataclass(frozen=True)
class Wanted:
    """A selection in IRIs; an empty set does not narrow it."""

    kinds: frozenset[str]
    predicates: frozenset[str]
    documents: frozenset[str]
    around: str


def resolve(facts: Facts, selection: Selection, clocks: Clocks = NOW) -> Wanted:
    """Find what a selection names.

    Args:
        facts: a loaded graph with its ontology.
        selection: as it was asked for.
        clocks: the days up to which the graph is known.

    Raises:
        UsageError: the graph does not know a name, or a day is none; tells what there is.
    """
    _check_days(selection)
    kinds = {kind for name in selection.kinds for kind in _kind(facts, name)}
    return Wanted(
        frozenset(kinds),
        frozenset(_predicate(facts, name) for name in selection.predicates),
        frozenset(_document(facts, name) for name in selection.documents),
        _node(facts, selection.around, clocks) if selection.around else "",
    )


def entity_classes(facts: Facts) -> set[str]:
    """The classes of the things that claims are made about, claims themselves among them."""
    return _with_subclasses(facts, QO + "Entity")


def local_name(iri: str) -> str:
    """The last part of an IRI, after the last slash or hash."""
    return iri[max(iri.rfind("/"), iri.rfind("#")) + 1 :]


def _with_subclasses(facts: Facts, top: str) -> set[str]:
    below: dict[str, list[str]] = {}
    for one, above in facts.pairs(RDFS + "subClassOf"):
        below.setdefault(above, []).append(one)
    found: set[str] = set()
    waiting = [top]
    while waiting:
        kind = waiting.pop()
        if kind not in found:
            found.add(kind)
            waiting += below.get(kind, ())
    return found


def _kind(facts: Facts, name: str) -> set[str]:
    known = {kind for kind in facts.subjects(RDF + "type", OWL + "Class")}
    named = _names(facts, (entity_classes(facts) & known) | {CLAIM, CONCEPT})
    return _with_subclasses(facts, _found(facts, name, named, "kind of node"))


def _predicate(facts: Facts, name: str) -> str:
    properties = facts.subjects(RDF + "type", QO + "AssertableProperty")
    return _found(facts, name, _names(facts, properties), "property")


def _document(facts: Facts, name: str) -> str:
    documents = facts.subjects(RDF + "type", QO + "Document")
    return _found(facts, name, _names(facts, documents), "document")


def _names(facts: Facts, iris: Iterable[str]) -> dict[str, str]:
    """What each IRI may be called by, in lower case: its label, its name, its short form."""
    found: dict[str, str] = {}
    for iri in sorted(iris):
        for name in (iri, short(iri, facts.base), local_name(iri), facts.label(iri)):
            found.setdefault(name.casefold(), iri)
    return found


def _found(facts: Facts, name: str, named: Mapping[str, str], what: str) -> str:
    iri = named.get(name.casefold()) or named.get(expand(name, facts.base).casefold())
    if iri:
        return iri
    known = sorted({local_name(iri) for iri in named.values()})
    near = _near(name, named)
    if near or len(known) > LISTED:
        close = list(dict.fromkeys(local_name(named[one]) for one in near)) or known[:LISTED]
        raise UsageError(f"no {what} is called {name!r}", fix=f"Near: {', '.join(close)}.")
    raise UsageError(f"no {what} is called {name!r}", fix=f"There are: {', '.join(known)}.")


def _near(name: str, known: Iterable[str]) -> list[str]:
    return difflib.get_close_matches(name.casefold(), sorted(known), n=3, cutoff=0.6)


def _node(facts: Facts, name: str, clocks: Clocks) -> str:
    """The IRI of something that can be a node."""
    iri = expand(name, facts.base)
    kind = facts.one(iri, RDF + "type") if is_iri(iri) else ""
    if kind in entity_classes(facts) | {CONCEPT}:
        return iri
    if kind:
        raise UsageError(
            f"{name!r} is no node but a {facts.label(kind)}", fix="Name an entity or a claim."
        )
    raise unknown(name, iri, facts.subjects(SKOS + "prefLabel"), facts.base, clocks)


def _check_days(selection: Selection) -> None:
    for text in (selection.since, selection.until):
        if text and not is_day(text):
            raise UsageError(f"{text!r} is no day", fix="Write it as 2022-01-05.")
    if selection.since and selection.until and selection.since > selection.until:
        raise UsageError(f"since {selection.since} lies after until {selection.until}")
    if selection.hops < 0:
        raise UsageError("hops cannot be fewer than 0")


def is_day(text: str) -> bool:
    """Whether a text is a day as YYYY-MM-DD."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
