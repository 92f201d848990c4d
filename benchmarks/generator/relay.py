"""Who told it to the document: one speaker, or a chain in which each passes on the next."""

from __future__ import annotations

from datetime import date, timedelta

from generator.accounts import GROUPS, Account, Issue, kind_for
from generator.draft import MONTHS, Draft, Statement, Thing, on, reading, says
from generator.scene import Scene
from generator.turtle import Pair, day

SHARE_UNNAMED = 0.15
SHARE_NAMED = 0.5


def attribution(scene: Scene, issue: Issue, own: Account, made: int) -> tuple[Draft, list[Account]]:
    """The sentence that says who speaks, and the accounts from the outermost to the innermost.

    The innermost becomes the speaker of the scene.

    Args:
        scene: where the sentence stands.
        issue: when the document was published.
        own: the account of the document itself.
        made: how many accounts the document has, for their names.
    """
    speakers = _chain(scene)
    when, said = _time(scene, issue)
    calls = [_called(scene, speaker) for speaker in speakers]
    citing = "".join(f", who cited {called}" for called in calls[2:])
    first = f", citing {calls[1]}" if len(calls) > 1 else ""
    accounts: list[Account] = []
    for at, speaker in enumerate(speakers):
        name = f"account:{scene.slug}-a{made + at:04d}"
        kind = kind_for(speaker, scene.chance.randrange(60))
        told = issue.relayed() if at else said
        via = accounts[-1] if accounts else own
        accounts.append(Account(name, own.document, kind, speaker, told, via))
    scene.speaker = speakers[-1]
    kinds = tuple(_kind(speaker) for speaker in speakers if not speaker.name)
    is_named = scene.chance.random() < SHARE_NAMED
    named = tuple(speaker for speaker in speakers if speaker.name) if is_named else ()
    return Draft(f"{calls[0]} said so{when}{first}{citing}.", kinds, named), accounts


def _chain(scene: Scene) -> list[Thing]:
    """Speakers, no two of them the same."""
    found: dict[str, Thing] = {}
    length = int(scene.one_of("stations"))
    while len(found) < length:
        speaker = scene.world.speaker(scene.world.speaking.draw())
        if scene.chance.random() < SHARE_UNNAMED:
            word = sorted(GROUPS)[scene.chance.randrange(len(GROUPS))]
            speaker = scene.stub("qo:Group", f"incident {scene.incident}", word)
        found[speaker.iri] = speaker
    return list(found.values())


def _called(scene: Scene, speaker: Thing) -> str:
    return scene.call(speaker) if speaker.name else _word(speaker)


def _word(group: Thing) -> str:
    return next(word for word in GROUPS if group.label.startswith(word))


def _kind(group: Thing) -> Statement:
    return says(group, "hasGroupKind", f"qv:{GROUPS[_word(group)]}")


def _time(scene: Scene, issue: Issue) -> tuple[str, list[Pair]]:
    """When the first of them spoke: in words, and as Turtle."""
    at = issue.earliest - timedelta(days=1 + scene.chance.randrange(20))
    form = scene.one_of("said")
    if form == "printed":
        return f" on {on(at)}", [("qo:saidOn", day(at)), reading("printed")]
    if form == "month":
        first, last = _month(at)
        stretch = [("qo:saidFrom", day(first)), ("qo:saidTo", day(last)), reading("printed")]
        return f" in {MONTHS[at.month - 1]} {at.year}", stretch
    return "", issue.relayed() if form == "before" else [("qo:saidState", "qv:undated")]


def _month(at: date) -> tuple[date, date]:
    first = at.replace(day=1)
    return first, (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)
