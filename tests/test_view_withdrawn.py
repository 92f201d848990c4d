"""How far a withdrawal reaches: the same utterance, and what may be the same."""

from __future__ import annotations

from pyoxigraph import Store

from qantar.namespaces import QV
from tiny import claim, derived, judgement, store

FIGURE = "rdf:object 20000"
GONE = claim("000-001", "tally:dead", "qp:value", FIGURE, "000-minister")
WITHDRAWN = claim("000-009", "claim:000-001", "qp:withdrawnBy", "rdf:object person:minister")
MINISTER = """
account:001-minister a qo:Account ; qo:document document:001 ; qo:speaker person:minister ;
  qo:kind qv:speech ; qo:via account:001-own ; qo:saidState qv:undated .
tally:other a qo:Tally ; skos:prefLabel "dead, told elsewhere"@en .
"""


def again(account: str = "001-minister", value: str = FIGURE) -> str:
    return claim("001-001", "tally:other", "qp:value", value, account)


def status(*parts: str) -> str:
    made: Store = store(MINISTER, GONE, WITHDRAWN, *parts)
    return derived(made, "claim/001-001", "status")[0].removeprefix(QV)


def test_a_repetition_of_a_comparable_figure_by_the_same_speaker_may_be_withdrawn() -> None:
    tallies = judgement("a", "qv:comparable", "tally:dead, tally:other")
    assert status(again(), tallies) == "possiblyWithdrawn"
    assert status(again()) == "uncontested"
    assert status(again("001-own"), tallies) == "uncontested"
    assert status(again(value="rdf:object 19999"), tallies) == "uncontested"


def test_a_claim_that_may_be_the_same_utterance_may_be_withdrawn() -> None:
    left_open = judgement("a", "qv:unresolved", "claim:000-001, claim:001-001")
    assert status(again(value="qo:loosely qv:hundreds"), left_open) == "possiblyWithdrawn"


def test_a_claim_judged_the_same_is_withdrawn_and_one_judged_another_is_not() -> None:
    pair = "claim:000-001, claim:001-001"
    tallies = judgement("a", "qv:comparable", "tally:dead, tally:other")
    assert status(again(), judgement("b", "qv:same", pair)) == "withdrawn"
    assert status(again(), tallies, judgement("b", "qv:notSame", pair)) == "uncontested"
