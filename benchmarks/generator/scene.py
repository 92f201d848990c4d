"""Where a sentence stands: its document, its speaker, its incident, and what was told before."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from generator.chance import Deck
from generator.draft import Thing
from generator.names import ARABIC, CYRILLIC, LATIN, SCRIPTS, person_name, respelt
from generator.world import World

SHARE_RESPELT = 0.08
SHARE_IN_TWO_SCRIPTS = 0.1
Form = tuple[str, str]
"""A script and a name in it."""


@dataclass
class Told:
    """What a document has told so far.

    Attributes:
        names: the things that it has claimed a name of.
        forms: how it calls each thing, in one script or two.
        people: the people that it has named publicly.
        figures: its public claims of figures: claim, passage and tally.
        passages: the public passage in which a thing was last spoken of.
        stubs: how many stubs were made for this document alone.
    """

    names: set[str] = field(default_factory=set)
    forms: dict[str, list[Form]] = field(default_factory=dict)
    people: list[Thing] = field(default_factory=list)
    figures: list[tuple[str, str, str]] = field(default_factory=list)
    passages: dict[str, str] = field(default_factory=dict)
    stubs: int = 0


@dataclass
class Scene:
    """The setting of the next sentences.

    Attributes:
        slug: the name of the document.
        incident: the number of the incident that is told of.
        event: its stub, or the stub that this document has of it.
        speaker: who tells it.
    """

    world: World
    chance: Random
    decks: dict[str, Deck[str]]
    slug: str
    told: Told
    incident: int
    event: Thing
    speaker: Thing

    def call(self, thing: Thing) -> str:
        """What the sentence calls a thing; the forms become claims of its name."""
        if thing.iri not in self.told.names:
            self.told.forms[thing.iri] = self._forms(thing)
        forms = self.told.forms[thing.iri]
        if thing.iri in self.told.names or len(forms) == 1:
            return forms[0][1]
        return f"{forms[0][1]} ({forms[1][1]})"

    def _forms(self, thing: Thing) -> list[Form]:
        if thing.number < 0:
            return [(SCRIPTS[LATIN], thing.name)]
        drawn = self.chance.random()
        printed = respelt(thing.name) if drawn < SHARE_RESPELT else thing.name
        forms = [(SCRIPTS[LATIN], printed)]
        if drawn > 1 - SHARE_IN_TWO_SCRIPTS:
            script = CYRILLIC if drawn > 1 - SHARE_IN_TWO_SCRIPTS / 2 else ARABIC
            forms.append((SCRIPTS[script], person_name(thing.number, script)))
        return forms

    def victim(self) -> Thing:
        """One of those harmed in the incident."""
        return self.world.victim(self.incident, self.chance.randrange(1 << 30))

    def stub(self, kind: str, about: str, label: str) -> Thing:
        """A stub of this document alone, such as a group without a name."""
        self.told.stubs += 1
        slug = kind.partition(":")[2].lower()
        name = f"{slug}:d{self.slug}-{self.told.stubs:04d}"
        return Thing(name, kind, f"{label} ({about}, document {self.slug})")

    def one_of(self, deck: str) -> str:
        """The next card of a deck."""
        return self.decks[deck].deal()
