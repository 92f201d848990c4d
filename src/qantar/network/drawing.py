"""Choosing what is drawn: which things are nodes, and which claims are edges between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from qantar.answers.opening import Loaded
from qantar.errors import UsageError
from qantar.graph.lookup import short
from qantar.namespaces import QO, STUB_CLASSES
from qantar.network.sayings import Saying, Span, sayings, spans, things
from qantar.network.selection import CLAIM, Selection, Wanted, resolve

# What only ties others together goes with the one that it ties to.
TIES = frozenset(QO + name for name in STUB_CLASSES)


@dataclass(frozen=True)
class Drawing:
    """What is drawn.

    Attributes:
        nodes: IRIs with their classes, sorted.
        edges: the claims whose subject and value are both nodes.
        told: all claims that pass the filters, those with a plain value too.
        spans: of when things are told.
        denials: how many denials are not drawn, because no rival stands beside them.
        given_up: how many superseded or withdrawn claims are not counted and not drawn.
    """

    nodes: Mapping[str, str]
    edges: list[Saying]
    told: list[Saying]
    spans: Mapping[str, Span]
    denials: int = 0
    given_up: int = 0


def draw(loaded: Loaded, selection: Selection, *, record: bool = False) -> Drawing:
    """Choose nodes and edges.

    Args:
        loaded: the graph.
        selection: which part of it.
        record: take every claim as it was made, denied and given up or not: for data, not pictures.

    Raises:
        UsageError: the selection names what is not there.
    """
    facts = loaded.facts
    wanted = resolve(facts, selection, loaded.clocks)
    known = things(facts, concepts=selection.concepts)
    everything = sayings(facts, known)
    passing = [one for one in everything if _passes(one, wanted)]
    when = spans(facts, [one for one in everything if _is_in(one.document, wanted.documents)])
    if record:
        told = passing
    else:
        told = _beside([one for one in passing if selection.given_up or not one.is_given_up])
    nodes = {iri: kind for iri, kind in _spoken_of(told, known) if _is_in(kind, wanted.kinds)}
    if not record:
        nodes = _without_given_up(nodes, everything, selection)
    nodes = _within_days(nodes, told, when, selection)
    nodes, edges = _settle(nodes, told, everything, wanted, selection, record=record)
    if wanted.around and wanted.around not in nodes:
        name = short(wanted.around, facts.base)
        raise UsageError(f"{name} is no node of this network", fix="Leave out a filter.")
    return Drawing(
        dict(sorted(nodes.items())),
        edges,
        told,
        when,
        *_left_out(passing, nodes, edges, wanted, selection),
    )


def _is_in(iri: str, wanted: frozenset[str]) -> bool:
    return not wanted or iri in wanted


def _passes(one: Saying, wanted: Wanted) -> bool:
    return _is_in(one.predicate, wanted.predicates) and _is_in(one.document, wanted.documents)


def _beside(told: list[Saying], also: Iterable[str] = ()) -> list[Saying]:
    """The claims without those denials beside which nobody is shown to assert the contrary."""
    asserted = {one.claim for one in told if not one.denied}.union(also)
    return [one for one in told if not one.denied or not asserted.isdisjoint(one.rivals)]


def _touches(one: Saying, nodes: Mapping[str, str], wanted: Wanted) -> bool:
    """Whether a claim that is not drawn is missing here: it is not where a filter took its ends."""
    if wanted.around or wanted.kinds:
        return one.subject in nodes and (not one.target or one.target in nodes)
    return True


def _left_out(
    passing: list[Saying],
    nodes: Mapping[str, str],
    edges: list[Saying],
    wanted: Wanted,
    selection: Selection,
) -> tuple[int, int]:
    """How many denials, and how many claims that were given up, are missing here."""
    drawn = {one.claim for one in edges}
    left = [one for one in passing if one.claim not in drawn and _touches(one, nodes, wanted)]
    denials = sum(one.denied and bool(one.target) and not one.is_given_up for one in left)
    return denials, 0 if selection.given_up else sum(one.is_given_up for one in left)


def _spoken_of(told: list[Saying], known: Mapping[str, str]) -> list[tuple[str, str]]:
    iris = {iri for one in told for iri in (one.subject, one.target)}
    return [(iri, known[iri]) for iri in iris if iri in known]


def _without_given_up(
    nodes: dict[str, str], everything: list[Saying], selection: Selection
) -> dict[str, str]:
    """The nodes without the claims that were superseded or withdrawn, unless they are wanted."""
    if selection.given_up:
        return nodes
    gone = {one.claim for one in everything if one.is_given_up}
    return {iri: kind for iri, kind in nodes.items() if iri not in gone}


def _between(told: list[Saying], nodes: Mapping[str, str]) -> list[Saying]:
    return [one for one in told if one.target in nodes and one.subject in nodes]


def _within_days(
    nodes: dict[str, str], told: list[Saying], when: Mapping[str, Span], selection: Selection
) -> dict[str, str]:
    """The nodes without what is dated outside, and what then hangs in the air."""
    since, until = selection.since, selection.until
    if not since and not until:
        return nodes
    out = {iri for iri in nodes if iri in when and when[iri].is_outside(since, until)}
    edges = _between(told, nodes)
    ends = {(one.subject, one.target) for one in edges}
    ends |= {(target, subject) for subject, target in ends}
    out |= {one for one, other in ends if other in out and one not in when and nodes[one] in TIES}
    kept = {iri: kind for iri, kind in nodes.items() if iri not in out}
    tied = {iri for one in _between(edges, kept) for iri in (one.subject, one.target)}
    return {iri: kind for iri, kind in kept.items() if iri in when or iri in tied}


def _settle(
    nodes: dict[str, str],
    told: list[Saying],
    everything: list[Saying],
    wanted: Wanted,
    selection: Selection,
    *,
    record: bool,
) -> tuple[dict[str, str], list[Saying]]:
    """Take out denials and walk from the centre until neither takes anything out any more."""
    by_claim = {one.claim: one for one in everything if one.claim in nodes}
    while True:
        edges = _between(told, nodes)
        if not record:
            edges = _beside(edges)
        kept = _near(nodes, edges, wanted.around, selection.hops)
        if not record:
            shown = {iri for iri in kept if kept[iri] == CLAIM and not by_claim[iri].denied}
            shown |= {one.claim for one in edges if not one.denied}
            kept = {
                iri: kind
                for iri, kind in kept.items()
                if kind != CLAIM
                or not by_claim[iri].denied
                or not shown.isdisjoint(by_claim[iri].rivals)
            }
        if len(kept) == len(nodes):
            return nodes, edges
        nodes = kept


def _near(nodes: dict[str, str], edges: list[Saying], centre: str, hops: int) -> dict[str, str]:
    """The nodes that lie so many edges around the centre; all of them if there is none."""
    if not centre or centre not in nodes:
        return nodes
    import networkx

    ways: networkx.Graph[str] = networkx.Graph((one.subject, one.target) for one in edges)
    ways.add_node(centre)
    reached = networkx.single_source_shortest_path_length(ways, centre, cutoff=hops)
    return {iri: kind for iri, kind in nodes.items() if iri in reached}


def claim_counts(told: list[Saying]) -> Counter[str]:
    """How many claims have each thing as their subject or value."""
    return Counter(iri for one in told for iri in {one.subject, one.target} if iri)
