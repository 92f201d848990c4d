"""What the editors judged of the things of a dossier, in sentences of their own."""

from __future__ import annotations

from qantar.answers.footnotes import offsets
from qantar.dossier.desk import Desk
from qantar.dossier.draft import Piece, Telling, listed, noted, term
from qantar.dossier.sentences import name
from qantar.dossier.topics import STUBS, Scope
from qantar.graph.claimed import first, texts
from qantar.graph.lookup import short
from qantar.namespaces import DCTERMS, QO, QV

SUPERSEDES = QV + "supersedes"


def judgements(desk: Desk, scope: Scope) -> list[Telling]:
    """The judgements of the thing, of the stubs that point at it, and of the claims told."""
    matters = {scope.main, *scope.claims()}
    matters |= {topic for topic in scope.topics if desk.is_a(topic, *STUBS)}
    found = {iri for matter in matters for iri in desk.judged.get(matter, ())}
    return [_telling(desk, iri) for iri in sorted(found)]


def _telling(desk: Desk, iri: str) -> Telling:
    row = desk.told.judgements[iri]
    finding = term(desk.facts.label(first(row, QO + "finding")))
    pieces: list[Piece] = [
        Piece(f"On {first(row, QO + 'judgedOn')} the editors came to the finding {finding} on ")
    ]
    pieces += listed([name(desk, one) for one in texts(row, QO + "judges")])
    if against := texts(row, QO + "against"):
        pieces += (Piece(", set against "), *listed([name(desk, one) for one in against]))
    reason = first(row, QO + "reason").rstrip(".")
    told = noted((*pieces, Piece(f". Their reason: {reason}.")), [(iri, _note(desk, iri))])
    superseded = texts(row, QO + "against") if first(row, QO + "finding") == SUPERSEDES else []
    return Telling(told, keys=tuple(f"superseded {claim}" for claim in superseded))


def _note(desk: Desk, iri: str) -> str:
    """What a judgement rests on."""
    row = desk.told.judgements[iri]
    passages = [_passage(desk, passage) for passage in texts(row, QO + "passage")]
    rests = f", resting on {'; '.join(passages)}" if passages else ""
    return f"Judgement of the editors, {short(iri, desk.base)}{rests}."


def _passage(desk: Desk, passage: str) -> str:
    document = desk.document_of(passage)
    start, end = offsets(desk.facts, passage)
    title = desk.facts.one(document, DCTERMS + "title") if document else ""
    return f"“{title}”, characters {start}-{end}"
