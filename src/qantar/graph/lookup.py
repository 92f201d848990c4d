"""Reading single facts out of a store: values, labels, short names."""

from __future__ import annotations

from sys import intern

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Store, Triple

from qantar.namespaces import DERIVED_GRAPH, ID, PREFIXES, QO, SKOS, curie

PREF_LABEL = SKOS + "prefLabel"


class Facts:
    """The triples of a store by plain strings.

    Args:
        store: a loaded store.
        base: what the IRIs of its data begin with.
    """

    def __init__(self, store: Store, base: str = ID) -> None:
        self.store = store
        self.base = base
        self._labels: dict[str, str] = {}
        self._read: dict[tuple[str, str | None], dict[str, list[str]]] = {}

    def values(self, subject: str, predicate: str, graph: str | None = None) -> list[str]:
        """IRIs and lexical forms of all objects, sorted; of the default graph if None."""
        known = self._read.get((predicate, graph))
        if known is not None:
            return known.get(subject) or []
        try:
            node = NamedNode(subject)
        except ValueError:
            return []  # a literal where an IRI belongs: nothing is told of it
        quads = self.store.quads_for_pattern(node, NamedNode(predicate), None, _graph(graph))
        return sorted(text_of(quad.object) for quad in quads)

    def read_ahead(self, *predicates: str, graph: str | None = None) -> None:
        """Read all values of these properties at once: worth it for thousands of lookups."""
        for predicate in predicates:
            if (predicate, graph) not in self._read:
                found: dict[str, list[str]] = {}
                for subject, value in self.pairs(predicate, graph):
                    found.setdefault(subject, []).append(value)
                self._read[predicate, graph] = _shared(found)

    def one(self, subject: str, predicate: str, graph: str | None = None) -> str:
        """The first of the values, or "" where there is none."""
        found = self.values(subject, predicate, graph)
        return found[0] if found else ""

    def derived(self, claim: str, name: str) -> str:
        """A property of the generated view, as ``status``, or ""."""
        return self.one(claim, QO + name, DERIVED_GRAPH)

    def subjects(
        self, predicate: str, value: str | None = None, graph: str | None = None
    ) -> list[str]:
        """Subjects of a property, sorted: all, or those with this IRI as the value."""
        node = NamedNode(value) if value else None
        quads = self.store.quads_for_pattern(None, NamedNode(predicate), node, _graph(graph))
        return sorted({text_of(quad.subject) for quad in quads})

    def pairs(self, predicate: str, graph: str | None = None) -> list[tuple[str, str]]:
        """Subject and value of each triple with this property, sorted."""
        quads = self.store.quads_for_pattern(None, NamedNode(predicate), None, _graph(graph))
        return sorted((intern(text_of(quad.subject)), text_of(quad.object)) for quad in quads)

    def label(self, iri: str) -> str:
        """The editorial label if there is something to be seen in it, else the short name."""
        if iri not in self._labels:
            found = self.one(iri, PREF_LABEL) if iri else ""
            self._labels[iri] = found if _is_seen(found) else short(iri, self.base)
        return self._labels[iri]


def _is_seen(text: str) -> bool:
    return any(c.isprintable() and not c.isspace() for c in text)


def _shared(found: dict[str, list[str]]) -> dict[str, list[str]]:
    """The same with one list, and one text, for all that have the same single value.

    A hundred thousand claims have a handful of certainties and some thousand accounts.
    """
    single: dict[str, list[str]] = {}
    for subject, values in found.items():
        if len(values) == 1:
            found[subject] = single.setdefault(values[0], values)
    return found


def text_of(term: NamedNode | BlankNode | Literal | Triple) -> str:
    """IRI or lexical form of a term."""
    return str(term) if isinstance(term, Triple) else term.value


def short(iri: str, base: str = ID) -> str:
    """A name that a person can read and type back, ``person:slug``; else the IRI as it is."""
    kind, slash, slug = iri.removeprefix(base).partition("/")
    if base != ID and iri.startswith(base) and slash and slug:
        return f"{kind}:{slug}"
    return curie(iri).removeprefix("<").removesuffix(">")


def expand(text: str, base: str = ID) -> str:
    """The IRI for ``person:slug``, ``qv:name`` and the like; other text as it is."""
    prefix, colon, local = text.partition(":")
    if not colon or local.startswith("//") or prefix not in PREFIXES:
        return text
    namespace = PREFIXES[prefix]
    return f"{base}{prefix}/{local}" if namespace.startswith(ID) else namespace + local


def _graph(graph: str | None) -> NamedNode | DefaultGraph:
    return NamedNode(graph) if graph else DefaultGraph()
