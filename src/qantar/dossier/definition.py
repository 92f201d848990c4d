"""What a tally counts, which the editors define: no claim, and so told in their voice."""

from __future__ import annotations

from qantar.dossier.desk import Desk
from qantar.dossier.draft import Piece, Telling, noted, term
from qantar.dossier.sentences import name
from qantar.graph.documents import issued_text
from qantar.graph.lookup import short
from qantar.namespaces import QO


def definition(desk: Desk, thing: str) -> list[Telling]:
    """What a tally counts, of whom, where, when, and in which words; nothing for other things."""
    if not desk.is_a(thing, "Tally"):
        return []
    facts = desk.facts
    counts, population = (facts.one(thing, QO + part) for part in ("counts", "population"))
    pieces = [Piece("The tally "), Piece(facts.label(thing), thing)]
    pieces.append(Piece(", as the editors define it,"))
    if counts:
        pieces.append(Piece(f" counts {term(facts.label(counts))}"))
    if population:
        pieces.append(Piece(f", of the population {term(facts.label(population))}"))
    if place := facts.one(thing, QO + "place"):
        pieces += (Piece(", in "), *name(desk, place))
    days = [facts.one(thing, QO + part) for part in ("periodFrom", "periodTo")]
    if any(days):
        pieces.append(Piece(f", in the period {issued_text('', *days)}"))
    if words := facts.one(thing, QO + "scopeWording"):
        pieces.append(Piece(f", as worded: “{words}”"))
    note = f"Definition of the tally by the editors, {short(thing, desk.base)}; not a claim."
    return [Telling(noted((*pieces, Piece(".")), [(thing, note)]))]
