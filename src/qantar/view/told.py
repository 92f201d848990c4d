"""What the view is made from: claims, accounts and judgements, read from the store in one go."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from sys import intern

from pyoxigraph import DefaultGraph, Literal, NamedNode, Store

from qantar.graph.claimed import Row, things
from qantar.namespaces import QO, RDF, SKOS

Term = NamedNode | Literal
SLOTS = (
    RDF + "object",
    *(QO + name for name in ("deniedObject", "about", "atLeast", "moreThan", "atMost")),
    *(QO + name for name in ("lessThan", "loosely", "valueState", "from")),
)
"""Where a claim holds what it says; `qo:to` goes with `qo:from`."""


@dataclass(slots=True)
class Claim:
    """One claim as the view needs it; what is missing is "" or None."""

    iri: str
    subject: str = ""
    predicate: str = ""
    account: str = ""
    certainty: str = ""
    said: list[tuple[str, Term]] = field(default_factory=list)
    end: Term | None = None
    as_of: str = ""
    as_of_ends: tuple[str, str] = ("", "")

    @property
    def exact(self) -> list[Term]:
        """The values that it asserts."""
        return [value for slot, value in self.said if slot == SLOTS[0]]


class Told:
    """The authored graph as the rules of the view read it.

    Args:
        store: graph and ontology in the default graph.
    """

    def __init__(self, store: Store) -> None:
        self.store = store
        self.claims = {iri: Claim(iri) for iri in self.instances(QO + "Claim")}
        self.accounts: dict[str, Row] = things(store, QO + "Account")
        self.judgements: dict[str, Row] = things(store, QO + "Judgement")
        self._read_claims()

    def pairs(self, predicate: str) -> Iterator[tuple[str, Term]]:
        """Subject and value of each triple with a property."""
        node, graph = NamedNode(predicate), DefaultGraph()
        for quad in self.store.quads_for_pattern(None, node, None, graph):
            if isinstance(quad.subject, NamedNode) and isinstance(quad.object, Term):
                yield intern(quad.subject.value), quad.object

    def instances(self, kind: str) -> set[str]:
        """The instances of a class."""
        node, type_ = NamedNode(kind), NamedNode(RDF + "type")
        found = self.store.quads_for_pattern(None, type_, node, DefaultGraph())
        return {intern(q.subject.value) for q in found if isinstance(q.subject, NamedNode)}

    @cached_property
    def labels(self) -> dict[str, str]:
        """The editorial labels."""
        found: dict[str, str] = {}
        for iri, label in self.pairs(SKOS + "prefLabel"):
            found[iri] = min(label.value, found.get(iri, label.value))
        return found

    @cached_property
    def by_predicate(self) -> dict[str, list[Claim]]:
        """The claims of each property."""
        found: dict[str, list[Claim]] = defaultdict(list)
        for claim in self.claims.values():
            found[claim.predicate].append(claim)
        return found

    def direct(self, predicate: str) -> dict[str, list[str]]:
        """Subject to the exact values that some claim asserts of it."""
        found: dict[str, list[str]] = defaultdict(list)
        for claim in self.by_predicate.get(predicate, ()):
            found[claim.subject] += [value.value for value in claim.exact]
        return found

    def _read_claims(self) -> None:
        claims = self.claims
        for name in ("subject", "predicate"):
            for iri, value in self.pairs(RDF + name):
                if iri in claims and isinstance(value, NamedNode):
                    setattr(claims[iri], name, intern(value.value))
        for name in ("account", "certainty"):
            for iri, value in self.pairs(QO + name):
                if iri in claims and isinstance(value, NamedNode):
                    setattr(claims[iri], name, intern(value.value))
        for slot in SLOTS:
            for iri, value in self.pairs(slot):
                if iri in claims:
                    claims[iri].said.append((slot, value))
        self._read_times()

    def _read_times(self) -> None:
        claims = self.claims
        for iri, value in self.pairs(QO + "to"):
            if iri in claims:
                claims[iri].end = value
        for iri, value in self.pairs(QO + "asOf"):
            if iri in claims:
                claims[iri].as_of = value.value
        ends = dict(self.pairs(QO + "asOfTo"))
        for iri, value in self.pairs(QO + "asOfFrom"):
            if iri in claims and iri in ends:
                claims[iri].as_of_ends = (value.value, ends[iri].value)
