"""What each triple of the graph may be: no bare facts, no foreign terms, nothing astray."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad

from qantar.finding import VIOLATION, Finding
from qantar.gate.closure_terms import Vocabulary, read_quads, undeclared
from qantar.gate.closure_triples import SOUND, Judge, Said
from qantar.graph.project import Project

MESSAGES = {
    "not-turtle": "Move the file out of graph/: only .ttl files are read.",
    "blank-node": "Give the node an IRI: blank nodes cannot be cited.",
    "term-as-subject": "Say it in ontology/: a term is no subject in graph/.",
    "outside-base": "Use an IRI that begins with the base of the project.",
    "bare-domain-triple": "Write a claim: a property in qp: is only the value of rdf:predicate.",
    "same-as": "Write a judgement with the finding qv:same instead.",
    "foreign-term": "Use a term of the ontology: this one has no place in graph/.",
    "unregistered": "Describe the node in graph/, or mend its IRI.",
    "leads-to-restricted": "Take the reference out: only graph/restricted describes the node.",
    "split-description": "Describe the node either in graph/restricted or outside it.",
    "restricted-in-public": "Move the restricted claim to graph/restricted.",
    "public-in-restricted": "Move the public claim out of graph/restricted.",
    "lexical-form": "Write the literal in its canonical form.",
}


@dataclass
class Graph:
    """The triples by file, and the file that describes each subject first.

    ``said`` has what the triples of a file say, where that is known already.
    """

    files: dict[str, Iterable[Quad]] = field(default_factory=dict)
    public: dict[str, str] = field(default_factory=dict)
    restricted: dict[str, str] = field(default_factory=dict)
    closed_files: set[str] = field(default_factory=set)
    said: dict[str, Said] = field(default_factory=dict)


@dataclass(frozen=True)
class TurtleFile:
    """The triples of a file, read anew each time: to keep them all costs more than it saves."""

    path: Path

    def __iter__(self) -> Iterator[Quad]:
        return read_quads(self.path)


def read_graph(project: Project) -> Graph:
    """All files of the graph, graph/restricted among them.

    Raises:
        UsageError: a file cannot be read, is not UTF-8 or no Turtle.
    """
    graph = Graph()
    graph.closed_files = {project.relative(path) for path in project.restricted}
    for path in (*project.graph, *project.restricted):
        file = project.relative(path)
        graph.files[file] = TurtleFile(path)
        graph.said[file] = Said.of(graph.files[file])
        side = graph.restricted if file in graph.closed_files else graph.public
        for subject in graph.said[file].subjects:
            if isinstance(subject, NamedNode):
                side.setdefault(subject.value, file)
    return graph


def check_graph(project: Project, graph: Graph, known: Vocabulary) -> list[Finding]:
    """What is astray in the graph."""
    found = [_finding("not-turtle", file=project.relative(path)) for path in project.strays]
    for both in sorted(graph.public.keys() & graph.restricted.keys()):
        found.append(_finding("split-description", both, file=graph.restricted[both]))
    for file in graph.files:
        closed = file in graph.closed_files
        judge = Judge(project.base, graph.public, graph.restricted, closed, known)
        found += _astray(file, graph, judge)
    return found


def _astray(file: str, graph: Graph, judge: Judge) -> Iterator[Finding]:
    """What is astray in one file; only where something is are its triples looked at."""
    said = graph.said.get(file)
    if said and not (judge.subjects(said) or judge.sayings(said)):
        return
    # Judged anew with the triples at hand: a blank node is another one in each reading.
    quads = list(graph.files[file])
    said = Said.of(quads)
    subjects, sayings = judge.subjects(said), judge.sayings(said)
    for quad in quads:
        rules, unknown = sayings.get((quad.predicate, quad.object), SOUND)
        if quad.subject in subjects:
            rules = (subjects[quad.subject], *rules)
        yield from (_of(rule, quad, file) for rule in rules)
        if not rules:
            yield from (undeclared(judge.known, iri, file, quad) for iri in unknown)


def _of(problem: str, quad: Quad, file: str) -> Finding:
    focus = quad.subject.value if isinstance(quad.subject, NamedNode) else ""
    term = quad.object
    value = f'"{term.value}"' if isinstance(term, Literal) else ""
    value = term.value if isinstance(term, NamedNode) else value
    return _finding(problem, focus, f"<{quad.predicate.value}>", value, file)


def _finding(
    problem: str, focus: str = "", path: str = "", value: str = "", file: str = ""
) -> Finding:
    return Finding(
        check="closure",
        severity=VIOLATION,
        focus=focus,
        path=path,
        shape=problem,
        value=value,
        message=MESSAGES[problem],
        file=file,
    )
