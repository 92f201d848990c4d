"""What is told of the steps of proceedings, for all that asks whether one was taken."""

from __future__ import annotations

from qantar.dossier.desk import Desk
from qantar.namespaces import QP, QV

CONVICTIONS = frozenset((QV + "convictedStep", QV + "sentenced"))
VERDICTS = CONVICTIONS | {QV + "acquitted"}
NO_SANCTION = QV + "preTrialCustody"
OUTCOME = QP + "hadOutcome"
ENDS = VERDICTS | {QV + "closed", QV + "cleared", QV + "releasedWithoutCharge"}


def known_as_of(desk: Desk) -> str:
    """The words that limit every statement of an absence."""
    day = desk.loaded.as_of
    return f"known in these documents as of {day}" if day else "known in these documents"


def subjects_of(desk: Desk, value: str, predicate: str) -> list[str]:
    """What standing claims tie to a thing by one property, named without its namespace."""
    return desk.ties.subjects(value, QP + predicate)


def step_kinds(desk: Desk, proceeding: str) -> dict[str, list[str]]:
    """The kinds of the steps that are told of a proceeding, each with the claims that tell it."""
    found: dict[str, list[str]] = {}
    for step in subjects_of(desk, proceeding, "isEventOf"):
        for claim, kind in desk.values(desk.by_subject[step], QP + "hasEventKind"):
            if desk.is_standing(claim):
                found.setdefault(kind, []).append(claim)
    return found


def told_of(desk: Desk, thing: str, predicate: str) -> dict[str, list[str]]:
    """What standing claims tell of a thing by one property, each value with its claims."""
    found: dict[str, list[str]] = {}
    for claim, value in desk.values(desk.by_subject.get(thing, []), predicate):
        if desk.is_standing(claim):
            found.setdefault(value, []).append(claim)
    return found


def sanctions(desk: Desk, proceeding: str) -> dict[str, list[str]]:
    """What was imposed in a proceeding that has no step for it; custody before trial is none."""
    told = told_of(desk, proceeding, QP + "hasSentenceKind")
    return {kind: claims for kind, claims in told.items() if kind != NO_SANCTION}


def convictions(desk: Desk, person: str) -> dict[str, list[str]]:
    """The proceedings against a person in which a conviction, a sentence or a sanction is told."""
    found: dict[str, list[str]] = {}
    for proceeding in subjects_of(desk, person, "hasDefendant"):
        steps = step_kinds(desk, proceeding)
        claims = [c for kind in sorted(CONVICTIONS & set(steps)) for c in steps[kind]]
        claims += told_of(desk, proceeding, OUTCOME).get(QV + "conviction", [])
        claims += [claim for told in sanctions(desk, proceeding).values() for claim in told]
        if claims:
            found[proceeding] = claims
    return found
