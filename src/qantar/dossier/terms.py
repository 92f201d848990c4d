"""What the ontology says of the terms that claims use: classes, phrases, printed words."""

from __future__ import annotations

from collections import defaultdict

from qantar.graph.lookup import Facts
from qantar.namespaces import QO, RDF, RDFS


class Terms:
    """The ontology, as far as sentences need it.

    Args:
        facts: a store with the ontology loaded.
        kinds: IRIs of the classes in use.

    Attributes:
        above: each class in use with itself and those above it.
        phrases: the phrase of each property that has one.
        phrases_of_none: the phrase for "none" of each property that has one.
        verbatim: the properties whose values are printed words.
    """

    def __init__(self, facts: Facts, kinds: set[str]) -> None:
        self.above = _above(facts, kinds)
        self.phrases = dict(facts.pairs(QO + "phrase"))
        self.phrases_of_none = dict(facts.pairs(QO + "phraseOfNone"))
        self.verbatim = frozenset(facts.subjects(RDF + "type", QO + "VerbatimProperty"))


def _above(facts: Facts, kinds: set[str]) -> dict[str, frozenset[str]]:
    parents: dict[str, list[str]] = defaultdict(list)
    for kind, parent in facts.pairs(RDFS + "subClassOf"):
        parents[kind].append(parent)
    found = {}
    for kind in kinds:
        above, waiting = {kind}, [kind]
        while waiting:
            more = set(parents[waiting.pop()]) - above
            above |= more
            waiting += more
        found[kind] = frozenset(above)
    return found
