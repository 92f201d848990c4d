"""Finding entities by any of their names, without minding case, diacritics or word order."""

from __future__ import annotations

import difflib
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from qantar.graph.lookup import PREF_LABEL, Facts
from qantar.namespaces import QO, RDF

ABOUT = (RDF + "subject", RDF + "object", QO + "deniedObject")


@dataclass(frozen=True)
class Match:
    """An entity that was found.

    Attributes:
        iri: the entity.
        type: label of its class.
        label: its editorial label.
        name: the name that matched.
        claims: how many claims have it as subject or value.
    """

    iri: str
    type: str
    label: str
    name: str
    claims: int


def find(facts: Facts, words: Sequence[str]) -> list[Match]:
    """Entities with a name that contains every word, in whole or in part; best first.

    Args:
        facts: a loaded store.
        words: what to look for.
    """
    wanted = _tokens(" ".join(words))
    if not wanted:
        return []
    found: dict[str, str] = {}
    for iri, name in entity_names(facts):
        if iri not in found and all(word in " ".join(_tokens(name)) for word in wanted):
            found[iri] = name
    counts = claim_counts(facts)
    matches = [_match(facts, iri, name, counts[iri]) for iri, name in found.items()]
    return sorted(matches, key=lambda m: (_tokens(m.name) != wanted, -m.claims, m.label, m.iri))


def near_names(facts: Facts, words: Sequence[str], limit: int = 3) -> list[str]:
    """Names that look like the words, for when nothing was found."""
    names = {" ".join(_tokens(name)): name for _, name in entity_names(facts)}
    wanted = " ".join(_tokens(" ".join(words)))
    near = difflib.get_close_matches(wanted, sorted(names), n=limit, cutoff=0.6)
    parts = {part: name for plain, name in sorted(names.items()) for part in plain.split()}
    near_parts = difflib.get_close_matches(wanted, sorted(parts), n=limit, cutoff=0.7)
    found = [names[plain] for plain in near] + [parts[part] for part in near_parts]
    return list(dict.fromkeys(found))[:limit]


def entity_names(facts: Facts) -> list[tuple[str, str]]:
    """Every entity with each of its names, editorial labels first."""
    labels = [(iri, name) for iri, name in facts.pairs(PREF_LABEL) if iri.startswith(facts.base)]
    claimed = []
    for predicate in facts.subjects(RDF + "type", QO + "NameProperty"):
        for claim in facts.subjects(RDF + "predicate", predicate):
            subject = facts.one(claim, RDF + "subject")
            claimed += [(subject, name) for name in facts.values(claim, RDF + "object")]
    return labels + sorted(claimed)


def claim_counts(facts: Facts) -> Counter[str]:
    """How many claims are about each IRI; a claim about itself and another counts once each."""
    about = {pair for predicate in ABOUT for pair in facts.pairs(predicate)}
    return Counter(value for _, value in about)


def _match(facts: Facts, iri: str, name: str, claims: int) -> Match:
    kind = facts.one(iri, RDF + "type")
    return Match(iri, facts.label(kind), facts.label(iri), name, claims)


def _tokens(text: str) -> list[str]:
    """The words of a text: lower case, without diacritics and punctuation."""
    plain = (c for c in unicodedata.normalize("NFKD", text.casefold()) if not _is_mark(c))
    return "".join(c if c.isalnum() else " " for c in plain).split()


def _is_mark(character: str) -> bool:
    """Whether a character is a diacritic, or an apostrophe that only some spellings write."""
    return unicodedata.combining(character) != 0 or character in "'`\u02bc\u2019\u2018"
