"""The two clocks: what was not known by a day is gone, with everything that rests on it."""

from __future__ import annotations

from datetime import date

import pytest
from pyoxigraph import NamedNode, RdfFormat, Store

from qantar.graph.clocks import Clocks, LeftOut, rewind
from qantar.namespaces import ID, QO, RDF
from tiny import (
    ACCOUNTS,
    CLAIMS,
    ENTITIES,
    HEADER,
    MANIFEST,
    TERMS,
    claim,
    document,
    judgement,
    passage_slug,
    sentences,
)

MARCH = date(2022, 3, 31)
CITED = passage_slug("000", sentences("000")[0])
PRINTED = 'dcterms:issued "2023-01-06"^^xsd:date'


def loaded_store(*more: str, issued: str = PRINTED) -> Store:
    """The small investigation before its view is built; ``issued`` is the date of document 001."""
    later = document("001").replace(PRINTED, issued)
    made = Store()
    parts = (HEADER, TERMS, ENTITIES, ACCOUNTS, document("000"), later, MANIFEST, CLAIMS, *more)
    made.load("".join(parts).encode(), RdfFormat.TURTLE)
    return made


def left(made: Store, kind: str) -> set[str]:
    """Names of the instances of a class that are still in the store."""
    found = made.quads_for_pattern(None, NamedNode(RDF + "type"), NamedNode(QO + kind), None)
    return {quad.subject.value.removeprefix(ID).partition("/")[2] for quad in found}  # type: ignore[union-attr]


def test_without_a_clock_nothing_is_taken_out() -> None:
    made = loaded_store()
    before = len(made)
    assert rewind(made, Clocks()) == LeftOut()
    assert len(made) == before > 0


@pytest.mark.parametrize(
    ("issued", "kept"),
    [
        ('dcterms:issued "2022-03-31"^^xsd:date', True),
        ('dcterms:issued "2022-04-01"^^xsd:date', False),
        (
            'qo:issuedNotBefore "2022-01-01"^^xsd:date ; qo:issuedNotAfter "2022-03-31"^^xsd:date',
            True,
        ),
        (
            'qo:issuedNotBefore "2022-01-01"^^xsd:date ; qo:issuedNotAfter "2022-04-01"^^xsd:date',
            False,
        ),
    ],
)
def test_a_document_counts_from_its_latest_possible_day(issued: str, kept: bool) -> None:
    made = loaded_store(issued=issued)
    found = rewind(made, Clocks(as_of=MARCH))
    assert left(made, "Document") == ({"001"} if kept else set())
    assert left(made, "Claim") == ({"001-001"} if kept else set())
    assert left(made, "Manifest") == ({"001"} if kept else set())
    assert f"{ID}document/000" in found.later_documents
    assert found.open_documents == ()


def test_a_document_whose_last_day_is_open_is_left_out_and_named() -> None:
    made = loaded_store(issued='qo:issuedNotBefore "2022-01-01"^^xsd:date')
    found = rewind(made, Clocks(as_of=date(2030, 1, 1)))
    assert found.open_documents == (f"{ID}document/001",)
    assert left(made, "Document") == {"000"}


def test_an_utterance_counts_from_its_last_day_and_open_ones_are_named() -> None:
    made = loaded_store()
    found = rewind(made, Clocks(said_by=MARCH))
    assert left(made, "Claim") == {"001-001"}  # said in January; the rest in 2023, or open
    assert found.later == 4
    assert found.undated == {f"{ID}account/000-monitors": 1, f"{ID}account/000-minister": 1}
    assert left(made, "Account") == {"001-own"}


def test_an_account_stays_with_what_is_kept_of_it_and_with_what_it_relays() -> None:
    made = loaded_store(claim("001-002", "tally:dead", "qp:value", "rdf:object 9", "001-monitors"))
    rewind(made, Clocks(said_by=MARCH))
    assert left(made, "Account") == {"001-own", "001-monitors"}


def test_what_only_later_words_speak_of_is_gone() -> None:
    made = loaded_store()
    rewind(made, Clocks(said_by=MARCH))
    assert left(made, "Tally") == {"dead"}
    assert left(made, "Incident") == left(made, "Person") == left(made, "Harm") == set()
    assert left(made, "MediaOutlet") == {"alpha"}  # it speaks, and publishes


def test_a_claim_about_a_claim_goes_with_it_however_far_down() -> None:
    made = loaded_store(
        claim("001-002", "claim:000-003", "qp:victim", "rdf:object 1", "001-own"),
        claim("001-003", "tally:dead", "qp:victim", "rdf:object claim:001-002", "001-own"),
    )
    found = rewind(made, Clocks(said_by=MARCH))
    assert left(made, "Claim") == {"001-001"}
    assert found.resting == 2


def test_a_judgement_goes_with_what_it_judges_or_rests_on() -> None:
    cited = passage_slug("001", sentences("001")[0])

    def judged(slug: str, matter: str, passage: str) -> str:
        return judgement(slug, "qv:twoReadings", matter).rstrip(" .\n") + (
            f" ; qo:passage passage:{passage} .\n"
        )

    made = loaded_store(
        judged("kept", "tally:dead", cited),
        judged("later-claim", "claim:000-003", cited),
        judged("later-passage", "tally:dead", CITED),
        judged("dating", "document:001", passage_slug("001", sentences("001")[1])),
        judged("other-dating", "document:000", CITED),
    )
    rewind(made, Clocks(said_by=MARCH))
    assert left(made, "Judgement") == {"kept", "dating", "other-dating"}


def test_a_judgement_of_a_document_stays_with_it() -> None:
    rest = f" ; qo:passage passage:{CITED} .\n"
    text = judgement("dating", "qv:dating", "document:000").rstrip(" .\n") + rest
    made = loaded_store(text, issued='dcterms:issued "2023-02-01"^^xsd:date')
    rewind(made, Clocks(as_of=date(2023, 1, 31)))
    assert left(made, "Judgement") == {"dating"}
    assert CITED in left(made, "Passage")
