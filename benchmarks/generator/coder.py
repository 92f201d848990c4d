"""From a sentence that stands in the text to its claims, with the names that it brings."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from generator.accounts import Account
from generator.chance import Deck
from generator.draft import Draft, Statement, Thing, says
from generator.faults import Faults
from generator.pages import PUBLIC, RESTRICTED, Pages
from generator.scene import Told
from generator.stubs import Stubs
from generator.turtle import Pair, text

SHARE_WITH_CONTEXT = 0.1
SHARE_WITH_WORDING = 0.05
WORDING = 4


@dataclass
class Coder:
    """Turns sentences of one document into claims.

    Attributes:
        before: how many claims other documents hold.
        last: the last public passage, which a sentence may need as its context.
    """

    pages: Pages
    told: Told
    stubs: Stubs
    faults: Faults
    chance: Random
    decks: dict[str, Deck[str]]
    before: int
    last: str = field(init=False)

    def __post_init__(self) -> None:
        self.last = self.pages.title

    def cost(self, draft: Draft) -> int:
        """How many claims a sentence makes, those of new names among them."""
        new = (thing for thing in draft.things() if self._is_new(thing))
        return len(draft.statements) + sum(len(self.told.forms[thing.iri]) for thing in new)

    def _is_new(self, thing: Thing) -> bool:
        return bool(thing.name) and thing.iri not in self.told.names

    def code(self, draft: Draft, passage: str, account: Account) -> None:
        """Make the claims of a sentence."""
        visibility = RESTRICTED if draft.restricted else PUBLIC
        for thing in draft.things():
            self._speak_of(thing, passage, account, visibility)
        beside = self._beside(draft)
        for statement in draft.statements:
            claim = self._claim(statement, passage, account, visibility, beside)
            if statement.predicate == "qp:value" and isinstance(statement.subject, Thing):
                self.told.figures.append((claim, passage, statement.subject.iri))
        if visibility == PUBLIC:
            self.last = passage

    def _speak_of(self, thing: Thing, passage: str, account: Account, visibility: str) -> None:
        """Use a thing, and claim its name where the document names it for the first time."""
        is_public = visibility == PUBLIC
        self.stubs.use(thing, passage if is_public else "", hidden=not is_public)
        if is_public:
            self.told.passages[thing.iri] = passage
        if self._is_new(thing):
            self.told.names.add(thing.iri)
            if thing.kind == "qo:Person":
                self.told.people.append(thing)
            for script, form in self.told.forms[thing.iri]:
                name = says(thing, "name", text(form), ("qo:script", f"qv:{script}"))
                self._claim(name, passage, account, visibility, [])

    def _beside(self, draft: Draft) -> list[Pair]:
        """What else the claims of a sentence have: a context, and the wording now and then."""
        beside = []
        if draft.stands_on_context or self.chance.random() < SHARE_WITH_CONTEXT:
            beside.append(("qo:context", self.last))
        if self.chance.random() < SHARE_WITH_WORDING:
            words = draft.text.rstrip(".").split()[:WORDING]
            beside.append(("qo:wording", text(" ".join(words))))
        return beside

    def _claim(
        self,
        statement: Statement,
        passage: str,
        account: Account,
        visibility: str,
        beside: list[Pair],
    ) -> str:
        certainty = self.decks["certainties"].deal()
        pairs = [
            ("rdf:subject", _turtle(statement.subject)),
            ("rdf:predicate", statement.predicate),
            *((slot, _turtle(value)) for slot, value in statement.value),
            ("qo:account", account.name),
            ("qo:certainty", f"qv:{certainty}"),
            ("qo:passage", passage),
            ("qo:visibility", f"qv:{visibility}"),
            *statement.more,
            *beside,
        ]
        if account.via is not None and certainty == "alleged":
            pairs.append(("qo:relayedAs", "qv:reported"))
        cited = [passage, *(value for name, value in beside if name == "qo:context")]
        self.pages.cite(cited, visibility)
        if visibility == PUBLIC:
            account.use()
            self.faults.reach(self.before + self.pages.count)
        return self.pages.claim(pairs, visibility)


def _turtle(value: Thing | str) -> str:
    return value.iri if isinstance(value, Thing) else value
