"""One claim as a sentence: neither more nor less than it says, in the voice of who says it."""

from __future__ import annotations

import pytest

from dossier_tiny import desk, one, told
from qantar.dossier.make import dossier_of
from tiny import claim

DEATH, DEAD = "incident:death", "tally:dead"
ALPHA = "Alpha (said 2023-01-06) stated that "
FIGURE = " was the figure for the tally Dead in all."


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("rdf:object 227", "227"),
        ("qo:about 230", "about 230"),
        ("qo:atLeast 225", "at least 225"),
        ("qo:moreThan 225", "more than 225"),
        ("qo:atMost 230", "at most 230"),
        ("qo:lessThan 230", "less than 230"),
        ("qo:from 225 ; qo:to 230", "225 to 230"),
        ("qo:loosely qv:hundreds", "hundreds"),
        ("qo:valueState qv:unknownValue", "unknown"),
        ("qo:valueState qv:withheldValue", "withheld"),
        ("qo:valueState qv:noValue", "none"),
    ],
)
def test_a_bound_stays_a_bound(value: str, words: str) -> None:
    assert one(DEAD, "qp:value", value) == f"{ALPHA}{words}{FIGURE}"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ('rdf:object "2022-01-07"^^xsd:date', "on 2022-01-07"),
        ('qo:moreThan "2022-01-07"^^xsd:date', "later than 2022-01-07"),
        ('qo:atMost "2022-01-07"^^xsd:date', "no later than 2022-01-07"),
        ('qo:atLeast "2022-01-07"^^xsd:date', "no earlier than 2022-01-07"),
        ('qo:lessThan "2022-01-07"^^xsd:date', "earlier than 2022-01-07"),
        ('qo:about "2022-01-07"^^xsd:date', "about 2022-01-07"),
        (
            'qo:from "2022-01-01"^^xsd:date ; qo:to "2022-01-31"^^xsd:date',
            "in the time from 2022-01-01 to 2022-01-31",
        ),
    ],
)
def test_a_day_is_no_closer_than_it_was_told(value: str, words: str) -> None:
    said = one(DEATH, "qp:occurredOn", value)
    assert said == f"{ALPHA}the incident Death at the gate happened {words}."


@pytest.mark.parametrize(
    ("certainty", "verb"),
    [
        ("stated", "stated that"),
        ("reported", "said it was reported that"),
        ("likely", "held it likely that"),
        ("possible", "held it possible that"),
        ("believed", "gave as a belief that"),
        ("alleged", "gave as an allegation that"),
        ("estimated", "gave as an estimate that"),
        ("sworn", "said (certainty \u2018qv:sworn\u2019) that"),
    ],
)
def test_the_verb_is_the_hedge_of_the_speaker(certainty: str, verb: str) -> None:
    made = desk(
        claim("000-001", DEAD, "qp:value", "rdf:object 227").replace("qv:stated", f"qv:{certainty}")
    )
    said = told(dossier_of(made, DEAD), "description")[-1]
    assert said.endswith(
        f"Alpha (said 2023-01-06) {verb} 227 was the figure for the tally Dead in all[2]."
    )


def test_a_denial_is_told_as_a_denial() -> None:
    said = one(DEATH, "qp:hasKind", "qo:deniedObject qv:killing")
    kind = "the incident Death at the gate was of the kind \u2018killing\u2019"
    assert said == f"{ALPHA}it is not so that {kind}."


def test_words_of_a_denial_stand_outside_of_what_is_denied() -> None:
    said = one(DEATH, "qp:hasKind", "qo:deniedObject qv:killing", more='; qo:wording "not true" ')
    assert said.startswith(f"{ALPHA}in the words “not true”, it is not so that the incident ")


def test_printed_words_are_quoted_and_terms_are_marked_otherwise() -> None:
    said = one(DEATH, "qp:placeDetail", 'rdf:object "by the gate"')
    assert said.endswith("happened at a place told more closely in the words “by the gate”.")
    assert "\u2018shooting\u2019" in one(DEATH, "qp:hasKind", "rdf:object qv:shooting")


def test_the_wording_stands_beside_the_value() -> None:
    said = one(DEATH, "qp:hasKind", "rdf:object qv:killing", more='; qo:wording "shot dead" ')
    assert said.endswith("of the kind \u2018killing\u2019 (in the words “shot dead”).")


def test_a_wording_that_is_the_value_is_not_said_twice() -> None:
    more = '; qo:wording "by the gate" '
    said = one(DEATH, "qp:placeDetail", 'rdf:object "by the gate"', more=more)
    assert said.count("by the gate") == 1


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ('; qo:asOf "2022-02-15"^^xsd:date ', ", as of 2022-02-15"),
        ("; qo:asOf qv:whenSaid ", ", as of when this was said"),
        (
            '; qo:asOfFrom "2022-02-01"^^xsd:date ; qo:asOfTo "2022-02-28"^^xsd:date ',
            ", as of 2022-02-01 to 2022-02-28",
        ),
    ],
)
def test_a_state_is_told_with_its_time(more: str, words: str) -> None:
    said = one("proceeding:case", "qp:hasProceedingStatus", "rdf:object qv:open", more=more)
    assert said == (
        f"{ALPHA}the proceeding Case of the gate had the status \u2018open\u2019{words}."
    )


def test_words_for_the_time_of_a_state_stand_with_the_time() -> None:
    time = '; qo:asOfFrom "2022-02-01"^^xsd:date ; qo:asOfTo "2022-02-28"^^xsd:date '
    words = '; qo:wording "mid-February" '
    state = ("proceeding:case", "qp:hasProceedingStatus", "rdf:object qv:open", "000-own")
    said = one(*state, more=f"{time}{words}; qo:reading qv:printed ")
    status, days = "had the status \u2018open\u2019", "as of 2022-02-01 to 2022-02-28"
    assert said.endswith(f"{status}, {days} (in the words “mid-February”).")
    assert one(*state, more=time + words).endswith(
        f"{status} (in the words “mid-February”), {days}."
    )


def test_who_relays_it_and_how_is_said() -> None:
    more = "; qo:relayedAs qv:alleged "
    assert one(DEAD, "qp:value", "rdf:object 227", "000-monitors", more) == (
        "monitors, as relayed by Alpha, relayed as alleged (report; said not before 2022-02-01) "
        "stated that 227 was the figure for the tally Dead in all."
    )
    said = one(DEAD, "qp:value", "rdf:object 227", "000-minister")
    assert said.startswith("the minister, as relayed by Alpha (speech; undated) stated that ")


def test_no_evidence_is_not_a_denial_of_the_statement() -> None:
    made = desk(
        claim("000-001", DEAD, "qp:value", "rdf:object 227", "000-minister"),
        claim(
            "000-002",
            "claim:000-001",
            "qp:hasEvidence",
            "qo:valueState qv:noValue",
            more="; qo:asOf qv:whenSaid ",
        ),
    )
    said = told(dossier_of(made, DEAD), "unknown")[0]
    assert "Alpha (said 2023-01-06) stated that as of when this was said, no evidence" in said
    statement = "the statement of the minister that 227 was the figure for the tally Dead in all[2]"
    assert said.endswith(f"was shown for {statement}[3].")


@pytest.mark.parametrize(
    ("certainty", "named"),
    [
        ("stated", "the statement of Alpha that"),
        ("alleged", "the statement of Alpha, given as an allegation, that"),
        ("believed", "the statement of Alpha, given as a belief, that"),
        ("likely", "the statement of Alpha that it is likely that"),
        ("possible", "the statement of Alpha that it is possible that"),
        ("reported", "the statement of Alpha that it is reported that"),
        ("estimated", "the estimate of Alpha that"),
    ],
)
def test_a_claim_is_named_with_its_own_hedge(certainty: str, named: str) -> None:
    first = claim("000-001", DEAD, "qp:value", "rdf:object 227").replace("stated", certainty)
    second = claim("000-002", "claim:000-001", "qp:assessedAs", "rdf:object qv:underestimate")
    said = told(dossier_of(desk(first, second), DEAD), "description")[-1]
    assert f"\u2018underestimate\u2019 applied to {named} 227 was the figure" in said


def test_a_property_without_a_phrase_is_told_by_its_label() -> None:
    said = one(DEATH, "qp:oddity", "rdf:object 3")
    assert said.endswith("the incident Death at the gate under \u2018qp:oddity\u2019 is: 3.")
