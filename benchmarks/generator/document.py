"""One document: sections by changing speakers, on incidents that others tell of as well."""

from __future__ import annotations

import hashlib
from random import Random

from generator.accounts import Account, Issue
from generator.chance import Deck
from generator.coder import Coder
from generator.draft import Draft, on, says
from generator.events import KINDS, when
from generator.faults import Faults
from generator.figures import figure
from generator.pages import PARAGRAPH, SENTENCE, Pages
from generator.relay import attribution
from generator.scene import Scene, Told
from generator.sentences import SENTENCES
from generator.stubs import Stubs
from generator.turtle import HEADER, Pair, label, node, text
from generator.world import World

SHARE_OWN = 0.4
SHARE_OF_ITS_OWN_STUB = 0.1
SHARE_REPUBLISHED = 0.1
SENTENCES_IN_SECTION = 8
UNKNOWN = "qv:unknownValue"


class Document:
    """Writes one document.

    Args:
        world: what is told of.
        stubs: what is used of it.
        faults: what is spoilt.
        chance: the one source of chance.
        decks: what is dealt in turn.
        number: of the document.
        issue: when it was published.
        before: how many claims other documents hold.
    """

    def __init__(
        self,
        world: World,
        stubs: Stubs,
        faults: Faults,
        chance: Random,
        decks: dict[str, Deck[str]],
        *,
        number: int,
        issue: Issue,
        before: int,
    ) -> None:
        self.world, self.stubs, self.chance, self.decks = world, stubs, chance, decks
        self.issue, self.slug, self.told = issue, f"{number:05d}", Told()
        self._incident = world.telling.draw()
        city = world.city(world.city_of(self._incident)).name
        self.title = f"Report {number} on a {world.sort_of(self._incident)} in {city}"
        self.pages = Pages(self.slug, self.title, faults)
        self._coder = Coder(self.pages, self.told, stubs, faults, chance, decks, before)
        self.publisher = world.outlet(world.publishing.draw())
        stubs.use(self.publisher)
        self.own = self._direct("own", "ownVoice")

    def write(self, claims: int) -> None:
        """Write section after section until the document holds so many claims."""
        sort = KINDS[self.world.sort_of(self._incident)]
        kind = says(self.world.incident(self._incident), "hasKind", f"qv:{sort}")
        headline = self._direct("headline", "headline")
        self._coder.code(Draft(self.title, (kind,)), self.pages.title, headline)
        while self.pages.count < claims:
            self._section(claims)

    def _direct(self, name: str, kind: str) -> Account:
        name = f"account:{self.slug}-{name}"
        account = Account(name, self.pages.document, kind, self.publisher, self.issue.said())
        self.pages.accounts.append(account)
        return account

    def _section(self, claims: int) -> None:
        scene, account = self._scene(), self.own
        if self.chance.random() > SHARE_OWN:
            account = self._relayed(scene, claims - self.pages.count)
        gap = PARAGRAPH if account is self.own else SENTENCE
        for _ in range(2 + self.chance.randrange(SENTENCES_IN_SECTION)):
            if self.pages.count < claims:
                self._tell(scene, account, gap, claims - self.pages.count)
                gap = SENTENCE

    def _scene(self) -> Scene:
        incident = self.world.telling.draw()
        has_own = self.chance.random() < SHARE_OF_ITS_OWN_STUB
        event = self.world.incident(incident, self.slug if has_own else "")
        return Scene(
            self.world,
            self.chance,
            self.decks,
            self.slug,
            self.told,
            incident,
            event,
            self.publisher,
        )

    def _relayed(self, scene: Scene, left: int) -> Account:
        draft, accounts = attribution(scene, self.issue, self.own, len(self.pages.accounts))
        passage = self.pages.write(draft.text, PARAGRAPH)
        for account in accounts:
            account.passage = passage
            self.stubs.use(account.speaker, passage)
        self.pages.accounts += accounts
        # What is left must do for a claim of the account itself.
        if self._coder.cost(draft) < left:
            self._coder.code(draft, passage, self.own)
        return accounts[-1]

    def _tell(self, scene: Scene, account: Account, gap: str, left: int) -> None:
        draft = SENTENCES[scene.one_of("sentences")](scene) or figure(scene)
        # A restricted claim alone would leave its account without a public one.
        too_early = draft.restricted and not account.is_used
        if too_early or self._coder.cost(draft) > left:
            draft = when(scene)
        self._coder.code(draft, self.pages.write(draft.text, gap), account)

    def set_aside(self) -> str:
        """A line that carries no claim: Turtle that says why it is set aside."""
        if not self.issue.is_printed:
            return ""
        passage = self.pages.write(f"Published on {on(self.issue.earliest)}.", PARAGRAPH)
        self.pages.cite([passage])
        pairs = [
            ("qo:passage", passage),
            ("qo:ground", "qv:dateline"),
            ("qo:reason", text("The line with the date is carried by the bibliography.")),
        ]
        return HEADER + node(passage.replace("passage:", "set-aside:"), "qo:SetAside", pairs)

    @property
    def file_name(self) -> str:
        """The name of the file with the text."""
        return f"{self.slug}.txt"

    def entry(self) -> str:
        """The entry of the document in the register."""
        pairs = [
            label(f"Report {int(self.slug)}"),
            ("dcterms:title", text(self.title)),
            ("dcterms:language", '"en"'),
            ("dcterms:publisher", self.publisher.iri),
            ("qo:publisherBasis", "qv:printedBasis"),
            *self._republisher(),
            *self.issue.pairs(),
            ("qo:fileName", text(self.file_name)),
            ("qo:length", str(len(self.pages.text))),
            ("qo:sha256", text(hashlib.sha256(self.pages.text.encode()).hexdigest())),
            ("qo:sourceAddress", f"<https://example.org/report/{self.slug}>"),
            ("qo:retrieved", UNKNOWN),
            ("qo:archived", UNKNOWN),
        ]
        return node(self.pages.document, "qo:Document", pairs)

    def _republisher(self) -> list[Pair]:
        if self.chance.random() > SHARE_REPUBLISHED:
            return []
        other = self.world.outlet(self.world.publishing.draw())
        self.stubs.use(other)
        return [("qo:republisher", other.iri)]
