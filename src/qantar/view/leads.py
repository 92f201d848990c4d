"""Which claim answers show for all that say the same: in one document, and for one speaker."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator

from qantar.graph.claimed import first
from qantar.namespaces import QO, QP, QV
from qantar.view.bounds import holds
from qantar.view.facts import Keys
from qantar.view.told import Claim, Told

LATE = frozenset(QV + kind for kind in ("headline", "caption", "furniture"))


def leading(told: Told, keys: Keys) -> tuple[set[str], set[str]]:
    """Claims that lead in their document, and claims that lead for their speaker.

    A claim in the body goes before one in headline, caption or furniture. In its document, a claim
    does not lead beside a more precise value of the same property.
    """
    wide = {claim.iri for claim in less_precise(told)}
    within: dict[Hashable, tuple[bool, str]] = {}
    spoken: dict[Hashable, tuple[bool, str]] = {}
    for claim in told.claims.values():
        account = told.accounts.get(claim.account)
        if account is None:
            continue
        document, speaker = first(account, QO + "document"), first(account, QO + "speaker")
        rank = (first(account, QO + "kind") in LATE, claim.iri)
        for value in keys.values(claim):
            says = (document, claim.subject, claim.predicate, value)
            by_speaker = (says, speaker, claim.certainty)
            spoken[by_speaker] = min(rank, spoken.get(by_speaker, rank))
            if claim.iri not in wide:
                within[says] = min(rank, within.get(says, rank))
    return {iri for _, iri in within.values()}, {iri for _, iri in spoken.values()}


def less_precise(told: Told) -> Iterator[Claim]:
    """Claims beside which the same document tells a day within the period, a place in the place."""
    outer = told.direct(QP + "isLocatedIn")
    mates: dict[tuple[str, str, str], list[Claim]] = defaultdict(list)
    for claim in told.claims.values():
        document = first(told.accounts.get(claim.account, {}), QO + "document")
        mates[claim.subject, claim.predicate, document].append(claim)
    for group in mates.values():
        if len(group) > 1:
            values = [value for claim in group for value in claim.exact]
            wider = {place for value in values for place in outer.get(value.value, ())}
            for claim in group:
                within = any(value.value in wider for value in claim.exact)
                if within or any(holds(claim, value) for value in values):
                    yield claim
