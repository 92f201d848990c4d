"""Passages read again: do they stand where and as they were registered?"""

from __future__ import annotations

import hashlib
from bisect import bisect_left, bisect_right
from collections.abc import Mapping

from pyoxigraph import Store

from qantar.finding import Finding, sort_unique
from qantar.graph.claimed import Passage, passages, slug
from qantar.graph.sources import ALTERED, SourceText
from qantar.namespaces import OA, QO
from qantar.prose.sentences import sentences
from qantar.prose.spans import Span

CHECK = "passage"


def check_passages(store: Store, sources: Mapping[str, SourceText]) -> list[Finding]:
    """Return a violation for each passage that is not what it is registered to be.

    Without its document a passage can only be compared with its own IRI. The passages of an
    altered document are not read again; the document is reported instead.

    Args:
        store: the graph, with the passages in the default graph.
        sources: the documents, from `qantar.graph.sources.read_sources`.
    """
    findings = [_altered(source) for source in sources.values() if source.state == ALTERED]
    by_document: dict[str, list[Passage]] = {}
    for passage in passages(store).values():
        findings += _against_iri(passage)
        by_document.setdefault(passage.document, []).append(passage)
    for document, group in by_document.items():
        source = sources.get(document)
        if source is not None and source.text is not None:
            findings += _against_text(group, source.text)
    return sort_unique(findings)


def count_reread(store: Store, sources: Mapping[str, SourceText]) -> tuple[int, int]:
    """Return how many passages can be read again and how many cannot."""
    found = passages(store).values()
    read = sum(1 for passage in found if has_text(sources, passage.document))
    return read, len(found) - read


def has_text(sources: Mapping[str, SourceText], document: str) -> bool:
    """Return whether a document (an IRI) is at hand, unaltered."""
    source = sources.get(document)
    return source is not None and source.text is not None


def _against_text(group: list[Passage], text: str) -> list[Finding]:
    spans = sentences(text)
    starts, ends = [span.start for span in spans], [span.end for span in spans]
    findings = []
    for passage in group:
        start, end = passage.span
        if start >= end or end > len(text):
            findings.append(_outside(passage, len(text)))
            continue
        if hashlib.sha256(text[start:end].encode()).hexdigest() != passage.sha256:
            findings.append(
                _violation(
                    passage,
                    "hash",
                    QO + "sha256",
                    passage.sha256,
                    "The text there has "
                    "another SHA-256: correct the offsets, or register the passage anew.",
                )
            )
        touched = bisect_left(starts, end) - bisect_right(ends, start)
        if touched != 1:
            findings.append(_sentences(passage, touched))
    return findings


def _against_iri(passage: Passage) -> list[Finding]:
    start, end = passage.span
    expected = f"{slug(passage.document)}-{start}-{end}"
    findings = []
    if slug(passage.iri) != expected:
        findings.append(
            _violation(
                passage,
                "slug",
                "",
                expected,
                f"The IRI names another document or other offsets: it should end in {expected}.",
            )
        )
    if start >= end:
        findings.append(_outside(passage, None))
    return findings


def _outside(passage: Passage, length: int | None) -> Finding:
    limit = f" and at most {length}, the length of the document" if length is not None else ""
    message = f"The end of a passage must be greater than its start{limit}."
    span: Span = passage.span
    return _violation(passage, "offsets", OA + "end", f"{span.start}-{span.end}", message)


def _sentences(passage: Passage, touched: int) -> Finding:
    message = (
        "The passage covers more than one sentence: register one passage for each."
        if touched
        else "The passage covers no words: correct the offsets."
    )
    return _violation(passage, "sentence", OA + "end", str(touched), message)


def _altered(source: SourceText) -> Finding:
    return Finding(
        check=CHECK,
        severity="violation",
        focus=source.document,
        path=f"<{QO}sha256>",
        shape="passage-altered",
        value=f'"{source.file_name}"',
        message=f"The file {source.file_name} has {source.reason}: restore the registered text, "
        "or register it anew; its passages were not read again.",
    )


def _violation(passage: Passage, rule: str, path: str, value: str, message: str) -> Finding:
    return Finding(
        check=CHECK,
        severity="violation",
        focus=passage.iri,
        path=f"<{path}>" if path else "",
        shape=f"{CHECK}-{rule}",
        value=f'"{value}"',
        message=message,
    )
