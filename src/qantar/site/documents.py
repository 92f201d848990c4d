"""The pages of the documents: each passage with the claims that rest on it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from qantar.answers.footnotes import Footnote, footnote, offsets, quotation
from qantar.graph.documents import DocumentRow, list_documents
from qantar.namespaces import DCTERMS, QO, RDF
from qantar.site.frame import Frame
from qantar.site.writer import File


@dataclass(frozen=True)
class ClaimLine:
    """A claim on the page of its document.

    Attributes:
        anchor: id on the page.
        iri: of the claim.
        sentence: what it says and who says it: stretches of text, each with what it names or "".
        contexts: passages that are read beside its own.
        note: all the rest.
    """

    anchor: str
    iri: str
    sentence: tuple[tuple[str, str], ...]
    contexts: tuple[tuple[int, int], ...]
    note: Footnote


@dataclass(frozen=True)
class PassageLine:
    """A passage on the page of its document.

    Attributes:
        iri: of the passage.
        start: offset in code points; ``end`` is exclusive.
        end: offset after it.
        sha256: hash of its words.
        quotation: its words, None where they could not be read again or nothing rests on them.
        reread: whether they could be read again.
        claims: those that rest on it.
        context_of: how many claims it is read beside.
        aside: why it was set aside, or "".
    """

    iri: str
    start: int
    end: int
    sha256: str
    quotation: str | None
    reread: bool
    claims: tuple[ClaimLine, ...]
    context_of: int
    aside: str


class DocumentPages:
    """Makes the pages of documents.

    Args:
        frame: what all pages share.
    """

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self._facts = frame.loaded.facts

    def prepare(self) -> None:
        """Sort what all pages need, before the work is shared by two processes."""
        _ = self._resting, self._beside, self._aside, self.rows, self._frame.desk

    @cached_property
    def rows(self) -> list[DocumentRow]:
        """The register of documents."""
        return list_documents(self._frame.loaded.store, self._frame.loaded.sources)

    @cached_property
    def _resting(self) -> dict[str, list[str]]:
        """The claims that rest on each passage."""
        return self._citing("passage")

    @cached_property
    def _beside(self) -> dict[str, list[str]]:
        return self._citing("context")

    @cached_property
    def _aside(self) -> dict[str, str]:
        """Why a passage was set aside."""
        facts = self._facts
        noted = facts.subjects(RDF + "type", QO + "SetAside")
        return {facts.one(n, QO + "passage"): facts.one(n, QO + "reason") for n in noted}

    def _citing(self, name: str) -> dict[str, list[str]]:
        facts, found = self._facts, defaultdict[str, list[str]](list)
        for thing, passage in facts.pairs(QO + name):
            if facts.one(thing, QO + "account"):
                found[passage].append(thing)
        return found

    def files(self, document: str) -> Iterator[File]:
        """The pages of one document, and what can be taken from them.

        Args:
            document: its IRI.
        """
        frame, pieces = self._frame, self._frame.links.pieces[document]
        claims = [c for passages in pieces for p in passages for c in self._resting.get(p, ())]
        path = frame.links.document(document).removesuffix(".html")
        yield f"{path}.ttl", frame.downloads.turtle([document, *claims])
        yield f"{path}.csv", frame.downloads.csv(claims)
        for number in range(len(pieces)):
            yield frame.links.document(document, number), self._page(document, number, len(claims))

    def index(self) -> Iterator[File]:
        """The list of all documents."""
        base, links = self._frame.loaded.project.base, self._frame.links
        counts = {d: self._count(d) for d in links.pieces}
        rows = [(f"{base}document/{row.slug}", row) for row in self.rows]
        path = "d/index.html"
        page = self._frame.page(
            "documents.html", path, "Documents", "documents", rows=rows, counts=counts
        )
        yield path, page

    def _count(self, document: str) -> int:
        pieces = self._frame.links.pieces[document]
        return sum(len(self._resting.get(p, ())) for passages in pieces for p in passages)

    def _page(self, document: str, number: int, claims: int) -> str:
        frame, links = self._frame, self._frame.links
        pieces = links.pieces[document]
        row = next(r for r in self.rows if document.endswith(f"/{r.slug}"))
        title = row.title or self._facts.label(document)
        return frame.page(
            "document.html",
            links.document(document, number),
            title if not number else f"{title}, page {number + 1}",
            "documents",
            row=row,
            document=document,
            language=self._facts.one(document, DCTERMS + "language"),
            claims=claims,
            number=number,
            pages=[links.document(document, n).partition("/")[2] for n in range(len(pieces))],
            file=links.file(document),
            passages=[self._passage(iri) for iri in pieces[number]],
            first=not number,
        )

    def _passage(self, iri: str) -> PassageLine:
        start, end = offsets(self._facts, iri)
        words = quotation(self._facts, self._frame.loaded.texts, iri)
        aside = self._aside.get(iri, "")
        return PassageLine(
            iri=iri,
            start=start,
            end=end,
            sha256=self._facts.one(iri, QO + "sha256"),
            quotation=None if aside else words,
            reread=words is not None,
            claims=tuple(self._claim(claim) for claim in self._resting.get(iri, ())),
            context_of=len(self._beside.get(iri, ())),
            aside=aside,
        )

    def _claim(self, iri: str) -> ClaimLine:
        facts, loaded = self._facts, self._frame.loaded
        contexts = [offsets(facts, passage) for passage in facts.values(iri, QO + "context")]
        return ClaimLine(
            anchor=f"c-{self._frame.links.file(iri)}",
            iri=iri,
            sentence=self._sentence(iri),
            contexts=tuple(sorted(contexts)),
            note=footnote(facts, loaded.texts, iri),
        )

    def _sentence(self, iri: str) -> tuple[tuple[str, str], ...]:
        """A claim told as in a dossier: its speaker first."""
        from qantar.dossier.sentences import clause, name
        from qantar.dossier.telling import attribution, voice

        desk = self._frame.desk
        head = attribution(desk, *voice(desk, iri))
        told = clause(desk, [iri], name(desk, desk.claims[iri].subject), mark="")
        return tuple((piece.text, piece.iri) for piece in (*head, *told))
