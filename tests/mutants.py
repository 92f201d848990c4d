"""A small valid investigation, changed by one triple at a time: which check notices?

The shapes run on text in the fast engine, first those of single nodes, then the whole-graph
rules; passages, grounding and closure are asked only about what these let through. That finds the
same as the whole gate, which takes too long for thousands of runs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from random import Random

from pyoxigraph import Literal, NamedNode, Quad, Store

import shape_files
from qantar.closure_graph import Graph, check_graph, read_graph
from qantar.closure_terms import Vocabulary, read_vocabulary
from qantar.finding import VIOLATION, Finding
from qantar.grounding import check_grounding
from qantar.loading import load
from qantar.namespaces import QO, RDF, SH, XSD, curie
from qantar.passages import check_passages
from qantar.project import Project
from qantar.shacl.rust import check
from qantar.sources import SourceText, read_sources

FOLDER = Path(__file__).resolve().parent / "mutation"
MODULES = tuple(path for path in shape_files.MODULES if path.stem != "style")
TYPE = NamedNode(RDF + "type")
ORDERED = {XSD + "date", XSD + "integer"}
Object = NamedNode | Literal


@dataclass(frozen=True)
class Mutation:
    """One triple taken out of the graph, or put into it."""

    subject: str
    predicate: str
    value: Object
    inserted: bool = False

    @property
    def quad(self) -> Quad:
        """The triple."""
        return Quad(NamedNode(self.subject), NamedNode(self.predicate), self.value)

    @property
    def line(self) -> str:
        """The triple as a line of N-Triples."""
        return f"<{self.subject}> <{self.predicate}> {self.value} .\n"


@dataclass
class Gate:
    """The checks over the investigation, each able to look at it with one mutation."""

    folder: Path = FOLDER
    project: Project = field(init=False)
    store: Store = field(init=False)
    graph: Graph = field(init=False)

    def __post_init__(self) -> None:
        self.project = Project.open(self.folder)
        self.store = load(self.project)
        self.graph = read_graph(self.project)

    @cached_property
    def quads(self) -> list[Quad]:
        """The authored triples, in the order of the files."""
        return [quad for quads in self.graph.files.values() for quad in quads]

    @cached_property
    def deletions(self) -> list[Mutation]:
        """Each authored triple, taken out."""
        return [Mutation(q.subject.value, q.predicate.value, q.object) for q in self.quads]  # type: ignore[union-attr,arg-type]

    def noticed_by(self, mutation: Mutation | None) -> str:
        """The first check that finds a violation: "node", "rule", ..., or "" if none does."""
        lines = self._lines(mutation)
        for name, shapes in self._shapes.items():
            if _violations(check(lines, shapes)):
                return name
        with self._applied(mutation):
            if _violations(check_passages(self.store, self._sources)):
                return "passage"
            if _violations(check_grounding(self.store, self._sources)):
                return "grounding"
        return "closure" if self._closure(mutation) else ""

    @cached_property
    def _shapes(self) -> dict[str, str]:
        rules = [path for path in MODULES if path.stem == "graph"]
        nodes = [path for path in MODULES if path.stem != "graph"]
        return {"node": shape_files.n_triples(*nodes), "rule": shape_files.n_triples(*rules)}

    @cached_property
    def _triples(self) -> dict[str, str]:
        """Each authored triple's line of N-Triples."""
        return {line: line for line in (mutation.line for mutation in self.deletions)}

    @cached_property
    def _sources(self) -> dict[str, SourceText]:
        return read_sources(self.store, self.project.documents_dir)

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        return read_vocabulary(self.project)

    def _lines(self, mutation: Mutation | None) -> str:
        triples = self._triples
        if mutation is None:
            return shape_files.ontology() + "".join(triples)
        if mutation.inserted:
            return shape_files.ontology() + "".join(triples) + mutation.line
        return shape_files.ontology() + "".join(t for t in triples if t != mutation.line)

    @contextmanager
    def _applied(self, mutation: Mutation | None) -> Iterator[None]:
        """The store with the mutation, as it was again afterwards."""
        if mutation is None:
            yield
            return
        do, undo = self.store.remove, self.store.add
        if mutation.inserted:
            do, undo = undo, do
        do(mutation.quad)
        try:
            yield
        finally:
            undo(mutation.quad)

    def _closure(self, mutation: Mutation | None) -> list[Finding]:
        graph = Graph(public={}, files={})
        for file, quads in self.graph.files.items():
            kept = [q for q in quads if mutation is None or mutation.inserted or q != mutation.quad]
            graph.files[file] = kept
        if mutation is not None and mutation.inserted:
            graph.files[next(iter(graph.files))].append(mutation.quad)
        for file, quads in graph.files.items():
            for quad in quads:
                graph.public.setdefault(quad.subject.value, file)  # type: ignore[union-attr]
        return _violations(check_graph(self.project, graph, self._vocabulary))


def _violations(findings: Iterable[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.severity == VIOLATION]


@dataclass
class Candidates:
    """Triples that could stand in the graph as far as their predicate is concerned.

    Subjects and values are those of the graph: a predicate may be put on every node of a class
    whose shape knows it, with every value of a class, scheme or datatype that it takes there.
    """

    gate: Gate

    @cached_property
    def by_predicate(self) -> dict[str, list[tuple[str, str]]]:
        """Predicate to the subjects that may have it, each with the shape that says so."""
        found: dict[str, list[tuple[str, str]]] = {}
        for shape in shape_files.targeted():
            subjects = [s for name in self._targets(shape) for s in self._instances(name)]
            for part in shape_files.parts(shape) - {shape}:
                path = self._value(part, "path")
                if path and subjects and not shape_files.is_style(shape):
                    found.setdefault(path, []).extend((s, part) for s in sorted(subjects))
        found[TYPE.value] = [(s, "") for s in sorted(self._typed)]
        return dict(sorted(found.items()))

    def values(self, subject: str, predicate: str, part: str) -> list[Object]:
        """The values in the graph and the ontology that fit the predicate on the subject."""
        if predicate == TYPE.value:
            return [NamedNode(name) for name in sorted(set(self._typed.values()))]
        seen = self._seen(predicate)
        classes = self._classes(part)
        if predicate in (RDF + "subject", RDF + "object", QO + "deniedObject"):
            return seen
        if classes:
            return [NamedNode(s) for name in classes for s in sorted(self._instances(name))]
        scheme = self._first(f"SELECT ?x {{ <{predicate}> <{QO}valueScheme> ?x }}")
        if scheme:
            in_scheme = f"SELECT ?x {{ ?x <{shape_files.SKOS}inScheme> <{scheme}> }} ORDER BY ?x"
            return [NamedNode(x) for x in self._column(in_scheme)]
        return seen

    def draw(self, number: int, seed: int) -> list[Mutation]:
        """That many different insertions, one predicate after the other as long as it has some."""
        random = Random(seed)
        piles = [self._pile(name, uses, random) for name, uses in self.by_predicate.items()]
        drawn: list[Mutation] = []
        while len(drawn) < number and any(piles):
            drawn += [pile.pop() for pile in piles if pile]
        return drawn[:number]

    def _pile(self, predicate: str, uses: list[tuple[str, str]], random: Random) -> list[Mutation]:
        there = {mutation.line for mutation in self.gate.deletions}
        new = (
            Mutation(subject, predicate, value, inserted=True)
            for subject, part in uses
            for value in self.values(subject, predicate, part)
        )
        pile = [mutation for mutation in new if mutation.line not in there]
        random.shuffle(pile)
        return pile

    def _seen(self, predicate: str) -> list[Object]:
        """What stands there now, and all other dates and numbers where it is one."""
        found = {q.object for q in self.gate.quads if q.predicate.value == predicate}
        types = {o.datatype.value for o in found if isinstance(o, Literal)} & ORDERED
        objects = {q.object for q in self.gate.quads}
        found |= {o for o in objects if isinstance(o, Literal) and o.datatype.value in types}
        return sorted(found, key=str)  # type: ignore[arg-type]

    def _targets(self, shape: str) -> list[str]:
        quads = shape_files.shapes().quads_for_pattern(
            NamedNode(shape_files.QS + shape), NamedNode(SH + "targetClass"), None
        )
        return sorted(quad.object.value for quad in quads)  # type: ignore[union-attr]

    def _classes(self, part: str) -> list[str]:
        query = (
            f"SELECT DISTINCT ?x {{ <{shape_files.QS}{part}> "
            f"(<{SH}or>/<{RDF}rest>*/<{RDF}first>)?/<{SH}class> ?x }} ORDER BY ?x"
        )
        return [row[0].value for row in shape_files.shapes().query(query)]  # type: ignore[union-attr,index]

    def _value(self, part: str, name: str) -> str:
        node = NamedNode(shape_files.QS + part)
        quads = shape_files.shapes().quads_for_pattern(node, NamedNode(SH + name), None)
        return next((quad.object.value for quad in quads), "")  # type: ignore[union-attr]

    @cached_property
    def _typed(self) -> dict[str, str]:
        quads = (quad for quad in self.gate.quads if quad.predicate == TYPE)
        return {quad.subject.value: quad.object.value for quad in quads}  # type: ignore[union-attr]

    def _instances(self, name: str) -> list[str]:
        narrower = self._narrower(name)
        return [subject for subject, kind in self._typed.items() if kind in narrower]

    def _narrower(self, name: str) -> set[str]:
        sub = f"<{shape_files.RDFS}subClassOf>*"
        return set(self._column(f"SELECT DISTINCT ?x {{ ?x {sub} <{name}> }}")) | {name}

    def _column(self, query: str) -> list[str]:
        return [row[0].value for row in self.gate.store.query(query)]  # type: ignore[union-attr,index]

    def _first(self, query: str) -> str:
        return next(iter(self._column(query)), "")


def kind(mutation: Mutation, types: dict[str, str]) -> str:
    """The predicate and the class of the subject, as exceptions name them."""
    return f"{curie(mutation.predicate)} of {curie(types[mutation.subject])}"
