"""The names of things, and whether a text names them."""

from __future__ import annotations

from functools import cached_property

from pyoxigraph import Store

from qantar.graph.claimed import Row, first, select, slug
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
        found: dict[str, list[str]] = {}
        for _, row in sorted(self._claims.items()):
            if first(row, RDF + "predicate") in properties and row.get(RDF + "object"):
                thing = first(row, RDF + "subject")
                found.setdefault(thing, []).append(first(row, RDF + "object"))
        return found

    @cached_property
    def name_properties(self) -> frozenset[str]:
        """The properties whose values are names."""
        query = f"SELECT ?p WHERE {{ ?p a <{QO}NameProperty> }}"
        return frozenset(row[0].value for row in select(self._store, query))

    @cached_property
    def concepts(self) -> dict[str, list[str]]:
        """The labels of each concept, hidden ones too, with case folded."""
        query = (
            f"SELECT ?c ?l WHERE {{ VALUES ?p {{ <{SKOS}prefLabel> <{SKOS}altLabel> "
            f"<{SKOS}hiddenLabel> }} ?c a <{SKOS}Concept> ; ?p ?l }}"
        )
        found: dict[str, list[str]] = {}
        for concept, label in select(self._store, query):
            found.setdefault(concept.value, []).append(fold(label.value).casefold())
        return found

    @cached_property
    def worded(self) -> frozenset[str]:
        """The concepts that list the words a text uses for them.

        A role or a degree of involvement is a reading of a sentence, not a word in it, so those
        concepts have no hidden label and cannot be missed.
        """
        query = f"SELECT DISTINCT ?c WHERE {{ ?c a <{SKOS}Concept> ; <{SKOS}hiddenLabel> ?l }}"
        return frozenset(row[0].value for row in select(self._store, query))

    @cached_property
    def _described(self) -> frozenset[str]:
        classes = " ".join(f"<{name}>" for name in sorted(NAMED_BY_OTHERS))
        query = f"SELECT ?s WHERE {{ VALUES ?t {{ {classes} }} ?s a ?t }}"
        return frozenset(row[0].value for row in select(self._store, query))

    def is_nameable(self, iri: str) -> bool:
        """Return whether a text about the thing can be expected to name it."""
        if iri in self.concepts:
            return iri in self.worded
        return iri in self.by_thing and iri not in self._described

    def is_mentioned(self, iri: str, excerpts: list[Excerpt]) -> bool:
        """Return whether the words name a thing: in full, or by a capitalised word of a name."""
        labels = self.concepts.get(iri)
        if labels is not None:
            return any(has_words(at.folded, label) for at in excerpts for label in labels)
        full, words = self._read(iri)
        if any(has_words(at.folded, name) for at in excerpts for name in full):
            return True
        return any(has_whole_word(at.plain, word) for at in excerpts for word in words)

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
