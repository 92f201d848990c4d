"""Who stands behind a claim in the end, for counting: at most, and at least."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from qantar.namespaces import QO, QP, QV
from qantar.view.sameness import judged, lowest
from qantar.view.told import Told


def roots(told: Told, speakers: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """For each speaker the independent root, and the one for all that may be the same.

    Whoever is told to be of a body counts as that body; an unnamed group is no root at all.

    Args:
        told: the authored graph.
        speakers: each speaker with the one that stands for all judged the same.
    """
    bodies = _bodies(told)
    kinds = told.direct(QP + "hasGroupKind")
    groups = told.instances(QO + "Group")
    possible = lowest(judged(told, "same", "unresolved"))
    found: dict[str, tuple[str, str]] = {}
    for speaker, one in speakers.items():
        if one not in groups or QV + "jointAuthors" in kinds.get(one, ()):
            root = bodies.get(one, one)
            found[speaker] = (root, possible.get(root, root))
    return found


def _bodies(told: Told) -> dict[str, str]:
    """Each member with the lowest of the bodies it is told to be of."""
    within = told.direct(QP + "isMembershipIn")
    found: dict[str, list[str]] = defaultdict(list)
    for seat, members in told.direct(QP + "isMembershipOf").items():
        for member in members:
            found[member] += within.get(seat, [])
    return {member: min(bodies) for member, bodies in found.items() if bodies}
