"""Sentences on proceedings: their opening, their course, their end, and laws that they cite."""

from __future__ import annotations

from datetime import date, timedelta

from generator.draft import (
    AS_WHEN_SAID,
    Draft,
    Statement,
    Thing,
    dated,
    denies,
    in_slots,
    on,
    says,
)
from generator.scene import Scene
from generator.turtle import text

CLAIMS_PER_CASE = 60
LATIN = ("qo:script", "qv:latin")
OFFENCES = ("rioting", "abuse of power", "theft")


def _case(scene: Scene) -> Thing:
    cases = 1 + int(scene.world.expected[scene.incident] / CLAIMS_PER_CASE)
    number = scene.chance.randrange(cases)
    slug = f"proceeding:i{scene.incident:06d}-{number}"
    return Thing(slug, "qo:Proceeding", f"Case {number} on incident {scene.incident}")


def _step(case: Thing, kind: str) -> Thing:
    local = case.iri.partition(":")[2]
    return Thing(f"event:{local}-{kind.lower()}", "qo:ProceedingEvent", f"{kind}: {case.label}")


def _stepped(scene: Scene, case: Thing, kind: str, after: int) -> tuple[list[Statement], date]:
    step, at = _step(case, kind), scene.world.day_of(scene.incident) + timedelta(days=after)
    told = [
        says(step, "isEventOf", case),
        says(step, "hasEventKind", f"qv:{kind}"),
        dated(step, "occurredOn", at),
    ]
    return told, at


def opening(scene: Scene) -> Draft:
    """A case opened on the incident."""
    case = _case(scene)
    told, at = _stepped(scene, case, "opened", 20)
    told += [
        says(case, "concerned", scene.event),
        says(case, "hasProceedingKind", "qv:criminalCase"),
    ]
    return Draft(f"A criminal case was opened on {on(at)}.", tuple(told))


def status(scene: Scene) -> Draft:
    """How the case stands; now and then it is denied."""
    case = _case(scene)
    if scene.world.is_disputed(f"status {case.iri}", scene.chance):
        denial = denies(case, "hasProceedingStatus", "qv:open", AS_WHEN_SAID)
        return Draft("It was denied that the case was open.", (denial,))
    state = says(case, "hasProceedingStatus", "qv:open", AS_WHEN_SAID)
    return Draft("The case was still open.", (state,))


def charge(scene: Scene) -> Draft:
    """Somebody charged, with what and under which article."""
    case, who = _case(scene), scene.victim()
    offence = OFFENCES[scene.incident % len(OFFENCES)]
    number = str(200 + scene.incident % 90)
    article = Thing(f"provision:p{number}", "qo:Provision", f"Article {number}")
    told = (
        says(case, "hasDefendant", who),
        says(case, "offence", text(offence)),
        says(case, "citesProvision", article),
        says(article, "provisionNumber", text(number), LATIN),
    )
    return Draft(f"{scene.call(who)} was charged with {offence} under Article {number}.", told)


def law(scene: Scene) -> Draft:
    """The law to which an article belongs."""
    number = str(200 + scene.incident % 90)
    article = Thing(f"provision:p{number}", "qo:Provision", f"Article {number}")
    code = Thing("legislation:criminal-code", "qo:Legislation", "Criminal code")
    told = (
        says(article, "provisionNumber", text(number), LATIN),
        says(article, "isProvisionOf", code),
        says(code, "name", text("Criminal Code"), LATIN),
    )
    return Draft(f"Article {number} is part of the Criminal Code.", told)


def closing(scene: Scene) -> Draft:
    """A case closed, and why."""
    case = _case(scene)
    told, at = _stepped(scene, case, "closed", 300)
    ground = says(told[0].subject, "hasGround", "qv:lackOfEvidence")
    line = f"The case was closed on {on(at)} for lack of evidence."
    return Draft(line, (*told, ground))


def sentence(scene: Scene) -> Draft:
    """Somebody sentenced."""
    case = _case(scene)
    told, at = _stepped(scene, case, "sentenced", 200)
    step = told[0].subject
    years = 2 + scene.incident % 9
    told += [
        says(step, "sentenceInYears", str(years)),
        says(step, "hasSentenceKind", "qv:imprisonment"),
    ]
    line = f"The accused was sentenced to {years} years in prison on {on(at)}."
    return Draft(line, tuple(told))


def secrecy(scene: Scene) -> Draft:
    """Whether the materials of the case can be seen."""
    case = _case(scene)
    if scene.chance.random() < 0.5:
        slots = [("qo:valueState", "qv:unknownValue")]
        state = in_slots(case, "hasMaterialsAccess", slots, AS_WHEN_SAID)
        return Draft("Whether the lawyers can see the file is unknown.", (state,))
    state = says(case, "hasDisclosure", "qv:secret", AS_WHEN_SAID)
    return Draft("The case was classified.", (state,))


def mural(scene: Scene) -> Draft:
    """A work that remembers the incident."""
    place = scene.world.city(scene.world.city_of(scene.incident))
    slug = f"work:i{scene.incident:06d}-mural"
    work = Thing(slug, "qo:Work", f"Mural on incident {scene.incident}")
    told = (says(work, "hasWorkKind", "qv:mural"), says(work, "isKeptAt", place))
    return Draft(f"A mural stands in {scene.call(place)}.", told)
