"""Which claims say the same: keys of values, of topics and of facts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from qantar.namespaces import QO, QP
from qantar.view.sameness import judged
from qantar.view.told import Claim, Told

PARTS = ((QP + "isInvolvementIn", QP + "involves"), (QP + "isHarmIn", QP + "isHarmTo"))
Topic = tuple[str, str]
Fact = tuple[str, str, str]


class Keys:
    """What a claim is about and what it says, equal where it is the same.

    Args:
        told: the authored graph.
        canonical: entities that are judged the same, with the one that stands for them.

    Attributes:
        by_fact: the claims that tell each fact.
    """

    def __init__(self, told: Told, canonical: Mapping[str, str]) -> None:
        self.canonical = canonical
        self.claims = told.claims
        self.parts = _parts(told, canonical)
        self.tallies = _comparable(told)
        self._values = {claim.iri: self._say(claim) for claim in told.claims.values()}
        self.by_fact: dict[Fact, list[str]] = defaultdict(list)
        for claim in told.claims.values():
            for fact in self.facts(claim):
                self.by_fact[fact].append(claim.iri)

    def values(self, claim: Claim) -> list[str]:
        """What it says: equal where the slot and the value are; one for each slot it fills."""
        return self._values[claim.iri]

    def _say(self, claim: Claim) -> list[str]:
        found = []
        for slot, value in claim.said:
            if slot == QO + "from":
                if claim.end is not None:
                    found.append(f"{value.value} to {claim.end.value}")
            else:
                found.append(f"{slot} {self.canonical.get(value.value, value.value)}")
        return found

    def topic(self, claim: Claim) -> Topic:
        """What it is about: the thing, entities judged the same being one, and the property."""
        return self.canonical.get(claim.subject, claim.subject), claim.predicate

    def facts(self, claim: Claim) -> list[Fact]:
        """The facts it tells, one for each slot: the thing, the property and the value.

        Comparable tallies are one thing; a part or a harm is the event with who was in it; of a
        statement on a statement the thing is the fact that the latter tells.
        """
        thing = self._thing(claim, frozenset())
        return [(thing, claim.predicate, value) for value in self.values(claim)]

    def _thing(self, claim: Claim, seen: frozenset[str]) -> str:
        subject = claim.subject
        meant = self.claims.get(subject)
        if meant is None or subject in seen:  # a cycle is a finding of the validator, not a hang
            return self.parts.get(subject) or self.tallies.get(subject) or self.topic(claim)[0]
        values = " ".join(self.values(meant))
        return f"{self._thing(meant, seen | {subject})} {meant.predicate} {values}"


def tells_fact(keys: Keys) -> dict[str, str]:
    """Each claim with the lowest of the claims that tell the same fact."""
    found: dict[str, str] = {}
    for group in keys.by_fact.values():
        found.update(dict.fromkeys(group, min(group)))
    return found


def _parts(told: Told, canonical: Mapping[str, str]) -> dict[str, str]:
    """Involvements and harms, as the event and the agent they tie together."""
    found: dict[str, str] = {}
    for into, who in PARTS:
        agents = told.direct(who)
        for stub, events in told.direct(into).items():
            names = [
                f"{canonical.get(event, event)} {canonical.get(agent, agent)}"
                for event in events
                for agent in agents.get(stub, ())
            ]
            if names:
                found[stub] = min(names)
    return found


def _comparable(told: Told) -> dict[str, str]:
    """Tallies judged comparable to another, with the lowest of those judged beside them."""
    tallies = told.instances(QO + "Tally")
    found: dict[str, str] = {}
    for pair in judged(told, "comparable"):
        if tallies.issuperset(pair):
            for one in pair:
                found[one] = min(*pair, found.get(one, one))
    return found
