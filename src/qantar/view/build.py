"""The generated view: direct triples, and what follows for a claim from all the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import chain, islice

from pyoxigraph import Literal, NamedNode, Quad, Store

from qantar.errors import UsageError
from qantar.graph.claimed import first
from qantar.namespaces import AS_CLAIMED_GRAPH, DERIVED_GRAPH, QO, STANDING_GRAPH
from qantar.view.contests import Standing, contests
from qantar.view.facts import Keys, tells_fact
from qantar.view.leads import leading
from qantar.view.officials import speaks_for
from qantar.view.roots import roots
from qantar.view.sameness import judged, lowest
from qantar.view.told import Told
from qantar.view.words import UNDATED, as_of_text, said_text, value_texts

VIEWS = {"as-claimed": AS_CLAIMED_GRAPH, "standing": STANDING_GRAPH}
DERIVED = NamedNode(DERIVED_GRAPH)
AT_ONCE = 100_000
"""So many triples are added to the store together."""
Fact = tuple[str, str, str, bool]
"""Subject, local name of a derived property, value, and whether the value is an IRI."""


def build_view(store: Store) -> None:
    """Add the named graphs ``as-claimed``, ``standing`` and ``derived`` to a loaded store."""
    told = Told(store)
    canonical = lowest(judged(told, "same"), without=told.claims)
    keys = Keys(told, canonical)
    speakers = {iri: first(row, QO + "speaker") for iri, row in told.accounts.items()}
    innermost = {
        claim.iri: canonical.get(speaker, speaker)
        for claim in told.claims.values()
        if (speaker := speakers.get(claim.account))
    }
    standing = Standing(told, keys, innermost)
    said = {iri: said_text(row) for iri, row in told.accounts.items()}
    facts = chain(
        ((iri, "canonical", one, True) for iri, one in canonical.items()),
        ((iri, "speaksFor", office, True) for iri, office in speaks_for(told).items()),
        _told(told, canonical, speakers, said),
        _status(told, keys, standing, said),
        _counted(told, keys),
    )
    _add(store, _quads(facts))
    _add(store, _direct(told, standing))


def _add(store: Store, quads: Iterator[Quad]) -> None:
    """Add some at a time: what is added at once is held in memory twice."""
    while some := list(islice(quads, AT_ONCE)):
        store.bulk_extend(some)


def view_lines(store: Store, name: str) -> list[str]:
    """One view as sorted N-Triples lines, without line ends.

    Args:
        store: a store with the view built.
        name: ``as-claimed`` or ``standing``.

    Raises:
        UsageError: there is no such view.
    """
    if name not in VIEWS:
        raise UsageError(f"no view {name!r}", fix=f"Views: {', '.join(VIEWS)}.")
    quads = store.quads_for_pattern(None, None, None, NamedNode(VIEWS[name]))
    return sorted(f"{q.subject} {q.predicate} {q.object} ." for q in quads)


def _told(
    told: Told, canonical: Mapping[str, str], speakers: Mapping[str, str], said: Mapping[str, str]
) -> Iterator[Fact]:
    """Who tells each claim, where and when; what it says; who stands behind it."""
    behind = roots(told, {s: canonical.get(s, s) for s in speakers.values() if s})
    for claim in told.claims.values():
        account = told.accounts.get(claim.account)
        if account is not None:
            speaker = speakers[claim.account]
            yield claim.iri, "saidIn", first(account, QO + "document"), True
            yield claim.iri, "saidBy", speaker, True
            yield claim.iri, "rootSpeaker", canonical.get(speaker, speaker), True
            yield claim.iri, "saidText", said[claim.account], False
            if speaker in behind:
                yield claim.iri, "independentRoot", behind[speaker][0], True
                yield claim.iri, "possibleRoot", behind[speaker][1], True
        for text in value_texts(told, claim):
            yield claim.iri, "valueText", text, False


def _status(told: Told, keys: Keys, standing: Standing, said: Mapping[str, str]) -> Iterator[Fact]:
    """Of when a state is told, what contests a claim, and where it stands."""
    moments = {
        claim.iri: as_of_text(claim, said.get(claim.account, UNDATED))
        for claim in told.claims.values()
    }
    rivals = contests(told, keys, standing, moments)
    contested = {one for one, _ in rivals}
    for iri, moment in moments.items():
        if moment:
            yield iri, "asOfText", moment, False
        yield iri, "status", standing.status(iri, contested=iri in contested), True
    yield from ((one, "isContestedBy", other, True) for one, other in rivals)


def _counted(told: Told, keys: Keys) -> Iterator[Fact]:
    """Which claims stand for others, and which tell one fact."""
    yield from ((iri, "tellsFact", one, True) for iri, one in tells_fact(keys).items())
    within, spoken = leading(told, keys)
    for claim in told.claims.values():
        account = told.accounts.get(claim.account, {})
        if claim.iri in within:
            yield claim.iri, "leadsIn", first(account, QO + "document"), True
        if claim.iri in spoken:
            yield claim.iri, "leadsFor", first(account, QO + "speaker"), True


def _quads(facts: Iterable[Fact]) -> Iterator[Quad]:
    nodes: dict[str, NamedNode] = {}
    texts: dict[str, Literal] = {}
    for subject, name, value, is_iri in facts:
        if not value:
            continue
        made = nodes.get(subject) or nodes.setdefault(subject, NamedNode(subject))
        relation = nodes.get(name) or nodes.setdefault(name, NamedNode(QO + name))
        known: dict[str, NamedNode] | dict[str, Literal] = nodes if is_iri else texts
        term = known.get(value)
        if term is None:
            term = nodes.setdefault(value, NamedNode(value)) if is_iri else Literal(value)
        yield Quad(made, relation, term, DERIVED)


def _direct(told: Told, standing: Standing) -> Iterator[Quad]:
    """The direct triple of every claim that asserts an exact value."""
    as_claimed, stands = NamedNode(AS_CLAIMED_GRAPH), NamedNode(STANDING_GRAPH)
    node = cache(NamedNode)
    for claim in told.claims.values():
        for value in claim.exact if claim.subject and claim.predicate else ():
            subject, predicate = node(claim.subject), node(claim.predicate)
            yield Quad(subject, predicate, value, as_claimed)
            if not standing.is_given_up(claim.iri):
                yield Quad(subject, predicate, value, stands)
