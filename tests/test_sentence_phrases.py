"""Phrases that would say more than their claims do if they were worded otherwise."""

from __future__ import annotations

import pytest

from dossier_tiny import one

DEATH, CASE, ANNA, STEP = "incident:death", "proceeding:case", "person:anna-bek", "event:charge"
INCIDENT, PROCEEDING = "the incident Death at the gate", "the proceeding Case of the gate"
TALLY = "the tally Dead in all"
SAYS = "Alpha (said 2023-01-06) stated that "


@pytest.mark.parametrize(
    ("subject", "predicate", "value", "said"),
    [
        (
            STEP,
            "qp:hasSentenceKind",
            "rdf:object qv:preTrialCustody",
            "what was imposed in the step Charge over the gate was of the kind "
            "\u2018pre-trial custody\u2019",
        ),
        (
            STEP,
            "qp:sentenceInMonths",
            "rdf:object 2",
            "the length in months of what was imposed in the step Charge over the gate was 2",
        ),
        (
            DEATH,
            "qp:isBasedOn",
            "rdf:object qv:confession",
            "material of the kind \u2018confession\u2019 was the basis of, or of the findings on, "
            + INCIDENT,
        ),
        (
            DEATH,
            "qp:askedFor",
            "rdf:object qv:shooting",
            f"the order, demand or request made or answered in {INCIDENT} was for "
            "\u2018shooting\u2019",
        ),
        (DEATH, "qp:durationInDays", "rdf:object 5", f"the length in days of {INCIDENT} was 5"),
        (
            DEATH,
            "qp:characterisation",
            'rdf:object "dark"',
            f"the words “dark” applied to {INCIDENT}",
        ),
        (
            DEATH,
            "qp:tookPlaceAt",
            "rdf:object place:square",
            f"{INCIDENT} took place in or at the square",
        ),
        (ANNA, "qp:isBasedIn", "rdf:object place:square", "Anna Bek was based in the square"),
        (
            CASE,
            "qp:maximumSentenceInYears",
            "qo:atMost 15",
            f"the longest sentence possible, in years, was at most 15 in {PROCEEDING}",
        ),
    ],
)
def test_a_phrase_is_true_to_its_property(
    subject: str, predicate: str, value: str, said: str
) -> None:
    assert one(subject, predicate, value) == f"{SAYS}{said}."


def test_a_denied_phrase_is_still_a_sentence() -> None:
    denied = one("tally:dead", "qp:value", "qo:deniedObject 227")
    assert denied == f"{SAYS}it is not so that 227 was the figure for {TALLY}."
    denied = one(DEATH, "qp:characterisation", 'qo:deniedObject "dark"')
    assert denied == f"{SAYS}it is not so that the words “dark” applied to {INCIDENT}."
