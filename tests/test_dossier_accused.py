"""Accused people are shown with what is told of the accusation, and with no more than that."""

from __future__ import annotations

from dossier_tiny import desk, told
from qantar.dossier.make import dossier_of
from tiny import claim

CASE, OTHER, MINISTER, DEATH = (
    "proceeding:case",
    "proceeding:fine",
    "person:minister",
    "incident:death",
)
OTHER_CASE = """
proceeding:fine a qo:Proceeding ; skos:prefLabel "Case of the fine"@en .
event:fine a qo:ProceedingEvent ; skos:prefLabel "Fine"@en .
"""
ADMINISTRATIVE = claim("000-020", CASE, "qp:hasProceedingKind", "rdf:object qv:administrativeCase")
ACCUSED = claim("000-021", CASE, "qp:hasDefendant", f"rdf:object {MINISTER}")
STEP = claim("000-023", "event:charge", "qp:isEventOf", f"rdf:object {CASE}")
CHARGED = claim("000-024", "event:charge", "qp:hasEventKind", "rdf:object qv:charged")
CONVICTED = claim("000-025", "event:charge", "qp:hasEventKind", "rdf:object qv:convictedStep")
SENTENCED = claim("000-026", "event:charge", "qp:hasEventKind", "rdf:object qv:sentenced")
OUTCOME = claim("000-027", CASE, "qp:hadOutcome", "rdf:object qv:conviction")
ELSEWHERE = (
    OTHER_CASE
    + claim("000-030", OTHER, "qp:hasProceedingKind", "rdf:object qv:administrativeCase")
    + claim("000-031", OTHER, "qp:hasDefendant", f"rdf:object {MINISTER}")
    + claim("000-032", "event:fine", "qp:isEventOf", f"rdf:object {OTHER}")
    + claim("000-033", "event:fine", "qp:hasEventKind", "rdf:object qv:sentenced")
)
FINED = claim("000-028", CASE, "qp:hasSentenceKind", "rdf:object qv:fine")
HELD = claim("000-029", CASE, "qp:hasSentenceKind", "rdf:object qv:preTrialCustody")
NONE_IN_IT = "; no conviction or sentence of the minister in it is known in these documents as of "


def state(*claims: str, of: str = CASE) -> str:
    said = [text for text in told(dossier_of(desk(*claims), of), "unknown") if " Of the " in text]
    assert len(said) == 1
    return said[0]


def test_an_accused_is_shown_with_the_state_of_the_accusation() -> None:
    made = dossier_of(desk(ACCUSED, STEP, CHARGED), CASE)
    assert "the minister[1] (state of the accusation: see paragraph 5)" in told(made)[0]
    said = state(ACCUSED, STEP, CHARGED)
    assert said.startswith("5. Of the accusation against the minister in the proceeding Case of")
    assert f": these steps are told: \u2018charged\u2019[3]{NONE_IN_IT}2023-01-06." in said


def test_an_accusation_without_a_step_says_so() -> None:
    assert f"Case of the gate: no step is told{NONE_IN_IT}2023-01-06." in state(ACCUSED)


def test_a_conviction_is_told_where_the_claims_tell_one() -> None:
    said = state(ACCUSED, STEP, CHARGED, CONVICTED)
    assert "these steps are told: \u2018charged\u2019[3] and \u2018convicted\u2019[4]." in said
    said = state(ACCUSED, OUTCOME)
    assert "no step is told; this outcome is told: \u2018conviction\u2019[2]." in said


def test_a_sentence_in_an_administrative_case_is_not_told_as_a_conviction() -> None:
    said = state(ADMINISTRATIVE, ACCUSED, STEP, SENTENCED)
    kind = "(of the kind \u2018administrative case\u2019[1])"
    assert f"Case of the gate {kind}: these steps are told: \u2018sentenced\u2019[4]." in said
    assert "convict" not in said


def test_a_sanction_without_a_step_is_told_and_is_no_conviction() -> None:
    said = state(ACCUSED, FINED)
    assert "no step is told; what was imposed is told as \u2018fine\u2019[2]." in said
    assert "No verdict" not in "".join(told(dossier_of(desk(ACCUSED, FINED), CASE)))


def test_custody_before_trial_is_no_sanction() -> None:
    assert NONE_IN_IT in state(ACCUSED, HELD)
    said = "".join(told(dossier_of(desk(ACCUSED, HELD), CASE)))
    assert "No verdict" in said
    assert "what was imposed in it was of the kind \u2018pre-trial custody\u2019" in said


def test_a_sentence_in_another_case_does_not_hide_that_none_is_known_in_this_one() -> None:
    said = state(ACCUSED, STEP, CHARGED, ELSEWHERE)
    assert f"\u2018charged\u2019[3]{NONE_IN_IT}2023-01-06; \u2018sentenced\u2019[" in said
    where = "the proceeding Case of the fine (of the kind \u2018administrative case\u2019["
    assert f"] is told in {where}" in said


def test_who_is_told_to_have_done_it_is_shown_with_the_state_too() -> None:
    part = (
        claim("000-001", "involvement:anna", "qp:involves", f"rdf:object {MINISTER}")
        + claim("000-002", "involvement:anna", "qp:isInvolvementIn", f"rdf:object {DEATH}")
        + claim("000-003", "involvement:anna", "qp:hasDegree", "rdf:object qv:carriedOut")
        + claim("000-004", "harm:anna", "qp:isHarmIn", f"rdf:object {DEATH}")
    )
    said = state(part, of=DEATH)
    none = "no conviction or sentence of the minister for it is known in these documents as of "
    assert f"the minister in the incident Death at the gate: {none}2023-01-06." in said
    said = state(part, ELSEWHERE, of=DEATH)
    assert "no conviction" not in said
    assert "Death at the gate: \u2018sentenced\u2019[" in said
