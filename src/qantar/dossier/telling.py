"""Paragraphs: what one account tells of one thing with one certainty, its speaker named first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from qantar.dossier.accused import accused_key
from qantar.dossier.composite import composed
from qantar.dossier.desk import UNCONTESTED, Desk
from qantar.dossier.draft import Piece, Pieces, Telling, term
from qantar.dossier.sentences import again, clause, name
from qantar.graph.claimed import first
from qantar.namespaces import QO, QP, QV
from qantar.view.words import UNDATED

VERBS = {
    "stated": "stated",
    "reported": "said it was reported",
    "likely": "held it likely",
    "possible": "held it possible",
    "believed": "gave as a belief",
    "alleged": "gave as an allegation",
    "estimated": "gave as an estimate",
}
"""The speaker's own hedge, neither weaker nor stronger than the scope notes of the certainties.

Who writes of alleged riots need not allege them, and what is believed may be the belief of others.
"""
SILENT_KINDS = frozenset(QV + kind for kind in ("ownVoice", "unspecified", "statement"))
"""Kinds of account that say nothing of the voice."""
STATE_OF_IT = " (state of the accusation: see paragraph {})"
WEIGHT = ("withdrawn", "superseded", "contested", "possiblyWithdrawn", "uncontested")
Voice = tuple[str, str, str]
"""Account, certainty, and the distance that the relayer keeps."""


def voice(desk: Desk, claim: str) -> Voice:
    """In whose voice a claim is told."""
    told = desk.claims[claim]
    return told.account, told.certainty, desk.facts.one(claim, QO + "relayedAs")


def tellings(desk: Desk, thing: str, claims: Iterable[str]) -> list[Telling]:
    """Claims about one thing as paragraphs, in the order in which the documents tell them."""
    by_voice: dict[Voice, list[str]] = defaultdict(list)
    for claim in sorted(claims):
        by_voice[voice(desk, claim)].append(claim)
    return [telling(desk, thing, several) for several in by_voice.values()]


def telling(
    desk: Desk, thing: str, claims: list[str], marks: Pieces = (), keys: tuple[str, ...] = ()
) -> Telling:
    """Claims about one thing by one account with one certainty, as a paragraph.

    Args:
        desk: the graph.
        thing: the subject of the claims.
        claims: their IRIs, sorted.
        marks: what is said after the last of them.
        keys: the names by which others refer to the paragraph.
    """
    whole = composed(desk, thing, claims)
    clauses = [whole.pieces] if whole else []
    left = [claim for claim in claims if not whole or claim not in whole.claims]
    subject = name(desk, thing)
    for n, same in enumerate(alike(desk, left)):
        clauses.append(_single(desk, thing, same, subject if n == 0 else again(desk, thing)))
    head = attribution(desk, *voice(desk, claims[0]))
    told = [piece for part in clauses for piece in (Piece("; that "), *part)][1:]
    pieces = (*head, *told, *marks, Piece("."))
    return Telling(pieces, weightiest(desk, claims), tuple(claims), keys)


def _single(desk: Desk, thing: str, same: list[str], subject: Pieces) -> Pieces:
    """One clause; where it names an accused, it says where the state of the accusation is told."""
    told = clause(desk, same, subject, mark="see")
    accused = [value for _, value in desk.values(same[:1], QP + "hasDefendant")]
    states = (Piece(STATE_OF_IT, see=accused_key(person, thing)) for person in accused)
    return (*told, *states)


def alike(desk: Desk, claims: Iterable[str]) -> list[list[str]]:
    """Claims of one voice about one thing, those that say the same together."""
    groups: dict[tuple[object, ...], list[str]] = {}
    for iri in claims:
        claim = desk.claims[iri]
        said = tuple((slot, str(value)) for slot, value in claim.said)
        as_of = (claim.as_of, claim.as_of_ends)
        key = (claim.predicate, said, str(claim.end), as_of, desk.status(iri))
        groups.setdefault(key, []).append(iri)
    return list(groups.values())


def attribution(desk: Desk, account: str, certainty: str, relayed_as: str) -> Pieces:
    """Who says it, who passes it on, in what form and when, and with what certainty."""
    speaker = desk.speaker(account)
    pieces = [Piece(desk.facts.label(speaker), speaker)]
    for n, relayer in enumerate(_relayers(desk, account)):
        pieces += [Piece(", as relayed by " if n == 0 else " and then by ")]
        pieces += [Piece(desk.facts.label(relayer), relayer)]
    if relayed_as:
        pieces.append(Piece(f", relayed as {desk.facts.label(relayed_as)}"))
    verb = VERBS.get(certainty.removeprefix(QV))
    says = verb or f"said (certainty {term(desk.facts.label(certainty))})"
    return (*pieces, Piece(f" ({_form_and_time(desk, account)}) {says} that "))


def _relayers(desk: Desk, account: str) -> list[str]:
    """Who passes an account on, from the nearest to the speaker outwards."""
    found, seen = [], {account}
    via = desk.via(account)
    while via and via not in seen:
        seen.add(via)
        found.append(desk.speaker(via))
        via = desk.via(via)
    return found


def _form_and_time(desk: Desk, account: str) -> str:
    kind = first(desk.told.accounts.get(account, {}), QO + "kind")
    said = desk.said(account)
    form = [] if not kind or kind in SILENT_KINDS else [desk.facts.label(kind)]
    return "; ".join([*form, said if said == UNDATED else f"said {said}"])


def weightiest(desk: Desk, claims: Iterable[str]) -> str:
    """The label of the status that weighs most."""
    found = {desk.status(claim) for claim in claims}
    by_weight = (QV + word for word in WEIGHT)
    return desk.facts.label(next((s for s in by_weight if s in found), UNCONTESTED))
