"""Who speaks for a state, as the view tells it."""

from __future__ import annotations

import pytest

from qantar.namespaces import ID
from tiny import claim, derived, store

BODIES = """
qo:Ministry rdfs:subClassOf qo:PublicAuthority .
organisation:ministry a qo:Ministry ; skos:prefLabel "Ministry"@en .
place:land a qo:Place ; skos:prefLabel "the land"@en .
"""


def seat(where: str, value: str) -> str:
    holder = claim("000-010", "membership:m", "qp:isMembershipOf", "rdf:object person:minister")
    return holder + claim("000-011", "membership:m", where, f"rdf:object {value}")


def office(value: str) -> str:
    return seat("qp:isInPost", "post:p") + claim(
        "000-012", "post:p", "qp:isPostIn", f"rdf:object {value}"
    )


def member(body: str) -> str:
    return seat("qp:isMembershipIn", body)


def kind(name: str) -> str:
    return claim("000-010", "group:monitors", "qp:hasGroupKind", f"rdf:object qv:{name}")


@pytest.mark.parametrize(
    ("told", "agent", "speaks_for"),
    [
        ("", "organisation/ministry", ["organisation/ministry"]),
        ("", "organisation/alpha", []),
        ("", "person/minister", []),
        (member("organisation:ministry"), "person/minister", ["organisation/ministry"]),
        (member("organisation:alpha"), "person/minister", []),
        (office("place:land"), "person/minister", ["post/p"]),
        (office("organisation:ministry"), "person/minister", ["post/p"]),
        (office("organisation:alpha"), "person/minister", []),
        (kind("policeOfficers"), "group/monitors", ["group/monitors"]),
        (kind("residents"), "group/monitors", []),
    ],
)
def test_who_speaks_for_a_state(told: str, agent: str, speaks_for: list[str]) -> None:
    found = derived(store(BODIES, told), agent, "speaksFor")
    assert [iri.removeprefix(ID) for iri in found] == speaks_for


def test_of_two_offices_one_is_named() -> None:
    member = claim("000-020", "membership:n", "qp:isMembershipOf", "rdf:object person:minister")
    body = "rdf:object organisation:ministry"
    within = claim("000-021", "membership:n", "qp:isMembershipIn", body)
    made = store(BODIES, office("place:land"), member, within)
    assert derived(made, "person/minister", "speaksFor") == [f"{ID}organisation/ministry"]
