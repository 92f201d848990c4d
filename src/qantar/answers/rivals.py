"""The rivals of a claim: those that deny it, cannot be so if it is, or are judged to contradict it.

These are the tests of ``rules/contested-by-*.rq`` for one claim, so that it can be shown beside
what stands against it. What was superseded or withdrawn stands against nothing any more.
"""

from __future__ import annotations

from dataclasses import dataclass

from qantar.graph.lookup import Facts
from qantar.namespaces import DERIVED_GRAPH, QO, QV, RDF


@dataclass(frozen=True)
class _Stand:
    """What a claim holds: the moment it is about, and exact and denied values."""

    moment: str
    exact: frozenset[str]
    denied: frozenset[str]


def rivals(facts: Facts, claim: str) -> list[str]:
    """IRIs of the rivals of a claim, sorted.

    Args:
        facts: a store with the view built.
        claim: IRI of a claim.
    """
    own = _stand(facts, claim)
    predicate = facts.one(claim, RDF + "predicate")
    kinds = facts.values(predicate, RDF + "type") if predicate else []
    single = QO + "SingleValuedProperty" in kinds
    mates = _same_topic(facts, facts.one(claim, RDF + "subject"), predicate) - {claim}
    found = {mate for mate in mates if _conflict(own, _stand(facts, mate), single)}
    standing = {r for r in found | _contradicted(facts, claim) if not _given_up(facts, r)}
    return sorted(standing)


def _given_up(facts: Facts, claim: str) -> bool:
    return facts.derived(claim, "status") in (QV + "superseded", QV + "withdrawn")


def _conflict(one: _Stand, other: _Stand, single: bool) -> bool:
    if one.exact & other.denied or one.denied & other.exact:
        return True
    both = bool(one.exact and other.exact)
    return single and both and one.exact != other.exact and one.moment == other.moment


def _stand(facts: Facts, claim: str) -> _Stand:
    as_of = facts.one(claim, QO + "asOf")
    moment = facts.derived(claim, "saidText") if as_of == QV + "whenSaid" else as_of
    exact = facts.values(claim, RDF + "object")
    denied = facts.values(claim, QO + "deniedObject")
    return _Stand(moment, _merged(facts, exact), _merged(facts, denied))


def _merged(facts: Facts, values: list[str]) -> frozenset[str]:
    return frozenset(canonical(facts, value) for value in values)


def canonical(facts: Facts, value: str) -> str:
    """The entity that stands for this one, itself where it was judged the same as no other."""
    is_data = value.startswith(facts.base)
    return (facts.derived(value, "canonical") if is_data else "") or value


def _same_topic(facts: Facts, subject: str, predicate: str) -> set[str]:
    """Claims with this property about the subject or what was judged the same as it."""
    if not subject or not predicate:
        return set()
    chosen = canonical(facts, subject)
    merged = {subject, chosen, *facts.subjects(QO + "canonical", chosen, DERIVED_GRAPH)}
    about = {claim for one in merged for claim in facts.subjects(RDF + "subject", one)}
    return {claim for claim in about if facts.one(claim, RDF + "predicate") == predicate}


def _contradicted(facts: Facts, claim: str) -> set[str]:
    found: set[str] = set()
    for judgement in facts.subjects(QO + "judges", claim):
        if facts.one(judgement, QO + "finding") == QV + "contradicts":
            found.update(facts.values(judgement, QO + "judges"))
    return found - {claim}
