"""What the editors conclude of one document, and of it beside those before."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.chance import Deck
from generator.document import Document
from generator.figures import PART, WHOLE
from generator.turtle import HEADER, node, text

JUDGED_ON = '"2024-01-01"^^xsd:date'
REASONS = {
    "comparable": "Measure, population and place are the same.",
    "notComparable": "The scopes differ.",
    "unresolved": "The texts do not settle whether both are the same.",
    "same": "Day, place and people agree.",
    "notSame": "The people differ.",
    "countedWithin": "The officers are introduced as included.",
    "contradicts": "Both cannot be so.",
    "supersedes": "The later figure corrects the earlier one.",
    "twoReadings": "The sentence can be read in two ways.",
    "dating": "The date follows from what the text tells of.",
}
AGAINST = ("countedWithin", "supersedes")
Finding = tuple[str, list[str], list[str]]
"""What was found, of which things, and on which passages."""


class Judging:
    """Writes judgements; no pair is judged twice.

    Args:
        decks: what is dealt in turn.
    """

    def __init__(self, decks: dict[str, Deck[str]]) -> None:
        self._decks = decks
        self._judged: set[tuple[str, str]] = set()

    def turtle(self, document: Document) -> str:
        """The judgements on a document; "" where there are none."""
        found = [
            *self._dating(document),
            *self._tallies(document),
            *self._incidents(document),
            *self._people(document),
            *self._claims(document),
        ]
        told = [self._judgement(document, at, *one) for at, one in enumerate(found, 1)]
        return "".join([HEADER, *told]) if told else ""

    def _judgement(
        self, document: Document, at: int, finding: str, things: list[str], passages: list[str]
    ) -> str:
        judged, against = (things[:1], things[1:]) if finding in AGAINST else (things, [])
        document.pages.cite(p for p in passages if p.startswith(f"passage:{document.slug}-"))
        pairs = [
            ("qo:judges", " , ".join(judged)),
            *(("qo:against", thing) for thing in against),
            ("qo:finding", f"qv:{finding}"),
            ("qo:reason", text(REASONS[finding])),
            ("qo:passage", " , ".join(dict.fromkeys(passages))),
            ("qo:judgedOn", JUDGED_ON),
        ]
        return node(f"judgement:{document.slug}-{at}", "qo:Judgement", pairs)

    def _dating(self, document: Document) -> Iterator[Finding]:
        if not document.issue.is_printed:
            yield "dating", [document.pages.document], [document.pages.title]

    def _tallies(self, document: Document) -> Iterator[Finding]:
        for tally in sorted(at for at in document.told.passages if at.startswith("tally:")):
            incident, measure, scope = tally.rsplit("-", 2)
            if int(scope):
                earlier = f"{incident}-{measure}-{int(scope) - 1}"
                yield from self._pair(document, tally, earlier, "figures judged")
            if int(measure) == PART:
                yield from self._pair(document, tally, f"{incident}-{WHOLE}-{scope}", "")

    def _incidents(self, document: Document) -> Iterator[Finding]:
        suffix = f"-{document.slug}"
        for event in sorted(document.told.passages):
            if event.startswith("incident:") and event.endswith(suffix):
                yield from self._pair(
                    document, event, event.removesuffix(suffix), "incidents judged"
                )

    def _people(self, document: Document) -> Iterator[Finding]:
        """Whether a man without a name is one of those named: at most once in a document."""
        unnamed = sorted(at for at in document.told.passages if at.startswith("person:d"))
        if unnamed and document.told.people:
            named = document.told.people[0].iri
            yield from self._pair(document, unnamed[0], named, "people judged")

    def _pair(self, document: Document, one: str, other: str, deck: str) -> Iterator[Finding]:
        """A finding on two things, where both were told of and not yet judged."""
        passages = document.stubs.passages
        if other in passages and (one, other) not in self._judged:
            self._judged.add((one, other))
            finding = self._decks[deck].deal() if deck else "countedWithin"
            yield finding, [one, other], [passages[one], passages[other]]

    def _claims(self, document: Document) -> Iterator[Finding]:
        """At most one finding on claims of figures."""
        figures = document.told.figures
        pairs = ((a, b) for a, b in pairwise(figures) if a[2] == b[2])
        pair = next(pairs, None)
        finding = self._decks["claims judged"].deal()
        if finding == "twoReadings" and figures:
            yield finding, [figures[0][0]], [figures[0][1]]
        elif finding != "twoReadings" and pair:
            yield finding, [pair[1][0], pair[0][0]], [pair[1][1], pair[0][1]]
