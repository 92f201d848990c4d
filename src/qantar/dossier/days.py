"""When the things of a dossier happened, by what standing claims give."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from qantar.dossier.desk import Desk
from qantar.namespaces import QO, QP
from qantar.network.selection import is_day
from qantar.view.told import SLOTS, Claim

DAYS = tuple(QP + name for name in ("occurredOn", "startedOn", "endedOn"))
ENDED = QP + "endedOn"
TIED_TO = {
    QO + "Harm": (QP + "isHarmIn",),
    QO + "Involvement": (QP + "isInvolvementIn",),
}
"""Where a stub without a day of its own takes place."""
FIRST, LAST = "0000-00-00", "9999-99-99"
NO_DAY = "No day is given"


class When(NamedTuple):
    """A stretch of days, for sorting, and in words."""

    start: str
    end: str
    words: str


UNKNOWN = When(LAST, LAST, NO_DAY)


def when(desk: Desk, thing: str) -> When:
    """The closest time that a standing claim gives for a thing, or for what its stub is tied to."""
    own = _closest(desk, thing)
    if own is not None:
        return own
    for tie in TIED_TO.get(desk.kinds.get(thing, ""), ()):
        for _, other in desk.values(desk.by_subject[thing], tie):
            found = _closest(desk, other)
            if found is not None:
                return found
    return UNKNOWN


def _closest(desk: Desk, thing: str) -> When | None:
    """A day rather than a range, a closed range rather than an open one, the earliest of them."""
    told = [desk.claims[iri] for iri in desk.by_subject.get(thing, ()) if desk.is_standing(iri)]
    for day in DAYS:
        found = [one for c in told if c.predicate == day for one in _stretches(c)]
        if found:
            one = _named(sorted(set(found), key=_width))
            return one._replace(words=f"ended {one.words}") if day == ENDED else one
    return None


def _width(one: When) -> tuple[int, str, str]:
    """Days come first, then closed ranges from the narrowest, then open ones, and no days."""
    if not is_day(one.start) or not is_day(one.end):
        return 10**6, one.start, one.end
    return _days(one.end) - _days(one.start), one.start, one.end


def _days(day: str) -> int:
    from datetime import date

    return date.fromisoformat(day).toordinal()


def _named(found: list[When]) -> When:
    """The closest, with those others that it does not lie in."""
    best = found[0]
    others = [one.words for one in found[1:] if not (one.start <= best.start <= one.end)]
    words = " or ".join([best.words, *others])
    return When(best.start if best.start != FIRST else best.end, best.end, words)


def _stretches(claim: Claim) -> Iterator[When]:
    for slot, value in claim.said:
        day = value.value
        if slot == SLOTS[0]:
            yield When(day, day, day)
        elif slot == QO + "from" and claim.end is not None:
            yield When(day, claim.end.value, f"{day} to {claim.end.value}")
        elif slot == QO + "about":
            yield When(day, LAST, f"about {day}")
        elif slot in (QO + "atLeast", QO + "moreThan"):
            word = "no earlier than" if slot.endswith("atLeast") else "later than"
            yield When(day, LAST, f"{word} {day}")
        elif slot in (QO + "atMost", QO + "lessThan"):
            word = "no later than" if slot.endswith("atMost") else "earlier than"
            yield When(FIRST, day, f"{word} {day}")
