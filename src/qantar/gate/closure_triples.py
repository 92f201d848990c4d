"""What the parts of a triple may be, each judged by itself, so that what recurs is judged once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable
from dataclasses import dataclass, field
from datetime import date

from pyoxigraph import BlankNode, Literal, NamedNode, Quad

from qantar import namespaces as ns
from qantar.gate.closure_terms import OWN, TYPE, Vocabulary

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
VISIBILITY = ns.QO + "visibility"
PREDICATE = ns.RDF + "predicate"
INTEGER = ns.XSD + "integer"
DATE = ns.XSD + "date"
Saying = tuple[NamedNode, object]
Verdict = tuple[tuple[str, ...], tuple[str, ...]]
SOUND: Verdict = ((), ())


@dataclass
class Said:
    """What some triples say, each thing once: their subjects, and the objects by predicate."""

    subjects: set[object] = field(default_factory=set)
    objects: defaultdict[NamedNode, set[object]] = field(default_factory=lambda: defaultdict(set))

    @classmethod
    def of(cls, quads: Iterable[Quad]) -> Said:
        """What the triples say; they themselves are not kept."""
        said = cls()
        subjects, objects = said.subjects, said.objects
        for quad in quads:
            subjects.add(quad.subject)
            objects[quad.predicate].add(quad.object)
        return said


@dataclass(frozen=True)
class Judge:
    """What may stand in a file of the graph.

    Attributes:
        base: what the IRIs of data begin with.
        public: the IRIs described outside graph/restricted.
        restricted: the IRIs described in it.
        closed: whether the file lies in it.
        known: the declared terms.
    """

    base: str
    public: Container[str]
    restricted: Container[str]
    closed: bool
    known: Vocabulary

    def subjects(self, said: Said) -> dict[object, str]:
        """The subjects that have no place in the graph, with the rule that each breaks."""
        return {node: rule for node in said.subjects if (rule := self._subject(node))}

    def sayings(self, said: Said) -> dict[Saying, Verdict]:
        """What predicates and objects have no place: rules broken, and terms not declared."""
        wrong: dict[Saying, Verdict] = {}
        for node, terms in said.objects.items():
            predicate = node.value
            rule = _predicate(predicate)
            sound = not rule and self.known.has(predicate)
            for term in terms:
                other, own = self._object(term, predicate), _own(term)
                if not sound or other or (own and not self.known.has(own)):
                    rules = tuple(name for name in (rule, other) if name)
                    used = (iri for iri in (predicate, own) if iri)
                    wrong[node, term] = rules, tuple(i for i in used if not self.known.has(i))
        return wrong

    def _subject(self, node: object) -> str:
        if isinstance(node, BlankNode):
            return "blank-node"
        if isinstance(node, NamedNode) and not node.value.startswith(self.base):
            return "term-as-subject" if node.value.startswith(OWN) else "outside-base"
        return ""

    def _object(self, term: object, predicate: str) -> str:
        if isinstance(term, NamedNode):
            return self._reference(term.value, predicate)
        if isinstance(term, Literal):
            return "" if is_canonical(term) else "lexical-form"
        return "blank-node" if isinstance(term, BlankNode) else ""

    def _reference(self, iri: str, predicate: str) -> str:
        """What is wrong with an IRI as object."""
        if predicate == TYPE and not iri.startswith(ns.QO):
            return "foreign-term"
        if iri.startswith(self.base):
            return self._data(iri)
        if iri.startswith(ns.QP) and predicate != PREDICATE:
            return "bare-domain-triple"
        if iri.startswith(ns.ID):
            return "outside-base"
        if predicate == VISIBILITY and iri == (ns.QV + ("public" if self.closed else "restricted")):
            return "public-in-restricted" if self.closed else "restricted-in-public"
        return ""

    def _data(self, iri: str) -> str:
        if iri in self.public or (self.closed and iri in self.restricted):
            return ""
        return "leads-to-restricted" if iri in self.restricted else "unregistered"


def is_canonical(literal: Literal) -> bool:
    """Whether an integer or a date is written as every store would write it back."""
    kind, text = literal.datatype.value, literal.value
    try:
        if kind == INTEGER:
            return str(int(text)) == text
        if kind == DATE:
            return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
    return True


def _predicate(iri: str) -> str:
    if iri.startswith(ns.QP):
        return "bare-domain-triple"
    if iri == ns.OWL + "sameAs":
        return "same-as"
    return "" if iri.startswith(ns.QO) or iri in FOREIGN else "foreign-term"


def _own(term: object) -> str:
    """The IRI in an object that must be a declared term."""
    if isinstance(term, Literal):
        return term.datatype.value
    return term.value if isinstance(term, NamedNode) and term.value.startswith(OWN) else ""
