"""Claims in words: when they were said, of when a state is told, and what they say."""

from __future__ import annotations

from collections.abc import Iterator

from qantar.graph.claimed import Row, first
from qantar.namespaces import QO, QV, RDF
from qantar.view.told import Claim, Told

BEFORE = {
    RDF + "object": "",
    QO + "deniedObject": "not: ",
    QO + "about": "about ",
    QO + "atLeast": "at least ",
    QO + "moreThan": "more than ",
    QO + "atMost": "at most ",
    QO + "lessThan": "less than ",
    QO + "loosely": "",
}
UNDATED = "undated"
STATES = {QV + "noValue": "none", QV + "unknownValue": "unknown", QV + "withheldValue": "withheld"}


def said_text(account: Row) -> str:
    """When an account was given, in words."""
    if on := first(account, QO + "saidOn"):
        return on
    start, end = first(account, QO + "saidFrom"), first(account, QO + "saidTo")
    if start and end:
        return f"{start} to {end}"
    if earliest := first(account, QO + "saidNotBefore"):
        return f"not before {earliest}"
    latest = first(account, QO + "saidNotAfter")
    return f"not after {latest}" if latest else UNDATED


def as_of_text(claim: Claim, said: str) -> str:
    """The time to which a statement about a state applies, in words, or ""."""
    if claim.as_of:
        return said if claim.as_of == QV + "whenSaid" else claim.as_of
    return " to ".join(claim.as_of_ends) if claim.as_of_ends[0] else ""


def value_texts(told: Told, claim: Claim) -> Iterator[str]:
    """What a claim says, in words; one text for each slot it fills."""
    for slot, value in claim.said:
        if slot in BEFORE:
            label = told.labels.get(value.value) or value.value.rpartition("/id/")[2]
            yield f"{BEFORE[slot]}{label}"
        elif slot == QO + "from" and claim.end is not None:
            yield f"{value.value} to {claim.end.value}"
        elif value.value in STATES:
            yield STATES[value.value]
