"""What a dossier is made of, from the stretch of a sentence up to the paper as a whole.

Nothing here is formatted: renderers turn it into Markdown, HTML or PDF.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from qantar.answers.footnotes import Footnote
from qantar.answers.opening import NOTHING, NOW
from qantar.graph.clocks import Clocks, LeftOut
from qantar.graph.documents import DocumentRow


@dataclass(frozen=True)
class Part:
    """A stretch of a sentence.

    Attributes:
        text: as it is to be read, with the spaces it needs around it.
        iri: the entity, document or claim that it names, for a link; or "".
        notes: numbers of the notes that are marked after it.
    """

    text: str
    iri: str = ""
    notes: tuple[int, ...] = ()


@dataclass(frozen=True)
class Paragraph:
    """A numbered paragraph: one telling of one thing by one speaker, or one finding of a search.

    Attributes:
        number: from 1, through the whole dossier.
        parts: what it says; at least one of them has a note.
        status: `uncontested`, `contested`, `possibly withdrawn`, ... the weightiest of its claims;
            "" where it tells no claim.
        claims: IRIs of the claims it tells.
    """

    number: int
    parts: tuple[Part, ...]
    status: str = ""
    claims: tuple[str, ...] = ()


@dataclass(frozen=True)
class Side:
    """One of the rival accounts of one point.

    Attributes:
        speaker: who says it, in words, with those who relay it.
        said: when, in words.
        certainty: the speaker's own hedge.
        status: where the claim stands.
        value: what is said, in words, with its note.
        claim: IRI of the claim.
    """

    speaker: str
    said: str
    certainty: str
    status: str
    value: Part
    claim: str


@dataclass(frozen=True)
class Rivals:
    """Accounts that stand against each other on one point.

    Attributes:
        number: from 1, counted with the paragraphs.
        point: what they are about, in words, as "Deaths in the unrest: figure".
        sides: at least two.
    """

    number: int
    point: str
    sides: tuple[Side, ...]


@dataclass(frozen=True)
class Block:
    """Paragraphs or rival accounts under one small heading, which may be "" (a day, an entity)."""

    heading: str
    items: tuple[Paragraph | Rivals, ...]
    iri: str = ""


@dataclass(frozen=True)
class Section:
    """A part of a dossier.

    Attributes:
        key: `description`, `chronology`, `rivals`, `given-up`, `judgements` or `unknown`.
        title: its heading.
        blocks: what it holds; a section without any is left out.
    """

    key: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Note:
    """A footnote: on a claim, or in words, on a judgement or on what was searched.

    Attributes:
        number: from 1, in the order in which the notes are first marked.
        iri: of the claim or the judgement; "" of a search.
        claim: the footnote of the claim; None for the others.
        text: what the others say.
    """

    number: int
    iri: str
    claim: Footnote | None = None
    text: str = ""


@dataclass(frozen=True)
class Dossier:
    """All that the graph tells of one thing.

    Attributes:
        iri: the thing.
        label: its editorial label.
        type: label of its class.
        as_of: the day on which the newest document was published at the earliest, or of the clock.
        sections: in order.
        notes: by number.
        documents: those that the notes rest on or that were searched, with hashes and dating.
        claims: how many claims are told.
        withheld: how many claims of the whole graph are not shown.
        not_reread: how many of the cited passages could not be read again.
        base: what the IRIs of the data begin with.
        clocks: the days up to which the graph was known.
        left_out: what these took out.
        restricted: whether restricted claims were read for it.
    """

    iri: str
    label: str
    type: str
    as_of: str
    sections: tuple[Section, ...]
    notes: tuple[Note, ...]
    documents: tuple[DocumentRow, ...]
    claims: int
    withheld: int
    not_reread: int
    base: str
    clocks: Clocks = field(default=NOW)
    left_out: LeftOut = field(default=NOTHING)
    restricted: bool = False
