"""Made-up dossiers for the tests of the renderers."""

from __future__ import annotations

from dataclasses import replace

from qantar.answers.footnotes import Footnote, Rival
from qantar.dossier.model import (
    Block,
    Dossier,
    Note,
    Paragraph,
    Part,
    Rivals,
    Section,
    Side,
)
from qantar.graph.documents import DocumentRow
from qantar.namespaces import ID

KAZAKH = "ӘҒҚҢӨҰҮҺІ әғқңөұүһі"
HOSTILE = "<script>alert(1)</script> \"q\" 'a' #let x = 1 $x^2$ =1+1 *b* _i_ @n1 \\ {{ x }} <n1>"
RIGHT_TO_LEFT = "\u0634\u0627\u0647\u062f"
OVERRIDE = "abc\u202edef\u2067ghi\u0007jkl"
DIGEST = "0123456789abcdef" * 4
CLAIM = ID + "claim/000-001"
PERSON = ID + "person/anna-bek"


def footnote(number: int, *, quotation: str | None = "the quoted words") -> Footnote:
    """The footnote of a made-up claim."""
    return Footnote(
        number=number,
        claim=f"{ID}claim/000-{number:03}",
        speaker="the minister",
        relayed_by=("Alpha", "Beta"),
        said="2022-01-07",
        certainty="stated",
        status="contested",
        document=ID + "document/000",
        title="Report of the monitors",
        publisher="Alpha",
        issued="2022-01-09",
        passage=ID + "passage/000-10-20",
        start=10,
        end=20,
        quotation=quotation,
        rivals=(Rival(CLAIM, "225", "monitors"),),
    )


def paragraph(number: int, text: str, *notes: int, status: str = "uncontested") -> Paragraph:
    """A paragraph of one sentence; its name is linked and its end is marked."""
    name = Part("Anna Bek ", iri=PERSON)
    return Paragraph(number, (name, Part(text, notes=notes)), status, (CLAIM,))


def side(speaker: str, value: str, *notes: int) -> Side:
    """One of several accounts."""
    told = Part(value, notes=notes)
    return Side(speaker, "2022-01-07", "stated", "contested", told, CLAIM)


def document(slug: str = "000") -> DocumentRow:
    """A registered document."""
    return DocumentRow(
        slug=slug,
        title="Report of the monitors",
        publisher="Alpha",
        republisher="Beta",
        issued="2022-01-09",
        issued_basis="printed",
        state="at hand",
        file_name=f"{slug}.txt",
        length=1234,
        sha256=DIGEST,
        source="unknown",
        retrieved="2023-01-01",
        archived="unknown",
    )


def sample(label: str = "Anna Bek") -> Dossier:
    """A dossier with everything that a renderer must show; ``label`` stands wherever data may."""
    first = paragraph(1, f"is called {label}. ", 1)
    second = paragraph(2, "was killed. ", 2, 1, status="contested")
    rivals = Rivals(3, f"{label}: day", (side("the minister", "7 January", 3), side(label, "8", 2)))
    many = tuple(side(f"speaker {n}", f"{220 + n}", 1) for n in range(6))
    unknown = Paragraph(5, (Part("No proceeding is known in these documents.", notes=(4,)),))
    sections = (
        Section("description", "Description", (Block("", (first,)),)),
        Section("chronology", "Chronology", (Block("2022-01-07", (second,), PERSON),)),
        Section("rivals", "Rival accounts", (Block("", (rivals, Rivals(4, "Figure", many))),)),
        Section("unknown", "What is not known", (Block("", (unknown,)),)),
    )
    notes = (
        Note(1, footnote(1).claim, footnote(1, quotation=label)),
        Note(2, footnote(2).claim, footnote(2, quotation=None)),
        Note(3, ID + "judgement/000-j1", text=f"The editors judged it {label}."),
        Note(4, "", text="The documents 000 and 001 were searched."),
    )
    return Dossier(
        iri=PERSON, label=label, type="person", as_of="2023-01-06", sections=sections, notes=notes,
        documents=(document(), replace(document("001"), title=label, state="missing")),
        claims=9, withheld=2, not_reread=1, base=ID,
    )  # fmt: skip


def long_dossier(paragraphs: int, notes: int) -> Dossier:
    """A dossier of a given length; its notes are spread evenly over its paragraphs."""
    share = [
        range(n * notes // paragraphs, (n + 1) * notes // paragraphs) for n in range(paragraphs)
    ]
    text = "was seen by several people who told it to the monitors on the same day"
    told = tuple(
        paragraph(n + 1, f"{text} ({n}).", *(note + 1 for note in share[n]))
        for n in range(paragraphs)
    )
    section = Section("chronology", "Chronology", (Block("No day is given", told),))
    marked = tuple(Note(n + 1, footnote(n + 1).claim, footnote(n + 1)) for n in range(notes))
    return replace(sample(), sections=(section,), notes=marked)
