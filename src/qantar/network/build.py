"""The network with all that its nodes and edges carry, as a networkx graph."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from qantar.answers.footnotes import offsets, read_ahead, relayers
from qantar.answers.opening import Loaded
from qantar.graph.lookup import Facts
from qantar.namespaces import DCTERMS, DERIVED_GRAPH, QO, RDF, SKOS
from qantar.network.drawing import Drawing, claim_counts, draw
from qantar.network.sayings import Saying
from qantar.network.selection import CLAIM, EVERYTHING, Selection, local_name

if TYPE_CHECKING:  # its import takes long
    import networkx

Value = str | int | bool
TOLD_ONCE = ("saidFrom", "saidTo", "saidOn", "saidNotBefore", "saidNotAfter", "via", "speaker")


def build_network(loaded: Loaded, selection: Selection = EVERYTHING) -> networkx.MultiDiGraph[str]:
    """The network of entities and of the claims that are themselves spoken of.

    A node's key is its IRI, an edge's key that of its claim. ``graph["denials"]`` and
    ``graph["givenUp"]`` count the claims between its nodes that are not drawn: denials without a
    rival beside them, and what was superseded or withdrawn.

    Args:
        loaded: the graph.
        selection: which part of it.

    Raises:
        UsageError: the selection names what is not there.
    """
    import networkx

    drawing = draw(loaded, selection)
    facts = loaded.facts
    read_ahead(facts)
    facts.read_ahead(QO + "visibility", DCTERMS + "title")
    facts.read_ahead(*(QO + name for name in TOLD_ONCE))
    facts.read_ahead(QO + "asOfText", QO + "canonical", graph=DERIVED_GRAPH)
    network: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    network.graph.update(denials=drawing.denials, givenUp=drawing.given_up)
    told_of = _teller(facts)
    _add_nodes(network, facts, drawing, told_of)
    for one in drawing.edges:
        network.add_edge(one.subject, one.target, key=one.claim, **_edge(facts, one, told_of))
    return network


Teller = Callable[[str], dict[str, Value]]


def _add_nodes(
    network: networkx.MultiDiGraph[str], facts: Facts, drawing: Drawing, told_of: Teller
) -> None:
    counts = claim_counts(drawing.told)
    first: dict[str, str] = {}
    for one in drawing.told:
        day = known_by(told_of(facts.one(one.claim, QO + "account")))
        for iri in (one.subject, one.target):
            if day and day < first.get(iri, "9999"):
                first[iri] = day
    for iri, kind in drawing.nodes.items():
        span = drawing.spans.get(iri)
        network.add_node(
            iri,
            label=_claim_label(facts, iri) if kind == CLAIM else facts.label(iri),
            kind=local_name(kind),
            kindLabel=facts.label(kind),
            claims=counts[iri],
            start=span.start if span else "",
            end=span.end if span else "",
            dateClaims=" ".join(span.claims) if span else "",
            firstSaid=first.get(iri, ""),
            canonical=facts.derived(iri, "canonical"),
            status=facts.label(facts.derived(iri, "status")) if kind == CLAIM else "",
        )


def _claim_label(facts: Facts, claim: str) -> str:
    """What a claim says, as short as a label has to be."""
    subject = facts.label(facts.one(claim, RDF + "subject"))
    predicate = facts.label(facts.one(claim, RDF + "predicate"))
    return f"{subject}: {predicate}: {facts.derived(claim, 'valueText')}"


def _edge(facts: Facts, one: Saying, told_of: Teller) -> dict[str, Value]:
    passage = facts.one(one.claim, QO + "passage")
    start, end = offsets(facts, passage)
    return {
        "claim": one.claim,
        "predicate": one.predicate,
        "label": facts.label(one.predicate),
        "certainty": facts.label(facts.one(one.claim, QO + "certainty")),
        **told_of(facts.one(one.claim, QO + "account")),
        "date": facts.derived(one.claim, "saidText"),
        "status": facts.label(one.status),
        "stands": not one.is_given_up,
        "denied": one.denied,
        "asOf": facts.derived(one.claim, "asOfText"),
        "rivals": " ".join(one.rivals),
        "passage": passage,
        "from": start,
        "to": end,
        "visibility": facts.label(facts.one(one.claim, QO + "visibility")),
    }


def _teller(facts: Facts) -> Teller:
    """What an account gives to each of its claims, read once for each account."""

    @cache
    def told_of(account: str) -> dict[str, Value]:
        speaker = facts.one(account, QO + "speaker") if account else ""
        document = facts.one(account, QO + "document") if account else ""
        said_from, said_to = _said(facts, account) if account else ("", "")
        return {
            "speaker": facts.label(speaker),
            "speakerIri": speaker,
            "relayedBy": "; ".join(relayers(facts, account)),
            "document": document,
            "documentTitle": _title(facts, document),
            "saidFrom": said_from,
            "saidTo": said_to,
        }

    return told_of


def _title(facts: Facts, document: str) -> str:
    if not document:
        return ""
    return facts.one(document, DCTERMS + "title") or facts.one(document, SKOS + "prefLabel")


def _said(facts: Facts, account: str) -> tuple[str, str]:
    """The first and the last day on which an account can have been given; "" where it is open."""
    on = facts.one(account, QO + "saidOn")
    first = facts.one(account, QO + "saidFrom") or facts.one(account, QO + "saidNotBefore")
    last = facts.one(account, QO + "saidTo") or facts.one(account, QO + "saidNotAfter")
    return on or first, on or last


def known_by(told: dict[str, Value]) -> str:
    """The day by which something was said: the last possible one, else the first, else ""."""
    return str(told["saidTo"] or told["saidFrom"])
