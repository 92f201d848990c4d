"""Which claim stands for others: in one document, for one speaker, and for a fact as a whole."""

from __future__ import annotations

from pyoxigraph import Store

from qantar.namespaces import ID
from tiny import claim, derived, judgement, store

HEADLINE = """
account:000-headline a qo:Account ; qo:document document:000 ; qo:speaker organisation:alpha ;
  qo:kind qv:headline ; qo:saidOn "2023-01-06"^^xsd:date .
"""
DIED = ("incident:death", "qp:victim", "rdf:object person:anna-bek")
PLACES = """
qp:tookPlaceAt a qo:AssertableProperty ; skos:prefLabel "took place at"@en .
qp:isLocatedIn a qo:AssertableProperty ; skos:prefLabel "is located in"@en .
place:square a qo:Place ; skos:prefLabel "the square"@en .
place:city a qo:Place ; skos:prefLabel "the city"@en .
"""


def leading(made: Store, name: str = "leadsIn") -> list[str]:
    """Names of the claims that have the derived property."""
    return [c for c in claims_of(made) if derived(made, f"claim/{c}", name)]


def claims_of(made: Store) -> list[str]:
    found = {q.subject.value.removeprefix(ID) for q in made if "/id/claim/" in str(q.subject)}  # type: ignore[union-attr]
    return sorted(name.removeprefix("claim/") for name in found)


def test_one_claim_leads_for_what_a_document_says_twice() -> None:
    made = store(
        claim("000-001", *DIED),
        claim("000-002", *DIED, "000-monitors"),
        claim("001-001", *DIED, "001-own"),
    )
    assert leading(made) == ["000-001", "001-001"]
    assert leading(made, "leadsFor") == ["000-001", "000-002", "001-001"]
    assert derived(made, "claim/000-002", "leadsFor") == [f"{ID}group/monitors"]


def test_the_body_of_a_document_goes_before_its_headline() -> None:
    made = store(HEADLINE, claim("000-001", *DIED, "000-headline"), claim("000-002", *DIED))
    assert leading(made) == leading(made, "leadsFor") == ["000-002"]


def test_another_value_and_another_hedge_lead_for_themselves() -> None:
    other = claim("000-002", "incident:death", "qp:victim", "rdf:object person:minister")
    hedged = claim("000-003", *DIED).replace("qv:stated", "qv:likely")
    made = store(claim("000-001", *DIED), other, hedged)
    assert leading(made) == ["000-001", "000-002"]
    assert leading(made, "leadsFor") == ["000-001", "000-002", "000-003"]


def test_a_day_leads_before_the_period_that_holds_it() -> None:
    period = 'qo:from "2022-01-01"^^xsd:date ; qo:to "2022-01-31"^^xsd:date'
    later = 'qo:from "2022-02-01"^^xsd:date ; qo:to "2022-02-28"^^xsd:date'
    day = 'rdf:object "2022-01-07"^^xsd:date'
    made = store(
        claim("000-001", "incident:death", "qp:occurredOn", period),
        claim("000-002", "incident:death", "qp:occurredOn", day),
        claim("000-003", "incident:death", "qp:occurredOn", later),
        claim("001-001", "incident:death", "qp:occurredOn", period, "001-own"),
    )
    assert leading(made) == ["000-002", "000-003", "001-001"]


def test_a_place_leads_before_the_place_it_lies_in() -> None:
    made = store(
        PLACES,
        claim("000-001", "incident:death", "qp:tookPlaceAt", "rdf:object place:city"),
        claim("000-002", "incident:death", "qp:tookPlaceAt", "rdf:object place:square"),
        claim("001-001", "incident:death", "qp:tookPlaceAt", "rdf:object place:city", "001-own"),
        claim("001-002", "place:square", "qp:isLocatedIn", "rdf:object place:city", "001-own"),
    )
    assert leading(made) == ["000-002", "001-001", "001-002"]


def fact(made: Store, slug: str) -> str:
    found = derived(made, f"claim/{slug}", "tellsFact")
    assert len(found) == 1
    return found[0]


def test_claims_tell_one_fact_where_thing_property_and_value_are_one() -> None:
    same = claim("001-001", "incident:x", "qp:victim", "rdf:object person:x", "001-own")
    parts = (claim("000-001", *DIED), same)
    judged = (
        judgement("a", "qv:same", "incident:death, incident:x"),
        judgement("b", "qv:same", "person:anna-bek, person:x"),
    )
    apart = store(*parts)
    assert fact(apart, "000-001") != fact(apart, "001-001")
    joined = store(*parts, *judged)
    assert fact(joined, "000-001") == fact(joined, "001-001") == f"{ID}claim/000-001"


def test_figures_of_comparable_tallies_are_one_fact_where_they_are_equal() -> None:
    made = store(
        claim("000-001", "tally:dead", "qp:value", "rdf:object 227"),
        claim("001-001", "tally:other", "qp:value", "rdf:object 227", "001-own"),
        claim("001-002", "tally:other", "qp:value", "qo:atLeast 227", "001-own"),
        "tally:other a qo:Tally .\n",
        judgement("a", "qv:comparable", "tally:dead, tally:other"),
    )
    assert fact(made, "000-001") == fact(made, "001-001")
    assert fact(made, "001-002") != fact(made, "001-001")


def test_a_harm_is_the_event_with_the_one_who_suffered() -> None:
    def harm(document: str, slug: str) -> str:
        own = f"{document}-own"
        return (
            claim(f"{document}-001", slug, "qp:isHarmIn", "rdf:object incident:death", own)
            + claim(f"{document}-002", slug, "qp:isHarmTo", "rdf:object person:anna-bek", own)
            + claim(f"{document}-003", slug, "qp:kind", "rdf:object qv:hundreds", own)
        )

    made = store(harm("000", "harm:anna"), harm("001", "harm:other"))
    assert fact(made, "000-003") == fact(made, "001-003")


def test_statements_on_one_fact_are_one_fact_where_they_say_the_same() -> None:
    def doubted(document: str, account: str) -> str:
        own = claim(f"{document}-001", *DIED, account)
        slug = f"claim:{document}-001"
        return own + claim(f"{document}-002", slug, "qp:kind", "rdf:object qv:hundreds", account)

    made = store(doubted("000", "000-own"), doubted("001", "001-own"))
    assert fact(made, "000-002") == fact(made, "001-002") != fact(made, "000-001")
