"""What is told under another property, or of the harm done, is not called unknown."""

from __future__ import annotations

import pytest

from dossier_tiny import desk, told
from qantar.dossier.make import dossier_of
from tiny import claim

DEATH, HARM = "incident:death", "harm:anna"
KIND = claim("000-001", DEATH, "qp:hasKind", "rdf:object qv:killing")
HARM_IN = claim("000-002", HARM, "qp:isHarmIn", f"rdf:object {DEATH}")
DAY = claim("000-003", HARM, "qp:occurredOn", 'rdf:object "2022-01-07"^^xsd:date')
PLACE = claim("000-004", HARM, "qp:tookPlaceAt", "rdf:object place:square")
DETAIL = claim("000-005", DEATH, "qp:placeDetail", 'rdf:object "by the gate"')
STRUCK = claim("000-006", DEATH, "qp:targeted", "rdf:object place:square")


def unknown(*claims: str) -> str:
    return "".join(told(dossier_of(desk(KIND, *claims), DEATH), "unknown"))


def test_without_a_day_or_a_place_both_are_missing() -> None:
    assert "No day of the incident Death at the gate is known in these documents as" in unknown()
    assert "No place of the incident Death at the gate is known" in unknown()


@pytest.mark.parametrize(
    ("more", "missing"), [(DAY, "No day"), (PLACE, "No place"), (STRUCK, "No place")]
)
def test_a_day_or_place_of_the_harm_or_a_place_struck_is_one(more: str, missing: str) -> None:
    assert missing in unknown(HARM_IN)
    assert missing not in unknown(HARM_IN, more)


def test_a_place_that_is_described_is_only_not_named() -> None:
    assert "No named place of the incident Death at the gate is known" in unknown(DETAIL)
    assert "No place" not in unknown(DETAIL)
