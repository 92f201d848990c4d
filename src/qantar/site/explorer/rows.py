"""Claims as short rows: what repeats is named by its place in a list of texts."""

from __future__ import annotations

from dataclasses import dataclass, field

from qantar.answers.footnotes import offsets, read_ahead, relayers
from qantar.graph.lookup import Facts
from qantar.namespaces import DCTERMS, DERIVED_GRAPH, QO, QV, RDF
from qantar.render.words import printable
from qantar.site.links import Links

DENIED, GIVEN_UP, DRAWN = 1, 2, 4
"""What a row says of its claim: a denial, no longer standing, an edge of the network."""

GONE = {QV + "superseded", QV + "withdrawn"}
VALUES = (RDF + "object", QO + "deniedObject")
Row = list[object]


@dataclass
class Texts:
    """Texts that occur again and again, each with its number."""

    all: dict[str, int] = field(default_factory=dict)

    def number(self, text: str) -> int:
        """The number of a text; a new one gets the next."""
        return self.all.setdefault(printable(text), len(self.all))


class Claims:
    """Writes the rows of claims.

    Args:
        facts: a store with the view built.
        links: where passages stand.
        ids: numbers of the nodes of the network.
        drawn: IRIs of the claims that are its edges.
    """

    def __init__(self, facts: Facts, links: Links, ids: dict[str, int], drawn: set[str]) -> None:
        self._facts, self._links, self._ids, self._drawn = facts, links, ids, drawn
        self.texts = Texts()
        read_ahead(facts)
        facts.read_ahead(*VALUES, *(RDF + name for name in ("subject", "predicate")))
        facts.read_ahead(*(QO + name for name in ("speaker", "via", "document", *_SAID)))
        facts.read_ahead(QO + "asOfText", graph=DERIVED_GRAPH)

    def ends(self, claim: str) -> list[int]:
        """The nodes that a claim is about: its subject and, where it is one, its value."""
        facts = self._facts
        named = [facts.one(claim, RDF + "subject"), *(facts.one(claim, v) for v in VALUES)]
        return sorted({self._ids[iri] for iri in named if iri in self._ids})

    def row(self, claim: str) -> Row:
        """All that the page tells of a claim, in the order that `store.js` names."""
        facts = self._facts
        value = next((v for slot in VALUES if (v := facts.one(claim, slot)) in self._ids), "")
        document = facts.derived(claim, "saidIn")
        start, end = offsets(facts, facts.one(claim, QO + "passage"))
        return [
            claim.removeprefix(facts.base),
            self._ids.get(facts.one(claim, RDF + "subject"), -1),
            self.texts.number(facts.label(facts.one(claim, RDF + "predicate"))),
            self._ids.get(value, -1),
            printable(facts.derived(claim, "valueText")),
            facts.derived(claim, "asOfText"),
            *(self.texts.number(text) for text in self._telling(claim)),
            self._flags(claim),
            self.texts.number(facts.one(document, DCTERMS + "title")),
            start,
            end,
            self._links.passage(document, start, end),
            self._rivals(claim),
        ]

    def _telling(self, claim: str) -> list[str]:
        """Who says it, who relays it, when, how surely, and where it stands."""
        facts = self._facts
        account = facts.one(claim, QO + "account")
        return [
            facts.label(facts.derived(claim, "saidBy")),
            ", ".join(relayers(facts, account)),
            facts.derived(claim, "saidText"),
            *said_bounds(facts, account),
            facts.label(facts.one(claim, QO + "certainty")),
            facts.label(facts.derived(claim, "status")),
        ]

    def _flags(self, claim: str) -> int:
        denied = DENIED if self._facts.one(claim, QO + "deniedObject") else 0
        gone = GIVEN_UP if self._facts.derived(claim, "status") in GONE else 0
        return denied | gone | (DRAWN if claim in self._drawn else 0)

    def _rivals(self, claim: str) -> list[list[object]]:
        facts = self._facts
        return [
            [
                rival.removeprefix(facts.base),
                self.texts.number(facts.label(facts.derived(rival, "saidBy"))),
                printable(facts.derived(rival, "valueText")),
            ]
            for rival in facts.values(claim, QO + "isContestedBy", DERIVED_GRAPH)
        ]


_SAID = ("saidOn", "saidFrom", "saidTo", "saidNotBefore", "saidNotAfter")


def said_bounds(facts: Facts, account: str) -> tuple[str, str]:
    """The first and the last day on which an account can have been given, "" where open."""
    on, first, last, earliest, latest = (facts.one(account, QO + name) for name in _SAID)
    return on or first or earliest, on or last or latest
