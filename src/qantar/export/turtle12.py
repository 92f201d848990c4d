"""The data as RDF 1.2 Turtle: each claim is the one reifier of the triple that it claims."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, serialize

from qantar.answers.opening import Loaded
from qantar.export.data import Things, is_claim, order, prefixes
from qantar.export.values import BOUNDS, RANGE, STATE, Term, value_iri
from qantar.namespaces import RDF, SKOS

REIFIES = NamedNode(RDF + "reifies")
LABEL = NamedNode(SKOS + "prefLabel")
SUBJECT, PREDICATE, OBJECT = (RDF + name for name in ("subject", "predicate", "object"))
SLOTS = (*BOUNDS, *RANGE, STATE)


def turtle12(data: Things, loaded: Loaded) -> str:
    """The data as RDF 1.2 Turtle.

    A claim keeps its other triples. A value that is no single term stays in its slot and is named
    by an IRI in the triple; a denied value is only ever named as denied.

    Args:
        data: from ``things``.
        loaded: where it comes from.
    """
    base = loaded.project.base
    labels: dict[str, str] = {}
    triples: list[Triple] = []
    for iri, told in data.items():
        if is_claim(told):
            triples += _reified(told, base, labels, loaded.facts.derived(iri, "valueText"))
        else:
            triples += told
    triples += (Triple(NamedNode(iri), LABEL, Literal(labels[iri])) for iri in sorted(labels))
    used = prefixes(triples, base)
    found = serialize(triples, format=RdfFormat.TURTLE, prefixes=used)
    return (found or b"").decode("utf-8")


def _reified(told: list[Triple], base: str, labels: dict[str, str], text: str) -> Iterator[Triple]:
    """The triples of a claim with one triple in place of its subject, predicate and object."""
    said: dict[str, Term] = {}
    for triple in reversed(told):  # of several values the first one is taken
        if isinstance(triple.object, NamedNode | Literal):
            said[triple.predicate.value] = triple.object
    subject, predicate = said.get(SUBJECT), said.get(PREDICATE)
    if not isinstance(subject, NamedNode) or not isinstance(predicate, NamedNode):
        yield from told  # not a claim that says anything: the validator's matter
        return
    value = said.get(OBJECT)
    if value is None:
        value = NamedNode(value_iri({slot: said[slot] for slot in SLOTS if slot in said}, base))
        if STATE not in said:
            labels[value.value] = text or "no value"
    claimed = Triple(subject, predicate, value)
    replaced = {(SUBJECT, subject), (PREDICATE, predicate), (OBJECT, value)}
    kept = [t for t in told if (t.predicate.value, t.object) not in replaced]
    yield from sorted([*kept, Triple(told[0].subject, REIFIES, claimed)], key=order)
