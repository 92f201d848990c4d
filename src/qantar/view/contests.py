"""The status of each claim: what withdraws it, supersedes it, contests it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import product

from qantar.namespaces import QO, QP, QV, RDF
from qantar.view.bounds import Bounds, apart, bounds
from qantar.view.facts import Keys
from qantar.view.sameness import Pair, against, groups, judged
from qantar.view.told import Claim, Told

ASSERTED = RDF + "object"
DENIED = QO + "deniedObject"
Says = tuple[frozenset[str], Bounds]
"""The values that a claim asserts, and the bounds of what it says."""


class Standing:
    """What was given up, and what may have been.

    Args:
        told: the authored graph.
        keys: what its claims are about.
        roots: each claim with the innermost speaker, those judged the same being one.
    """

    def __init__(self, told: Told, keys: Keys, roots: Mapping[str, str]) -> None:
        self.superseded = {iri for iri in against(told, "supersedes") if iri in told.claims}
        self.withdrawn = _withdrawn(told, self.superseded)
        self.possibly = _possibly(told, keys, roots, self.withdrawn)

    def status(self, claim: str, *, contested: bool) -> str:
        """The strongest of what is said against a claim, as a concept."""
        if claim in self.withdrawn:
            return QV + "withdrawn"
        if claim in self.superseded:
            return QV + "superseded"
        if claim in self.possibly:
            return QV + "possiblyWithdrawn"
        return QV + ("contested" if contested else "uncontested")

    def is_given_up(self, claim: str) -> bool:
        """Whether it was superseded or withdrawn, and so stands against nothing any more."""
        return claim in self.superseded or claim in self.withdrawn


def _withdrawn(told: Told, superseded: set[str]) -> set[str]:
    """Claims that a standing claim says were withdrawn, and those judged the same utterance."""
    withdrawals = told.by_predicate.get(QP + "withdrawnBy", [])
    undone = {claim.subject for claim in withdrawals}
    gone = {
        claim.subject
        for claim in withdrawals
        if claim.iri not in superseded and claim.iri not in undone and not _denies(claim)
    }
    for group in groups(judged(told, "same")):
        if group & gone:
            gone |= group
    return gone


def _denies(claim: Claim) -> bool:
    slots = {slot for slot, _ in claim.said}
    values = {value.value for slot, value in claim.said if slot == QO + "valueState"}
    return DENIED in slots or QV + "noValue" in values


def _possibly(told: Told, keys: Keys, roots: Mapping[str, str], withdrawn: set[str]) -> set[str]:
    """Claims that may repeat a withdrawn one.

    The same source telling the same fact, or a claim of which it is left open whether it is the
    same utterance; but not what is judged another utterance.
    """
    gone = [told.claims[iri] for iri in withdrawn if iri in told.claims]
    pairs = {
        (claim.iri, mate)
        for claim in gone
        for fact in keys.facts(claim)
        for mate in keys.by_fact[fact]
        if roots.get(mate) == roots.get(claim.iri)
    }
    pairs |= {pair for both in judged(told, "unresolved") for pair in (both, both[::-1])}
    others = {pair for both in judged(told, "notSame") for pair in (both, both[::-1])}
    told_apart = pairs - others
    return {mate for iri, mate in told_apart if iri in withdrawn and mate in told.claims}


def contests(told: Told, keys: Keys, standing: Standing, moments: Mapping[str, str]) -> set[Pair]:
    """Pairs of a claim and one that contests it; what was given up contests nothing.

    Args:
        told: the authored graph.
        keys: what its claims are about.
        standing: what was given up.
        moments: the time to which a state applies, by claim; nothing for what has none.
    """
    single = told.instances(QO + "SingleValuedProperty")
    found = set(_by_judgement(told))
    for topic, claims in _topics(told, keys, single).items():
        if len(claims) > 1:
            found |= set(_by_denial(keys, claims))
            if topic[1] in single:
                found |= set(_by_value(keys, claims, moments))
    return {pair for pair in found if not standing.is_given_up(pair[1])}


def _by_judgement(told: Told) -> Iterator[Pair]:
    for one, other in judged(told, "contradicts"):
        if one in told.claims and other in told.claims:
            yield from ((one, other), (other, one))


def _topics(told: Told, keys: Keys, single: set[str]) -> dict[Pair, list[Claim]]:
    """The claims of each topic on which claims can contest each other."""
    denied = {claim.predicate for claim in told.claims.values() if _values(keys, claim, DENIED)}
    found: dict[Pair, list[Claim]] = defaultdict(list)
    for predicate in denied | single:
        for claim in told.by_predicate.get(predicate, ()):
            found[keys.topic(claim)].append(claim)
    return found


def _values(keys: Keys, claim: Claim, slot: str) -> set[str]:
    found = (value.value for at, value in claim.said if at == slot)
    return {keys.canonical.get(value, value) for value in found}


def _by_denial(keys: Keys, claims: list[Claim]) -> Iterator[Pair]:
    """An assertion and its denial contest each other."""
    asserted: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        for value in _values(keys, claim, ASSERTED):
            asserted[value].append(claim)
    for denial in claims:
        for value in _values(keys, denial, DENIED):
            for claim in asserted.get(value, ()):
                yield from ((claim.iri, denial.iri), (denial.iri, claim.iri))


def _by_value(keys: Keys, claims: list[Claim], moments: Mapping[str, str]) -> Iterator[Pair]:
    """Values, for one moment, that differ or lie out of each other's bounds.

    Hundreds may tell a popular topic in a few ways: the ways are compared, not the claims.
    """
    by_moment: dict[str | None, dict[Says, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        values = frozenset(_values(keys, claim, ASSERTED))
        by_moment[moments.get(claim.iri)][values, bounds(claim)].append(claim)
    for ways in by_moment.values():
        for (own, some), (others, rivals) in product(ways.items(), repeat=2):
            if _differ(own, others):
                pairs = product(some, rivals)
                yield from ((one.iri, other.iri) for one, other in pairs if one is not other)


def _differ(one: Says, other: Says) -> bool:
    return any(a != b for a in one[0] for b in other[0]) or apart(one[1], other[1])
