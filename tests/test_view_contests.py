"""Ways of telling a topic are compared once; who contests whom is as if all were compared."""

from __future__ import annotations

from itertools import permutations

from pyoxigraph import Store

from qantar.graph.lookup import Facts
from qantar.namespaces import DERIVED_GRAPH, QO
from qantar.view.bounds import apart, bounds
from qantar.view.told import Claim, Told
from tiny import claim, store

VALUES = (
    *("rdf:object 227", "rdf:object 227", "rdf:object 227.0", "rdf:object 228", "rdf:object 228"),
    *("qo:atLeast 228", "qo:atMost 226", "qo:atMost 226", "qo:from 230 ; qo:to 220"),
    *("qo:from 230 ; qo:to 220", "qo:about 9", "qo:loosely qv:hundreds", "rdf:object 1, 2"),
    *("rdf:object 1, 2", 'rdf:object "NaN"^^xsd:decimal', 'qo:atLeast "sNaN"^^xsd:decimal'),
)


def told() -> tuple[Store, list[Claim]]:
    """Claims on one topic in many ways, some of them alike."""
    parts = [
        claim(f"000-{n:03}", "incident:death", "qp:occurredOn", value)
        for n, value in enumerate(VALUES)
    ]
    made = store(*parts)
    return made, list(Told(made).claims.values())


def differ(one: Claim, other: Claim) -> bool:
    """Whether two claims contest each other, looked at alone."""
    values = [{value.value for value in claim.exact} for claim in (one, other)]
    return any(a != b for a in values[0] for b in values[1]) or apart(bounds(one), bounds(other))


def test_claims_contest_each_other_as_if_each_were_compared_with_each() -> None:
    made, claims = told()
    found = set(Facts(made).pairs(QO + "isContestedBy", DERIVED_GRAPH))
    expected = {(a.iri, b.iri) for a, b in permutations(claims, 2) if differ(a, b)}
    assert found == expected
    assert 0 < len(found) < len(claims) * (len(claims) - 1)


def test_what_is_no_number_has_no_bounds() -> None:
    _, claims = told()
    found = {value.value: bounds(claim) for claim in claims for _, value in claim.said}
    assert found["NaN"] == found["sNaN"] == ((), ())
    assert found["228"] != ((), ())
