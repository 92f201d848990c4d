"""Sentences on incidents: when, where, what, how long, who was harmed, who took part."""

from __future__ import annotations

from datetime import timedelta

from generator.draft import (
    MONTHS,
    Draft,
    Statement,
    Thing,
    dated,
    denies,
    in_slots,
    on,
    reading,
    says,
)
from generator.scene import Scene
from generator.turtle import day

KINDS = {
    "shooting": "shooting",
    "protest": "protest",
    "attack": "attack",
    "detention": "detention",
    "killing": "killing",
    "riot": "massUnrest",
    "search": "search",
}
"""The word for an incident, and the concept that has the word as a label."""

HARMS = {
    "killed": ("killed", "gunshot", "by a bullet"),
    "wounded": ("wounded", "beatingCause", "in a beating"),
    "detained": ("detainedHarm", "", ""),
    "ill-treated": ("illTreated", "tortureCause", "under torture"),
    "threatened": ("threatened", "", ""),
}
DEGREES = {
    "carried it out": ("actor", "carriedOut"),
    "ordered it": ("orderGiver", "ordered"),
    "failed to prevent it": ("omitter", "failedToPrevent"),
    "was in command": ("orderGiver", "commandResponsibility"),
    "planned it": ("organiser", "planned"),
}


def when(scene: Scene) -> Draft:
    """The day of the incident: printed, without its year, counted from another, or a stretch."""
    at, form = scene.world.day_of(scene.incident), scene.one_of("days")
    if scene.world.is_disputed(f"day {scene.event.iri}", scene.chance):
        at += timedelta(days=1)
    if form == "relative":
        statement = says(scene.event, "occurredOn", day(at), reading("relative"))
        return Draft("It followed two days later.", (statement,), stands_on_context=True)
    if form == "yearInferred":
        statement = says(scene.event, "occurredOn", day(at), reading("yearInferred"))
        return Draft(f"It happened on {on(at)[:-5]}.", (statement,))
    if form == "stretch":
        end = at + timedelta(days=3)
        slots = [("qo:from", day(at)), ("qo:to", day(end))]
        statement = in_slots(scene.event, "occurredOn", slots, reading("printed"))
        return Draft(f"It happened between {on(at)} and {on(end)}.", (statement,))
    return Draft(f"It happened on {on(at)}.", (dated(scene.event, "occurredOn", at),))


def where(scene: Scene) -> Draft:
    """The city of the incident, or a square or building in it."""
    city = scene.world.city_of(scene.incident)
    place = scene.world.city(city)
    if scene.chance.random() < 0.3:
        place = scene.world.site(city, scene.chance.randrange(100))
    text = f"It took place at {scene.call(place)}."
    return Draft(text, (says(scene.event, "tookPlaceAt", place),))


def geography(scene: Scene) -> Draft:
    """A square in its city, or a city in its region."""
    city = scene.world.city_of(scene.incident)
    inner, outer, kind = scene.world.city(city), scene.world.region(city), "city"
    if scene.chance.random() < 0.4:
        inner, outer, kind = scene.world.site(city, 0), inner, "square"
    text = f"{scene.call(inner)} is a {kind} in {scene.call(outer)}."
    within = says(inner, "isLocatedIn", outer)
    return Draft(text, (within, says(inner, "hasPlaceKind", f"qv:{kind}")))


def sort(scene: Scene) -> Draft:
    """What the speaker calls the incident, or says that it was not."""
    word = scene.world.sort_of(scene.incident)
    if scene.world.is_disputed(f"sort {scene.event.iri}", scene.chance):
        denial = denies(scene.event, "hasKind", f"qv:{KINDS[word]}")
        return Draft(f"It was not a {word} at all.", (denial,))
    return Draft(f"It was a {word}.", (says(scene.event, "hasKind", f"qv:{KINDS[word]}"),))


def duration(scene: Scene) -> Draft:
    """How long it lasted, in hours, days, or loosely."""
    form = scene.one_of("durations")
    if form == "loosely":
        slots = [("qo:loosely", "qv:severalHours")]
        statement = in_slots(scene.event, "durationInHours", slots)
        return Draft("It went on for several hours.", (statement,))
    if form == "hours":
        statement = says(scene.event, "durationInHours", "2.5")
        return Draft("It went on for 2.5 hours.", (statement,))
    length = 2 + scene.incident % 4
    return Draft(
        f"It went on for {length} days.", (says(scene.event, "durationInDays", str(length)),)
    )


def part(scene: Scene) -> Draft:
    """The incident as part of the events as a whole."""
    whole = scene.world.incident(0)
    if scene.incident == 0:
        return when(scene)
    return Draft("It was part of the wider events.", (says(scene.event, "isPartOf", whole),))


def harm(scene: Scene) -> Draft:
    """Somebody harmed in the incident."""
    who = scene.victim()
    word = scene.one_of("harms")
    kind, cause, by = HARMS[word]
    name = f"harm:{_local(scene.event)}-{_local(who)}-{kind.lower()}"
    stub = Thing(name, "qo:Harm", f"{who.label}, {word}")
    told = [
        says(stub, "isHarmTo", who),
        says(stub, "isHarmIn", scene.event),
        says(stub, "hasHarmKind", f"qv:{kind}"),
    ]
    is_caused = bool(cause) and scene.chance.random() < 0.4
    if is_caused:
        told.append(says(stub, "hasCause", f"qv:{cause}"))
    return Draft(f"{scene.call(who)} was {word}{' ' + by if is_caused else ''}.", tuple(told))


def involvement(scene: Scene) -> Draft:
    """Who is held responsible; now and then it is denied."""
    drawn = scene.incident * 7 + scene.chance.randrange(1 + scene.told.stubs % 5)
    who = scene.world.body(drawn % scene.world.bodies)
    words = scene.one_of("degrees")
    role, degree = DEGREES[words]
    name = f"involvement:{_local(scene.event)}-{_local(who)}-{degree.lower()}"
    stub = Thing(name, "qo:Involvement", f"{who.label} in {scene.event.label}")
    if scene.world.is_disputed(name, scene.chance):
        told: tuple[Statement, ...] = (
            says(stub, "involves", who),
            denies(stub, "hasDegree", f"qv:{degree}"),
        )
        return Draft(f"It was denied that {scene.call(who)} {words}.", told)
    told = (
        says(stub, "isInvolvementIn", scene.event),
        says(stub, "involves", who),
        says(stub, "hasRole", f"qv:{role}"),
        says(stub, "hasDegree", f"qv:{degree}"),
    )
    return Draft(f"{scene.call(who)} {words}.", told)


def weapon(scene: Scene) -> Draft:
    """What was used."""
    return Draft("A firearm was used.", (says(scene.event, "usedWeapon", "qv:firearm"),))


def month(scene: Scene) -> Draft:
    """The incident within its month."""
    at = scene.world.day_of(scene.incident)
    first = at.replace(day=1)
    last = (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)
    slots = [("qo:from", day(first)), ("qo:to", day(last))]
    text = f"It happened in {MONTHS[at.month - 1]} {at.year}."
    return Draft(text, (in_slots(scene.event, "occurredOn", slots, reading("printed")),))


def _local(thing: Thing) -> str:
    return thing.iri.partition(":")[2]
