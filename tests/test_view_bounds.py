"""Values with bounds and states with a stretch of time, as the view reads them."""

from __future__ import annotations

import pytest

from qantar.namespaces import QV
from tiny import claim, derived, store


@pytest.mark.parametrize(
    ("value", "contests"),
    [
        ("qo:from 232 ; qo:to 240", True),
        ("qo:atLeast 228", True),
        ("qo:atMost 226", True),
        ("qo:from 220 ; qo:to 227", False),
        ("qo:atLeast 227", False),
        ("qo:atMost 227", False),
        ("qo:about 240", False),
        ("qo:loosely qv:hundreds", False),
        ("qo:valueState qv:unknownValue", False),
    ],
)
def test_bounds_that_leave_no_value_contest_each_other(value: str, contests: bool) -> None:
    made = store(
        claim("000-001", "incident:death", "qp:occurredOn", "rdf:object 227"),
        claim("001-001", "incident:death", "qp:occurredOn", value, "001-own"),
    )
    found = {
        one for slug in ("000-001", "001-001") for one in derived(made, f"claim/{slug}", "status")
    }
    assert found == {QV + ("contested" if contests else "uncontested")}


def test_a_state_as_of_a_stretch_of_time_is_told_with_both_its_days() -> None:
    stretch = '; qo:asOfFrom "2022-02-01"^^xsd:date ; qo:asOfTo "2022-02-28"^^xsd:date '
    made = store(
        claim("000-001", "person:anna-bek", "qp:status", 'rdf:object "held"', "000-own", stretch)
    )
    assert derived(made, "claim/000-001", "asOfText") == ["2022-02-01 to 2022-02-28"]
