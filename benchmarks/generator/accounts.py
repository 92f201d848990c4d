"""Who tells it: the document itself, or somebody whom it relays, over up to five stations."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from generator.draft import Thing
from generator.turtle import Pair, day

DIRECT = ("ownVoice", "headline")
KINDS = {
    "qo:Person": ("interview", "speech", "socialMedia"),
    "qo:Group": ("eyewitness", "unspecified"),
    "qo:NonGovernmentalOrganisation": ("report", "statement"),
    "qo:Court": ("courtJudgment",),
    "qo:Ministry": ("officialFigures", "pressStatement"),
}
OTHER_KINDS = ("statement", "pressStatement")
GROUPS = {
    "Residents": "residents",
    "Witnesses": "eyewitnesses",
    "Officials": "officials",
    "Rights groups": "rightsGroups",
}
"""Speakers without a name, by the word that a text has for them."""


@dataclass
class Account:
    """One speaker's telling, as a document carries it.

    Attributes:
        name: its prefixed name.
        said: when it was said, as Turtle.
        passage: the prefixed name of the passage of the attribution, "" for the document's own.
        is_used: whether a claim or another account refers to it.
    """

    name: str
    document: str
    kind: str
    speaker: Thing
    said: list[Pair]
    via: Account | None = None
    passage: str = ""
    is_used: bool = field(default=False)

    def use(self) -> None:
        """Note that a claim rests on it, and so on those that relay it."""
        self.is_used = True
        if self.via is not None:
            self.via.use()

    def pairs(self) -> list[Pair]:
        """Its properties."""
        pairs = [
            ("qo:document", self.document),
            ("qo:kind", f"qv:{self.kind}"),
            ("qo:speaker", self.speaker.iri),
        ]
        if self.via is not None:
            pairs.append(("qo:via", self.via.name))
        pairs += self.said
        return [*pairs, ("qo:passage", self.passage)] if self.passage else pairs


@dataclass(frozen=True)
class Issue:
    """When a document was published: the day, or what bounds it (None: nothing does)."""

    earliest: date
    latest: date | None

    @property
    def is_printed(self) -> bool:
        """Whether the very day is known."""
        return self.earliest == self.latest

    def said(self) -> list[Pair]:
        """When the document's own voice spoke."""
        if self.latest is None:
            return [("qo:saidNotBefore", day(self.earliest))]
        if self.is_printed:
            return [("qo:saidOn", day(self.earliest))]
        return [("qo:saidFrom", day(self.earliest)), ("qo:saidTo", day(self.latest))]

    def relayed(self) -> list[Pair]:
        """When somebody spoke of whom nothing else is known than that it was before."""
        if self.latest is None:
            return [("qo:saidState", "qv:undated")]
        return [("qo:saidNotAfter", day(self.latest)), ("qo:reading", "qv:relative")]

    def pairs(self) -> list[Pair]:
        """The dating of the document."""
        if self.is_printed:
            return [("qo:datingBasis", "qv:printedBasis"), ("dcterms:issued", day(self.earliest))]
        pairs = [
            ("qo:datingBasis", "qv:inferredBasis"),
            ("qo:issuedNotBefore", day(self.earliest)),
        ]
        return [*pairs, ("qo:issuedNotAfter", day(self.latest))] if self.latest else pairs


def kind_for(speaker: Thing, drawn: int) -> str:
    """A kind of account that fits the speaker; any number will do."""
    kinds = KINDS.get(speaker.kind, OTHER_KINDS)
    return kinds[drawn % len(kinds)]
