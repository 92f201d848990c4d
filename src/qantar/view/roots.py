"""Who stands behind a claim in the end, for counting: at most, and at least."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from qantar.namespaces import QO, QP, QV
from qantar.view.sameness import Pair, judged, lowest
from qantar.view.told import Told


def roots(told: Told, speakers: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """For each speaker the independent root, and the one for all that may be the same.

    An unnamed group is no root at all. Whether somebody who is told to be of a body speaks for
    that body is left open.

    Args:
        told: the authored graph.
        speakers: each speaker with the one that stands for all judged the same.
    """
    kinds = told.direct(QP + "hasGroupKind")
    groups = told.instances(QO + "Group")
    possible = lowest([*judged(told, "same", "unresolved"), *_members(told)])
    return {
        speaker: (one, possible.get(one, one))
        for speaker, one in speakers.items()
        if one not in groups or QV + "jointAuthors" in kinds.get(one, ())
    }


def _members(told: Told) -> Iterator[Pair]:
    """Members, each with a body they are told to be of."""
    within = told.direct(QP + "isMembershipIn")
    for seat, members in told.direct(QP + "isMembershipOf").items():
        yield from ((member, body) for member in members for body in within.get(seat, ()))
