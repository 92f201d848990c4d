"""What is not known: what a search of the claims did not find, never that it is not there.

Each rule looks through all claims that are loaded, and says of the documents that were read that
they are silent. What is told of accused people is here too: the steps taken, and whether any text
tells of a conviction.
"""

from __future__ import annotations

from collections.abc import Iterator

from qantar.dossier.accused import accusations
from qantar.dossier.days import DAYS
from qantar.dossier.desk import Desk
from qantar.dossier.draft import Cite, Piece, Pieces, Telling, noted
from qantar.dossier.sentences import name
from qantar.dossier.steps import (
    ENDS,
    OUTCOME,
    VERDICTS,
    known_as_of,
    sanctions,
    step_kinds,
    subjects_of,
    told_of,
)
from qantar.dossier.topics import Scope
from qantar.namespaces import DCTERMS, QP, QV
from qantar.render.words import count

DEATHS = frozenset(QV + kind for kind in ("killed", "died", "torturedToDeath"))
DESCRIBED = frozenset(QP + part for part in ("placeDetail", "hasSetting"))
"""What is told of a place without its name."""
OUTCOMES_OF_COURTS = frozenset(QV + kind for kind in ("conviction", "acquittal"))


def unknowns(desk: Desk, scope: Scope) -> list[Telling]:
    """What is not known of the thing of a dossier, as paragraphs.

    Args:
        desk: the graph.
        scope: what the dossier tells.
    """
    main = scope.main
    found = [_none_known(desk, pieces) for pieces in _absent(desk, main)]
    found += accusations(desk, scope, searched(desk))
    if desk.loaded.withheld:
        found.append(_withheld(desk))
    return found


def searched(desk: Desk) -> Cite:
    """The note on a search: which documents, and as of when."""
    loaded = desk.loaded
    titles = [f"“{desk.facts.one(d, DCTERMS + 'title')}”" for d in loaded.coded]
    left_out = f"; {count(loaded.withheld, 'claim')} withheld" if loaded.withheld else ""
    return "", (
        f"Searched: the claims of {count(len(titles), 'coded document')}: {'; '.join(titles)}"
        f"{left_out}. What no claim tells is not thereby untrue."
    )


def _none_known(desk: Desk, pieces: Pieces) -> Telling:
    return Telling(noted((*pieces, Piece(f" is {known_as_of(desk)}.")), [searched(desk)]))


def _withheld(desk: Desk) -> Telling:
    text = f"{count(desk.loaded.withheld, 'claim')} of the whole graph"
    are = "is" if desk.loaded.withheld == 1 else "are"
    cite = ("", "Counted from the manifests of the documents, which say how many are withheld.")
    told = f"{text} {are} withheld here, because their detail could hurt a person."
    return Telling((Piece(told, cites=(cite,)),))


def _absent(desk: Desk, main: str) -> Iterator[Pieces]:
    """What no claim tells of a thing, by the rules for its kind."""
    if desk.is_a(main, "Person"):
        yield from _of_dead(desk, main)
    elif desk.is_a(main, "Incident"):
        yield from _of_incident(desk, main)
    elif desk.is_a(main, "Proceeding"):
        yield from _of_proceeding(desk, main)


def _of_dead(desk: Desk, person: str) -> Iterator[Pieces]:
    for harm in subjects_of(desk, person, "isHarmTo"):
        told = desk.by_subject[harm]
        if not DEATHS & {value for _, value in desk.values(told, QP + "hasHarmKind")}:
            continue
        for _, incident in desk.values(told, QP + "isHarmIn"):
            yield from _of_harm(desk, incident)


def _of_harm(desk: Desk, incident: str) -> Iterator[Pieces]:
    """Neither who did it nor any proceeding."""
    where = name(desk, incident)
    if not any(desk.is_a(agent, "Person") for agent in _who_carried_out(desk, incident)):
        yield (Piece("No single person who is said to have carried out "), *where)
    concerning = subjects_of(desk, incident, "concerned")
    if not any(desk.is_a(one, "Proceeding") for one in concerning):
        yield (Piece("No proceeding that concerned "), *where)


def _of_incident(desk: Desk, incident: str) -> Iterator[Pieces]:
    told = desk.by_subject.get(incident, [])
    harms = subjects_of(desk, incident, "isHarmIn")
    also = [claim for harm in harms for claim in desk.by_subject[harm]]
    properties = {desk.claims[claim].predicate for claim in (*told, *also)}
    where = name(desk, incident)
    if not properties & set(DAYS):
        yield (Piece("No day of "), *where)
    struck = desk.values(told, QP + "targeted")
    if QP + "tookPlaceAt" not in properties and not any(desk.is_a(v, "Place") for _, v in struck):
        word = "No named place of " if properties & DESCRIBED else "No place of "
        yield (Piece(word), *where)
    if harms:
        yield from _of_harm(desk, incident)


def _of_proceeding(desk: Desk, proceeding: str) -> Iterator[Pieces]:
    if sanctions(desk, proceeding):
        return
    outcomes = set(told_of(desk, proceeding, OUTCOME))
    steps = set(step_kinds(desk, proceeding))
    if not outcomes and not steps & ENDS:
        yield (Piece("No outcome of "), *name(desk, proceeding))
    if not outcomes & OUTCOMES_OF_COURTS and not steps & VERDICTS:
        yield (Piece("No verdict in "), *name(desk, proceeding))


def _who_carried_out(desk: Desk, incident: str) -> Iterator[str]:
    for involvement in subjects_of(desk, incident, "isInvolvementIn"):
        told = desk.by_subject[involvement]
        if QV + "carriedOut" in {value for _, value in desk.values(told, QP + "hasDegree")}:
            yield from (agent for _, agent in desk.values(told, QP + "involves"))
