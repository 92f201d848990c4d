"""Where things have their page: every path is relative to the top of the site."""

from __future__ import annotations

from bisect import bisect_right

from qantar.answers.footnotes import offsets
from qantar.answers.opening import Loaded
from qantar.graph.lookup import Facts
from qantar.namespaces import OA, QO, RDF
from qantar.network.selection import entity_classes
from qantar.site.names import SafeNames, opaque, safe_names

UNPAGED = {QO + name for name in ("Claim", "Involvement", "Harm", "Membership")}
"""Claims stand on the page of their document, these stubs on those of their entities."""
PIECE = 1000
"""So many passages, rows or names stand on one page; what is beyond goes to the next."""


class Links:
    """The pages of all entities, documents, passages and claims.

    Args:
        loaded: the graph.

    Attributes:
        entities: IRIs of the things that have a page of their own, sorted, with their class.
        pieces: for each document the passages of each of its pages, in the order of the text.
    """

    def __init__(self, loaded: Loaded) -> None:
        facts = self._facts = loaded.facts
        self._names: SafeNames = safe_names(loaded.project, facts)
        self._base = facts.base
        kinds = entity_classes(facts) - UNPAGED
        types = [(iri, kind) for iri, kind in facts.pairs(RDF + "type") if kind in kinds]
        self.entities = {iri: kind for iri, kind in types if iri.startswith(facts.base)}
        documents = facts.subjects(RDF + "type", QO + "Document")
        self.pieces = {iri: _pieces(facts, iri) for iri in documents}
        self._found: dict[str, str] = {}
        self._begins = {
            iri: [offsets(facts, piece[0]) for piece in pieces[1:]]
            for iri, pieces in self.pieces.items()
        }

    def file(self, iri: str) -> str:
        """The name of the files of a thing, without folder and suffix; no two things share one."""
        return self._names.name(iri) if self._kind(iri) else opaque(iri)

    def folder(self, iri: str) -> str:
        """The folder of an entity: the kind that its IRI names."""
        return self._kind(iri) or "thing"

    def _kind(self, iri: str) -> str:
        """The kind in an IRI that is ``kind/slug`` after the base, "" in any other.

        In others the last part alone tells nothing apart: ``person/a/x`` is not ``person/b/x``.
        """
        kind, _, slug = iri.removeprefix(self._base).partition("/")
        return kind if slug and "/" not in slug and self._names.name(kind) == kind else ""

    def name(self, iri: str) -> str:
        """The name by which the explorer is told of a thing, as ``person:slug``."""
        return f"{self.folder(iri)}:{self.file(iri)}"

    def page(self, iri: str) -> str:
        """The page of an entity, or "" where it has none of its own."""
        return f"e/{self.folder(iri)}/{self.file(iri)}.html" if iri in self.entities else ""

    def href(self, iri: str) -> str:
        """Where an entity, document, claim, passage or stub is shown, or ""; found once."""
        if iri not in self._found:
            self._found[iri] = self._find(iri)
        return self._found[iri]

    def _find(self, iri: str) -> str:
        facts = self._facts
        if iri in self.entities:
            return self.page(iri)
        if iri in self.pieces:
            return self.document(iri)
        if not iri.startswith(self._base):
            return ""
        if facts.one(iri, QO + "account"):
            return self.claim(iri)
        if document := facts.one(iri, OA + "hasSource"):
            return self.passage(document, *offsets(facts, iri))
        return self._told_on(iri)

    def document(self, iri: str, piece: int = 0) -> str:
        """A page of a document; the first tells of the document as a whole."""
        return f"d/{self.file(iri)}{f'.{piece + 1}' if piece else ''}.html"

    def passage(self, document: str, start: int, end: int) -> str:
        """Where a passage is shown, or "" if its document is not registered.

        Args:
            document: its IRI.
            start: offset of the passage in code points; ``end`` is exclusive.
            end: offset after the passage.
        """
        if document not in self.pieces:
            return ""
        piece = bisect_right(self._begins[document], (start, end))
        return f"{self.document(document, piece)}#p-{start}-{end}"

    def claim(self, iri: str) -> str:
        """Where a claim is shown on the page of its document, or ""."""
        passage = self._facts.one(iri, QO + "passage")
        document = self._facts.one(passage, OA + "hasSource") if passage else ""
        page = self.passage(document, *offsets(self._facts, passage)) if document else ""
        return f"{page.partition('#')[0]}#c-{self.file(iri)}" if page else ""

    def _told_on(self, stub: str) -> str:
        """The page of the first entity that a claim about a stub ties it to."""
        for claim in self._facts.subjects(RDF + "subject", stub):
            for value in self._facts.values(claim, RDF + "object"):
                if value in self.entities:
                    return self.page(value)
        return ""


def _pieces(facts: Facts, document: str) -> list[list[str]]:
    found = facts.subjects(OA + "hasSource", document)
    passages = sorted(found, key=lambda iri: (offsets(facts, iri), iri))
    return [passages[n : n + PIECE] for n in range(0, len(passages), PIECE)] or [[]]
