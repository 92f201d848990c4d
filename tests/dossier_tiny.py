"""The small investigation with the real ontology, for the tests of sentences and dossiers."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from pyoxigraph import RdfFormat, Store

import shape_files
import tiny
from qantar.answers.opening import Loaded
from qantar.dossier.desk import Desk
from qantar.dossier.make import dossier_of
from qantar.dossier.model import Dossier, Paragraph, Rivals
from qantar.graph.project import Project
from qantar.namespaces import ID
from qantar.view.build import build_view

ENTITIES = """
person:anna-bek a qo:Person ; skos:prefLabel "Anna Bek"@en .
person:minister a qo:Person ; skos:prefLabel "the minister"@en .
incident:death a qo:Incident ; skos:prefLabel "Death at the gate"@en .
incident:march a qo:Incident ; skos:prefLabel "March to the gate"@en .
tally:dead a qo:Tally ; skos:prefLabel "Dead in all"@en ; qo:counts qv:killed .
tally:fallen a qo:Tally ; skos:prefLabel "Fallen in all"@en ; qo:counts qv:killed .
harm:anna a qo:Harm ; skos:prefLabel "Harm to Anna Bek"@en .
involvement:anna a qo:Involvement ; skos:prefLabel "Anna Bek at the gate"@en .
membership:anna a qo:Membership ; skos:prefLabel "Anna Bek at Alpha"@en .
proceeding:case a qo:Proceeding ; skos:prefLabel "Case of the gate"@en .
event:charge a qo:ProceedingEvent ; skos:prefLabel "Charge over the gate"@en .
place:square a qo:Place ; skos:prefLabel "the square"@en .
organisation:alpha a qo:MediaOutlet ; skos:prefLabel "Alpha"@en .
group:monitors a qo:Group ; skos:prefLabel "monitors"@en .
group:observers a qo:Group ; skos:prefLabel "observers"@en .
"""


@cache
def _ontology() -> bytes:
    return shape_files.n_triples(*shape_files.ONTOLOGY).encode()


def desk(*parts: str) -> Desk:
    """A desk over these claims and judgements; document 000 is at hand."""
    made = Store()
    made.load(_ontology(), RdfFormat.N_TRIPLES)
    documents = (tiny.document("000"), tiny.document("001"), tiny.MANIFEST)
    text = "".join((tiny.HEADER, ENTITIES, tiny.ACCOUNTS, *documents, *parts))
    made.load(text.encode(), RdfFormat.TURTLE)
    build_view(made)
    empty = Project(Path(), ID, (), (), (), (), (), None)
    return Desk(Loaded(empty, made, {f"{ID}document/000": tiny.TEXT["000"]}))


def told(dossier: Dossier, key: str = "") -> list[str]:
    """The paragraphs of a dossier (of one section) as text, with their notes in brackets."""
    return [
        read(item)
        for section in dossier.sections
        if key in ("", section.key)
        for block in section.blocks
        for item in block.items
    ]


def read(item: Paragraph | Rivals) -> str:
    """One paragraph as text."""
    if isinstance(item, Rivals):
        sides = "; ".join(f"{side.speaker}: {side.value.text}" for side in item.sides)
        return f"{item.number}. {item.point}: {sides}"
    text = "".join(part.text + "".join(f"[{n}]" for n in part.notes) for part in item.parts)
    return f"{item.number}. {text}"


def one(subject: str, predicate: str, value: str, account: str = "000-own", more: str = "") -> str:
    """What a dossier says of one claim: its first paragraph, without number and notes."""
    made = desk(tiny.claim("000-001", subject, predicate, value, account, more))
    kind, _, slug = subject.partition(":")
    sections = dossier_of(made, f"{kind}:{slug}").sections
    items = [item for s in sections for block in s.blocks for item in block.items]
    paragraphs = [item for item in items if isinstance(item, Paragraph) and item.claims]
    return "".join(part.text for part in paragraphs[0].parts)
