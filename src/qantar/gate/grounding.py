"""Grounding: what a claim says stands in the words it rests on."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from decimal import Decimal, InvalidOperation

from pyoxigraph import Literal, NamedNode, Store

from qantar.finding import VIOLATION, WARNING, Finding, sort_unique
from qantar.gate.mentions import Names
from qantar.graph.claimed import VALUE_SLOTS, Row, first, instances, passages, things, values
from qantar.graph.sources import SourceText
from qantar.namespaces import QO, QV, RDF, XSD
from qantar.prose.excerpts import CONTEXT, PASSAGE, Excerpt, Excerpts
from qantar.prose.folding import fold, has_words
from qantar.prose.said_dates import EXACT, FROM, TO, is_said, read_date

CHECK = "grounding"
WORDING_LIMIT = 10
NUMERIC = (XSD + "integer", XSD + "decimal")
STRINGS = (XSD + "string", RDF + "langString")
DATE = XSD + "date"
SUBJECT = RDF + "subject"
PREDICATE = RDF + "predicate"
READING = QO + "reading"
WORDING = QO + "wording"

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

WORDED = (WORDING, RDF + "object", QO + "deniedObject")
"""Where a claim may hold words as they stand in the text, if its property is verbatim."""

SAID = dict.fromkeys((WORDING, *CLAIM_DATES))
"""Where a claim may hold what can be looked for in the text."""

READ = (SUBJECT, PREDICATE, PASSAGE, CONTEXT, READING, *SAID)
"""What is read of a claim: half of its properties, in less than half the time."""

Literals = list[tuple[str, Literal]]
"""Literal values, each with the property that holds it."""


def check_grounding(store: Store, sources: Mapping[str, SourceText]) -> list[Finding]:
    """Return what claims and accounts say that their passages and contexts do not.

    Claims with a passage that cannot be read again are left out, but for the length of their
    quoted wording.

    Args:
        store: the graph and the ontology in the default graph.
        sources: the documents, from `qantar.graph.sources.read_sources`.
    """
    claims = things(store, QO + "Claim", READ)
    names = Names(store, claims)
    verbatim = names.name_properties | instances(store, QO + "VerbatimProperty")
    excerpts = Excerpts(passages(store), sources)
    findings: list[Finding] = []
    for iri, row in claims.items():
        findings += _long_wording(iri, row)
        found = excerpts.of(row)
        if found:
            findings += _said(iri, row, found, verbatim)
            findings += _mention(iri, row, found, names)
    for iri, row in things(store, QO + "Account").items():
        found = excerpts.of(row)
        if found and READING in row:
            findings += _dates(iri, row, _literals(row, ACCOUNT_DATES), found, ACCOUNT_DATES)
    return sort_unique(findings)


def _long_wording(iri: str, row: Row) -> Iterator[Finding]:
    for value in row.get(WORDING, ()):
        if len(value.value.split()) >= WORDING_LIMIT:
            message = f"Shorten the quoted wording to fewer than {WORDING_LIMIT} words."
            yield _finding(VIOLATION, "length", iri, WORDING, value.value, message)


def _said(
    iri: str, row: Row, excerpts: list[Excerpt], verbatim: frozenset[str]
) -> Iterator[Finding]:
    literals = _literals(row, SAID)
    # Most claims say a thing of a thing, and only a literal can be read in a text.
    if literals:
        yield from _numbers(iri, literals, excerpts)
        yield from _dates(iri, row, literals, excerpts, CLAIM_DATES)
        yield from _words(iri, row, literals, excerpts, verbatim)


def _numbers(iri: str, literals: Literals, excerpts: list[Excerpt]) -> Iterator[Finding]:
    for slot, value in literals:
        if slot not in VALUE_SLOTS or value.datatype.value not in NUMERIC:
            continue
        try:
            number = Decimal(value.value)
        except InvalidOperation:
            continue
        if not any(number in excerpt.numbers for excerpt in excerpts):
            message = "The number stands in neither passage nor context, in digits or words."
            yield _finding(VIOLATION, "number", iri, slot, value.value, message)


def _dates(
    iri: str, row: Row, literals: Literals, excerpts: list[Excerpt], slots: Mapping[str, str]
) -> Iterator[Finding]:
    reading = first(row, READING)
    for slot, value in literals:
        is_date = slot in slots and value.datatype.value == DATE
        day = read_date(value.value) if is_date else None
        if day is None:
            continue
        if reading == QV + "relative":
            if slot not in BOUNDS and not any(excerpt.has_time for excerpt in excerpts):
                message = "Neither passage nor context has an expression of time."
                yield _finding(WARNING, "time", iri, slot, value.value, message)
            continue
        inferred = reading == QV + "yearInferred"
        mentions = [mention for excerpt in excerpts for mention in excerpt.dates]
        if not is_said(day, slots[slot], mentions, infer_year=inferred):
            what = "Day or month of the date" if inferred else "Day, month or year of the date"
            message = f"{what} stands in neither passage nor context."
            yield _finding(VIOLATION, "date", iri, slot, value.value, message)


def _words(
    iri: str, row: Row, literals: Literals, excerpts: list[Excerpt], verbatim: frozenset[str]
) -> Iterator[Finding]:
    slots = WORDED if first(row, PREDICATE) in verbatim else (WORDING,)
    for slot, value in literals:
        if slot not in slots or value.datatype.value not in STRINGS:
            continue
        words = fold(value.value).casefold()
        if not any(has_words(excerpt.folded, words) for excerpt in excerpts):
            message = "The words stand in neither passage nor context."
            yield _finding(VIOLATION, "wording", iri, slot, value.value, message)


def _mention(iri: str, row: Row, excerpts: list[Excerpt], names: Names) -> Iterator[Finding]:
    about = [*row.get(SUBJECT, ()), *values(row)]
    things_named = [value.value for value in about if isinstance(value, NamedNode)]
    nameable = [name for name in things_named if names.is_nameable(name)]
    if nameable and not any(names.is_mentioned(name, excerpts) for name in nameable):
        listed = ", ".join(names.described(name) for name in nameable)
        message = f"Neither passage nor context names {listed}: add a context passage that does."
        yield _finding(WARNING, "mention", iri, SUBJECT, nameable[0], message)


def _literals(row: Row, slots: Collection[str]) -> Literals:
    return [
        (slot, value)
        for slot, several in row.items()
        if slot in slots
        for value in several
        if isinstance(value, Literal)
    ]


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
