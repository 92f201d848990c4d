"""Two clocks: a graph as it was known on a day, by its documents or by what had been said.

A claim that was published or said later is taken out of the store before anything follows from it,
and with it whatever rests on it: claims about it, judgements, accounts, passages and stubs that
nothing else speaks of. So every answer is rewound too, and not only the rows that carry a date.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date

from pyoxigraph import NamedNode, Store

from qantar.graph.claimed import Row, first, texts, things, values
from qantar.namespaces import DCTERMS, ID, QO, RDF

LATER = "later"
OPEN = "open"
ISSUED = (DCTERMS + "issued", QO + "issuedNotAfter")
SAID = (QO + "saidOn", QO + "saidTo", QO + "saidNotAfter")
JUDGED = (QO + "judges", QO + "against")


@dataclass(frozen=True)
class Clocks:
    """The days up to which a graph is known; None where a clock is not set.

    Attributes:
        as_of: documents published by then.
        said_by: utterances made by then.
    """

    as_of: date | None = None
    said_by: date | None = None


@dataclass(frozen=True)
class LeftOut:
    """What the clocks took out.

    Attributes:
        later_documents: documents that can have been published after the day, by IRI.
        open_documents: documents without a last day of publication.
        later: how many claims of the other documents can have been said after the day.
        undated: accounts without a last day of saying, with how many claims each holds.
        resting: how many claims speak of a claim that was left out.
    """

    later_documents: tuple[str, ...] = ()
    open_documents: tuple[str, ...] = ()
    later: int = 0
    undated: Mapping[str, int] = field(default_factory=dict)
    resting: int = 0


def rewind(store: Store, clocks: Clocks, base: str = ID) -> LeftOut:
    """Take out of a loaded store what was not known by the given days.

    Args:
        store: graph and ontology in the default graph, before the view is built.
        clocks: the days.
        base: what the IRIs of the data begin with.
    """
    if clocks == Clocks():
        return LeftOut()
    register = things(store, QO + "Document")
    documents = {iri: _verdict(row, ISSUED, clocks.as_of) for iri, row in register.items()}
    accounts = things(store, QO + "Account")
    spoken = {iri: _verdict(row, SAID, clocks.said_by) for iri, row in accounts.items()}
    claims = things(store, QO + "Claim")
    known, out = _sift(claims, accounts, documents, spoken)
    kept = _resting_on_what_is_known(claims, known)
    published = {iri: register[iri] for iri, why in documents.items() if not why}
    _remove(store, _held(store, claims, accounts, kept, published), base)
    return LeftOut(
        tuple(sorted(iri for iri, why in documents.items() if why == LATER)),
        tuple(sorted(iri for iri, why in documents.items() if why == OPEN)),
        out[LATER],
        {name: n for name, n in sorted(out.items()) if name != LATER},
        len(known) - len(kept),
    )


def _verdict(row: Row, ends: tuple[str, ...], day: date | None) -> str:
    """Nothing if it lies within the clock, else why not: it can be later, or is open."""
    if day is None:
        return ""
    last = next((text for end in ends if (text := first(row, end))), "")
    if not last:
        return OPEN
    return "" if last <= day.isoformat() else LATER


def _sift(
    claims: Mapping[str, Row],
    accounts: Mapping[str, Row],
    documents: Mapping[str, str],
    spoken: Mapping[str, str],
) -> tuple[set[str], Counter[str]]:
    """The claims within both clocks, and how many of the others: said later, or by account."""
    known: set[str] = set()
    out: Counter[str] = Counter()
    for claim, row in claims.items():
        account = first(row, QO + "account")
        if documents.get(first(accounts.get(account, {}), QO + "document"), OPEN):
            continue
        why = spoken.get(account, OPEN)
        if not why:
            known.add(claim)
        else:
            out[LATER if why == LATER else account] += 1
    return known, out


def _resting_on_what_is_known(claims: Mapping[str, Row], known: set[str]) -> set[str]:
    """The known claims less those that speak of a claim that is not, however far down."""
    kept = set(known)
    while True:
        about = {
            claim
            for claim in kept
            if any(t in claims and t not in kept for t in _spoken_of(claims[claim]))
        }
        if not about:
            return kept
        kept -= about


def _spoken_of(row: Row) -> Iterator[str]:
    yield first(row, RDF + "subject")
    yield from (value.value for value in values(row))


def _held(
    store: Store,
    claims: Mapping[str, Row],
    accounts: Mapping[str, Row],
    kept: set[str],
    documents: Mapping[str, Row],
) -> set[str]:
    """The kept claims, what they speak of, what they rest on and what is judged of that."""
    rows = [claims[claim] for claim in kept]
    telling = _chain(accounts, {first(row, QO + "account") for row in rows})
    held = {*kept, *telling, *documents, *_passages(rows), *_passages(accounts[a] for a in telling)}
    tallies = things(store, QO + "Tally")
    held |= {term for row in rows for term in _spoken_of(row)}
    held |= {first(accounts[account], QO + "speaker") for account in telling}
    for iri in held & tallies.keys():
        held.update((first(tallies[iri], QO + "place"), *texts(tallies[iri], QO + "inRespectOf")))
    for row in documents.values():
        held.update(value.value for several in row.values() for value in several)
    judgements = _standing_judgements(store, held, documents.keys())
    held |= judgements.keys() | set(_passages(judgements.values()))
    manifests = things(store, QO + "Manifest").items()
    return held | {iri for iri, row in manifests if first(row, QO + "document") in documents}


def _chain(accounts: Mapping[str, Row], told: set[str]) -> set[str]:
    """Accounts with those that relay them."""
    found: set[str] = set()
    waiting = [account for account in told if account in accounts]
    while waiting:
        account = waiting.pop()
        if account not in found:
            found.add(account)
            waiting += [via for via in texts(accounts[account], QO + "via") if via in accounts]
    return found


def _passages(rows: Iterable[Row]) -> Iterator[str]:
    for row in rows:
        yield from texts(row, QO + "passage")
        yield from texts(row, QO + "context")


def _standing_judgements(
    store: Store, held: set[str], documents: AbstractSet[str]
) -> dict[str, Row]:
    """Judgements whose matter and passages are all known; a dating rests on its document alone."""
    found = {}
    for iri, row in things(store, QO + "Judgement").items():
        matter = [thing for name in JUDGED for thing in texts(row, name)]
        dating = set(matter) <= documents
        if dating or (set(matter) <= held and set(_passages([row])) <= held):
            found[iri] = row
    return found


def _remove(store: Store, held: set[str], base: str) -> None:
    """Remove every node of the data that is not held, in all graphs."""
    for quad in list(store):
        ends = [term.value for term in (quad.subject, quad.object) if isinstance(term, NamedNode)]
        if any(iri.startswith(base) and iri not in held for iri in ends):
            store.remove(quad)
