"""Who speaks for a state: an authority, a group of its people, a member, the holder of a post."""

from __future__ import annotations

from collections import defaultdict

from qantar.namespaces import QO, QP, QV, RDFS
from qantar.view.told import Told

GROUPS = frozenset(
    QV + kind for kind in ("officials", "policeOfficers", "militaryPersonnel", "securityForces")
) | {QV + "lawEnforcement"}


def speaks_for(told: Told) -> dict[str, str]:
    """Each agent that speaks for a state, with the authority, group or post it speaks for.

    Of several, the lowest by code point.
    """
    authorities = _authorities(told)
    found: dict[str, set[str]] = defaultdict(set)
    for body in authorities:
        found[body].add(body)
    for group, kinds in told.direct(QP + "hasGroupKind").items():
        if GROUPS.intersection(kinds):
            found[group].add(group)
    posts = _public_posts(told, authorities)
    bodies, held = told.direct(QP + "isMembershipIn"), told.direct(QP + "isInPost")
    for seat, members in told.direct(QP + "isMembershipOf").items():
        offices = authorities.intersection(bodies.get(seat, ())) | posts.intersection(
            held.get(seat, ())
        )
        for member in members if offices else ():
            found[member] |= offices
    return {agent: min(offices) for agent, offices in found.items()}


def _authorities(told: Told) -> set[str]:
    above = told.pairs(RDFS + "subClassOf")
    kinds = [kind for kind, parent in above if parent.value == QO + "PublicAuthority"]
    return {body for kind in kinds for body in told.instances(kind)}


def _public_posts(told: Told, authorities: set[str]) -> set[str]:
    """Posts in a public authority, or in a place: a country, a city."""
    public = authorities | told.instances(QO + "Place")
    return {post for post, of in told.direct(QP + "isPostIn").items() if public.intersection(of)}
