"""A project opened: graph, ontology, generated view and documents, ready to answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from pyoxigraph import Store

from qantar.answers.footnotes import Footnote, first_day
from qantar.graph.clocks import Clocks, LeftOut, rewind
from qantar.graph.loading import load
from qantar.graph.lookup import Facts
from qantar.graph.project import Project
from qantar.graph.sources import SourceText, read_sources
from qantar.namespaces import QO, QV, RDF
from qantar.view.build import build_view

if TYPE_CHECKING:
    from rdflib import Dataset

NOW = Clocks()
NOTHING = LeftOut()


@dataclass(frozen=True)
class Loaded:
    """A project ready to answer.

    Attributes:
        project: where it comes from.
        store: graph, ontology and generated view.
        texts: the documents at hand, by IRI.
        sources: all registered documents, by IRI.
        clocks: the days up to which the graph is known.
        left_out: what these took out.
    """

    project: Project
    store: Store
    texts: Mapping[str, str]
    sources: Mapping[str, SourceText] = field(default_factory=dict)
    clocks: Clocks = NOW
    left_out: LeftOut = NOTHING

    @cached_property
    def facts(self) -> Facts:
        """The store by plain strings."""
        return Facts(self.store, self.project.base)

    @cached_property
    def coded(self) -> tuple[str, ...]:
        """The documents that some account tells; one that is only registered says nothing."""
        facts = self.facts
        accounts = facts.subjects(RDF + "type", QO + "Account")
        return tuple(sorted({facts.one(account, QO + "document") for account in accounts} - {""}))

    @cached_property
    def as_of(self) -> str:
        """The day of the clock, else the earliest on which the newest can have been published."""
        if self.clocks.as_of:
            return self.clocks.as_of.isoformat()
        return max((first_day(self.facts, document) for document in self.coded), default="")

    @cached_property
    def notes(self) -> dict[str, Footnote]:
        """Footnotes that were already written, by claim: many answers cite the same claims."""
        return {}

    @cached_property
    def in_rdflib(self) -> Dataset:
        """The store in rdflib, for a second opinion."""
        from qantar.sparql.rdflib_engine import copy_of

        return copy_of(self.store)

    @cached_property
    def withheld(self) -> int:
        """How many claims the manifests withhold, less those restricted claims that are loaded."""
        promised = sum(int(n) for _, n in self.facts.pairs(QO + "withholds") if n.isdecimal())
        return max(0, promised - self.restricted)

    @cached_property
    def restricted(self) -> int:
        """How many restricted claims are loaded: what shows them is not for publication."""
        return len(self.facts.subjects(QO + "visibility", QV + "restricted"))


def open_graph(project: Project, *, restricted: bool = False, clocks: Clocks = NOW) -> Loaded:
    """Load a project, build its view and read the documents at hand.

    Args:
        project: what to load.
        restricted: also load graph/restricted.
        clocks: the days up to which the graph is to be known.

    Raises:
        UsageError: a file of the project or a document cannot be read.
    """
    store = load(project, restricted=restricted)
    left_out = rewind(store, clocks, project.base)
    build_view(store)
    sources = read_sources(store, project.documents_dir)
    texts = {iri: source.text for iri, source in sources.items() if source.text is not None}
    return Loaded(project, store, texts, sources, clocks, left_out)
