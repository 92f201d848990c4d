"""What a dossier is before its paragraphs and notes have their numbers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

Cite = tuple[str, str]
"""What a note is on: IRI of a claim and ""; of a judgement and words; or "" and words."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence.

    Attributes:
        text: as it is read; where ``see`` is set, ``{}`` stands for the number of the paragraph.
        iri: what it names.
        cites: what is noted after it.
        see: key of the item that it refers to; the piece is left out if there is no such item.
    """

    text: str
    iri: str = ""
    cites: tuple[Cite, ...] = ()
    see: str = ""


Pieces = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """A paragraph to be: what it says, its weightiest status, the claims it tells.

    ``keys`` are the names by which others refer to it.
    """

    pieces: Pieces
    status: str = ""
    claims: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ContestSide:
    """One side: a claim, and what it says in words."""

    claim: str
    value: Piece


@dataclass(frozen=True, slots=True)
class Contest:
    """Rival accounts to be; ``keys`` are the names by which clauses refer to them."""

    point: str
    sides: tuple[ContestSide, ...]
    keys: tuple[str, ...] = ()


Item = Telling | Contest


@dataclass(frozen=True, slots=True)
class DraftBlock:
    """Items under one heading."""

    heading: str
    items: tuple[Item, ...]
    iri: str = ""


@dataclass(frozen=True, slots=True)
class DraftSection:
    """Blocks under one title."""

    key: str
    title: str
    blocks: tuple[DraftBlock, ...]


def noted(pieces: Pieces, cites: Iterable[Cite]) -> Pieces:
    """The pieces with notes after the last of them."""
    last = pieces[-1]
    return (*pieces[:-1], replace(last, cites=(*last.cites, *cites)))


def listed(several: list[Pieces]) -> Pieces:
    """Several things as a list in a sentence: ``a, b and c``."""
    found: list[Piece] = []
    for n, pieces in enumerate(several):
        if n:
            found.append(Piece(" and " if n == len(several) - 1 else ", "))
        found += pieces
    return tuple(found)


def begun(text: str) -> str:
    """A text that stands alone, begun with a capital letter."""
    return text[:1].upper() + text[1:]


def claims_of(claims: Iterable[str]) -> tuple[Cite, ...]:
    """What to cite for claims."""
    return tuple((claim, "") for claim in claims)


def term(label: str) -> str:
    """A term of the vocabulary, in single quotation marks; printed words have double ones."""
    return f"\u2018{label}\u2019"
