"""Every dossier of the shipped graph keeps the promise: a note for whatever is said."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from qantar.answers.opening import open_graph
from qantar.dossier.desk import Desk
from qantar.dossier.make import dossier_of
from qantar.dossier.model import Dossier, Paragraph, Part, Rivals
from qantar.graph.project import Project
from qantar.namespaces import QO, QP, RDF
from qantar.view.told import SLOTS

SMALL = 60
"""Claims up to which a thing is small: more than nine in ten are."""
SECONDS = 0.01
MEMBERS = ("involves", "isHarmTo", "isMembershipOf", "isEventOf")


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk(open_graph(Project.open()))


@pytest.fixture(scope="module")
def dossiers(desk: Desk) -> list[Dossier]:
    return [dossier_of(desk, iri) for iri in desk.entities]


def items(dossier: Dossier) -> list[Paragraph | Rivals]:
    return [item for s in dossier.sections for block in s.blocks for item in block.items]


def parts(item: Paragraph | Rivals) -> tuple[Part, ...]:
    return tuple(s.value for s in item.sides) if isinstance(item, Rivals) else item.parts


def marked(dossier: Dossier) -> Iterator[int]:
    for item in items(dossier):
        for part in parts(item):
            yield from part.notes


def text(item: Paragraph | Rivals) -> str:
    return "".join(part.text for part in parts(item))


def test_there_are_dossiers_for_all_kinds_of_things(dossiers: list[Dossier]) -> None:
    kinds = {dossier.type for dossier in dossiers}
    assert kinds > {"person", "group", "incident", "proceeding", "place", "tally", "media outlet"}


def test_every_paragraph_has_a_note(dossiers: list[Dossier]) -> None:
    bare = [
        (dossier.iri, item.number)
        for dossier in dossiers
        for item in items(dossier)
        if not any(part.notes for part in parts(item))
    ]
    assert bare == []


def test_every_claim_of_a_paragraph_has_its_note_there(dossiers: list[Dossier]) -> None:
    for dossier in dossiers:
        numbers = {note.iri: note.number for note in dossier.notes}
        for item in items(dossier):
            here = {number for part in parts(item) for number in part.notes}
            claims = item.claims if isinstance(item, Paragraph) else [s.claim for s in item.sides]
            assert {numbers[claim] for claim in claims} <= here, (dossier.iri, item.number)


def test_notes_are_numbered_as_they_are_first_marked(dossiers: list[Dossier]) -> None:
    for dossier in dossiers:
        assert list(dict.fromkeys(marked(dossier))) == [note.number for note in dossier.notes]
        assert [note.number for note in dossier.notes] == list(range(1, len(dossier.notes) + 1))
        assert all(note.claim is not None or note.text for note in dossier.notes)


def test_paragraphs_are_numbered_through(dossiers: list[Dossier]) -> None:
    for dossier in dossiers:
        numbers = [item.number for item in items(dossier)]
        assert numbers == list(range(1, len(numbers) + 1))


def test_no_claim_is_told_twice_or_left_out(desk: Desk, dossiers: list[Dossier]) -> None:
    for dossier in dossiers:
        told = [c for i in items(dossier) if isinstance(i, Paragraph) for c in i.claims]
        assert len(told) == len(set(told)), dossier.iri
        own = desk.by_subject.get(dossier.iri, []) + desk.by_value.get(dossier.iri, [])
        assert set(own) <= set(told), dossier.iri


def test_a_paragraph_names_what_its_claims_are_about(desk: Desk, dossiers: list[Dossier]) -> None:
    """The subject or, of a stub in one clause, what it ties; the speaker; and the value."""
    for dossier in dossiers:
        for item in items(dossier):
            for claim in item.claims if isinstance(item, Paragraph) else ():
                missing = [one for one in wanted(desk, claim) if one not in text(item)]
                assert missing == [], (dossier.iri, item.number, claim)


def wanted(desk: Desk, iri: str) -> Iterator[str]:
    claim = desk.claims[iri]
    yield desk.facts.label(desk.facts.derived(iri, "saidBy"))
    for slot, value in claim.said:
        if value.value in desk.claims:
            yield desk.facts.label(desk.speaker(desk.claims[value.value].account))
        elif slot in SLOTS[:2] or slot.endswith("loosely"):
            known = value.value in desk.told.labels
            yield desk.facts.label(value.value) if known else value.value.rstrip(".")
        elif not slot.endswith("valueState"):
            yield value.value
    stub = not desk.is_a(claim.subject, "Involvement", "Harm", "Membership", "ProceedingEvent")
    if stub and claim.subject not in desk.claims:
        yield desk.facts.label(claim.subject)


def test_what_is_denied_is_never_told_plainly(desk: Desk, dossiers: list[Dossier]) -> None:
    denied = {claim for claim, _ in desk.facts.pairs(QO + "deniedObject")}
    seen = 0
    for dossier in dossiers:
        for item in items(dossier):
            both = denied & set(item.claims if isinstance(item, Paragraph) else ())
            seen += len(both)
            assert text(item).count("it is not so that") >= len(both)
    assert seen >= len(denied) > 0


def test_what_is_contested_or_given_up_is_marked(desk: Desk, dossiers: list[Dossier]) -> None:
    seen = set()
    for dossier in dossiers:
        for item in items(dossier):
            for claim in item.claims if isinstance(item, Paragraph) else ():
                status = desk.facts.label(desk.status(claim))
                seen.add(status)
                if status != "uncontested":
                    assert f" ({status}: see paragraph " in text(item), (dossier.iri, claim)
    assert seen == {"uncontested", "contested", "withdrawn", "possibly withdrawn"}


def test_every_accused_is_shown_with_the_state(desk: Desk, dossiers: list[Dossier]) -> None:
    accusing = set(desk.facts.subjects(RDF + "predicate", QP + "hasDefendant"))
    told = [
        item
        for dossier in dossiers
        for item in items(dossier)
        if isinstance(item, Paragraph) and accusing & set(item.claims)
    ]
    assert told
    assert all("(state of the accusation: see paragraph " in text(item) for item in told)


def test_every_property_in_use_has_a_phrase(desk: Desk) -> None:
    used = {claim.predicate for claim in desk.claims.values()}
    assert used
    assert used - set(desk.terms.phrases) == set()
    assert set(desk.terms.phrases) == set(
        desk.facts.subjects(RDF + "type", QO + "AssertableProperty")
    )


def test_small_dossiers_are_quick_and_the_same_each_time(
    desk: Desk, dossiers: list[Dossier]
) -> None:
    small = [dossier for dossier in dossiers if dossier.claims <= SMALL]
    assert len(small) > len(dossiers) * 0.9
    start = time.perf_counter()
    assert [dossier_of(desk, dossier.iri) for dossier in small] == small
    assert (time.perf_counter() - start) / len(small) < SECONDS
