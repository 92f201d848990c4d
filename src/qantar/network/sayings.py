"""The claims as the network needs them: what each is about, what it points at, how it stands."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain

from pyoxigraph import DefaultGraph, NamedNode, Store

from qantar.graph.lookup import Facts
from qantar.namespaces import DERIVED_GRAPH, OWL, QO, QP, QV, RDF
from qantar.network.selection import CLAIM, CONCEPT, entity_classes, is_day

GIVEN_UP = (QV + "superseded", QV + "withdrawn")
DATED = tuple(QP + name for name in ("occurredOn", "startedOn", "endedOn", "createdOn"))
DAYS = (RDF + "object", QO + "from", QO + "to")


@dataclass(slots=True)
class Saying:
    """A claim; ``target`` is its value where that can be a node, else ""."""

    claim: str
    subject: str
    predicate: str
    document: str
    status: str
    target: str = ""
    denied: bool = False
    rivals: tuple[str, ...] = ()

    @property
    def is_given_up(self) -> bool:
        """Whether it was superseded or withdrawn."""
        return self.status in GIVEN_UP


@dataclass(frozen=True)
class Span:
    """The first and the last day (ISO) of which a thing is told, and the claims that tell them."""

    start: str
    end: str
    claims: tuple[str, ...]

    def is_outside(self, since: str, until: str) -> bool:
        """Whether all of it lies before the one day or after the other; "" is open."""
        return bool((since and self.end < since) or (until and self.start > until))


def things(facts: Facts, *, concepts: bool) -> dict[str, str]:
    """Everything that can be a node, with its class: entities, claims, and concepts if wanted."""
    kinds = entity_classes(facts)
    found = {iri: kind for iri, kind in facts.pairs(RDF + "type") if kind in kinds}
    if concepts:
        found.update(dict.fromkeys(facts.subjects(RDF + "type", CONCEPT), CONCEPT))
    return {iri: kind for iri, kind in found.items() if not kind.startswith(OWL)}


def sayings(facts: Facts, nodes: dict[str, str]) -> list[Saying]:
    """All claims, sorted by IRI.

    Args:
        facts: a store with the view built.
        nodes: what can be a node.
    """
    facts.read_ahead(RDF + "subject", RDF + "predicate")
    facts.read_ahead(*(QO + n for n in ("saidIn", "status", "isContestedBy")), graph=DERIVED_GRAPH)
    made = {claim: _saying(facts, claim) for claim in facts.subjects(RDF + "type", CLAIM)}
    for slot in (RDF + "object", QO + "deniedObject"):
        for claim, value in _pointing(facts.store, slot):
            if claim in made and value in nodes:
                made[claim].target = value
    denials = set(facts.subjects(QO + "deniedObject"))
    for claim in denials & made.keys():
        made[claim].denied = True
    return list(made.values())


def spans(facts: Facts, told: list[Saying]) -> dict[str, Span]:
    """Of when each thing is told, by the given claims that stand and give a day exactly."""
    days: dict[str, list[str]] = {}
    claims: dict[str, list[str]] = {}
    for one in told:
        if one.predicate not in DATED or one.is_given_up:
            continue
        texts = chain.from_iterable(facts.values(one.claim, slot) for slot in DAYS)
        found = [text[:10] for text in texts if is_day(text[:10])]
        if found:
            days.setdefault(one.subject, []).extend(found)
            claims.setdefault(one.subject, []).append(one.claim)
    return {
        iri: Span(min(found), max(found), tuple(sorted(claims[iri]))) for iri, found in days.items()
    }


def _saying(facts: Facts, claim: str) -> Saying:
    return Saying(
        claim,
        facts.one(claim, RDF + "subject"),
        facts.one(claim, RDF + "predicate"),
        facts.derived(claim, "saidIn"),
        facts.derived(claim, "status"),
        rivals=tuple(facts.values(claim, QO + "isContestedBy", DERIVED_GRAPH)),
    )


def _pointing(store: Store, slot: str) -> list[tuple[str, str]]:
    """Claims with their values that are IRIs; a literal that looks like one is none."""
    quads = store.quads_for_pattern(None, NamedNode(slot), None, DefaultGraph())
    return sorted(
        (quad.subject.value, quad.object.value)
        for quad in quads
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode)
    )
