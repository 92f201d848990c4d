"""What each triple of the graph may be: no bare facts, no foreign terms, nothing astray."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from pyoxigraph import BlankNode, Literal, NamedNode, Quad

from qantar import namespaces as ns
from qantar.finding import VIOLATION, Finding
from qantar.gate.closure_terms import OWN, TYPE, Vocabulary, read_quads, undeclared
from qantar.graph.project import Project

FOREIGN = frozenset(
    {
        TYPE,
        ns.RDF + "subject",
        ns.RDF + "predicate",
        ns.RDF + "object",
        ns.OA + "hasSource",
        ns.OA + "start",
        ns.OA + "end",
        ns.DCTERMS + "title",
        ns.DCTERMS + "publisher",
        ns.DCTERMS + "language",
        ns.DCTERMS + "issued",
        ns.SKOS + "prefLabel",
    }
)
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
VISIBILITY = ns.QO + "visibility"
PREDICATE = ns.RDF + "predicate"
Verdict = tuple[tuple[str, ...], tuple[str, ...]]


@dataclass
class Graph:
    """The triples by file, and the file that describes each subject first."""

    files: dict[str, list[Quad]] = field(default_factory=dict)
    public: dict[str, str] = field(default_factory=dict)
    restricted: dict[str, str] = field(default_factory=dict)
    closed_files: set[str] = field(default_factory=set)


def read_graph(project: Project) -> Graph:
    """All files of the graph, graph/restricted among them.

    Raises:
        UsageError: a file cannot be read, is not UTF-8 or no Turtle.
    """
    graph = Graph()
    graph.closed_files = {project.relative(path) for path in project.restricted}
    for path in (*project.graph, *project.restricted):
        file = project.relative(path)
        graph.files[file] = read_quads(path)
        side = graph.restricted if file in graph.closed_files else graph.public
        for quad in graph.files[file]:
            if isinstance(quad.subject, NamedNode):
                side.setdefault(quad.subject.value, file)
    return graph


def check_graph(project: Project, graph: Graph, known: Vocabulary) -> list[Finding]:
    """What is astray in the graph."""
    found = [_finding("not-turtle", file=project.relative(path)) for path in project.strays]
    for both in sorted(graph.public.keys() & graph.restricted.keys()):
        found.append(_finding("split-description", both, file=graph.restricted[both]))
    for file, quads in graph.files.items():
        closed = file in graph.closed_files
        # What is said recurs from subject to subject: it is judged once a file.
        judged: dict[tuple[NamedNode, object], Verdict] = {}
        sound: set[object] = set()
        for quad in quads:
            saying = (quad.predicate, quad.object)
            if saying not in judged:
                judged[saying] = _judge(quad, project.base, graph, closed, known)
            said, unknown = judged[saying]
            problems = said if quad.subject in sound else (*_subject(quad, project.base), *said)
            found += [_of(problem, quad, file) for problem in problems]
            if not problems and unknown:
                found += [undeclared(known, iri, file, quad) for iri in unknown]
            elif not problems:
                sound.add(quad.subject)
    return found


def _judge(quad: Quad, base: str, graph: Graph, closed: bool, known: Vocabulary) -> Verdict:
    """The problems of predicate and object, and those of their terms that are not declared."""
    said = (*_predicate(quad), *_object(quad, base, graph, closed))
    return said, tuple(iri for iri in _own(quad) if not known.has(iri))


def _subject(quad: Quad, base: str) -> Iterator[str]:
    subject = quad.subject
    if isinstance(subject, BlankNode):
        yield "blank-node"
    elif isinstance(subject, NamedNode) and not subject.value.startswith(base):
        yield "term-as-subject" if subject.value.startswith(OWN) else "outside-base"


def _predicate(quad: Quad) -> Iterator[str]:
    predicate = quad.predicate.value
    if predicate.startswith(ns.QP):
        yield "bare-domain-triple"
    elif predicate == ns.OWL + "sameAs":
        yield "same-as"
    elif not predicate.startswith(ns.QO) and predicate not in FOREIGN:
        yield "foreign-term"


def _object(quad: Quad, base: str, graph: Graph, closed: bool) -> Iterator[str]:
    term, predicate = quad.object, quad.predicate.value
    if isinstance(term, BlankNode):
        yield "blank-node"
    elif isinstance(term, Literal):
        if not is_canonical(term):
            yield "lexical-form"
    elif isinstance(term, NamedNode):
        yield from _reference(term.value, predicate, base, graph, closed)


def _reference(iri: str, predicate: str, base: str, graph: Graph, closed: bool) -> Iterator[str]:
    """What is wrong with an IRI as object."""
    if predicate == TYPE and not iri.startswith(ns.QO):
        yield "foreign-term"
    elif iri.startswith(base):
        if iri not in graph.public and iri not in graph.restricted:
            yield "unregistered"
        elif iri not in graph.public and not closed:
            yield "leads-to-restricted"
    elif iri.startswith(ns.QP) and predicate != PREDICATE:
        yield "bare-domain-triple"
    elif iri.startswith(ns.ID):
        yield "outside-base"
    elif predicate == VISIBILITY and iri == (ns.QV + ("public" if closed else "restricted")):
        yield "public-in-restricted" if closed else "restricted-in-public"


def is_canonical(literal: Literal) -> bool:
    """Whether an integer or a date is written as every store would write it back."""
    kind, text = literal.datatype.value, literal.value
    try:
        if kind == ns.XSD + "integer":
            return str(int(text)) == text
        if kind == ns.XSD + "date":
            return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
    return True


def _own(quad: Quad) -> Iterator[str]:
    """The IRIs of a triple that must be declared terms."""
    yield quad.predicate.value
    term = quad.object
    if isinstance(term, Literal):
        yield term.datatype.value
    elif isinstance(term, NamedNode) and term.value.startswith(OWN):
        yield term.value


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
