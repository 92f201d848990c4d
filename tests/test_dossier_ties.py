"""What points at a thing is sorted by property once, and told apart by what was said."""

from __future__ import annotations

from dossier_tiny import desk
from qantar.namespaces import ID, QP
from tiny import claim

DEATH = ID + "incident/death"


def test_subjects_are_those_of_standing_claims_that_assert_the_tie() -> None:
    made = desk(
        claim("000-001", "harm:anna", "qp:isHarmIn", "rdf:object incident:death"),
        claim("000-002", "involvement:anna", "qp:isHarmIn", "qo:deniedObject incident:death"),
        claim("000-003", "harm:anna", "qp:isHarmTo", "rdf:object person:anna-bek"),
    )
    assert made.ties.claims(DEATH, QP + "isHarmIn") == [ID + f"claim/000-00{n}" for n in (1, 2)]
    assert made.ties.subjects(DEATH, QP + "isHarmIn") == [ID + "harm/anna"]
    assert made.ties.claims(DEATH, QP + "isHarmTo") == []


def test_they_are_found_once() -> None:
    made = desk(claim("000-001", "harm:anna", "qp:isHarmIn", "rdf:object incident:death"))
    first = made.ties.subjects(DEATH, QP + "isHarmIn")
    assert first == [ID + "harm/anna"]
    assert made.ties.subjects(DEATH, QP + "isHarmIn") is first
