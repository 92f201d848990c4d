"""Roots: who stands behind a claim in the end, at least and at most."""

from __future__ import annotations

from pyoxigraph import Store

from qantar.namespaces import ID
from tiny import claim, derived, judgement, store

DIED = ("incident:death", "qp:victim", "rdf:object person:anna-bek")
SPEAKERS = """
account:000-body a qo:Account ; qo:document document:000 ; qo:speaker organisation:watch ;
  qo:kind qv:report ; qo:via account:000-own ; qo:saidState qv:undated .
account:001-minister a qo:Account ; qo:document document:001 ; qo:speaker person:minister ;
  qo:kind qv:speech ; qo:via account:001-own ; qo:saidState qv:undated .
organisation:watch a qo:NonGovernmentalOrganisation ; skos:prefLabel "Watch"@en .
qp:isMembershipOf a qo:AssertableProperty . qp:isMembershipIn a qo:AssertableProperty .
qp:hasGroupKind a qo:AssertableProperty .
"""


def roots(made: Store, slug: str, name: str = "independentRoot") -> list[str]:
    return [r.removeprefix(ID) for r in derived(made, f"claim/{slug}", name)]


def test_the_innermost_speaker_is_the_root_whoever_passes_it_on() -> None:
    made = store(
        SPEAKERS,
        claim("000-001", *DIED, "000-minister"),
        claim("001-001", *DIED, "001-minister"),
    )
    assert roots(made, "000-001") == roots(made, "001-001") == ["person/minister"]


def test_an_unnamed_group_is_no_root_and_joint_authors_are_one() -> None:
    unnamed = claim("000-001", *DIED, "000-monitors")
    assert roots(store(SPEAKERS, unnamed), "000-001") == []
    kind = claim("000-002", "group:monitors", "qp:hasGroupKind", "rdf:object qv:jointAuthors")
    assert roots(store(SPEAKERS, unnamed, kind), "000-001") == ["group/monitors"]


def test_who_is_told_to_be_of_a_body_may_speak_for_it() -> None:
    seat = claim(
        "000-002", "membership:m", "qp:isMembershipOf", "rdf:object person:minister"
    ) + claim("000-003", "membership:m", "qp:isMembershipIn", "rdf:object organisation:watch")
    told = (claim("000-001", *DIED, "000-minister"), claim("000-004", *DIED, "000-body"))
    made = store(SPEAKERS, seat, *told)
    assert roots(made, "000-001") == ["person/minister"]
    assert roots(made, "000-001", "possibleRoot") == roots(made, "000-004", "possibleRoot")


def test_speakers_that_may_be_one_are_one_at_least_and_two_at_most() -> None:
    told = (claim("000-001", *DIED, "000-body"), claim("001-001", *DIED, "001-minister"))
    open_one = judgement("a", "qv:unresolved", "organisation:watch, person:minister")
    made = store(SPEAKERS, *told, open_one)
    assert roots(made, "000-001") != roots(made, "001-001")
    least = [roots(made, slug, "possibleRoot") for slug in ("000-001", "001-001")]
    assert least[0] == least[1] != []
    apart = store(SPEAKERS, *told)
    assert roots(apart, "000-001", "possibleRoot") == ["organisation/watch"]


def test_speakers_that_are_judged_the_same_are_one_root() -> None:
    told = (claim("000-001", *DIED, "000-body"), claim("001-001", *DIED, "001-minister"))
    made = store(SPEAKERS, *told, judgement("a", "qv:same", "organisation:watch, person:minister"))
    assert roots(made, "000-001") == roots(made, "001-001")
