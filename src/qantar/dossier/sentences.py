"""A claim as a clause, and things and values as they are named in it.

Three marks tell apart whose words they are: “printed words”, terms of the vocabulary in single
marks, and the labels of the editors, which are links. What is told of persons, bodies and places
is told by their names; all else by its class and its label.
"""

from __future__ import annotations

from string import Formatter

from pyoxigraph import NamedNode

from qantar.dossier.asides import is_day, status_mark, wording_and_time
from qantar.dossier.desk import Desk
from qantar.dossier.draft import Piece, Pieces, claims_of, noted, term
from qantar.namespaces import QO, QV
from qantar.view.told import SLOTS, Claim, Term
from qantar.view.words import BEFORE, STATES

DENIED = QO + "deniedObject"
LOOSELY = QO + "loosely"
NOT_SO = Piece("it is not so that ")
IT: Pieces = (Piece("it"),)
STEP = {QO + "ProceedingEvent": "step"}
BEFORE_DAYS = {
    QO + "atLeast": "no earlier than ",
    QO + "moreThan": "later than ",
    QO + "atMost": "no later than ",
    QO + "lessThan": "earlier than ",
    QO + "about": "about ",
}
NAMED_AS = {
    "stated": ("the statement", " that "),
    "reported": ("the statement", " that it is reported that "),
    "likely": ("the statement", " that it is likely that "),
    "possible": ("the statement", " that it is possible that "),
    "believed": ("the statement", ", given as a belief, that "),
    "alleged": ("the statement", ", given as an allegation, that "),
    "estimated": ("the estimate", " that "),
}
"""How a claim is named in a sentence about it, by its certainty."""
DEEPEST = 2


def name(desk: Desk, iri: str, depth: int = 0) -> Pieces:
    """A thing as it is named in a sentence: an entity, a concept, or a claim by its sentence."""
    if iri in desk.claims:
        return _claim_name(desk, iri, depth)
    if not iri.startswith(desk.base) or iri not in desk.kinds:
        return (Piece(term(desk.facts.label(iri))),)
    label = Piece(desk.facts.label(iri), iri)
    if desk.is_named_directly(iri):
        return (label,)
    return (Piece(f"the {noun(desk, iri)} "), label)


def noun(desk: Desk, iri: str) -> str:
    """The word for what a thing is."""
    kind = desk.kinds[iri]
    return STEP.get(kind) or desk.facts.label(kind)


def again(desk: Desk, iri: str) -> Pieces:
    """A thing as it is named a second time in a paragraph that is about it."""
    is_name = iri in desk.kinds and iri not in desk.claims and desk.is_named_directly(iri)
    return name(desk, iri) if is_name else IT


def _claim_name(desk: Desk, iri: str, depth: int) -> Pieces:
    """A claim by its sentence; by its name alone where claims speak of claims of claims."""
    claim = desk.claims[iri]
    certainty = claim.certainty.removeprefix(QV)
    head, joint = NAMED_AS.get(certainty, ("the statement", f" ({term(certainty)}) that "))
    speaker = desk.speaker(claim.account)
    start = (Piece(head, iri), Piece(" of "), Piece(desk.facts.label(speaker), speaker))
    if depth >= DEEPEST:
        return noted(start, claims_of([iri]))
    told = clause(desk, [iri], name(desk, claim.subject, depth + 1), depth=depth + 1)
    return (*start, Piece(joint), *told)


def clause(
    desk: Desk, claims: list[str], subject: Pieces, *, depth: int = 0, mark: str = "word"
) -> Pieces:
    """Claims that say the same of a thing, by one account and with one certainty, as a clause.

    Args:
        desk: the graph.
        claims: IRIs of the claims, which differ by their passages only.
        subject: how the thing is named here.
        depth: how many sentences this one stands in.
        mark: how it says that it is contested: in a "word", with where to "see" it, or not ("").
    """
    claim = desk.claims[claims[0]]
    denied = any(slot == DENIED for slot, _ in claim.said)
    on_claims = [iri in desk.claims for iri in (claim.subject, *_iris(claim))]
    wording, as_of = wording_and_time(desk, claims)
    before = [as_of] if any(on_claims) else []  # what stands after a sentence in it seems its own
    told = value(desk, claim, depth)
    if denied or any(on_claims[1:]):
        before.append(wording)
    elif wording:
        told = (*told, Piece(f" ({wording})"))
    said = filled(_phrase(desk, claim), subject, told)
    said = (*(Piece(f"{text}, ") for text in before if text), *((NOT_SO,) * denied), *said)
    if as_of and not any(on_claims):
        said = (*said, Piece(f", {as_of}"))
    marked = noted(said, claims_of(claims))
    return (*marked, *status_mark(desk, claims[0], see=mark == "see")) if mark else marked


def _iris(claim: Claim) -> list[str]:
    return [term.value for _, term in claim.said if isinstance(term, NamedNode)]


def filled(phrase: str, subject: Pieces, told: Pieces) -> Pieces:
    """A phrase with its subject and its value put in."""
    pieces: list[Piece] = []
    for text, field, _, _ in Formatter().parse(phrase):
        if text:
            pieces.append(Piece(text))
        if field:
            pieces += subject if field == "subject" else told
    return tuple(pieces)


def _phrase(desk: Desk, claim: Claim) -> str:
    if any(value.value == QV + "noValue" for _, value in claim.said):
        found = desk.terms.phrases_of_none.get(claim.predicate)
        if found:
            return found
    label = term(desk.facts.label(claim.predicate))
    fallback = f"what is to be said of {{subject}} under {label} is: {{value}}"
    return desk.terms.phrases.get(claim.predicate, fallback)


def value(desk: Desk, claim: Claim, depth: int = 0) -> Pieces:
    """What a claim says, without its denial."""
    if not claim.said:
        return (Piece("(no value)"),)
    slot, term = claim.said[0]
    if slot == QO + "from" and claim.end is not None:
        text = f"{term.value} to {claim.end.value}"
        return (Piece(f"in the time from {text}" if is_day(term) else text),)
    if term.value in STATES:
        return (Piece(STATES[term.value]),)
    if slot == LOOSELY:
        return (Piece(desk.facts.label(term.value)),)
    if isinstance(term, NamedNode):
        return name(desk, term.value, depth)
    return (Piece(_literal(desk, claim, slot, term)),)


def _literal(desk: Desk, claim: Claim, slot: str, term: Term) -> str:
    exact = slot in (SLOTS[0], DENIED)
    if is_day(term):
        return f"on {term.value}" if exact else BEFORE_DAYS[slot] + term.value
    if not exact:
        return BEFORE[slot] + term.value
    if claim.predicate in desk.terms.verbatim:
        return f"“{term.value}”"
    return term.value.rstrip(".")
