"""Footnotes: who says it, when, in which document, at which characters, in which words."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from qantar.graph.documents import issued_text
from qantar.graph.lookup import Facts
from qantar.namespaces import DCTERMS, DERIVED_GRAPH, OA, QO, SKOS


@dataclass(frozen=True)
class Rival:
    """A claim that stands against another: its IRI, its value in words, who says it."""

    claim: str
    value: str
    speaker: str


@dataclass(frozen=True)
class Footnote:
    """Everything a reader needs to check one claim.

    Attributes:
        number: as printed, from 1; 0 where it is not numbered.
        claim: its IRI.
        speaker: label of who says it.
        relayed_by: labels of those who pass it on, the nearest to the speaker first.
        said: when it was said, in words.
        certainty: the speaker's own hedge.
        status: where the claim stands among its rivals.
        document: IRI of the document.
        title: its title.
        publisher: label of its publisher.
        issued: when it was published, in words.
        passage: IRI of the passage.
        start: offset of the passage in code points; ``end`` is exclusive.
        end: offset after the passage.
        quotation: its words, None where they could not be read again.
        rivals: the claims that contest it.
    """

    number: int
    claim: str
    speaker: str
    relayed_by: tuple[str, ...]
    said: str
    certainty: str
    status: str
    document: str
    title: str
    publisher: str
    issued: str
    passage: str
    start: int
    end: int
    quotation: str | None
    rivals: tuple[Rival, ...] = ()


def footnote(facts: Facts, texts: Mapping[str, str], claim: str, number: int = 0) -> Footnote:
    """The footnote of a claim.

    Args:
        facts: a store with the view built.
        texts: the documents at hand, by IRI.
        claim: IRI of the claim.
        number: its number.
    """
    account, passage = facts.one(claim, QO + "account"), facts.one(claim, QO + "passage")
    document = facts.derived(claim, "saidIn")
    start, end = offsets(facts, passage)
    return Footnote(
        number=number,
        claim=claim,
        speaker=facts.label(facts.derived(claim, "saidBy")),
        relayed_by=relayers(facts, account),
        said=facts.derived(claim, "saidText"),
        certainty=facts.label(facts.one(claim, QO + "certainty")),
        status=facts.label(facts.derived(claim, "status")),
        document=document,
        title=facts.one(document, DCTERMS + "title") if document else "",
        publisher=facts.label(facts.one(document, DCTERMS + "publisher")) if document else "",
        issued=issued(facts, document) if document else "",
        passage=passage,
        start=start,
        end=end,
        quotation=quotation(facts, texts, passage),
        rivals=tuple(_rival(facts, rival) for rival in rivals(facts, claim)),
    )


def read_ahead(facts: Facts) -> None:
    """Read what footnotes tell of all claims at once."""
    of_claims = (QO + name for name in ("account", "passage", "certainty", "sha256"))
    of_passages = (OA + name for name in ("hasSource", "start", "end"))
    derived = ("saidIn", "saidBy", "saidText", "status", "valueText", "isContestedBy")
    facts.read_ahead(*of_claims, *of_passages, SKOS + "prefLabel")
    facts.read_ahead(*(QO + name for name in derived), graph=DERIVED_GRAPH)


def rivals(facts: Facts, claim: str) -> list[str]:
    """IRIs of the claims that contest one, sorted."""
    return facts.values(claim, QO + "isContestedBy", DERIVED_GRAPH)


def _rival(facts: Facts, claim: str) -> Rival:
    speaker = facts.label(facts.derived(claim, "saidBy"))
    return Rival(claim, facts.derived(claim, "valueText"), speaker)


def relayers(facts: Facts, account: str) -> tuple[str, ...]:
    """Labels of the speakers who pass an account on, from the nearest to the document's own."""
    labels: list[str] = []
    seen = {account}
    via = facts.one(account, QO + "via") if account else ""
    while via and via not in seen:  # a cycle is a finding of the validator, not a hang here
        seen.add(via)
        labels.append(facts.label(facts.one(via, QO + "speaker")))
        via = facts.one(via, QO + "via")
    return tuple(labels)


def first_day(facts: Facts, document: str) -> str:
    """The earliest day on which a document can have been published, or ""."""
    earliest = facts.one(document, QO + "issuedNotBefore")
    return facts.one(document, DCTERMS + "issued") or earliest


def issued(facts: Facts, document: str) -> str:
    """When a document was published, in words."""
    told = issued_text(
        facts.one(document, DCTERMS + "issued"),
        facts.one(document, QO + "issuedNotBefore"),
        facts.one(document, QO + "issuedNotAfter"),
    )
    return told or "undated"


def offsets(facts: Facts, passage: str) -> tuple[int, int]:
    """Start and end of a passage; zeros where it has none."""
    found = [facts.one(passage, OA + name) if passage else "" for name in ("start", "end")]
    start, end = (int(text) if text.isdecimal() else 0 for text in found)
    return start, end


def quotation(facts: Facts, texts: Mapping[str, str], passage: str) -> str | None:
    """The words of a passage, if its document is at hand and they still have their hash."""
    if not passage:
        return None
    text = texts.get(facts.one(passage, OA + "hasSource"))
    if text is None:
        return None
    start, end = offsets(facts, passage)
    words = text[start:end]
    digest = hashlib.sha256(words.encode("utf-8")).hexdigest()
    return words if digest == facts.one(passage, QO + "sha256") else None
