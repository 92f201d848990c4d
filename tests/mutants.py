"""A small valid investigation, changed by one triple at a time: which check notices?

The shapes run in the fast engine, first those of single nodes, then the whole-graph rules;
passages, grounding and closure are asked only about what these let through. That notices what the
whole gate notices, which would take too long for thousands of runs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad

import shape_files
from qantar.finding import VIOLATION, Finding
from qantar.gate.closure_graph import Graph, check_graph, read_graph
from qantar.gate.closure_terms import read_vocabulary
from qantar.gate.grounding import check_grounding
from qantar.gate.passages import check_passages
from qantar.gate.shacl.rust import check
from qantar.graph.loading import load
from qantar.graph.project import Project
from qantar.graph.sources import read_sources
from qantar.namespaces import RDF, curie

FOLDER = Path(__file__).resolve().parent / "mutation"
TYPE = NamedNode(RDF + "type")
BATCH = 40


@dataclass(frozen=True)
class Mutation:
    """One triple taken out of the graph, or put into it."""

    subject: str
    predicate: str
    value: NamedNode | Literal
    inserted: bool = False

    @property
    def quad(self) -> Quad:
        """The triple."""
        return Quad(NamedNode(self.subject), NamedNode(self.predicate), self.value)

    @property
    def line(self) -> str:
        """The triple as a line of N-Triples."""
        return f"<{self.subject}> <{self.predicate}> {self.value} .\n"


class Gate:
    """The checks over the investigation, each able to look at it with mutations."""

    def __init__(self) -> None:
        self.project = Project.open(FOLDER, documents=FOLDER / "documents")
        self.store = load(self.project)
        self.graph = read_graph(self.project)
        self.quads = [quad for quads in self.graph.files.values() for quad in quads]
        self.types = {q.subject.value: q.object.value for q in self.quads if q.predicate == TYPE}
        rules = [path for path in shape_files.MODULES if path.stem == "graph"]
        nodes = [p for p in shape_files.MODULES if p.stem not in ("graph", "style")]
        self._rules = shape_files.n_triples(*rules)
        self._nodes = shape_files.n_triples(*nodes)
        self._sources = read_sources(self.store, self.project.documents_dir)

    @cached_property
    def deletions(self) -> list[Mutation]:
        """Each triple of the graph, taken out."""
        return [Mutation(q.subject.value, q.predicate.value, q.object) for q in self.quads]

    def kind(self, mutation: Mutation) -> str:
        """The predicate and the class of the subject, as exceptions name them."""
        return f"{curie(mutation.predicate)} of {curie(self.types[mutation.subject])}"

    def noticed_at_nodes(self, mutations: Sequence[Mutation]) -> set[Mutation]:
        """Those of the mutations that shapes of single nodes notice, found in one run.

        The subjects must differ, and no type may change among several mutations: then what a
        shape finds at a node comes from the one mutation of that node.
        """
        assert len({m.subject for m in mutations}) == len(mutations)
        assert len(mutations) == 1 or all(m.predicate != TYPE.value for m in mutations)
        found = _violations(check(self._text(mutations), self._nodes))
        if len(mutations) == 1:
            return set(mutations) if found else set()
        noticed = {finding.focus for finding in found}
        assert noticed <= {m.subject for m in mutations}
        return {m for m in mutations if m.subject in noticed}

    def noticed_by(self, mutation: Mutation | None) -> str:
        """The first of the other checks that finds a violation, "" if none does."""
        changed = [mutation] if mutation else []
        if _violations(check(self._text(changed), self._rules)):
            return "rule"
        with self._applied(changed):
            if _violations(check_passages(self.store, self._sources)):
                return "passage"
            if _violations(check_grounding(self.store, self._sources)):
                return "grounding"
        return "closure" if self._closure(changed) else ""

    def _text(self, mutations: Iterable[Mutation]) -> str:
        out = {m.line for m in mutations if not m.inserted}
        triples = [m.line for m in self.deletions if m.line not in out]
        return shape_files.ontology() + "".join(triples + [m.line for m in mutations if m.inserted])

    @contextmanager
    def _applied(self, mutations: Iterable[Mutation]) -> Iterator[None]:
        """The store with the mutations; afterwards as it was."""
        for m in mutations:
            (self.store.add if m.inserted else self.store.remove)(m.quad)
        try:
            yield
        finally:
            for m in mutations:
                (self.store.remove if m.inserted else self.store.add)(m.quad)

    def _closure(self, mutations: Sequence[Mutation]) -> list[Finding]:
        out = {m.quad for m in mutations if not m.inserted}
        graph = Graph()
        for file, quads in self.graph.files.items():
            graph.files[file] = [quad for quad in quads if quad not in out]
        graph.files["inserted"] = [m.quad for m in mutations if m.inserted]
        for file, quads in graph.files.items():
            for quad in quads:
                graph.public.setdefault(quad.subject.value, file)
        return _violations(check_graph(self.project, graph, self._vocabulary))

    @cached_property
    def _vocabulary(self):  # type: ignore[no-untyped-def]
        return read_vocabulary(self.project)


def _violations(findings: Iterable[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.severity == VIOLATION]


@cache
def gate() -> Gate:
    """The gate of this process."""
    return Gate()


def unnoticed(mutations: Sequence[Mutation]) -> list[Mutation]:
    """Those of the mutations that no check notices."""
    left: list[Mutation] = []
    for batch in _batches(mutations):
        noticed = gate().noticed_at_nodes(batch)
        left += [m for m in batch if m not in noticed]
    return [m for m in left if not gate().noticed_by(m)]


def _batches(mutations: Sequence[Mutation]) -> list[list[Mutation]]:
    """Groups of mutations with different subjects; a change of type stands alone."""
    alone = [[m] for m in mutations if m.predicate == TYPE.value]
    open_batches: list[list[Mutation]] = []
    full: list[list[Mutation]] = []
    for m in (m for m in mutations if m.predicate != TYPE.value):
        subjects = ({other.subject for other in batch} for batch in open_batches)
        place = next((i for i, taken in enumerate(subjects) if m.subject not in taken), None)
        if place is None:
            open_batches.append([m])
        else:
            open_batches[place].append(m)
            if len(open_batches[place]) == BATCH:
                full.append(open_batches.pop(place))
    return alone + full + open_batches
