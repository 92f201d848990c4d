"""The registered documents as rows: what they are, when they were issued, where they are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pyoxigraph import Store

from qantar.graph.claimed import Row, first, select, slug, things
from qantar.graph.sources import MISSING, SourceText
from qantar.namespaces import DCTERMS, QO, QV, SKOS

BASES = {QV + "printedBasis": "printed", QV + "inferredBasis": "inferred"}
UNKNOWN = "unknown"


@dataclass(frozen=True)
class DocumentRow:
    """One registered document.

    `issued` is a date or a period in words ("not before 2022-02-15") and "" if none is registered;
    `issued_basis` is "printed" or "inferred". `length` counts code points. `state` is "at hand",
    "altered" or "missing". `source`, `retrieved` and `archived` are addresses and a date as text,
    or "unknown".
    """

    slug: str
    title: str
    publisher: str
    republisher: str
    issued: str
    issued_basis: str
    state: str
    file_name: str
    length: int
    sha256: str
    source: str
    retrieved: str
    archived: str


def list_documents(store: Store, sources: Mapping[str, SourceText]) -> list[DocumentRow]:
    """Return the registered documents, by slug.

    Args:
        store: the graph, with the register in the default graph.
        sources: the documents, from `qantar.graph.sources.read_sources`.
    """
    register = things(store, QO + "Document")
    labels = _labels(store)
    rows = [_row(iri, row, labels, sources.get(iri)) for iri, row in register.items()]
    return sorted(rows, key=lambda row: row.slug)


def _row(iri: str, row: Row, labels: Mapping[str, str], source: SourceText | None) -> DocumentRow:
    length = first(row, QO + "length")
    return DocumentRow(
        slug=slug(iri),
        title=first(row, DCTERMS + "title"),
        publisher=_label(row, DCTERMS + "publisher", labels),
        republisher=_label(row, QO + "republisher", labels),
        issued=_issued(row),
        issued_basis=BASES.get(first(row, QO + "datingBasis"), ""),
        state=source.state if source else MISSING,
        file_name=first(row, QO + "fileName"),
        length=int(length) if length.isdecimal() else 0,
        sha256=first(row, QO + "sha256"),
        source=_custody(row, "sourceAddress"),
        retrieved=_custody(row, "retrieved"),
        archived=_custody(row, "archived"),
    )


def issued_text(printed: str, earliest: str, latest: str) -> str:
    """When a document was published, in words, "" where nothing bounds it.

    Args:
        printed: the exact day (ISO), or "".
        earliest: the first day it can have been, or "".
        latest: the last day it can have been, or "".
    """
    if printed or (earliest and earliest == latest):
        return printed or earliest
    if earliest and latest:
        return f"{earliest} to {latest}"
    return f"not before {earliest}" if earliest else f"not after {latest}" if latest else ""


def _issued(row: Row) -> str:
    return issued_text(
        first(row, DCTERMS + "issued"),
        first(row, QO + "issuedNotBefore"),
        first(row, QO + "issuedNotAfter"),
    )


def _custody(row: Row, name: str) -> str:
    value = first(row, QO + name)
    return UNKNOWN if value in ("", QV + "unknownValue") else value


def _label(row: Row, predicate: str, labels: Mapping[str, str]) -> str:
    agent = first(row, predicate)
    return labels.get(agent, slug(agent))


def _labels(store: Store) -> dict[str, str]:
    """Return the labels of the publishers and republishers, by IRI."""
    query = (
        f"SELECT ?a ?l WHERE {{ VALUES ?p {{ <{DCTERMS}publisher> <{QO}republisher> }} "
        f"?d a <{QO}Document> ; ?p ?a . ?a <{SKOS}prefLabel> ?l }}"
    )
    found = sorted((agent.value, label.value) for agent, label in select(store, query))
    return dict(reversed(found))
