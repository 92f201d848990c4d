"""Tracing a claim, or all that is claimed of an entity, back to speakers, documents and words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from qantar.answers.footnotes import Footnote, footnote, offsets, quotation
from qantar.answers.naming import is_iri, unknown
from qantar.answers.opening import Loaded
from qantar.graph.lookup import Facts, expand, short
from qantar.namespaces import DERIVED_GRAPH, QO, RDF, STUB_CLASSES

# Stubs that are there only to tie others together: tracing an entity shows what they say as well.
STUBS = {QO + name for name in STUB_CLASSES}
CITING = tuple(QO + name for name in ("account", "passage", "context"))


@dataclass(frozen=True)
class Judged:
    """A judgement that names the claim or entity: what it found, of which others, and why."""

    judgement: str
    finding: str
    others: tuple[str, ...]
    reason: str
    judged_on: str


@dataclass(frozen=True)
class Context:
    """A passage that a claim needs beside its own; offsets in code points, words if at hand."""

    passage: str
    start: int
    end: int
    quotation: str | None


@dataclass(frozen=True)
class TracedClaim:
    """A claim with all that it rests on and all that stands against it."""

    claim: str
    subject: str
    subject_label: str
    predicate: str
    predicate_label: str
    value: str
    as_of: str
    wording: str
    account: str
    account_kind: str
    note: Footnote
    context: tuple[Context, ...]
    judgements: tuple[Judged, ...]


@dataclass(frozen=True)
class Trace:
    """What was asked for, the claims about it, and the claims about the stubs that point at it.

    Of a claim, ``claims`` holds itself first and then what is claimed about it.
    """

    iri: str
    label: str
    type: str
    claims: tuple[TracedClaim, ...]
    stubs: tuple[Trace, ...]
    judgements: tuple[Judged, ...]
    rivals: tuple[TracedClaim, ...] = ()


def trace(loaded: Loaded, name: str) -> Trace:
    """Trace a claim, an entity, a document, an account, a passage or a judgement.

    Args:
        loaded: the graph.
        name: an IRI, in full or as ``claim:SLUG``.

    Raises:
        UsageError: the graph has nothing of that name; tells what is nearly called so.
    """
    facts = loaded.facts
    iri = expand(name, facts.base)
    kind = _kind(loaded, iri, name)
    if kind == QO + "Claim":
        own = _claim(loaded, iri)
        against = tuple(_claim(loaded, rival.claim) for rival in own.note.rivals)
        told = _claims(loaded, _about(facts, iri))
        label = short(iri, facts.base)
        return Trace(iri, label, facts.label(kind), (own, *told), (), (), against)
    stubs = [stub for stub in _pointing(facts, iri) if facts.one(stub, RDF + "type") in STUBS]
    return Trace(
        iri=iri,
        label=facts.label(iri),
        type=facts.label(kind),
        claims=_claims(loaded, _about(facts, iri)),
        stubs=tuple(_stub(loaded, stub) for stub in stubs),
        judgements=_judgements(facts, iri),
    )


def _kind(loaded: Loaded, iri: str, name: str) -> str:
    """The class of the IRI, which must be in the graph."""
    facts = loaded.facts
    kind = facts.one(iri, RDF + "type") if is_iri(iri) else ""
    if kind and iri.startswith(facts.base):
        return kind
    raise unknown(name, iri, facts.subjects(RDF + "type"), facts.base, loaded.clocks)


def _stub(loaded: Loaded, iri: str) -> Trace:
    facts = loaded.facts
    kind = facts.label(facts.one(iri, RDF + "type"))
    claims = _claims(loaded, facts.subjects(RDF + "subject", iri))
    return Trace(iri, facts.label(iri), kind, claims, (), _judgements(facts, iri))


def _claims(loaded: Loaded, claims: Iterable[str]) -> tuple[TracedClaim, ...]:
    return tuple(_claim(loaded, claim) for claim in claims)


def _pointing(facts: Facts, iri: str) -> list[str]:
    """Subjects of the claims that have this IRI as their value."""
    claims = [
        c for slot in (RDF + "object", QO + "deniedObject") for c in facts.subjects(slot, iri)
    ]
    return sorted({facts.one(claim, RDF + "subject") for claim in claims} - {iri})


def _about(facts: Facts, iri: str) -> list[str]:
    """Claims about an entity, or resting on a document, account or passage."""
    slots = (RDF + "subject", RDF + "object", QO + "deniedObject", *CITING)
    found = {claim for slot in slots for claim in facts.subjects(slot, iri)}
    found.update(facts.subjects(QO + "saidIn", iri, DERIVED_GRAPH))
    return sorted(claim for claim in found if facts.one(claim, RDF + "predicate"))


def _claim(loaded: Loaded, claim: str) -> TracedClaim:
    facts = loaded.facts
    subject, predicate = facts.one(claim, RDF + "subject"), facts.one(claim, RDF + "predicate")
    account = facts.one(claim, QO + "account")
    return TracedClaim(
        claim=claim,
        subject=subject,
        subject_label=facts.label(subject),
        predicate=predicate,
        predicate_label=facts.label(predicate),
        value=facts.derived(claim, "valueText"),
        as_of=facts.derived(claim, "asOfText"),
        wording=facts.one(claim, QO + "wording"),
        account=account,
        account_kind=facts.label(facts.one(account, QO + "kind")) if account else "",
        note=footnote(facts, loaded.texts, claim),
        context=tuple(_context(loaded, p) for p in facts.values(claim, QO + "context")),
        judgements=_judgements(facts, claim),
    )


def _context(loaded: Loaded, passage: str) -> Context:
    words = quotation(loaded.facts, loaded.texts, passage)
    return Context(passage, *offsets(loaded.facts, passage), words)


def _judgements(facts: Facts, iri: str) -> tuple[Judged, ...]:
    names = {j for slot in ("judges", "against") for j in facts.subjects(QO + slot, iri)}
    return tuple(_judged(facts, judgement, iri) for judgement in sorted(names))


def _judged(facts: Facts, judgement: str, iri: str) -> Judged:
    named = facts.values(judgement, QO + "judges") + facts.values(judgement, QO + "against")
    return Judged(
        judgement=judgement,
        finding=facts.label(facts.one(judgement, QO + "finding")),
        others=tuple(other for other in named if other != iri),
        reason=facts.one(judgement, QO + "reason"),
        judged_on=facts.one(judgement, QO + "judgedOn"),
    )
