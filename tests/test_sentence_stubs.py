"""Stubs are told as one clause where one voice tells all of it, and singly where it does not."""

from __future__ import annotations

from dossier_tiny import desk, told
from qantar.dossier.make import dossier_of
from tiny import claim

INVOLVED = claim("000-001", "involvement:anna", "qp:involves", "rdf:object person:anna-bek")
IN_DEATH = claim("000-002", "involvement:anna", "qp:isInvolvementIn", "rdf:object incident:death")
ROLE = claim("000-003", "involvement:anna", "qp:hasRole", "rdf:object qv:occupant")
DEGREE = claim("000-004", "involvement:anna", "qp:hasDegree", "rdf:object qv:carriedOut")
HARMED = claim("000-011", "harm:anna", "qp:isHarmTo", "rdf:object person:anna-bek")
HARM_IN = claim("000-012", "harm:anna", "qp:isHarmIn", "rdf:object incident:death")
KILLED = claim("000-013", "harm:anna", "qp:hasHarmKind", "rdf:object qv:killed")
GUNSHOT = claim("000-014", "harm:anna", "qp:hasCause", "rdf:object qv:gunshot")
DEATH = "incident:death"
PART = "Anna Bek[1] was involved in the incident Death at the gate[2]"


def chronology(*claims: str) -> list[str]:
    return told(dossier_of(desk(*claims), DEATH), "chronology")


def test_an_involvement_is_one_clause_with_a_note_for_each_part() -> None:
    assert chronology(INVOLVED, IN_DEATH, ROLE, DEGREE) == [
        f"1. Alpha (said 2023-01-06) stated that {PART}, in the role of \u2018occupant\u2019[3], "
        "the degree of responsibility being \u2018carried out\u2019[4]."
    ]


def test_an_involvement_without_a_role_says_none() -> None:
    assert chronology(INVOLVED, IN_DEATH) == [f"1. Alpha (said 2023-01-06) stated that {PART}."]


def test_two_passages_of_one_account_are_one_clause_with_two_notes() -> None:
    again = claim("000-005", "involvement:anna", "qp:hasRole", "rdf:object qv:occupant")
    said = chronology(INVOLVED, IN_DEATH, ROLE, again)
    assert said == [
        f"1. Alpha (said 2023-01-06) stated that {PART}, in the role of \u2018occupant\u2019[3][4]."
    ]


def test_a_missing_part_makes_single_clauses() -> None:
    assert chronology(IN_DEATH, ROLE) == [
        "1. Alpha (said 2023-01-06) stated that the involvement Anna Bek at the gate was a part in "
        "the incident Death at the gate[1]; that the role in it was \u2018occupant\u2019[2]."
    ]


def test_a_denied_part_makes_single_clauses() -> None:
    denied = IN_DEATH.replace("rdf:object", "qo:deniedObject")
    said = chronology(INVOLVED, denied, ROLE)
    assert "was involved" not in said[0]
    assert "that it is not so that it was a part in the incident Death at the gate[2]" in said[0]


def test_a_denied_role_is_told_beside_the_clause() -> None:
    denied = claim("000-005", "involvement:anna", "qp:hasRole", "qo:deniedObject qv:witness")
    said = chronology(INVOLVED, IN_DEATH, denied)
    assert said == [
        f"1. Alpha (said 2023-01-06) stated that {PART}; that it is not so that the role in the "
        "involvement Anna Bek at the gate was \u2018witness\u2019[3]."
    ]


def test_what_is_told_with_another_certainty_is_another_paragraph() -> None:
    said = chronology(INVOLVED, IN_DEATH, ROLE, DEGREE.replace("qv:stated", "qv:likely"))
    assert said[0].endswith("in the role of \u2018occupant\u2019[3].")
    assert said[1] == (
        "2. Alpha (said 2023-01-06) held it likely that the degree of responsibility in the "
        "involvement Anna Bek at the gate was \u2018carried out\u2019[4]."
    )


def test_what_another_voice_tells_is_not_borrowed() -> None:
    elsewhere = INVOLVED.replace("account:000-own", "account:000-minister")
    assert not any("was involved" in paragraph for paragraph in chronology(elsewhere, IN_DEATH))


def test_a_contested_part_makes_single_clauses() -> None:
    other = claim(
        "000-006",
        "involvement:anna",
        "qp:isInvolvementIn",
        f"qo:deniedObject {DEATH}",
        "000-minister",
    )
    made = dossier_of(desk(INVOLVED, IN_DEATH, ROLE, other), DEATH)
    first, second = told(made, "chronology")
    assert "was involved" not in first
    assert "gate[2] (contested: see paragraph 3)" in first
    assert second.endswith("[4] (contested: see paragraph 3).")


def test_only_the_kind_of_harm_says_killed() -> None:
    (said,) = chronology(HARMED, HARM_IN, KILLED, GUNSHOT)
    assert said == (
        "1. Alpha (said 2023-01-06) stated that Anna Bek[1] suffered harm in the incident Death at "
        "the gate[2], of the kind \u2018killed\u2019[3], caused by \u2018gunshot\u2019[4]."
    )
    (unsaid,) = chronology(HARMED, HARM_IN, GUNSHOT)
    assert "kill" not in unsaid
    assert "the harm Harm to Anna Bek was caused by \u2018gunshot\u2019[3]" not in unsaid
    assert unsaid.endswith("that it was caused by \u2018gunshot\u2019[3].")


def test_a_membership_and_a_step_are_one_clause_each() -> None:
    made = desk(
        claim("000-001", "membership:anna", "qp:isMembershipOf", "rdf:object person:anna-bek"),
        claim("000-002", "membership:anna", "qp:isMembershipIn", "rdf:object organisation:alpha"),
        claim("000-003", "event:charge", "qp:isEventOf", "rdf:object proceeding:case"),
        claim("000-004", "event:charge", "qp:hasEventKind", "rdf:object qv:charged"),
    )
    (member,) = told(dossier_of(made, "person:anna-bek"), "description")
    assert member.endswith("that Anna Bek[1] was in or at Alpha[2].")
    (step,) = told(dossier_of(made, "proceeding:case"), "chronology")
    assert step.endswith(
        "that in the proceeding Case of the gate[1], a step of the kind \u2018charged\u2019[2] was "
        "taken: Charge over the gate."
    )
