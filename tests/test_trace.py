"""Tracing claims and entities to speakers, documents, rivals and words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from qantar.answers.footnotes import rivals
from qantar.answers.opening import Loaded
from qantar.answers.trace import trace
from qantar.errors import UsageError
from qantar.graph.project import Project
from qantar.namespaces import ID
from qantar.render.trace import trace_json, trace_text
from tiny import CLAIMS, TEXT, claim, judgement, passage_slug, sentences, store

CONTEXT = passage_slug("000", sentences("000")[1])
MORE = (
    claim("000-101", "incident:death", "qp:occurredOn", 'rdf:object "2022-01-07"^^xsd:date')
    + claim("001-102", "incident:x", "qp:occurredOn", 'rdf:object "2022-01-08"^^xsd:date')
    + claim("000-103", "claim:000-101", "qp:assessedAs", "qo:loosely qv:hundreds")
    + claim(
        "000-104",
        "person:anna-bek",
        "qp:status",
        'rdf:object "held"',
        "000-monitors",
        f'; qo:asOf qv:whenSaid ; qo:wording "in hand" ; qo:context passage:{CONTEXT} ',
    )
    + judgement("a", "qv:same", "incident:death, incident:x")
    + judgement("b", "qv:contradicts", "claim:000-003, claim:001-001")
    + judgement("c", "qv:supersedes", "claim:000-104", "claim:000-002")
)


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    empty = Project(Path(), ID, (), (), (), (), (), None)
    return Loaded(empty, store(CLAIMS, MORE), {f"{ID}document/000": TEXT["000"]})


def slugs(loaded: Loaded, slug: str) -> list[str]:
    found = rivals(loaded.facts, f"{ID}claim/{slug}")
    return [iri.removeprefix(f"{ID}claim/") for iri in found]


def test_rivals_are_denials_other_values_and_contradictions(loaded: Loaded) -> None:
    assert slugs(loaded, "000-003") == ["000-004", "001-001"]
    assert slugs(loaded, "000-004") == ["000-003"]
    assert slugs(loaded, "001-001") == ["000-003"]
    assert slugs(loaded, "000-101") == ["001-102"]  # by way of the judgement of sameness
    assert slugs(loaded, "000-001") == []


FULL = f"""claim:000-104
  subject     Anna Bek (person:anna-bek)
  property    qp:status (qp:status)
  value       held
  as of       not before 2022-02-01
  wording     “in hand”
  certainty   qv:stated
  status      qv:uncontested
  speaker     monitors
  said        not before 2022-02-01
  relayed by  Alpha
  account     qv:report (account:000-monitors)
  document    “Report 000”, Alpha, 2023-01-06 (document:000)
  passage     characters 0-32 (passage:000-0-32)
  words       “Anna Bek died on 7 January 2022.”
  context     characters 33-59 (passage:{CONTEXT}) “Monitors counted 227 dead.”

judgements of the editors
  qv:supersedes (claim:000-002), 2024-01-01: because
"""


def test_a_claim_is_traced_in_full(loaded: Loaded) -> None:
    assert trace_text(trace(loaded, "claim:000-104")) == FULL


def test_a_claim_is_shown_beside_its_rivals_and_what_is_said_of_it(loaded: Loaded) -> None:
    text = trace_text(trace(loaded, "claim:000-003"))
    assert "contested by\n  dead in all: value: not: 227\n    the minister, relayed by" in text
    assert "contradicts (claim:001-001)" in text
    told = trace_text(trace(loaded, "claim:000-101"))
    assert "said of this claim\n  claim:000-101: " in told


def test_an_entity_is_traced_with_the_stubs_that_point_at_it(loaded: Loaded) -> None:
    found = trace(loaded, "person:anna-bek")
    assert [c.claim[-7:] for c in found.claims] == ["000-001", "000-002", "000-005", "000-104"]
    assert [stub.label for stub in found.stubs] == ["harm to Anna Bek"]
    assert [c.claim[-7:] for c in found.stubs[0].claims] == ["000-005", "000-006"]
    text = trace_text(found)
    assert text.startswith("Anna Bek, person (person:anna-bek)\n5 claims\n")
    assert "  death of Anna Bek: victim: Anna Bek [1]" in text
    assert "\n[5] Alpha, said 2023-01-06" in text


def test_documents_and_passages_bring_the_claims_that_rest_on_them(loaded: Loaded) -> None:
    assert [c.claim[-7:] for c in trace(loaded, "document:001").claims] == ["001-001"]
    assert len(trace(loaded, "account:000-minister").claims) == 1
    assert [c.claim[-7:] for c in trace(loaded, f"passage:{CONTEXT}").claims] == ["000-104"]


def test_full_iris_work_and_words_are_missing_without_the_document(loaded: Loaded) -> None:
    without = Loaded(loaded.project, loaded.store, {})
    text = trace_text(trace(without, f"{ID}claim/000-001"))
    assert "not re-read" in text
    assert "“Anna Bek died" not in text


@pytest.mark.parametrize(
    ("name", "fix"),
    [
        ("person:ana-bek", "Did you mean person:anna-bek"),
        ("claim:000-01", "Did you mean claim:000-"),
        ("zzzz", "qantar find"),
        ("", "qantar find"),
        ("person:x> y", "qantar find"),
        ("qo:Person", "qantar find|Did you mean"),
    ],
)
def test_an_unknown_name_brings_near_ones(loaded: Loaded, name: str, fix: str) -> None:
    with pytest.raises(UsageError, match=fix):
        trace(loaded, name)


def test_json_has_every_field(loaded: Loaded) -> None:
    data = json.loads(trace_json(trace(loaded, "claim:000-003")))
    assert data["claims"][0]["note"]["relayed_by"] == ["Alpha"]
    assert data["rivals"][0]["value"] == "not: 227"
