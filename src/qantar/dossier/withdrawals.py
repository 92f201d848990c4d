"""Which claims say that another was withdrawn, and which others that may reach."""

from __future__ import annotations

from collections import defaultdict

from qantar.graph.claimed import first, texts
from qantar.graph.lookup import Facts
from qantar.namespaces import DERIVED_GRAPH, QO, QP, QV
from qantar.view.told import Told

REACHED = frozenset((QV + "withdrawn", QV + "possiblyWithdrawn"))
TIES = frozenset((QV + "same", QV + "unresolved"))


class Withdrawals:
    """Withdrawals by what they withdraw or may withdraw.

    Args:
        told: the authored graph.
        facts: the store with the view built.
    """

    def __init__(self, told: Told, facts: Facts) -> None:
        self._facts = facts
        self._direct: dict[str, list[str]] = defaultdict(list)
        self._by_fact: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._judged: dict[str, set[str]] = defaultdict(set)
        for claim in told.by_predicate.get(QP + "withdrawnBy", ()):
            self._direct[claim.subject].append(claim.iri)
        for gone in sorted(self._direct):
            for key in self._keys(gone):
                self._by_fact[key].append(gone)
        self._read_judgements(told)

    def _read_judgements(self, told: Told) -> None:
        for row in told.judgements.values():
            if first(row, QO + "finding") in TIES:
                both = texts(row, QO + "judges")
                for gone in both:
                    if gone in self._direct:
                        for other in both:
                            self._judged[other].add(gone)

    def _keys(self, claim: str) -> list[tuple[str, str]]:
        """The facts that a claim tells, each with the one who stands behind it."""
        root = self._facts.derived(claim, "rootSpeaker")
        told = self._facts.values(claim, QO + "tellsFact", DERIVED_GRAPH)
        return [(root, fact) for fact in told]

    def of(self, claim: str) -> list[str]:
        """The claims that say that this one, or the same word on another occasion, was withdrawn.

        Args:
            claim: its IRI.
        """
        if self._facts.derived(claim, "status") not in REACHED:
            return []
        if claim in self._direct:
            return sorted(self._direct[claim])
        mates = {gone for key in self._keys(claim) for gone in self._by_fact.get(key, ())}
        mates |= self._judged.get(claim, set())
        return sorted({one for gone in mates for one in self._direct[gone]})
