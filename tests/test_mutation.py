"""What the checks let through when one triple is missing or one too many.

The investigation in tests/mutation/ was invented for this. What is not noticed is listed by name,
with the reason, in tests/mutation_exceptions.toml; a line that is no longer needed fails too.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest

import shape_files
from conftest import ROOT
from mutant_candidates import Candidates
from mutants import BATCH, Mutation, gate, unnoticed
from qantar.namespaces import DCTERMS, QO, RDF, curie

EXCEPTIONS = tomllib.loads((ROOT / "tests/mutation_exceptions.toml").read_text("utf-8"))
INSERTIONS = 5000
SEED = 2022
SLOT_NAMES = """
deniedObject about atLeast moreThan atMost lessThan from to loosely valueState
"""
SLOTS = {RDF + "object", *(QO + name for name in SLOT_NAMES.split())}
NEVER_LOST = SLOTS | {QO + name for name in ("via", "visibility", "passage", "context")}


def slipped_through(mutations: Sequence[Mutation]) -> dict[str, list[Mutation]]:
    """The unnoticed mutations by kind, found in as many processes as there are processors."""
    size = BATCH * 6
    parts = [mutations[i : i + size] for i in range(0, len(mutations), size)]
    # Not forked: the engine has threads by then.
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as pool:
        found = [mutation for part in pool.map(unnoticed, parts) for mutation in part]
    kinds: dict[str, list[Mutation]] = {}
    for mutation in found:
        kinds.setdefault(gate().kind(mutation), []).append(mutation)
    return kinds


def test_the_investigation_is_valid() -> None:
    assert gate().noticed_at_nodes(()) == set()
    assert gate().noticed_by(None) == ""


def test_the_investigation_covers_every_class_and_every_predicate() -> None:
    used = {quad.predicate.value for quad in gate().quads}
    empty = [name for name, uses in Candidates(gate()).by_predicate.items() if not uses]
    assert set(Candidates(gate()).by_predicate) - used == set()
    assert empty == []
    assert used >= SLOTS


def test_a_missing_triple_is_noticed() -> None:
    assert set(slipped_through(gate().deletions)) == set(EXCEPTIONS["deletions"])


def test_nothing_that_carries_a_claim_is_excepted() -> None:
    lost = [name.split(" of ") for name in EXCEPTIONS["deletions"]]
    assert {predicate for predicate, _ in lost} & {curie(name) for name in NEVER_LOST} == set()
    assert "qo:Judgement" not in {kind for _, kind in lost}


def test_a_triple_too_many_is_noticed() -> None:
    drawn = Candidates(gate()).draw(INSERTIONS, SEED)
    assert len(set(drawn)) == INSERTIONS
    left_out = set(Candidates(gate()).by_predicate) - {m.predicate for m in drawn}
    assert left_out == {DCTERMS + "language"}, "both documents are in one language"
    assert set(slipped_through(drawn)) == set(EXCEPTIONS["insertions"])


@pytest.mark.parametrize("part", ["deletions", "insertions"])
def test_every_exception_has_its_reason(part: str) -> None:
    assert all(len(reason.split()) > 3 for reason in EXCEPTIONS[part].values())


def test_mutations_found_together_are_found_alone() -> None:
    """Why many mutations may share a run: the findings at a node come from that node."""
    sample = [m for m in Candidates(gate()).draw(600, SEED) if m.predicate != RDF + "type"]
    batch = list({m.subject: m for m in sample}.values())[:BATCH]
    together = gate().noticed_at_nodes(batch)
    assert together == {m for m in batch if gate().noticed_at_nodes([m])}
    assert 0 < len(together) < len(batch)


def test_all_shapes_are_run() -> None:
    names = {path.stem for path in shape_files.MODULES}
    assert names == {"actors", "claims", "graph", "incidents", "proceedings", "style"}
