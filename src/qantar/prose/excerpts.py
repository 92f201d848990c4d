"""The words of a claim's or an account's passages, read once each."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cached_property

from qantar.graph.claimed import Passage, Row, texts
from qantar.graph.sources import SourceText
from qantar.namespaces import QO
from qantar.prose.dates import DateMention, calendar_dates, mentions_time
from qantar.prose.folding import fold
from qantar.prose.numbers import has_one_of_a_unit, numbers

PASSAGE = QO + "passage"
CONTEXT = QO + "context"


class Excerpt:
    """The text of one passage and what stands in it, each found when first asked for."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def plain(self) -> str:
        """The text with typographic variants folded, letters as they stand."""
        return fold(self.text)

    @cached_property
    def folded(self) -> str:
        """The text with typographic variants and case folded."""
        return self.plain.casefold()

    @cached_property
    def dates(self) -> list[DateMention]:
        """The calendar dates."""
        return calendar_dates(self.text)

    @cached_property
    def has_time(self) -> bool:
        """Whether there is any expression of time."""
        return mentions_time(self.text)

    @cached_property
    def numbers(self) -> set[Decimal]:
        """The numbers, but for those that are part of a date; "an hour" is 1."""
        taken = [mention.span for mention in self.dates if mention.month]
        found = {
            number.value
            for number in numbers(self.text)
            if not any(number.span.overlaps(span) for span in taken)
        }
        if has_one_of_a_unit(self.text):
            found.add(Decimal(1))
        return found


class Excerpts:
    """The excerpts of all passages of the documents at hand."""

    def __init__(self, passages: Mapping[str, Passage], sources: Mapping[str, SourceText]) -> None:
        self._passages = passages
        self._sources = sources
        self._read: dict[str, Excerpt | None] = {}

    def of(self, row: Row) -> list[Excerpt]:
        """Return the excerpts of a claim or an account: its passage and its context.

        The list is empty if one of them cannot be read again: half a context proves nothing.
        """
        found = []
        for name in (*texts(row, PASSAGE), *texts(row, CONTEXT)):
            excerpt = self._excerpt(name)
            if excerpt is None:
                return []
            found.append(excerpt)
        return found

    def _excerpt(self, iri: str) -> Excerpt | None:
        if iri not in self._read:
            self._read[iri] = self._new(iri)
        return self._read[iri]

    def _new(self, iri: str) -> Excerpt | None:
        passage = self._passages.get(iri)
        source = self._sources.get(passage.document) if passage else None
        if passage is None or source is None or source.text is None:
            return None
        return Excerpt(source.text[passage.span.start : passage.span.end])
