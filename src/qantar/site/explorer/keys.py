"""All names of an entity as one key, to be searched by."""

from __future__ import annotations

from collections import defaultdict

from qantar.graph.lookup import PREF_LABEL, Facts
from qantar.namespaces import QO, RDF
from qantar.site.folding import fold


def search_keys(facts: Facts) -> dict[str, str]:
    """The folded names of each thing of the data, with `|` between; the editorial label first.

    A name that a speaker denies is no name.
    """
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for iri, label in facts.pairs(PREF_LABEL):
        if iri.startswith(facts.base):
            found[iri][fold(label)] = None
    claimed = []
    for predicate in facts.subjects(RDF + "type", QO + "NameProperty"):
        for claim in facts.subjects(RDF + "predicate", predicate):
            subject = facts.one(claim, RDF + "subject")
            claimed += [(subject, fold(name)) for name in facts.values(claim, RDF + "object")]
    for subject, key in sorted(claimed):
        found[subject][key] = None
    return {iri: "|".join(filter(None, keys)) for iri, keys in sorted(found.items())}
