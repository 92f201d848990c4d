"""What the claims on a document carry: their numbers, dates and words, with where they cite it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cached_property

from pyoxigraph import Literal, NamedNode, Store

from qantar.gate.mentions import Names
from qantar.graph.claimed import Row, Term, first, passages, select, texts, things, values
from qantar.namespaces import DCTERMS, QO, QV, RDF, SKOS, XSD
from qantar.prose.capitals import split_words
from qantar.prose.numbers import numbers
from qantar.prose.said_dates import read_date
from qantar.prose.spans import Span

LABELS = (SKOS + "prefLabel", SKOS + "altLabel", SKOS + "hiddenLabel", DCTERMS + "title")
SAID = (
    QO + "saidOn",
    QO + "saidFrom",
    QO + "saidTo",
    QO + "saidNotBefore",
    QO + "saidNotAfter",
)
STRINGS = (XSD + "string", RDF + "langString")
WORDINGS = (QO + "wording", QO + "scopeWording")
MOMENTS = (QO + "asOf", QO + "asOfFrom", QO + "asOfTo")
PERIOD = (QO + "periodFrom", QO + "periodTo")


@dataclass
class Carrier:
    """What one claim or account says of the stretches of a document that it cites.

    `words` are folded for case; `relative` tells whether a date in it is a relative reading.
    """

    spans: list[Span]
    numbers: set[Decimal] = field(default_factory=set)
    dates: set[date] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    relative: bool = False


class Carriers:
    """Builds the carriers of a document's claims from a store (the default graph)."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.claims = things(store, QO + "Claim")
        self.accounts = things(store, QO + "Account")
        self.tallies = things(store, QO + "Tally")
        self.documents = things(store, QO + "Document")
        self.passages = passages(store)
        self.names = Names(store, self.claims)

    def of(self, document: str) -> list[Carrier]:
        """Return the carriers of the claims and accounts that cite a document (an IRI)."""
        made = [self._claim(row, document) for _, row in sorted(self.claims.items())]
        made += [self._account(iri, document) for iri in sorted(self.accounts)]
        return [carrier for carrier in made if carrier.spans]

    def cited(self, document: str, rows: Iterable[Row]) -> list[Span]:
        """Return the stretches of a document that `qo:passage` of the rows cites."""
        return self._spans((name for row in rows for name in texts(row, QO + "passage")), document)

    @cached_property
    def labels(self) -> dict[str, list[str]]:
        """Labels, titles and claimed names of each thing, by IRI."""
        found: dict[str, list[str]] = {iri: list(at) for iri, at in self.names.by_thing.items()}
        kinds = " ".join(f"<{label}>" for label in LABELS)
        query = f"SELECT ?s ?l WHERE {{ VALUES ?p {{ {kinds} }} ?s ?p ?l }}"
        for thing, label in select(self.store, query):
            found.setdefault(thing.value, []).append(label.value)
        return found

    @cached_property
    def _near(self) -> dict[str, list[Term]]:
        """What claims say of each subject, and what its own triples hold."""
        found: dict[str, list[Term]] = {}
        for row in self.claims.values():
            found.setdefault(first(row, RDF + "subject"), []).extend(values(row))
        for rows in (self.tallies, self.claims):
            for iri, row in rows.items():
                own = (value for at in sorted(row) if at != RDF + "type" for value in row[at])
                found.setdefault(iri, []).extend(own)
        return found

    def _claim(self, row: Row, document: str) -> Carrier:
        carrier = self._new(row, document)
        subject = first(row, RDF + "subject")
        tally = self.tallies.get(subject, {})
        said = [*values(row), *_all(row, (*WORDINGS, *MOMENTS)), *_all(tally, PERIOD)]
        near = self._near.get(subject, [])
        things_near = [value.value for value in [*said, *near] if isinstance(value, NamedNode)]
        self._add(carrier, said, [subject, *things_near, document, *self._publishers(document)])
        _add_words(carrier, [value.value for value in near if _is_string(value)])
        self._add_account(carrier, first(row, QO + "account"))
        return carrier

    def _account(self, iri: str, document: str) -> Carrier:
        carrier = self._new(self.accounts[iri], document)
        self._add_account(carrier, iri)
        return carrier

    def _add_account(self, carrier: Carrier, iri: str) -> None:
        """Add who speaks, and when, in an account and in those that relay it."""
        for account in self._chain(iri):
            self._add(carrier, _all(account, SAID), [first(account, QO + "speaker")])

    def _new(self, row: Row, document: str) -> Carrier:
        cited = self._spans([*texts(row, QO + "passage"), *texts(row, QO + "context")], document)
        return Carrier(cited, relative=first(row, QO + "reading") == QV + "relative")

    def _add(self, carrier: Carrier, said: Iterable[Term], things_named: Iterable[str]) -> None:
        for value in said:
            _add_value(carrier, value)
        _add_words(carrier, (at for iri in things_named for at in self.labels.get(iri, ())))

    def _chain(self, account: str) -> Iterator[Row]:
        """Return an account and those that relay it, innermost first."""
        seen: set[str] = set()
        while account in self.accounts and account not in seen:
            seen.add(account)
            yield self.accounts[account]
            account = first(self.accounts[account], QO + "via")

    def _publishers(self, document: str) -> list[str]:
        row = self.documents.get(document, {})
        return [at.value for at in _all(row, (DCTERMS + "publisher", QO + "republisher"))]

    def _spans(self, names: Iterable[str], document: str) -> list[Span]:
        found = (self.passages.get(name) for name in names)
        return sorted({at.span for at in found if at is not None and at.document == document})


def _all(row: Row, predicates: Iterable[str]) -> list[Term]:
    return [value for predicate in predicates for value in row.get(predicate, ())]


def _is_string(value: Term) -> bool:
    return isinstance(value, Literal) and value.datatype.value in STRINGS


def _add_value(carrier: Carrier, value: Term) -> None:
    if not isinstance(value, Literal):
        return
    day = read_date(value.value) if value.datatype.value == XSD + "date" else None
    if day is not None:
        carrier.dates.add(day)
    elif _is_string(value):
        carrier.numbers |= {number.value for number in numbers(value.value)}
        _add_words(carrier, [value.value])
    else:
        try:
            carrier.numbers.add(Decimal(value.value))
        except InvalidOperation:
            return


def _add_words(carrier: Carrier, labels: Iterable[str]) -> None:
    for label in labels:
        carrier.words |= {word.casefold() for word in split_words(label)}
        # "488" of a provision's label is what an article is compared with.
        carrier.words |= {word for word in label.split() if word.isdecimal()}
