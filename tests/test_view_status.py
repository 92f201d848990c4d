"""The status of a claim: what contests it, supersedes it, withdraws it."""

from __future__ import annotations

import pytest
from pyoxigraph import Store

from qantar.answers.footnotes import rivals
from qantar.graph.lookup import Facts
from qantar.namespaces import ID, QV
from qantar.view.build import view_lines
from tiny import CLAIMS, claim, derived, judgement, store


def status(made: Store, slug: str) -> str:
    found = derived(made, f"claim/{slug}", "status")
    assert len(found) == 1, f"{slug} has {found}"
    return found[0].removeprefix(QV)


def dated(slug: str, day: int, account: str = "000-own", more: str = "") -> str:
    value = f'rdf:object "2022-01-{day:02}"^^xsd:date'
    return claim(slug, "incident:death", "qp:occurredOn", value, account, more)


def test_a_claim_alone_is_uncontested() -> None:
    assert status(store(dated("000-001", 7)), "000-001") == "uncontested"


def test_a_denial_contests_both_sides_and_removes_neither() -> None:
    made = store(CLAIMS)
    assert status(made, "000-003") == status(made, "000-004") == "contested"
    assert status(made, "001-001") == "uncontested"
    assert any("property/value" in line for line in view_lines(made, "standing"))


@pytest.mark.parametrize(
    ("subject", "denied"), [("incident:x", "person:anna-bek"), ("incident:death", "person:x")]
)
def test_a_denial_reaches_what_was_judged_the_same(subject: str, denied: str) -> None:
    made = store(
        claim("000-001", "incident:death", "qp:victim", "rdf:object person:anna-bek"),
        claim("000-002", subject, "qp:victim", f"qo:deniedObject {denied}"),
        judgement("a", "qv:same", "incident:death, incident:x"),
        judgement("b", "qv:same", "person:anna-bek, person:x"),
    )
    assert status(made, "000-001") == status(made, "000-002") == "contested"


def test_denial_of_another_value_contests_nothing() -> None:
    made = store(
        claim("000-001", "tally:dead", "qp:value", "rdf:object 227"),
        claim("000-002", "tally:dead", "qp:value", "qo:deniedObject 228"),
    )
    assert status(made, "000-001") == status(made, "000-002") == "uncontested"


def test_two_values_of_a_single_valued_property_contest_each_other() -> None:
    made = store(dated("000-001", 7), dated("001-001", 8, "001-own"))
    assert status(made, "000-001") == status(made, "001-001") == "contested"


def test_equal_values_and_properties_with_many_values_do_not_contest() -> None:
    made = store(
        dated("000-001", 7),
        dated("001-001", 7, "001-own"),
        claim("000-002", "incident:death", "qp:victim", "rdf:object person:anna-bek"),
        claim("000-003", "incident:death", "qp:victim", "rdf:object person:minister"),
    )
    assert {status(made, c) for c in ("000-001", "001-001", "000-002", "000-003")} == {
        "uncontested"
    }


def test_values_as_of_different_days_do_not_contest() -> None:
    def state(slug: str, value: str, as_of: str, account: str = "000-own") -> str:
        slot = f'rdf:object "{value}"'
        return claim(slug, "person:anna-bek", "qp:status", slot, account, f"; qo:asOf {as_of} ")

    first = state("000-001", "held", '"2023-01-05"^^xsd:date')
    later = store(first, state("000-002", "free", "qv:whenSaid"))
    assert status(later, "000-001") == "uncontested"
    same_day = store(first, state("000-002", "free", '"2023-01-05"^^xsd:date'))
    assert status(same_day, "000-001") == "contested"


def test_a_contradiction_is_contested_on_both_sides() -> None:
    made = store(CLAIMS, judgement("a", "qv:contradicts", "claim:000-003, claim:001-001"))
    assert status(made, "001-001") == "contested"
    assert status(made, "000-001") == "uncontested"


def test_superseded_leaves_the_standing_view_and_contests_nobody() -> None:
    made = store(
        dated("000-001", 7),
        dated("001-001", 8, "001-own"),
        judgement("a", "qv:supersedes", "claim:000-001", "claim:001-001"),
    )
    assert status(made, "001-001") == "superseded"
    assert status(made, "000-001") == "uncontested"
    assert not any("2022-01-08" in line for line in view_lines(made, "standing"))
    assert any("2022-01-08" in line for line in view_lines(made, "as-claimed"))


GIVEN_UP = ["withdrawn", "superseded"]


def give_up(how: str, slug: str) -> str:
    """Turtle that makes a claim superseded or withdrawn."""
    if how == "withdrawn":
        return withdrawal("000-099", slug)
    return claim("000-099", "person:minister", "qp:victim", "rdf:object 1") + judgement(
        "up", "qv:supersedes", "claim:000-099", f"claim:{slug}"
    )


@pytest.mark.parametrize("how", GIVEN_UP)
@pytest.mark.parametrize(("gone", "left"), [("000-003", "000-004"), ("000-004", "000-003")])
def test_a_claim_that_was_given_up_contests_nothing_by_denial(
    how: str, gone: str, left: str
) -> None:
    made = store(CLAIMS, give_up(how, gone))
    assert (status(made, gone), status(made, left)) == (how, "uncontested")
    assert rivals(Facts(made), f"{ID}claim/{left}") == []
    assert rivals(Facts(made), f"{ID}claim/{gone}") == [f"{ID}claim/{left}"]


@pytest.mark.parametrize("how", GIVEN_UP)
def test_a_claim_that_was_given_up_contests_nothing_by_its_value(how: str) -> None:
    made = store(dated("000-001", 7), dated("001-001", 8, "001-own"), give_up(how, "001-001"))
    assert (status(made, "001-001"), status(made, "000-001")) == (how, "uncontested")


@pytest.mark.parametrize("how", GIVEN_UP)
def test_a_claim_that_was_given_up_contests_nothing_by_judgement(how: str) -> None:
    pair = judgement("a", "qv:contradicts", "claim:000-001, claim:001-001")
    made = store(CLAIMS, pair, give_up(how, "001-001"))
    assert (status(made, "001-001"), status(made, "000-001")) == (how, "uncontested")


def withdrawal(slug: str, told: str, slot: str = "rdf:object person:minister") -> str:
    return claim(slug, f"claim:{told}", "qp:withdrawnBy", slot)


def test_a_withdrawal_reaches_the_same_utterance_and_only_marks_its_likes() -> None:
    made = store(
        dated("000-001", 7, "000-monitors"),
        dated("001-001", 7, "001-monitors"),
        dated("001-002", 7, "001-monitors"),
        dated("001-003", 7, "001-own"),
        dated("001-004", 7, "001-monitors"),
        withdrawal("000-009", "000-001"),
        judgement("a", "qv:same", "claim:000-001, claim:001-001"),
        judgement("b", "qv:notSame", "claim:000-001, claim:001-004"),
        judgement("c", "qv:notSame", "claim:001-001, claim:001-004"),
    )
    assert status(made, "000-001") == status(made, "001-001") == "withdrawn"
    assert status(made, "001-002") == "possiblyWithdrawn"
    assert status(made, "001-003") == "uncontested"  # another speaker
    assert status(made, "001-004") == "uncontested"  # judged another utterance
    assert any("2022-01-07" in line for line in view_lines(made, "standing"))


def test_a_withdrawn_claim_leaves_the_standing_view() -> None:
    made = store(dated("000-001", 7), withdrawal("000-009", "000-001"))
    assert not any("occurredOn" in line for line in view_lines(made, "standing"))


@pytest.mark.parametrize(
    "undone",
    [
        withdrawal("000-008", "000-001", "qo:deniedObject person:minister"),
        withdrawal("000-008", "000-001", "qo:valueState qv:noValue"),
        withdrawal("000-008", "000-001") + withdrawal("000-009", "000-008"),
        withdrawal("000-008", "000-001")
        + judgement("a", "qv:supersedes", "claim:000-001", "claim:000-008"),
    ],
    ids=["denied", "none", "withdrawn itself", "superseded"],
)
def test_a_withdrawal_that_does_not_stand_withdraws_nothing(undone: str) -> None:
    assert status(store(dated("000-001", 7), undone), "000-001") == "uncontested"


def test_withdrawn_is_stronger_than_superseded_and_contested() -> None:
    made = store(
        dated("000-001", 7),
        withdrawal("000-009", "000-001"),
        judgement("a", "qv:supersedes", "claim:000-009", "claim:000-001"),
        judgement("b", "qv:contradicts", "claim:000-001, claim:000-009"),
    )
    assert status(made, "000-001") == "withdrawn"
