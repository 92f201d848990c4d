"""What a sentence will claim, before it has an account, a passage and a number."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from generator.turtle import Pair, day

# Written out: `calendar` would follow the locale.
# fmt: off
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)
# fmt: on


class Thing(NamedTuple):
    """A stub: its prefixed name, class and label.

    `name` is what texts call it, "" where they only describe it; `number` is that of a person,
    from which the name in other scripts follows, and -1 for anything else.
    """

    iri: str
    kind: str
    label: str
    name: str = ""
    number: int = -1


Value = Thing | str
"""A thing, or a literal or concept as Turtle."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim without its account and passage.

    Attributes:
        subject: a thing, or the prefixed name of a claim.
        predicate: the property, as a prefixed name.
        value: the slots with what they hold.
        more: properties beside the slots, such as `qo:reading`.
    """

    subject: Value
    predicate: str
    value: tuple[tuple[str, Value], ...]
    more: tuple[Pair, ...] = ()

    def things(self) -> list[Thing]:
        """The stubs that it speaks of."""
        spoken_of = (self.subject, *(value for _, value in self.value))
        return [thing for thing in spoken_of if isinstance(thing, Thing)]


@dataclass(frozen=True, slots=True)
class Draft:
    """A sentence and what it claims.

    Attributes:
        named: things whose name is claimed as well, though no statement speaks of them.
        restricted: whether the claims are for the restricted part.
        stands_on_context: whether it can only be understood after the sentence before.
    """

    text: str
    statements: tuple[Statement, ...]
    named: tuple[Thing, ...] = ()
    restricted: bool = False
    stands_on_context: bool = False

    def things(self) -> list[Thing]:
        """The stubs that it speaks of, each once."""
        spoken_of = [thing for statement in self.statements for thing in statement.things()]
        return list(dict.fromkeys([*spoken_of, *self.named]))


def says(subject: Value, predicate: str, value: Value, *more: Pair) -> Statement:
    """A claim of an exact value."""
    return Statement(subject, f"qp:{predicate}", (("rdf:object", value),), more)


def denies(subject: Value, predicate: str, value: Value, *more: Pair) -> Statement:
    """A claim that a value is not so."""
    return Statement(subject, f"qp:{predicate}", (("qo:deniedObject", value),), more)


def in_slots(subject: Value, predicate: str, slots: list[Pair], *more: Pair) -> Statement:
    """A claim whose value stands in other slots."""
    return Statement(subject, f"qp:{predicate}", tuple(slots), more)


def reading(kind: str) -> Pair:
    """How a date was read: printed, relative or yearInferred."""
    return "qo:reading", f"qv:{kind}"


def on(value: date) -> str:
    """A day as texts print it."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def dated(subject: Value, predicate: str, value: date) -> Statement:
    """A claim of a printed day."""
    return says(subject, predicate, day(value), reading("printed"))


AS_WHEN_SAID: Pair = ("qo:asOf", "qv:whenSaid")
