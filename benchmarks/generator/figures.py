"""Sentences on figures, in every form that a figure can have, and on what was said of them."""

from __future__ import annotations

from generator.draft import AS_WHEN_SAID, Draft, Statement, Thing, Value, denies, in_slots, says
from generator.scene import Scene

MEASURES = (
    ("killed", "everyone", "people were killed"),
    ("killed", "lawEnforcementOfficers", "officers were killed"),
    ("wounded", "everyone", "people were wounded"),
    ("detained", "protesters", "protesters were detained"),
    ("tortureAllegations", "detainees", "detainees complained of torture"),
)
WHOLE, PART = 0, 1
"""The officers who were killed are counted among all who were."""

CLAIMS_PER_TALLY = 30
LOOSE = ((10, "several"), (50, "dozens"), (400, "many"), (10_000, "hundreds"))


def tally_of(scene: Scene, number: int) -> tuple[Thing, int]:
    """One of the tallies of the incident, and its measure; each measure has several scopes."""
    measure, scope = number // 2 % len(MEASURES), number % 2 + number // (2 * len(MEASURES)) * 2
    counts, population, _ = MEASURES[measure]
    note = f", scope {scope}" if scope else ""
    label = f"{counts} among {population} in incident {scene.incident}{note}"
    name = f"tally:i{scene.incident:06d}-{measure}-{scope}"
    return Thing(name, "qo:Tally", label), measure


def tallies(scene: Scene) -> int:
    """How many tallies the incident has: more, the more is told of it."""
    return 1 + int(scene.world.expected[scene.incident] / CLAIMS_PER_TALLY)


def truth(scene: Scene, number: int) -> int:
    """What most speakers say of a tally."""
    return 4 + (scene.incident * 37 + number * 61) % 300


def figure(scene: Scene) -> Draft:
    """A figure: exact, bounded, a range, loose, denied, or said not to be known."""
    number = scene.chance.randrange(tallies(scene))
    (stub, measure), value = tally_of(scene, number), truth(scene, number)
    counted = MEASURES[measure][2]
    if scene.world.is_disputed(stub.iri, scene.chance):
        other = value + 11
        if scene.chance.random() < 0.3:
            text = f"It is not true that {value} {counted}."
            return Draft(text, (denies(stub, "value", str(value)),))
        return Draft(f"In all {other} {counted}.", (says(stub, "value", str(other)),))
    return _in_form(scene.one_of("figures"), stub, value, counted)


def _in_form(form: str, stub: Thing, value: int, counted: str) -> Draft:
    low, high = value - 2, value + 3
    if form == "range":
        slots = [("qo:from", str(low)), ("qo:to", str(high))]
        text = f"Between {low} and {high} {counted}."
        return Draft(text, (in_slots(stub, "value", slots),))
    if form == "loosely":
        word = next(word for limit, word in LOOSE if value < limit)
        slots = [("qo:loosely", f"qv:{word}")]
        return Draft(f"In all {word} {counted}.", (in_slots(stub, "value", slots),))
    if form in ("unknownValue", "withheldValue"):
        said = "unknown" if form == "unknownValue" else "not disclosed"
        slots = [("qo:valueState", f"qv:{form}")]
        text = f"How many {counted} is {said}."
        return Draft(text, (in_slots(stub, "value", slots),))
    if form == "noValue":
        state = in_slots(stub, "value", [("qo:valueState", "qv:noValue")], AS_WHEN_SAID)
        return Draft(f"There was no count of how many {counted}.", (state,))
    slot, bound, words = _bounds(form, value, low, high)
    return Draft(f"{words} {bound} {counted}.", (in_slots(stub, "value", [(slot, str(bound))]),))


def _bounds(form: str, value: int, low: int, high: int) -> tuple[str, int, str]:
    return {
        "about": ("qo:about", value, "About"),
        "atLeast": ("qo:atLeast", low, "At least"),
        "moreThan": ("qo:moreThan", low, "More than"),
        "atMost": ("qo:atMost", high, "At most"),
        "lessThan": ("qo:lessThan", high, "Fewer than"),
    }.get(form, ("rdf:object", value, "In all"))


def on_a_figure(scene: Scene) -> Draft | None:
    """What is said of an earlier claim of the same document: a claim about a claim."""
    if not scene.told.figures:
        return None
    claim, _, _ = scene.told.figures[-1]
    form = scene.one_of("remarks")
    if form == "withdrawn" and scene.speaker.name:
        text = f"{scene.call(scene.speaker)} took the figure back."
        return Draft(text, (says(claim, "withdrawnBy", scene.speaker),))
    if form == "noEvidence":
        none = in_slots(claim, "hasEvidence", [("qo:valueState", "qv:noValue")], AS_WHEN_SAID)
        return Draft("No evidence was shown for the figure.", (none,))
    if form == "basis":
        return Draft("The figure rests on video.", (_remark(claim, "isBasedOn", "videoEvidence"),))
    return Draft(
        "The figure is an underestimate.", (_remark(claim, "assessedAs", "underestimate"),)
    )


def _remark(claim: Value, predicate: str, concept: str) -> Statement:
    return says(claim, predicate, f"qv:{concept}")
