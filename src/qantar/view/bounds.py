"""Between which bounds the value of a claim lies."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from pyoxigraph import Literal

from qantar.namespaces import QO, RDF, XSD
from qantar.view.told import Claim, Term

NUMBERS = (XSD + "integer", XSD + "decimal")
LOW = (RDF + "object", QO + "atLeast", QO + "moreThan", QO + "from")
HIGH = (RDF + "object", QO + "atMost", QO + "lessThan")
Measure = tuple[str, Decimal | str]
"""A kind and a value that can be set in order with others of the kind."""
Bounds = tuple[tuple[Measure, ...], tuple[Measure, ...]]
"""What a value is not below, and what it is not above."""


def measure(term: Term) -> Measure | None:
    """A number or a day in a form that can be compared; None for anything else."""
    if not isinstance(term, Literal):
        return None
    kind = term.datatype.value
    if kind == XSD + "date":
        return "day", term.value
    try:
        number = Decimal(term.value) if kind in NUMBERS else None
    except InvalidOperation:
        return None  # ill-typed, which the shapes report
    return ("number", number) if number is not None and number.is_finite() else None


def lows(claim: Claim) -> list[Measure]:
    """What the value is not below."""
    return [m for slot, value in claim.said if slot in LOW and (m := measure(value))]


def highs(claim: Claim) -> list[Measure]:
    """What the value is not above."""
    found = [m for slot, value in claim.said if slot in HIGH and (m := measure(value))]
    end = measure(claim.end) if claim.end is not None else None
    return [*found, end] if end else found


def bounds(claim: Claim) -> Bounds:
    """Between what the value of a claim lies: equal where two claims allow the same."""
    return tuple(lows(claim)), tuple(highs(claim))


def apart(one: Bounds, other: Bounds) -> bool:
    """Whether two bounds leave no value that lies within both."""
    return _above(one[0], other[1]) or _above(other[0], one[1])


def _above(low: tuple[Measure, ...], high: tuple[Measure, ...]) -> bool:
    return any(one[0] == two[0] and one[1] > two[1] for one in low for two in high)  # type: ignore[operator]


def holds(claim: Claim, term: Term) -> bool:
    """Whether a claim of a period, from one value to another, has the value within it."""
    starts = [value for slot, value in claim.said if slot == QO + "from"]
    if not starts or claim.end is None:
        return False
    ends = [measure(starts[0]), measure(term), measure(claim.end)]
    if None in ends or len({end[0] for end in ends if end}) > 1:
        return False
    first, middle, last = (end[1] for end in ends if end)
    return bool(first <= middle <= last)  # type: ignore[operator]
