"""What stands beside what a claim says: the printed words, the time of a state, the status."""

from __future__ import annotations

from collections.abc import Collection

from pyoxigraph import Literal

from qantar.dossier.desk import UNCONTESTED, Desk
from qantar.dossier.draft import Piece, Pieces
from qantar.namespaces import QO, QV, XSD
from qantar.view.told import Claim, Term


def is_day(term: Term) -> bool:
    """Whether a value is a day."""
    return isinstance(term, Literal) and term.datatype.value == XSD + "date"


def in_words(desk: Desk, claims: list[str], without: Collection[str] = ()) -> str:
    """The printed words in which claims are told, but for those that stand there already."""
    found = dict.fromkeys(w for iri in claims for w in desk.facts.values(iri, QO + "wording"))
    quoted = " and ".join(f"“{words}”" for words in found if words not in without)
    return f"in the words {quoted}" if quoted else ""


def wording_and_time(desk: Desk, claims: list[str]) -> tuple[str, str]:
    """The printed words, where they are not the value itself, and the time of a state.

    Where the words are those in which the time is given, they stand with the time.
    """
    claim = desk.claims[claims[0]]
    words = in_words(desk, claims, {value.value for _, value in claim.said})
    time = _as_of(desk, claim)
    if words and time and _is_a_reading_of_time(desk, claim):
        return "", f"{time} ({words})"
    return words, time


def _as_of(desk: Desk, claim: Claim) -> str:
    if claim.as_of == QV + "whenSaid":
        return "as of when this was said"
    text = desk.facts.derived(claim.iri, "asOfText")
    return f"as of {text}" if text else ""


def _is_a_reading_of_time(desk: Desk, claim: Claim) -> bool:
    """Whether the date that was read is that of the state, since the value is no day."""
    is_read = bool(desk.facts.one(claim.iri, QO + "reading"))
    return is_read and not any(is_day(value) for _, value in claim.said)


def status_mark(desk: Desk, claim: str, *, see: bool) -> Pieces:
    """What stands against a claim, said at once."""
    status = desk.status(claim)
    if status in ("", UNCONTESTED):
        return ()
    word = desk.facts.label(status)
    where = (Piece(": see paragraph {}", see=f"{word} {claim}"),) if see else ()
    return (Piece(f" ({word}"), *where, Piece(")"))
