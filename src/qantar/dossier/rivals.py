"""Accounts that stand against each other, side by side, and figures judged comparable."""

from __future__ import annotations

from collections.abc import Iterator

from qantar.answers.footnotes import rivals
from qantar.dossier.desk import Desk
from qantar.dossier.draft import Contest, ContestSide, Piece, Pieces, begun
from qantar.dossier.sentences import clause, name
from qantar.graph.claimed import texts
from qantar.namespaces import QO, QP, QV

CONTESTED = "contested"
SIDE_BY_SIDE = {
    "comparable": "Figures that the editors judged comparable",
    "unresolved": "Figures of which the editors left open whether they count the same",
}


def contests(desk: Desk, claims: list[str]) -> list[Contest]:
    """The points on which claims that are told are contested, each with all of its sides.

    Args:
        desk: the graph.
        claims: what is told, sorted.
    """
    found, seen = [], set()
    for claim in claims:
        if claim not in seen and rivals(desk.facts, claim):
            sides = sorted(_reached(desk, claim))
            seen.update(sides)
            found.append(_contest(desk, sides))
    return found


def _reached(desk: Desk, claim: str) -> set[str]:
    """The claim, its rivals, and theirs."""
    found, waiting = {claim}, [claim]
    while waiting:
        more = set(rivals(desk.facts, waiting.pop())) - found
        found |= more
        waiting += more
    return found


def _contest(desk: Desk, sides: list[str]) -> Contest:
    topics = dict.fromkeys((desk.claims[c].subject, desk.claims[c].predicate) for c in sides)
    labels = [f"{desk.facts.label(thing)}: {desk.facts.label(of)}" for thing, of in topics]
    return Contest(
        " / ".join(dict.fromkeys(labels)),
        tuple(_side(desk, claim) for claim in sides),
        tuple(f"{CONTESTED} {claim}" for claim in sides),
    )


def _side(desk: Desk, claim: str) -> ContestSide:
    """What a claim says, as a clause without its status."""
    pieces = clause(desk, [claim], name(desk, desk.claims[claim].subject), mark="")
    told = read(pieces) if pieces[0].iri else begun(read(pieces))
    return ContestSide(claim, Piece(told, cites=((claim, ""),)))


def read(pieces: Pieces) -> str:
    """What pieces say, without their notes and without what refers to other paragraphs."""
    return "".join(piece.text for piece in pieces if not piece.see)


def figures(desk: Desk, tally: str) -> Iterator[Contest]:
    """The figures of a tally beside those judged comparable, and those where that is left open."""
    for finding, point in SIDE_BY_SIDE.items():
        tallies = {tally}
        for iri in desk.judged.get(tally, ()):
            row = desk.told.judgements[iri]
            if QV + finding in texts(row, QO + "finding"):
                tallies.update(t for t in texts(row, QO + "judges") if desk.is_a(t, "Tally"))
        claims = [c for one in sorted(tallies) for c in _figures(desk, one)]
        if len(tallies) > 1 and len(claims) > 1:
            yield Contest(point, tuple(_side(desk, claim) for claim in claims))


def _figures(desk: Desk, tally: str) -> list[str]:
    told = desk.by_subject.get(tally, ())
    return [claim for claim in told if desk.claims[claim].predicate == QP + "value"]
