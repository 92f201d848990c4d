"""The sentences that documents are made of, and how often each comes."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from generator import cases, events, figures, people
from generator.chance import Deck
from generator.draft import Draft
from generator.scene import Scene

Sentence = Callable[[Scene], Draft | None]
TIMES: dict[Sentence, int] = {
    events.when: 2,
    events.where: 2,
    events.geography: 1,
    events.sort: 2,
    events.duration: 1,
    events.part: 1,
    events.harm: 4,
    events.involvement: 3,
    events.weapon: 1,
    events.month: 1,
    figures.figure: 6,
    figures.on_a_figure: 2,
    people.age: 2,
    people.work: 1,
    people.kin: 1,
    people.custody: 1,
    people.post: 1,
    people.unnamed: 1,
    people.secret: 1,
    cases.opening: 1,
    cases.status: 1,
    cases.charge: 1,
    cases.law: 1,
    cases.closing: 1,
    cases.sentence: 1,
    cases.secrecy: 1,
    cases.mural: 1,
}
SENTENCES: dict[str, Sentence] = {_name.__name__: _name for _name in TIMES}
CARDS = {
    "sentences": [maker.__name__ for maker, times in TIMES.items() for _ in range(times)],
    "days": ["printed"] * 4 + ["relative", "yearInferred", "stretch"],
    "durations": ["days", "hours", "loosely"],
    "harms": list(events.HARMS),
    "degrees": list(events.DEGREES),
    "figures": ["exact"] * 8
    + ["about", "atLeast", "moreThan", "atMost", "lessThan", "range", "loosely"]
    + ["unknownValue", "withheldValue", "noValue"],
    "remarks": ["withdrawn", "noEvidence", "basis", "underestimate"],
    "certainties": ["stated"] * 12
    + ["reported", "likely", "possible", "believed", "alleged", "estimated"],
    "stations": ["1"] * 8 + ["2"] * 3 + ["3", "4", "5"],
    "said": ["printed", "printed", "month", "before", "before", "undated"],
    "datings": ["printed"] * 7 + ["between", "between", "open"],
    "figures judged": ["comparable", "comparable", "notComparable", "unresolved"],
    "incidents judged": ["same", "same", "unresolved", "notSame"],
    "people judged": ["unresolved", "unresolved", "notSame", "same"],
    "claims judged": ["contradicts", "supersedes", "twoReadings"],
}


def decks(chance: Random) -> dict[str, Deck[str]]:
    """What is dealt in turn, so that small graphs have something of everything."""
    return {name: Deck(chance, cards) for name, cards in CARDS.items()}
