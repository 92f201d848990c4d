"""One figure of one speaker: as a row of a table, and as it is drawn."""

from __future__ import annotations

from dataclasses import dataclass

from qantar.answers.footnotes import Footnote, footnote
from qantar.answers.opening import Loaded
from qantar.charts.tally import TallyRow
from qantar.graph.lookup import Facts
from qantar.namespaces import QO, RDF
from qantar.site.explorer.rows import GONE, said_bounds

LOW = (
    RDF + "object",
    *(QO + name for name in ("deniedObject", "about", "atLeast", "moreThan", "from")),
)
HIGH = (
    RDF + "object",
    *(QO + name for name in ("deniedObject", "about", "atMost", "lessThan", "to")),
)
USUAL = {"uncontested", "stated"}
"""What goes without saying beside a figure."""
LAST = "9999"


@dataclass(frozen=True)
class Figure:
    """A figure as one claim gives it.

    Attributes:
        claim: IRI of the claim.
        tally: what is counted.
        scope: as worded, or "".
        place: label of the place, or "".
        value: the figure in words.
        note: who says so.
        row: its row in the picture; None for what is superseded or withdrawn.
    """

    claim: str
    tally: str
    scope: str
    place: str
    value: str
    note: Footnote
    row: TallyRow | None


def figure_of(loaded: Loaded, claim: str) -> Figure:
    """The figure that a claim gives."""
    facts = loaded.facts
    tally = facts.one(claim, RDF + "subject")
    told = footnote(facts, loaded.texts, claim)
    return Figure(
        claim=claim,
        tally=tally,
        scope=facts.one(tally, QO + "scopeWording"),
        place=_place(facts, tally),
        value=facts.derived(claim, "valueText"),
        note=told,
        row=None if facts.derived(claim, "status") in GONE else _row(facts, claim, told),
    )


def _row(facts: Facts, claim: str, told: Footnote) -> TallyRow:
    """What is drawn of a figure; a word such as "hundreds" gives no number."""
    tally = facts.one(claim, RDF + "subject")
    scope = facts.one(tally, QO + "scopeWording")
    marks = [mark for mark in (told.certainty, told.status) if mark not in USUAL]
    who = f"{told.speaker}, {told.said}" + (f": “{scope}”" if scope else "")
    return TallyRow(
        label=" · ".join([who, *marks]),
        text=facts.derived(claim, "valueText").removeprefix("not: "),
        low=_number(facts, claim, LOW),
        high=_number(facts, claim, HIGH),
        about=bool(facts.one(claim, QO + "about")),
        denied=bool(facts.one(claim, QO + "deniedObject")),
        heading=_place(facts, tally) or "no place named",
    )


def _number(facts: Facts, claim: str, slots: tuple[str, ...]) -> float | None:
    """The number in one of the slots of a claim."""
    texts = (facts.one(claim, slot) for slot in slots)
    return next((float(text) for text in texts if text.replace(".", "", 1).isdecimal()), None)


def order_of(facts: Facts, claim: str) -> tuple[str, str, str, str]:
    """By place, then by the day on which it was said, as far as that is known."""
    first, last = said_bounds(facts, facts.one(claim, QO + "account"))
    speaker = facts.label(facts.derived(claim, "saidBy"))
    return _place(facts, facts.one(claim, RDF + "subject")), last or first or LAST, speaker, claim


def _place(facts: Facts, tally: str) -> str:
    place = facts.one(tally, QO + "place")
    return facts.label(place) if place else ""
