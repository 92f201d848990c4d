"""The names of things, and whether a text names them."""

from __future__ import annotations

from functools import cached_property

from pyoxigraph import Store

from qantar.graph.claimed import Row, first, instances, slug, texts, things
from qantar.namespaces import QO, RDF, SKOS
from qantar.prose.excerpts import Excerpt
from qantar.prose.folding import fold, has_whole_word, has_words

NAMED_BY_OTHERS = frozenset(
    QO + name
    for name in (
        "Incident",
        "Involvement",
        "Harm",
        "Post",
        "Membership",
        "Proceeding",
        "ProceedingEvent",
        "Tally",
    )
)
"""Classes whose instances a text describes rather than names."""

HIDDEN = SKOS + "hiddenLabel"
LABELS = (SKOS + "prefLabel", SKOS + "altLabel", HIDDEN)

PUNCTUATION = "'\".,;:()[]"
WORD_LENGTH = 3
"""The fewest letters of a capitalised word that stands for the whole name."""


class Names:
    """Names from claims of any document, and the labels of concepts.

    Args:
        store: the graph and the ontology in the default graph.
        claims: the claims as rows, by IRI.
    """

    def __init__(self, store: Store, claims: dict[str, Row]) -> None:
        self._store = store
        self._claims = claims
        self._forms: dict[str, tuple[list[str], list[str]]] = {}

    @cached_property
    def by_thing(self) -> dict[str, list[str]]:
        """The names that claims give to each thing, by IRI; as they are claimed."""
        properties = self.name_properties
        naming = [
            iri
            for iri, row in self._claims.items()
            if first(row, RDF + "predicate") in properties and row.get(RDF + "object")
        ]
        found: dict[str, list[str]] = {}
        for row in map(self._claims.__getitem__, sorted(naming)):
            thing = first(row, RDF + "subject")
            found.setdefault(thing, []).append(first(row, RDF + "object"))
        return found

    @cached_property
    def name_properties(self) -> frozenset[str]:
        """The properties whose values are names."""
        return instances(self._store, QO + "NameProperty")

    @cached_property
    def concepts(self) -> dict[str, list[str]]:
        """The labels of each concept, hidden ones too, with case folded."""
        found = {
            iri: [text for at in LABELS for text in texts(row, at)]
            for iri, row in self._labels.items()
        }
        return {
            iri: [fold(text).casefold() for text in labels]
            for iri, labels in found.items()
            if labels
        }

    @cached_property
    def worded(self) -> frozenset[str]:
        """The concepts that list the words a text uses for them.

        A role or a degree of involvement is a reading of a sentence, not a word in it, so those
        concepts have no hidden label and cannot be missed.
        """
        return frozenset(iri for iri, row in self._labels.items() if HIDDEN in row)

    @cached_property
    def _labels(self) -> dict[str, Row]:
        return things(self._store, SKOS + "Concept", LABELS)

    @cached_property
    def _described(self) -> frozenset[str]:
        return frozenset().union(*(instances(self._store, kind) for kind in NAMED_BY_OTHERS))

    @cached_property
    def _nameable(self) -> frozenset[str]:
        return self.worded | (self.by_thing.keys() - self.concepts.keys() - self._described)

    def is_nameable(self, iri: str) -> bool:
        """Return whether a text about the thing can be expected to name it."""
        return iri in self._nameable

    def is_mentioned(self, iri: str, excerpts: list[Excerpt]) -> bool:
        """Return whether the words name a thing: in full, or by a capitalised word of a name."""
        labels = self.concepts.get(iri)
        full, words = (labels, []) if labels is not None else self._read(iri)
        for at in excerpts:
            folded, plain = at.folded, at.plain
            # Most names are nowhere in the text, which `in` tells several times as fast.
            if any(name in folded and has_words(folded, name) for name in full):
                return True
            if any(word in plain and has_whole_word(plain, word) for word in words):
                return True
        return False

    def described(self, iri: str) -> str:
        """Return a name of the thing for a message."""
        names = self.by_thing.get(iri) or self.concepts.get(iri)
        return names[0] if names else slug(iri)

    def _read(self, iri: str) -> tuple[list[str], list[str]]:
        """Return the names of a thing with case folded, and their capitalised words."""
        if iri not in self._forms:
            plain = [fold(name) for name in self.by_thing.get(iri, ())]
            words = {word.strip(PUNCTUATION) for name in plain for word in name.split()}
            capital = [word for word in words if len(word) >= WORD_LENGTH and word[0].isupper()]
            self._forms[iri] = ([name.casefold() for name in plain], sorted(capital))
        return self._forms[iri]
