"""Accused people are never shown without the state of the accusation."""

from __future__ import annotations

from collections.abc import Iterator

from qantar.dossier.desk import Desk
from qantar.dossier.draft import Cite, Piece, Pieces, Telling, claims_of, listed, noted
from qantar.dossier.sentences import name
from qantar.dossier.steps import (
    CONVICTIONS,
    OUTCOME,
    convictions,
    known_as_of,
    sanctions,
    step_kinds,
    subjects_of,
    told_of,
)
from qantar.dossier.topics import Scope
from qantar.namespaces import QP, QV

ACCUSING = frozenset(
    QV + degree
    for degree in (
        "carriedOut",
        "ordered",
        "planned",
        "incited",
        "assisted",
        "failedToPrevent",
        "commandResponsibility",
    )
)
"""Degrees of involvement that accuse, where the incident is one in which somebody was harmed."""
CONVICTION = QV + "conviction"
KIND = QP + "hasProceedingKind"


def accused_key(person: str, over: str) -> str:
    """The name by which a clause refers to the state of an accusation."""
    return f"accused {person} {over}"


def accusations(desk: Desk, scope: Scope, search: Cite) -> list[Telling]:
    """The state of each accusation that the dossier tells, as paragraphs.

    Args:
        desk: the graph.
        scope: what the dossier tells.
        search: the note on what was searched.
    """
    found: dict[str, tuple[str, str]] = {}
    for claim in scope.claims():
        for person, over in _accused(desk, claim):
            found.setdefault(accused_key(person, over), (person, over))
    return [_state(desk, person, over, search) for person, over in found.values()]


def _accused(desk: Desk, claim: str) -> Iterator[tuple[str, str]]:
    """Whom a claim names as accused, and in what proceeding or over what incident."""
    told = desk.claims[claim]
    if told.predicate == QP + "hasDefendant":
        yield from ((value, told.subject) for _, value in desk.values([claim], told.predicate))
    elif told.predicate == QP + "hasDegree" and ACCUSING & {v.value for v in told.exact}:
        stub = desk.by_subject[told.subject]
        people = [a for _, a in desk.values(stub, QP + "involves") if desk.is_a(a, "Person")]
        incidents = [i for _, i in desk.values(stub, QP + "isInvolvementIn")]
        harmful = [i for i in incidents if subjects_of(desk, i, "isHarmIn")]
        yield from ((person, incident) for person in people for incident in harmful)


def _state(desk: Desk, person: str, over: str, search: Cite) -> Telling:
    """The steps and the outcome told, and whether they, or those of another case, convict."""
    elsewhere = {p: claims for p, claims in convictions(desk, person).items() if p != over}
    if desk.is_a(over, "Proceeding"):
        word, where = "Of the accusation against ", _with_kind(desk, over)
        clauses = list(_in_proceeding(desk, person, over))
    else:
        word, where = "Of the part of ", name(desk, over)
        # a conviction that is told of another case may be for this incident
        clauses = [] if elsewhere else [_none_known(desk, person, " for it")]
    for other, claims in elsewhere.items():
        told = (*_values(desk, claims), Piece(" is told in "))
        clauses.append((*told, *_with_kind(desk, other)))
    pieces = [Piece(word), *name(desk, person), Piece(" in "), *where]
    for n, clause in enumerate(clauses):
        pieces += (Piece("; " if n else ": "), *clause)
    return Telling(noted((*pieces, Piece(".")), [search]), keys=(accused_key(person, over),))


def _in_proceeding(desk: Desk, person: str, proceeding: str) -> Iterator[Pieces]:
    """What is told of a proceeding, in its own words: a sentence is not told as a conviction."""
    steps, outcomes = step_kinds(desk, proceeding), told_of(desk, proceeding, OUTCOME)
    if steps:
        yield (Piece("these steps are told: "), *_kinds(desk, steps))
    else:
        yield (Piece("no step is told"),)
    if outcomes:
        yield (Piece("this outcome is told: "), *_kinds(desk, outcomes))
    if imposed := sanctions(desk, proceeding):
        yield (Piece("what was imposed is told as "), *_kinds(desk, imposed))
    if not CONVICTIONS & set(steps) and CONVICTION not in outcomes and not imposed:
        yield _none_known(desk, person, " in it")


def _none_known(desk: Desk, person: str, where: str) -> Pieces:
    known = Piece(f"{where} is {known_as_of(desk)}")
    return (Piece("no conviction or sentence of "), *name(desk, person), known)


def _with_kind(desk: Desk, proceeding: str) -> Pieces:
    """A proceeding with the kinds told of it: an administrative case is no criminal one."""
    kinds = told_of(desk, proceeding, KIND)
    told = (Piece(" (of the kind "), *_kinds(desk, kinds), Piece(")")) if kinds else ()
    return (*name(desk, proceeding), *told)


def _kinds(desk: Desk, told: dict[str, list[str]]) -> Pieces:
    return listed([noted(name(desk, kind), claims_of(c)) for kind, c in told.items()])


def _values(desk: Desk, claims: list[str]) -> Pieces:
    """What claims say, each value once, with their notes."""
    told: dict[str, list[str]] = {}
    for claim in claims:
        for value in desk.claims[claim].exact:
            told.setdefault(value.value, []).append(claim)
    return _kinds(desk, told)
