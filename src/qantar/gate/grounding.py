"""Grounding: what a claim says stands in the words it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation

from pyoxigraph import Literal, NamedNode, Store

from qantar.finding import VIOLATION, WARNING, Finding, sort_unique
from qantar.gate.mentions import Names
from qantar.graph.claimed import VALUE_SLOTS, Row, first, passages, select, texts, things, values
from qantar.graph.sources import SourceText
from qantar.namespaces import QO, QV, RDF, XSD
from qantar.prose.excerpts import Excerpt, Excerpts
from qantar.prose.folding import fold, has_words
from qantar.prose.said_dates import EXACT, FROM, TO, is_said, read_date

CHECK = "grounding"
WORDING_LIMIT = 10
NUMERIC = (XSD + "integer", XSD + "decimal")
DATE = XSD + "date"

CLAIM_DATES = {
    **{slot: EXACT for slot in VALUE_SLOTS},
    QO + "from": FROM,
    QO + "to": TO,
    QO + "asOf": EXACT,
    QO + "asOfFrom": FROM,
    QO + "asOfTo": TO,
}
"""Where a claim may hold a date, and what the date means there."""

ACCOUNT_DATES = {
    QO + "saidOn": EXACT,
    QO + "saidFrom": FROM,
    QO + "saidTo": TO,
    QO + "saidNotBefore": FROM,
    QO + "saidNotAfter": TO,
}
"""Where an account may hold a date, and what the date means there."""

BOUNDS = (QO + "saidNotBefore", QO + "saidNotAfter")


def check_grounding(store: Store, sources: Mapping[str, SourceText]) -> list[Finding]:
    """Return what claims and accounts say that their passages and contexts do not.

    Claims with a passage that cannot be read again are left out, but for the length of their
    quoted wording.

    Args:
        store: the graph and the ontology in the default graph.
        sources: the documents, from `qantar.graph.sources.read_sources`.
    """
    claims = things(store, QO + "Claim")
    names = Names(store, claims)
    verbatim = names.name_properties | _instances(store, QO + "VerbatimProperty")
    excerpts = Excerpts(passages(store), sources)
    findings: list[Finding] = []
    for iri, row in claims.items():
        findings += _long_wording(iri, row)
        found = excerpts.of(row)
        if found:
            findings += _numbers(iri, row, found)
            findings += _dates(iri, row, found, CLAIM_DATES)
            findings += _words(iri, row, found, verbatim)
            findings += _mention(iri, row, found, names)
    for iri, row in things(store, QO + "Account").items():
        found = excerpts.of(row)
        if found and QO + "reading" in row:
            findings += _dates(iri, row, found, ACCOUNT_DATES)
    return sort_unique(findings)


def _instances(store: Store, kind: str) -> frozenset[str]:
    query = f"SELECT ?s WHERE {{ ?s a <{kind}> }}"
    return frozenset(row[0].value for row in select(store, query))


def _long_wording(iri: str, row: Row) -> Iterator[Finding]:
    for words in texts(row, QO + "wording"):
        if len(words.split()) >= WORDING_LIMIT:
            message = f"Shorten the quoted wording to fewer than {WORDING_LIMIT} words."
            yield _finding(VIOLATION, "length", iri, QO + "wording", words, message)


def _numbers(iri: str, row: Row, excerpts: list[Excerpt]) -> Iterator[Finding]:
    for slot, value in _literals(row, VALUE_SLOTS):
        if value.datatype.value not in NUMERIC:
            continue
        try:
            number = Decimal(value.value)
        except InvalidOperation:
            continue
        if not any(number in excerpt.numbers for excerpt in excerpts):
            message = "The number stands in neither passage nor context, in digits or words."
            yield _finding(VIOLATION, "number", iri, slot, value.value, message)


def _dates(
    iri: str, row: Row, excerpts: list[Excerpt], slots: Mapping[str, str]
) -> Iterator[Finding]:
    reading = first(row, QO + "reading")
    mentions = [mention for excerpt in excerpts for mention in excerpt.dates]
    for slot, value in _literals(row, tuple(slots)):
        day = read_date(value.value) if value.datatype.value == DATE else None
        if day is None:
            continue
        if reading == QV + "relative":
            if slot not in BOUNDS and not any(excerpt.has_time for excerpt in excerpts):
                message = "Neither passage nor context has an expression of time."
                yield _finding(WARNING, "time", iri, slot, value.value, message)
            continue
        inferred = reading == QV + "yearInferred"
        if not is_said(day, slots[slot], mentions, infer_year=inferred):
            what = "Day or month of the date" if inferred else "Day, month or year of the date"
            message = f"{what} stands in neither passage nor context."
            yield _finding(VIOLATION, "date", iri, slot, value.value, message)


def _words(
    iri: str, row: Row, excerpts: list[Excerpt], verbatim: frozenset[str]
) -> Iterator[Finding]:
    slots = [QO + "wording"]
    if first(row, RDF + "predicate") in verbatim:
        slots += [RDF + "object", QO + "deniedObject"]
    for slot, value in _literals(row, tuple(slots)):
        if value.datatype.value not in (XSD + "string", RDF + "langString"):
            continue
        words = fold(value.value).casefold()
        if not any(has_words(excerpt.folded, words) for excerpt in excerpts):
            message = "The words stand in neither passage nor context."
            yield _finding(VIOLATION, "wording", iri, slot, value.value, message)


def _mention(iri: str, row: Row, excerpts: list[Excerpt], names: Names) -> Iterator[Finding]:
    about = [*row.get(RDF + "subject", ()), *values(row)]
    nameable = [
        value.value
        for value in about
        if isinstance(value, NamedNode) and names.is_nameable(value.value)
    ]
    if nameable and not any(names.is_mentioned(name, excerpts) for name in nameable):
        listed = ", ".join(names.described(name) for name in nameable)
        message = f"Neither passage nor context names {listed}: add a context passage that does."
        yield _finding(WARNING, "mention", iri, RDF + "subject", nameable[0], message)


def _literals(row: Row, slots: tuple[str, ...]) -> Iterator[tuple[str, Literal]]:
    for slot in slots:
        for value in row.get(slot, ()):
            if isinstance(value, Literal):
                yield slot, value


def _finding(severity: str, rule: str, focus: str, path: str, value: str, message: str) -> Finding:
    return Finding(
        check=CHECK,
        severity=severity,
        focus=focus,
        path=f"<{path}>",
        shape=f"{CHECK}-{rule}",
        value=value if rule == "mention" else f'"{value}"',
        message=message,
    )
