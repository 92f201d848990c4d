"""Stubs in one clause: who had what part in what, who was harmed how, who was where.

A stub only ties others together, so that what one account tells of it reads as one clause. Where
a part that the clause needs is missing, denied, or stands otherwise, the claims are told singly.
"""

from __future__ import annotations

from dataclasses import dataclass

from qantar.dossier.asides import in_words, status_mark
from qantar.dossier.desk import Desk
from qantar.dossier.draft import Piece, Pieces, claims_of, listed, noted
from qantar.dossier.sentences import name
from qantar.namespaces import QO, QP
from qantar.view.told import SLOTS


@dataclass(frozen=True, slots=True)
class Pattern:
    """How one kind of stub is told.

    Attributes:
        needed: properties without which there is no such clause.
        parts: text before each property's values; a property not told is left out with its text.
        end: text at the end.
    """

    needed: tuple[str, ...]
    parts: tuple[tuple[str, str], ...]
    end: str = ""


SELF = "self"
PATTERNS = {
    QO + "Involvement": Pattern(
        ("involves", "isInvolvementIn"),
        (
            ("", "involves"),
            (" was involved in ", "isInvolvementIn"),
            (", in the role of ", "hasRole"),
            (", the degree of responsibility being ", "hasDegree"),
        ),
    ),
    QO + "Harm": Pattern(
        ("isHarmTo", "hasHarmKind"),
        (
            ("", "isHarmTo"),
            (" suffered harm", SELF),
            (" in ", "isHarmIn"),
            (", of the kind ", "hasHarmKind"),
            (", caused by ", "hasCause"),
        ),
    ),
    QO + "Membership": Pattern(
        ("isMembershipOf", "isMembershipIn"),
        (
            ("", "isMembershipOf"),
            (" was in or at ", "isMembershipIn"),
            (", in ", "isInPost"),
        ),
    ),
    QO + "ProceedingEvent": Pattern(
        ("isEventOf", "hasEventKind"),
        (
            ("in ", "isEventOf"),
            (", a step of the kind ", "hasEventKind"),
            (" was taken: ", SELF),
        ),
    ),
}


@dataclass(frozen=True, slots=True)
class Composed:
    """The clause, and the claims that it tells."""

    pieces: Pieces
    claims: frozenset[str]


def composed(desk: Desk, stub: str, claims: list[str]) -> Composed | None:
    """What one account tells of a stub with one certainty, as one clause; None if it cannot.

    Args:
        desk: the graph.
        stub: the subject of the claims.
        claims: their IRIs, sorted, of one voice.
    """
    pattern = PATTERNS.get(desk.kinds.get(stub, ""))
    if pattern is None:
        return None
    status = _status(desk, claims, pattern)
    told = _told(desk, [c for c in claims if desk.status(c) == status], pattern)
    if any(name_ not in told for name_ in pattern.needed):
        return None
    pieces: list[Piece] = []
    for text, part in pattern.parts:
        if part == SELF:
            pieces.append(Piece(text))
            pieces += _self(desk, stub) if text.endswith(": ") else ()
        elif part in told:
            pieces += [Piece(text)] if text else []
            pieces += listed([_noted(desk, value, c) for value, c in told[part].items()])
    used = frozenset(c for values in told.values() for several in values.values() for c in several)
    return Composed((*pieces, *status_mark(desk, min(used), see=True)), used)


def _self(desk: Desk, stub: str) -> Pieces:
    return (Piece(desk.facts.label(stub), stub),)


def _status(desk: Desk, claims: list[str], pattern: Pattern) -> str:
    """The status that the needed parts share; "" where they do not."""
    needed = {QP + part for part in pattern.needed}
    found = {desk.status(c) for c in claims if desk.claims[c].predicate in needed}
    return found.pop() if len(found) == 1 else "-"


def _told(desk: Desk, claims: list[str], pattern: Pattern) -> dict[str, dict[str, list[str]]]:
    """The parts of the clause with their values, and the claims for each value."""
    found: dict[str, dict[str, list[str]]] = {}
    parts = {QP + part: part for _, part in pattern.parts}
    for iri in claims:
        claim = desk.claims[iri]
        part = parts.get(claim.predicate)
        slots = [slot for slot, _ in claim.said]
        if part and slots == [SLOTS[0]] and not desk.facts.derived(iri, "asOfText"):
            value = claim.said[0][1].value
            found.setdefault(part, {}).setdefault(value, []).append(iri)
    return found


def _noted(desk: Desk, value: str, claims: list[str]) -> Pieces:
    words = in_words(desk, claims)
    worded = (Piece(f" ({words})"),) if words else ()
    return noted((*name(desk, value), *worded), claims_of(claims))
