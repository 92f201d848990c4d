"""Coverage: is every sentence of a document cited or set aside, and every fact in it claimed?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pyoxigraph import Store

from qantar.errors import UsageError
from qantar.gate.carried import Carrier, Carriers
from qantar.graph.claimed import things
from qantar.graph.sources import SourceText
from qantar.namespaces import QO
from qantar.prose.capitals import Known, known_words
from qantar.prose.dates import MONTHS, DateMention
from qantar.prose.sentences import sentences
from qantar.prose.spans import Span, uncovered_words
from qantar.prose.tokens import ARTICLE, DATE, NAME, NUMBER, RELATIVE, Token, tokens
from qantar.prose.wordlists import word_list

GLUED = ("was", "were", "had", "has", "is", "and")
"""Words found glued to the name before them."""


@dataclass(frozen=True)
class Coverage:
    """What is coded of one document.

    `sentences` counts all, `cited` those that a claim cites, `set_aside` those that are set aside
    whole and not cited; `uncovered` are the rest. `tokens` counts the tokens of cited sentences,
    `unaccounted` are those in no claim that cites the sentence and not set aside. Spans count code
    points from the start of the document.
    """

    document: str
    sentences: int
    cited: int
    set_aside: int
    tokens: int
    uncovered: tuple[Span, ...]
    unaccounted: tuple[Token, ...]


def coverage(store: Store, sources: Mapping[str, SourceText], slug: str) -> Coverage:
    """Return what is coded of a document and what is not.

    Args:
        store: the graph and the ontology in the default graph, restricted claims included if they
            are to count.
        sources: the documents, from `qantar.graph.sources.read_sources`.
        slug: last part of the document's IRI ("000").

    Raises:
        UsageError: no such document, or it is not at hand.
    """
    source = _source(sources, slug)
    text = source.text or ""
    carriers = Carriers(store)
    known = _known(carriers, sources)
    cited = carriers.cited(source.document, carriers.claims.values())
    aside = carriers.cited(source.document, things(store, QO + "SetAside").values())
    found = carriers.of(source.document)
    kept, uncovered, unaccounted, count = 0, [], [], 0
    spans = sentences(text)
    for sentence in spans:
        if any(sentence.overlaps(span) for span in cited):
            kept += 1
            near = [at for at in found if any(sentence.overlaps(span) for span in at.spans)]
            read = tokens(text, sentence, known)
            count += len(read)
            unaccounted += [at for at in (_missing(t, near, aside) for t in read) if at]
        elif uncovered_words(text, sentence, aside):
            uncovered.append(sentence)
    rest = len(spans) - kept - len(uncovered)
    return Coverage(
        source.document, len(spans), kept, rest, count, tuple(uncovered), tuple(unaccounted)
    )


def _source(sources: Mapping[str, SourceText], slug: str) -> SourceText:
    for source in sources.values():
        if source.slug == slug:
            if source.text is None:
                raise UsageError(
                    f"the document is {source.state}", where=slug, fix="Put its text at hand."
                )
            return source
    raise UsageError("no such document", where=slug, fix="See `qantar documents`.")


def _known(carriers: Carriers, sources: Mapping[str, SourceText]) -> Known:
    names = [name for given in carriers.names.by_thing.values() for name in given]
    texts = [source.text for source in sources.values() if source.text is not None]
    return known_words(texts, names)


def _missing(token: Token, carriers: list[Carrier], aside: list[Span]) -> Token | None:
    """Return the token, or the part of a name, that no claim carries; None if all is carried."""
    if any(span.covers(token.span) for span in aside):
        return None
    if token.kind == NAME:
        return _missing_words(token, carriers, aside)
    return None if any(_carries(carrier, token) for carrier in carriers) else token


def _missing_words(token: Token, carriers: list[Carrier], aside: list[Span]) -> Token | None:
    missing = tuple(
        (word, span)
        for word, span in token.words
        if not any(_has_word(carrier, word) for carrier in carriers)
        and not any(other.covers(span) for other in aside)
    )
    if not missing:
        return None
    return Token(NAME, Span(missing[0][1].start, missing[-1][1].end), words=missing)


def _carries(carrier: Carrier, token: Token) -> bool:
    if token.kind == RELATIVE:
        return carrier.relative
    if token.kind == ARTICLE:
        return token.words[0][0] in carrier.words
    if token.kind == NUMBER and token.number is not None:
        return token.number.value in carrier.numbers
    return token.kind == DATE and token.mention is not None and _has_date(carrier, token.mention)


def _has_date(carrier: Carrier, mention: DateMention) -> bool:
    return _is_in_name(carrier, mention) or any(
        mention.year in (None, day.year)
        and mention.month in (None, day.month)
        and mention.day in (None, day.day)
        for day in carrier.dates
    )


def _is_in_name(carrier: Carrier, mention: DateMention) -> bool:
    """Return whether a month or year is part of a name or label ("the March 2021 flood")."""
    if mention.day is not None:
        return False
    month = word_list(MONTHS)[mention.month - 1].casefold() if mention.month else None
    year = str(mention.year) if mention.year else None
    return all(part in carrier.words for part in (month, year) if part)


def _has_word(carrier: Carrier, word: str) -> bool:
    folded = word.casefold()
    if folded in carrier.words:
        return True
    return any(
        folded.endswith(ending) and folded.removesuffix(ending) in carrier.words for ending in GLUED
    )
