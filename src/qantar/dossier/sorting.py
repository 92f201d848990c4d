"""Where each thing is told: in the description, on its day, or among what was given up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from qantar.dossier.days import TIED_TO, UNKNOWN, When, when
from qantar.dossier.definition import definition
from qantar.dossier.desk import Desk
from qantar.dossier.draft import DraftBlock, Item, Telling, begun
from qantar.dossier.telling import telling, tellings, voice
from qantar.dossier.topics import Scope
from qantar.namespaces import QO, QP

IN_TIME = ("Incident", "Harm", "Involvement", "ProceedingEvent", "Proceeding")
ORDER = {QO + name: n for n, name in enumerate(IN_TIME)}
ANCHORS = {**TIED_TO, QO + "ProceedingEvent": (QP + "isEventOf",)}
"""What a stub is told together with."""
STATE = QO + "valueState"


@dataclass
class Sorted:
    """The paragraphs of a dossier by where they are told.

    Attributes:
        description: what has no day.
        chronology: by day.
        statements: what it is reported to have said.
        states: claims that say that something is unknown, none or withheld.
        given_up: claims that were withdrawn or superseded, and who says so.
    """

    description: list[DraftBlock] = field(default_factory=list)
    chronology: list[DraftBlock] = field(default_factory=list)
    statements: list[DraftBlock] = field(default_factory=list)
    states: list[Item] = field(default_factory=list)
    given_up: list[Item] = field(default_factory=list)


def sort(desk: Desk, scope: Scope) -> Sorted:
    """Say where each claim of a dossier is told.

    Args:
        desk: the graph.
        scope: what is told.
    """
    found = Sorted()
    withdrawals = _withdrawals(desk, scope)
    plain: dict[str, list[Item]] = {}
    said: dict[str, list[Item]] = {}
    for topics, into in ((scope.topics, plain), (scope.statements, said)):
        for thing, told in topics.items():
            left = [claim for claim in told if claim not in withdrawals]
            into[thing] = _standing(desk, thing, left, found)
    for thing, items in plain.items():
        items[:0] = definition(desk, thing)
    found.given_up += _withdrawn(desk, withdrawals)
    _place(desk, scope, plain, said, found)
    found.statements = [_block(desk, thing, items) for thing, items in said.items() if items]
    return found


def _standing(desk: Desk, thing: str, told: list[str], found: Sorted) -> list[Item]:
    """The paragraphs of a thing, without what was given up and what is no value, put aside."""
    states = [claim for claim in told if _is_state(desk, claim)]
    gone = [c for c in told if c not in states and not desk.is_standing(c)]
    found.states += tellings(desk, thing, states)
    found.given_up += tellings(desk, thing, gone)
    return [*tellings(desk, thing, set(told) - set(states) - set(gone))]


def _block(desk: Desk, thing: str, items: list[Item]) -> DraftBlock:
    """The paragraphs of a thing under its label; a claim has none."""
    heading = "" if thing in desk.claims else desk.facts.label(thing)
    return DraftBlock(heading, tuple(items), thing if heading else "")


def _is_state(desk: Desk, claim: str) -> bool:
    return any(slot == STATE for slot, _ in desk.claims[claim].said)


def _withdrawals(desk: Desk, scope: Scope) -> dict[str, list[str]]:
    """The claims that something was withdrawn, each with the told claims that it may reach."""
    found: dict[str, list[str]] = defaultdict(list)
    for claim in scope.claims():
        for one in desk.withdrawals.of(claim):
            found[one].append(claim)
    return found


def _withdrawn(desk: Desk, withdrawals: dict[str, list[str]]) -> list[Telling]:
    """Who says that what was withdrawn, so that clauses can refer to it."""
    groups: dict[tuple[str, object], list[str]] = defaultdict(list)
    for one in sorted(withdrawals):
        groups[desk.claims[one].subject, voice(desk, one)].append(one)
    found = []
    for (thing, _), claims in groups.items():
        reached = sorted({claim for one in claims for claim in withdrawals[one]})
        keys = tuple(f"{desk.facts.label(desk.status(claim))} {claim}" for claim in reached)
        found.append(telling(desk, thing, claims, keys=keys))
    return found


def _place(
    desk: Desk,
    scope: Scope,
    plain: dict[str, list[Item]],
    said: dict[str, list[Item]],
    found: Sorted,
) -> None:
    """Put paragraphs into the description, on their day, or beside a statement."""
    described: dict[str, list[Item]] = defaultdict(list)
    days: dict[When, list[str]] = defaultdict(list)
    for thing, items in plain.items():
        place = _beside(scope, thing)
        if items and place in said and place not in plain:
            said[place] += items
        elif items and place != scope.main and desk.is_a(place, *IN_TIME):
            days[when(desk, place)].append(thing)
        elif items:
            described[place] += items
    for thing, items in described.items():
        block = _block(desk, thing, items)
        found.description.append(
            replace(block, heading="", iri="") if thing == scope.main else block
        )
    for day in sorted(days, key=lambda one: (one == UNKNOWN, one)):
        ranked = sorted(days[day], key=lambda thing: _rank(desk, scope, thing))
        on_day = tuple(item for thing in ranked for item in plain[thing])
        found.chronology.append(DraftBlock(begun(day.words), on_day))


def _beside(scope: Scope, thing: str) -> str:
    """The thing with which another is told; claims on claims on claims lead back to one."""
    seen = set()
    while thing in scope.beside and thing not in seen:
        seen.add(thing)
        thing = scope.beside[thing]
    return thing


def _rank(desk: Desk, scope: Scope, thing: str) -> tuple[str, int, str]:
    """A stub after what it is tied to, and all in the order in which the documents tell them."""
    place = _beside(scope, thing)
    kind = desk.kinds.get(place, "")
    tied = [
        value
        for tie in ANCHORS.get(kind, ())
        for _, value in desk.values(desk.by_subject[place], tie)
    ]
    anchor = tied[0] if tied else place
    late = len(ORDER) * (thing != place)
    return _first(desk.by_subject.get(anchor, ())), ORDER.get(kind, len(ORDER)) + late, thing


def _first(claims: Iterable[str]) -> str:
    return min(claims, default="")
