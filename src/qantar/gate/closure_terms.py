"""Which terms are declared, and whether ontology and shapes use only those."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from qantar import namespaces as ns
from qantar.errors import UsageError
from qantar.finding import VIOLATION, Finding
from qantar.gate.terms import is_known, listed, vocabulary
from qantar.graph.loading import read_text, syntax_error
from qantar.graph.project import Project
from qantar.sparql.text import terms

OWN = (ns.QO, ns.QP, ns.QV, ns.QS)
GRAPHS = frozenset(
    {
        ns.RESTRICTED_GRAPH,
        ns.AS_CLAIMED_GRAPH,
        ns.STANDING_GRAPH,
        ns.DERIVED_GRAPH,
        ns.GRAPH + "working",
    }
)
WORKING = ns.GRAPH + "working#"  # what the rules of the view pass to each other
TYPE = ns.RDF + "type"
SELECT = ns.SH + "select"
# What these point to is outside: addresses, licences, versions.
OUTWARD = (ns.DCTERMS, ns.RDFS + "seeAlso", ns.OWL + "versionIRI", ns.OWL + "priorVersion")


@dataclass
class Vocabulary:
    """The declared terms, the triples by file, and a verdict on every IRI asked about so far."""

    declared: set[str] = field(default_factory=set)
    files: dict[str, list[Quad]] = field(default_factory=dict)
    verdicts: dict[str, bool] = field(default_factory=dict)

    def has(self, iri: str) -> bool:
        """Whether the IRI is declared here, or a term of a vocabulary we use."""
        verdict = self.verdicts.get(iri)
        if verdict is None:
            own = iri.startswith(ns.BASE)
            verdict = self.verdicts[iri] = self._is_ours(iri) if own else is_known(iri)
        return verdict

    def _is_ours(self, iri: str) -> bool:
        return iri in self.declared or iri in GRAPHS or iri.startswith(WORKING)

    def hint(self, iri: str) -> str:
        """What is wrong with an unknown IRI, and what may have been meant."""
        import difflib

        name = vocabulary(iri)
        candidates = listed(name) if name else self.declared
        by_name = {ns.curie(known): known for known in sorted(candidates)}
        near = difflib.get_close_matches(ns.curie(iri), list(by_name), n=3, cutoff=0.75)
        meant = f" Did you mean {' or '.join(near)}?" if near else ""
        return f"{ns.curie(iri)} is not declared.{meant}"


def read_quads(path: Path) -> Iterator[Quad]:
    """The triples of a Turtle file as they are parsed, literals as they are written.

    Raises:
        UsageError: the file cannot be read, is not UTF-8 or no Turtle.
    """
    text = read_text(path)
    try:
        yield from parse(text, RdfFormat.TURTLE)
    except SyntaxError as error:
        raise syntax_error(error, str(path)) from error


def read_vocabulary(project: Project) -> Vocabulary:
    """The terms that ontology and shapes declare: their subjects that have a type.

    Raises:
        UsageError: a file cannot be read, is not UTF-8 or no Turtle.
    """
    known = Vocabulary()
    for path in (*project.ontology, *project.shapes):
        quads = known.files[project.relative(path)] = list(read_quads(path))
        for quad in quads:
            if quad.predicate.value == TYPE and isinstance(quad.subject, NamedNode):
                known.declared.add(quad.subject.value)
    return known


def check_modules(known: Vocabulary) -> list[Finding]:
    """Undeclared terms in the ontology, the shapes and the queries inside the shapes."""
    found: list[Finding] = []
    for file, quads in known.files.items():
        for quad in quads:
            found += [undeclared(known, i, file, quad) for i in _iris(quad) if not known.has(i)]
            if quad.predicate.value == SELECT:
                found += _rule_findings(known, quad, file)
    return found


def undeclared(known: Vocabulary, iri: str, file: str, quad: Quad) -> Finding:
    """The finding for an IRI that is no term of ours nor of a vocabulary we use."""
    focus = quad.subject.value if isinstance(quad.subject, NamedNode) else ""
    return Finding(
        check="closure",
        severity=VIOLATION,
        focus=focus,
        path=f"<{quad.predicate.value}>",
        shape="undeclared-term",
        value=iri,
        message=known.hint(iri),
        file=file,
    )


def _iris(quad: Quad) -> Iterator[str]:
    """The IRIs of a triple that must be declared somewhere."""
    predicate, term = quad.predicate.value, quad.object
    yield predicate
    if isinstance(quad.subject, NamedNode):
        yield quad.subject.value
    if isinstance(term, Literal):
        yield term.datatype.value
    elif isinstance(term, NamedNode) and not predicate.startswith(OUTWARD):
        yield term.value


def _rule_findings(known: Vocabulary, quad: Quad, file: str) -> Iterable[Finding]:
    """Undeclared terms in the text of a sh:select; what cannot be parsed is the lint's."""
    text = quad.object.value if isinstance(quad.object, Literal) else ""
    try:
        used = {iri for iri, _ in terms(text)}
    except UsageError:
        return []
    return [undeclared(known, iri, file, quad) for iri in sorted(used) if not known.has(iri)]
