"""Which claims belong into the dossier of a thing. Bounded: nothing is followed without end.

Anything: claims about it and those that have it as their value; the stubs that point at it
(involvements, harms, memberships, steps), with all their claims; claims about the claims that are
told; figures counted in respect of it. Beside that:

====================  ============================================================================
person                who had a part in the incidents in which the person was harmed
any agent             kind, day and place of the incidents of its stubs; the proceedings that
                      concern these, or that it brought or that are directed against it, with
                      their steps
incident              the proceedings that concern it, with their steps; its parts in short
person, incident      of those who had a part or were harmed: kind, larger body, number, age
proceeding            its steps; the incidents that it concerns in short; its parts in short
place                 kind, day and place of the incidents there; proceedings in short
tally                 the figures of tallies judged comparable with it, counted within it or around
                      it, or of which that was left open
====================  ============================================================================

What is only said *by* a person or body is told apart, see `Scope.statements`.
"""

from __future__ import annotations

from collections.abc import Iterator

from qantar.dossier.desk import Desk
from qantar.dossier.steps import subjects_of
from qantar.dossier.topics import (
    IN_SHORT,
    PROCEEDING_IN_SHORT,
    SIDE_BY_SIDE,
    STUBS,
    TIES,
    WHO,
    Scope,
)
from qantar.graph.claimed import texts
from qantar.namespaces import QO, QP


def scope(desk: Desk, main: str) -> Scope:
    """What the dossier of a thing tells.

    Args:
        desk: the graph.
        main: the thing.
    """
    found = Scope(main)
    found.add(main, desk.by_subject.get(main, ()))
    for claim in desk.by_value.get(main, ()):
        _pointing(desk, found, claim)
    if desk.is_a(main, "Agent"):
        _of_agent(desk, found)
    if desk.is_a(main, "Person", "Incident"):
        for agent in dict.fromkeys(_agents(desk, found)):
            _in_short(desk, found, agent, WHO)
    if desk.is_a(main, "Proceeding"):
        for _, value in desk.values(desk.by_subject.get(main, []), QP + "concerned"):
            if desk.is_a(value, "Incident"):
                _in_short(desk, found, value, IN_SHORT)
    for tally in _tallies(desk, main):
        found.add(tally, desk.by_subject.get(tally, ()))
        found.beside[tally] = main
    found.statements = _statements(desk, main, set(found.claims()))
    _about_claims(desk, found)
    return found


def _pointing(desk: Desk, found: Scope, claim: str) -> None:
    """A claim that has the thing as its value, and what belongs with its subject."""
    subject = desk.claims[claim].subject
    if desk.is_a(subject, *STUBS):
        found.add(subject, desk.by_subject[subject])
        for tied in _values(desk, subject):
            if desk.is_a(tied, "ProceedingEvent"):
                found.add(tied, desk.by_subject.get(tied, ()))
            elif desk.is_a(tied, "Proceeding"):
                _proceeding(desk, found, tied)
    elif desk.is_a(subject, "Proceeding"):
        _proceeding(desk, found, subject)
    elif desk.is_a(subject, "Incident"):
        _in_short(desk, found, subject, IN_SHORT)
    found.add(subject, [claim])


def _values(desk: Desk, stub: str) -> Iterator[str]:
    """What a stub ties to others."""
    for iri in desk.by_subject[stub]:
        if desk.claims[iri].predicate in TIES:
            yield from (value.value for _, value in desk.claims[iri].said)


def _agents(desk: Desk, found: Scope) -> Iterator[str]:
    """Those of whom the involvements and harms in scope tell."""
    for topic in found.topics:
        if desk.is_a(topic, "Involvement", "Harm"):
            for member in (QP + "involves", QP + "isHarmTo"):
                yield from (agent for _, agent in desk.values(desk.by_subject[topic], member))


def _tied(desk: Desk, found: Scope, kind: str) -> Iterator[str]:
    """What the stubs in scope tie the thing to."""
    for topic in list(found.topics):
        if desk.is_a(topic, *STUBS):
            yield from (tied for tied in _values(desk, topic) if desk.is_a(tied, kind))


def _of_agent(desk: Desk, found: Scope) -> None:
    """The incidents in which it had a part or was harmed, and the proceedings on them."""
    if desk.is_a(found.main, "Person"):
        _who_did_it(desk, found)
    for incident in dict.fromkeys(_tied(desk, found, "Incident")):
        _in_short(desk, found, incident, IN_SHORT)
        _proceedings_on(desk, found, incident)


def _who_did_it(desk: Desk, found: Scope) -> None:
    """Who had a part in the incidents in which somebody was harmed."""
    harms = [topic for topic in found.topics if desk.is_a(topic, "Harm")]
    for incident in dict.fromkeys(i for harm in harms for i in _values(desk, harm)):
        for involvement in subjects_of(desk, incident, "isInvolvementIn"):
            found.add(involvement, desk.by_subject[involvement])


def _in_short(desk: Desk, found: Scope, thing: str, properties: frozenset[str]) -> None:
    told = desk.by_subject.get(thing, ())
    if thing != found.main:
        found.add(thing, (c for c in told if desk.claims[c].predicate in properties))


def _proceedings_on(desk: Desk, found: Scope, incident: str) -> None:
    for claim in desk.ties.claims(incident, QP + "concerned"):
        subject = desk.claims[claim].subject
        if desk.is_a(subject, "Proceeding"):
            _proceeding(desk, found, subject)


def _proceeding(desk: Desk, found: Scope, proceeding: str) -> None:
    """A proceeding with its steps; only in short beside a proceeding of which it is a part."""
    if proceeding == found.main:
        return
    if desk.is_a(found.main, "Proceeding", "Place"):
        _in_short(desk, found, proceeding, PROCEEDING_IN_SHORT)
        return
    found.add(proceeding, desk.by_subject.get(proceeding, ()))
    for claim in desk.ties.claims(proceeding, QP + "isEventOf"):
        step = desk.claims[claim].subject
        found.add(step, desk.by_subject[step])


def _tallies(desk: Desk, main: str) -> Iterator[str]:
    """Tallies that count in respect of the thing, or that stand beside it if it is a tally."""
    yield from desk.counted.get(main, ())
    for iri in desk.judged.get(main, ()) if desk.is_a(main, "Tally") else ():
        row = desk.told.judgements[iri]
        if SIDE_BY_SIDE & set(texts(row, QO + "finding")):
            others = {*texts(row, QO + "judges"), *texts(row, QO + "against")} - {main}
            yield from sorted(other for other in others if desk.is_a(other, "Tally"))


def _about_claims(desk: Desk, found: Scope) -> None:
    """Claims about the claims told, and what withdraws them or may do so."""
    told = found.claims()
    for claim in told:
        about = {*desk.by_subject.get(claim, ()), *desk.withdrawals.of(claim)}
        for one in sorted(about.difference(told)):
            subject = desk.claims[one].subject
            found.add(subject, [one])
            found.beside.setdefault(subject, desk.claims[claim].subject)


def _statements(desk: Desk, main: str, told: set[str]) -> dict[str, list[str]]:
    """What a person or body is reported to have said, by subject, without what is told already.

    Only what another passes on: the own voice of a publisher fills whole documents.
    """
    found: dict[str, list[str]] = {}
    for claim in desk.relayed.get(main, ()):
        if claim not in told:
            found.setdefault(desk.claims[claim].subject, []).append(claim)
    return found
