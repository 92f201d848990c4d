"""Sentences on people: age, work, kin, custody, posts; and what only the restricted part says."""

from __future__ import annotations

from datetime import timedelta

from generator.draft import AS_WHEN_SAID, Draft, Thing, on, reading, says
from generator.scene import Scene
from generator.turtle import day, text

WORK = ("teacher", "driver", "nurse", "student", "welder", "shopkeeper", "engineer")
KIN = (("hasSibling", "a brother"), ("hasSpouse", "the wife"), ("isColleagueOf", "a colleague"))


def age(scene: Scene) -> Draft:
    """How old somebody was."""
    who = scene.victim()
    years = 18 + who.number * 7 % 50
    if scene.world.is_disputed(f"age {who.iri}", scene.chance):
        years += 1
    return Draft(f"{scene.call(who)} was {years} years old.", (says(who, "age", str(years)),))


def work(scene: Scene) -> Draft:
    """What somebody worked as."""
    who = scene.victim()
    word = WORK[who.number % len(WORK)]
    return Draft(f"{scene.call(who)} worked as a {word}.", (says(who, "occupation", text(word)),))


def kin(scene: Scene) -> Draft:
    """Who is related to whom."""
    who = scene.victim()
    other = scene.world.person(who.number + 1)
    predicate, word = KIN[who.number % len(KIN)]
    line = f"{scene.call(other)} is {word} of {scene.call(who)}."
    return Draft(line, (says(who, predicate, other),))


def custody(scene: Scene) -> Draft:
    """Whether somebody is held, on a day or at the time of the telling."""
    who = scene.victim()
    if scene.chance.random() < 0.5:
        state = says(who, "hasCustodyStatus", "qv:inCustody", AS_WHEN_SAID)
        return Draft(f"{scene.call(who)} was still in custody.", (state,))
    at = scene.world.day_of(scene.incident) + timedelta(days=9)
    more = (("qo:asOf", day(at)), reading("printed"))
    state = says(who, "hasCustodyStatus", "qv:releasedFromCustody", *more)
    return Draft(f"{scene.call(who)} had been released by {on(at)}.", (state,))


def post(scene: Scene) -> Draft:
    """An official, the body and the post."""
    number = scene.chance.randrange(1 + scene.world.officials // 4)
    who, body = scene.world.person(number), scene.world.employer(number)
    local = body.iri.partition(":")[2]
    title = ("head", "spokesman", "deputy head")[number % 3]
    seat = Thing(
        f"membership:{local}-p{number:06d}", "qo:Membership", f"{who.label} at {body.label}"
    )
    office = Thing(f"post:{local}-{title.replace(' ', '-')}", "qo:Post", f"{title}, {body.label}")
    told = (
        says(seat, "isMembershipOf", who),
        says(seat, "isMembershipIn", body),
        says(seat, "isInPost", office),
        says(office, "isPostIn", body),
        says(office, "postTitle", text(title), ("qo:script", "qv:latin")),
    )
    return Draft(f"{scene.call(who)} was {title} of {scene.call(body)}.", told)


def unnamed(scene: Scene) -> Draft:
    """Somebody without a name, whom no other document can know to be the same."""
    who = scene.stub("qo:Person", f"incident {scene.incident}", "Unnamed man")
    told = (says(who, "hasGender", "qv:male"), says(who, "characterisation", text("on crutches")))
    return Draft("A man on crutches was among them.", told)


def secret(scene: Scene) -> Draft | None:
    """A relative who must not be known: for the restricted part, on people named before."""
    if not scene.told.people:
        return None
    who = scene.chance.choice(scene.told.people)
    scene.told.stubs += 1
    child = Thing(
        f"person:x{scene.slug}-{scene.told.stubs:04d}", "qo:Person", "A relative, not named here"
    )
    told = (says(child, "hasParent", who), says(child, "hasAgeGroup", "qv:child"))
    return Draft(f"{scene.call(who)} has a child.", told, restricted=True)
