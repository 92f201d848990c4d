"""Of when things are said to have happened: one item for each time that is given for a thing."""

from __future__ import annotations

from dataclasses import dataclass

from qantar.answers.footnotes import Footnote, footnote
from qantar.answers.opening import Loaded
from qantar.graph.lookup import Facts
from qantar.namespaces import QO, QP, RDF
from qantar.network.selection import is_day

DATING = ("occurredOn", "startedOn", "endedOn")
SINCE = (RDF + "object", *(QO + name for name in ("from", "about", "atLeast", "moreThan")))
UNTIL = (RDF + "object", *(QO + name for name in ("to", "about", "atMost", "lessThan")))


@dataclass(frozen=True)
class Aside:
    """What else is said of a dated thing, as its place, with the footnote of the first claim."""

    relation: str
    value: str
    note: Footnote


@dataclass(frozen=True)
class Item:
    """A time that is given for a thing, by all who give it.

    Attributes:
        iri: the thing.
        label: its editorial label.
        relation: what the time is of it, as "occurred on".
        text: the time in words, as the speakers give it.
        first: first day (ISO) on which it can have been, "" where that is open.
        last: last day, "" where that is open.
        denied: whether it is said not to have been then.
        notes: the footnotes of those who give this time.
        asides: kinds and places that are claimed of it.
    """

    iri: str
    label: str
    relation: str
    text: str
    first: str
    last: str
    denied: bool
    notes: tuple[Footnote, ...]
    asides: tuple[Aside, ...]

    @property
    def is_day(self) -> bool:
        """Whether one day is given."""
        return self.first == self.last and not self.denied

    @property
    def day(self) -> str:
        """The day by which it is put in order."""
        return self.first or self.last

    @property
    def speakers(self) -> int:
        """By how many names the time is given."""
        return len({note.speaker for note in self.notes})

    @property
    def contested(self) -> bool:
        """Whether another time is given for the same."""
        return any(note.rivals for note in self.notes)


def dated(loaded: Loaded) -> list[Item]:
    """All times that are given for things, by day, then by label."""
    facts = loaded.facts
    groups: dict[tuple[str, str, str, str, bool], list[str]] = {}
    for name in DATING:
        for claim in facts.subjects(RDF + "predicate", QP + name):
            denied = _slot(facts, claim, (QO + "deniedObject",))
            first = denied or _slot(facts, claim, SINCE)
            last = denied or _slot(facts, claim, UNTIL)
            if first or last:
                key = (facts.one(claim, RDF + "subject"), QP + name, first, last, bool(denied))
                groups.setdefault(key, []).append(claim)
    items = [_item(loaded, key, claims) for key, claims in groups.items()]
    return sorted(
        items, key=lambda item: (item.day, item.last, item.label, item.iri, item.relation)
    )


def _item(loaded: Loaded, key: tuple[str, str, str, str, bool], claims: list[str]) -> Item:
    facts = loaded.facts
    iri, predicate, first, last, denied = key
    return Item(
        iri=iri,
        label=facts.label(iri),
        relation=facts.label(predicate),
        text=facts.derived(claims[0], "valueText"),
        first=first,
        last=last,
        denied=denied,
        notes=tuple(footnote(facts, loaded.texts, claim) for claim in claims),
        asides=_asides(loaded, iri),
    )


def _asides(loaded: Loaded, iri: str) -> tuple[Aside, ...]:
    """The kinds and places that speakers claim of a thing, each once."""
    facts = loaded.facts
    found: dict[str, Aside] = {}
    wanted = (QP + "hasKind", QP + "tookPlaceAt")
    claims = [(facts.one(c, RDF + "predicate"), c) for c in facts.subjects(RDF + "subject", iri)]
    for predicate, claim in sorted(claims):
        value = facts.derived(claim, "valueText")
        if predicate in wanted and value not in found:
            found[value] = Aside(
                facts.label(predicate), value, footnote(facts, loaded.texts, claim)
            )
    return tuple(found.values())


def _slot(facts: Facts, claim: str, slots: tuple[str, ...]) -> str:
    """The day in one of the slots; "" where it holds none."""
    for slot in slots:
        text = facts.one(claim, slot)
        if is_day(text):
            return text
    return ""
