"""What a dossier tells, where, with which notes, and what it says that it does not know."""

from __future__ import annotations

import pytest

from dossier_tiny import desk, told
from qantar.dossier.make import dossier, dossier_of
from qantar.dossier.model import Rivals
from qantar.errors import UsageError
from qantar.namespaces import ID
from tiny import claim, judgement

DEATH, DEAD, CASE, ANNA = "incident:death", "tally:dead", "proceeding:case", "person:anna-bek"
DAY = claim("000-001", DEATH, "qp:occurredOn", 'rdf:object "2022-01-07"^^xsd:date')
MONTH = claim(
    "000-002",
    DEATH,
    "qp:occurredOn",
    'qo:from "2022-01-01"^^xsd:date ; qo:to "2022-01-31"^^xsd:date',
)
OTHER_DAY = claim("001-001", DEATH, "qp:occurredOn", 'rdf:object "2022-01-08"^^xsd:date', "001-own")
HARM = (
    claim("000-011", "harm:anna", "qp:isHarmTo", f"rdf:object {ANNA}")
    + claim("000-012", "harm:anna", "qp:isHarmIn", f"rdf:object {DEATH}")
    + claim("000-013", "harm:anna", "qp:hasHarmKind", "rdf:object qv:killed")
)
CHARGED = (
    claim("000-021", CASE, "qp:hasDefendant", "rdf:object person:minister")
    + claim("000-022", CASE, "qp:concerned", f"rdf:object {DEATH}")
    + claim("000-023", "event:charge", "qp:isEventOf", f"rdf:object {CASE}")
    + claim("000-024", "event:charge", "qp:hasEventKind", "rdf:object qv:charged")
)
NUMBER = claim("000-031", DEAD, "qp:value", "rdf:object 227", "000-minister")
TAKEN_BACK = claim("000-032", "claim:000-031", "qp:withdrawnBy", "rdf:object person:minister")


def days(*claims: str) -> list[str]:
    sections = {section.key: section for section in dossier_of(desk(*claims), ANNA).sections}
    return [block.heading for block in sections["chronology"].blocks]


def test_a_stub_stands_on_the_closest_day_of_its_incident() -> None:
    assert days(HARM, MONTH) == ["2022-01-01 to 2022-01-31"]
    assert days(HARM, MONTH, DAY) == ["2022-01-07"]
    assert days(HARM) == ["No day is given"]


def test_days_that_differ_are_both_in_the_heading() -> None:
    assert days(HARM, DAY, OTHER_DAY) == ["2022-01-07 or 2022-01-08"]


def test_a_day_that_is_denied_or_given_up_is_no_day() -> None:
    assert days(HARM, DAY.replace("rdf:object", "qo:deniedObject")) == ["No day is given"]
    superseded = judgement("s", "qv:supersedes", "claim:001-001", "claim:000-001")
    assert days(HARM, DAY, OTHER_DAY, superseded) == ["2022-01-08"]


def test_what_is_contested_says_at_once_where_its_rivals_stand() -> None:
    made = dossier_of(desk(DAY, OTHER_DAY), DEATH)
    first, second, rivals = told(made)[:3]
    assert first.endswith("happened on 2022-01-07[1] (contested: see paragraph 3).")
    assert second.endswith("happened on 2022-01-08[2] (contested: see paragraph 3).")
    assert rivals.startswith("3. Death at the gate: occurred on: Alpha: ")
    item = made.sections[1].blocks[0].items[0]
    assert isinstance(item, Rivals)
    assert [(side.said, side.status, side.value.notes) for side in item.sides] == [
        ("2023-01-06", "contested", (1,)),
        ("2022-01-01 to 2022-01-31", "contested", (2,)),
    ]


def test_what_was_withdrawn_is_told_apart_with_who_says_so() -> None:
    made = dossier_of(desk(NUMBER, TAKEN_BACK), DEAD)
    assert not any("227" in paragraph for paragraph in told(made, "description"))
    gone, who = told(made, "given-up")
    assert gone.endswith("Dead in all[2] (withdrawn: see paragraph 3).")
    assert "Alpha (said 2023-01-06) stated that the minister withdrew the statement of" in who
    assert who.startswith("3. ")


def test_the_same_word_on_another_occasion_is_possibly_withdrawn() -> None:
    twice = claim("001-031", DEAD, "qp:value", "rdf:object 227", "001-own").replace(
        "account:001-own", "account:001-minister"
    )
    account = (
        "account:001-minister a qo:Account ; qo:document document:001 ; qo:speaker person:minister"
        " ; qo:kind qv:speech ; qo:via account:001-own ; qo:saidState qv:undated .\n"
    )
    made = dossier_of(desk(NUMBER, TAKEN_BACK, twice, account), DEAD)
    (plain,) = [text for text in told(made, "description") if "227" in text]
    assert plain.endswith("Dead in all[2] (possibly withdrawn: see paragraph 4).")


def test_what_was_superseded_says_by_which_judgement() -> None:
    made = desk(DAY, OTHER_DAY, judgement("s", "qv:supersedes", "claim:001-001", "claim:000-001"))
    found = dossier_of(made, DEATH)
    (gone,) = told(found, "given-up")
    (judged,) = told(found, "judgements")
    assert gone.endswith("(superseded: see paragraph 4).")
    assert judged.startswith(
        "4. On 2024-01-01 the editors came to the finding \u2018supersedes\u2019"
    )
    assert judged.endswith("Their reason: because.[3]")


def test_figures_judged_comparable_stand_side_by_side() -> None:
    other = claim("001-001", "tally:fallen", "qp:value", "qo:atLeast 225", "001-own")
    own = claim("000-031", DEAD, "qp:value", "rdf:object 227", "000-minister")
    made = desk(own, other, judgement("c", "qv:comparable", f"{DEAD}, tally:fallen"))
    (rivals,) = told(dossier_of(made, DEAD), "rivals")
    assert "Figures that the editors judged comparable: the minister, relayed by Alpha: " in rivals
    assert "Alpha: 227 was the figure for the tally Dead in all; " in rivals
    assert "Alpha: At least 225 was the figure for the tally Fallen in all" in rivals
    assert told(dossier_of(desk(own, other), DEAD), "rivals") == []


def test_an_absence_is_one_of_these_documents() -> None:
    said = told(dossier_of(desk(HARM), ANNA), "unknown")
    where = "the incident Death at the gate is known in these documents as of 2023-01-06."
    assert said[0].startswith("2. No single person who is said to have carried out ")
    assert said[1].startswith(f"3. No proceeding that concerned {where}")
    assert "withheld" in said[2]
    notes = [note for note in dossier_of(desk(HARM), ANNA).notes if note.claim is None]
    assert "“Report 000”" in notes[0].text
    assert "No proceeding" not in "".join(told(dossier_of(desk(HARM, CHARGED), ANNA), "unknown"))


def test_what_a_speaker_is_reported_to_have_said_is_told_apart() -> None:
    found = dossier_of(desk(NUMBER), "person:minister")
    (said,) = told(found, "statements")
    assert said.startswith("1. the minister, as relayed by Alpha (speech; undated) stated that ")
    own_voice = claim("000-031", DEAD, "qp:value", "rdf:object 227")
    assert told(dossier_of(desk(own_voice), "organisation:alpha"), "statements") == []


def test_only_things_have_a_dossier() -> None:
    made = desk(DAY)
    with pytest.raises(UsageError, match="Did you mean incident:death"):
        dossier_of(made, "incident:deat")
    with pytest.raises(UsageError, match="is a claim, which has no dossier"):
        dossier_of(made, "claim:000-001")
    assert dossier_of(made, f"{ID}incident/death").label == "Death at the gate"
    assert dossier(made.loaded, DEATH) == dossier_of(made, DEATH)


def test_who_is_told_to_have_done_it_is_told_with_what_is_said_of_them() -> None:
    """An incident names a group by a label of the editors: what it consisted of is a claim."""
    done = (
        claim("000-041", "involvement:anna", "qp:involves", "rdf:object group:observers")
        + claim("000-042", "involvement:anna", "qp:isInvolvementIn", f"rdf:object {DEATH}")
        + claim("000-043", "involvement:anna", "qp:hasDegree", "rdf:object qv:carriedOut")
    )
    kind = claim("000-044", "group:observers", "qp:hasGroupKind", "rdf:object qv:troops")
    said = told(dossier_of(desk(HARM, done, kind.replace("qv:stated", "qv:likely")), DEATH))
    assert (
        "1. Alpha (said 2023-01-06) held it likely that the group observers consisted of "
        "\u2018troops\u2019[1]." in said
    )
    person = told(dossier_of(desk(HARM, done, kind), ANNA))
    assert any("the group observers" in text and "was involved in" in text for text in person)


def test_what_a_tally_counts_is_told_as_a_definition_of_the_editors() -> None:
    more = 'tally:dead qo:place place:square ; qo:periodFrom "2022-01-05"^^xsd:date .\n'
    made = dossier_of(desk(NUMBER, more), DEAD)
    assert told(made)[0] == (
        "1. The tally Dead in all, as the editors define it, counts \u2018killed\u2019, in the "
        "square, in the period not before 2022-01-05.[1]"
    )
    assert made.notes[0].claim is None
    assert made.notes[0].text == "Definition of the tally by the editors, tally:dead; not a claim."
