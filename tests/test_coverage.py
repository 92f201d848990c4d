"""Coverage: what of a document no claim cites, and what no claim that cites it carries."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest

from ledger import Ledger
from qantar.errors import UsageError
from qantar.gate.coverage import Coverage, coverage

TEXT = """Read more
On March 7, 2021, Ilse Maar counted 22 boats in Port Tern.
The Guild of Nets left, said Aldo Brandt.
He left the following day under article 48.
"""
BOATS = "On March 7, 2021, Ilse Maar counted 22 boats in Port Tern."
GUILD = "The Guild of Nets left, said Aldo Brandt."
LEFT = "He left the following day under article 48."
DAY = '"2021-03-07"^^xsd:date'
THINGS = """
person:maar a qo:Person ; skos:prefLabel "Ilse Maar"@en .
person:brandt a qo:Person ; skos:prefLabel "Aldo Brandt"@en .
place:tern a qo:Place ; skos:prefLabel "Port Tern"@en .
group:guild a qo:Group ; skos:prefLabel "Guild of Nets"@en .
provision:code-48 a qo:Provision ; skos:prefLabel "article 48 of the Code"@en .
harm:maar a qo:Harm ; skos:prefLabel "harm"@en .
"""


def read(ledger: Ledger) -> Coverage:
    return coverage(ledger.store(), ledger.sources(), "900")


def missing(ledger: Ledger) -> list[str]:
    return [TEXT[at.span.start : at.span.end] for at in read(ledger).unaccounted]


def ledger(*claims: tuple[str, str, str], more: str = "") -> Ledger:
    made = Ledger(TEXT, THINGS + more)
    for words, subject, body in claims:
        made.claim(words, body, subject)
    return made


def set_aside(made: Ledger, words: str) -> Ledger:
    name = made.passage(words)
    slug = hashlib.sha256(words.encode()).hexdigest()[:6]
    return made.add(f"set-aside:{slug} a qo:SetAside ; qo:passage {name} .")


def test_sentences_are_cited_set_aside_or_uncovered() -> None:
    made = set_aside(ledger((GUILD, "group:guild", "rdf:object 1")), "Read more")
    found = read(made)
    assert (found.sentences, found.cited, found.set_aside) == (4, 1, 1)
    assert [TEXT[at.start : at.end] for at in found.uncovered] == [BOATS, LEFT]


def test_context_and_accounts_do_not_cite() -> None:
    made = ledger()
    made.claim(GUILD, "rdf:object 1", context=LEFT)
    made.add(f"account:900-x a qo:Account ; qo:passage {made.passage(BOATS)} .")
    assert read(made).cited == 1


def test_sentence_set_aside_in_part_is_uncovered() -> None:
    made = set_aside(ledger(), "The Guild of Nets left,")
    assert GUILD in [TEXT[at.start : at.end] for at in read(made).uncovered]


def test_sentence_set_aside_but_for_its_full_stop_is_covered() -> None:
    made = set_aside(ledger(), GUILD.rstrip("."))
    assert GUILD not in [TEXT[at.start : at.end] for at in read(made).uncovered]


def test_all_tokens_missing() -> None:
    made = ledger((BOATS, "incident:flood", "rdf:object 5"))
    assert missing(made) == ["March 7, 2021", "Ilse Maar", "22", "Port Tern"]


@pytest.mark.parametrize(
    ("subject", "body", "gone"),
    [
        ("person:maar", "rdf:object 5", "Ilse Maar"),
        ("incident:flood", "rdf:object 22", "22"),
        ("incident:flood", "qo:atLeast 22", "22"),
        ("incident:flood", "rdf:object place:tern", "Port Tern"),
        ("incident:flood", "qo:deniedObject place:tern", "Port Tern"),
        ("incident:flood", f"rdf:object {DAY}", "March 7, 2021"),
        ("incident:flood", f'rdf:object "x" ; qo:asOf {DAY}', "March 7, 2021"),
        ("incident:flood", 'rdf:object "x" ; qo:wording "22 boats"', "22"),
    ],
)
def test_a_token_is_carried_by_a_claim(subject: str, body: str, gone: str) -> None:
    found = missing(ledger((BOATS, subject, body)))
    expected = ["March 7, 2021", "Ilse Maar", "22", "Port Tern"]
    assert found == [token for token in expected if token != gone]


def test_a_claim_on_another_sentence_carries_nothing_here() -> None:
    made = ledger(
        (BOATS, "incident:flood", "rdf:object 5"), (GUILD, "person:maar", "rdf:object 22")
    )
    assert "22" in missing(made)


def test_a_claim_with_the_sentence_as_context_carries() -> None:
    made = ledger((BOATS, "incident:flood", "rdf:object 5"))
    made.claim(GUILD, "rdf:object 22", "person:maar", context=BOATS)
    assert missing(made)[:2] == ["March 7, 2021", "Port Tern"]


def test_one_hop_from_the_subject() -> None:
    made = ledger(
        (BOATS, "harm:maar", "rdf:object 22"), (GUILD, "harm:maar", "rdf:object person:maar")
    )
    assert "Ilse Maar" not in missing(made)


def test_parts_of_a_tally() -> None:
    tally = (
        'tally:boats a qo:Tally ; qo:place place:tern ; qo:scopeWording "Ilse Maar\'s boats" ;'
        f" qo:periodFrom {DAY} ; qo:periodTo {DAY} ."
    )
    assert missing(ledger((BOATS, "tally:boats", "rdf:object 22"), more=tally)) == []


def test_speaker_relayed_and_its_attribution() -> None:
    account = (
        "account:900-brandt a qo:Account ; qo:document document:900 ; qo:speaker person:brandt ;"
        f" qo:via account:900-own ; qo:saidOn {DAY} ."
    )
    made = ledger(more=account)
    made.claim(GUILD, "rdf:object 1", "group:guild", "900-brandt")
    assert missing(made) == []


def test_dates_of_other_claims_about_the_subject_do_not_count() -> None:
    made = ledger(
        (BOATS, "person:maar", "rdf:object 22"), (GUILD, "person:maar", f"rdf:object {DAY}")
    )
    assert "March 7, 2021" in missing(made)


def test_relative_date_and_article() -> None:
    assert missing(ledger((LEFT, "person:maar", "rdf:object 1"))) == ["the following day", "48"]
    made = ledger(
        (LEFT, "person:maar", f"rdf:object {DAY} ; qo:reading qv:relative"),
        (LEFT, "person:maar", "rdf:object provision:code-48"),
    )
    assert missing(made) == []


def test_part_of_a_name_is_reported() -> None:
    more = 'person:x a qo:Person ; skos:prefLabel "Mr Maar"@en .'
    assert "Ilse" in missing(ledger((BOATS, "person:x", f"rdf:object {DAY}"), more=more))


def test_month_in_a_label_is_accounted_for() -> None:
    text = "He saw the March 2021 flood."
    made = Ledger(text, 'incident:flood a qo:Incident ; skos:prefLabel "March 2021 flood"@en .')
    made.claim(text, "rdf:object 1")
    assert coverage(made.store(), made.sources(), "900").unaccounted == ()


def test_token_set_aside() -> None:
    made = ledger((BOATS, "person:maar", f"rdf:object {DAY}"))
    assert missing(made) == ["22", "Port Tern"]
    set_aside(set_aside(made, "22 boats"), "Port Tern")
    assert missing(made) == []


def test_glued_name() -> None:
    text = "He saw Maarwas ill."
    made = Ledger(text, 'person:maar a qo:Person ; skos:prefLabel "Ilse Maar"@en .')
    made.claim(text, "rdf:object 1", "person:maar")
    assert coverage(made.store(), made.sources(), "900").unaccounted == ()


def test_document_must_be_at_hand() -> None:
    made = ledger()
    gone = {iri: replace(at, text=None, state="missing") for iri, at in made.sources().items()}
    with pytest.raises(UsageError, match="missing"):
        coverage(made.store(), gone, "900")
    with pytest.raises(UsageError, match="no such document"):
        coverage(made.store(), made.sources(), "901")
