"""Answers: the rows of a query, with a footnote for every claim and a count of what is missing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from pyoxigraph import Store

from qantar.answers.footnotes import Footnote, first_day, footnote
from qantar.graph.loading import load
from qantar.graph.lookup import Facts
from qantar.graph.project import Project
from qantar.graph.sources import SourceText, read_sources
from qantar.namespaces import ID, QO, QV, RDF
from qantar.sparql.engine import run
from qantar.sparql.parameters import bind
from qantar.sparql.rows import Row
from qantar.sparql.saved import SavedQuery
from qantar.view.build import build_view


@dataclass(frozen=True)
class Loaded:
    """A project ready to answer.

    Attributes:
        project: where it comes from.
        store: graph, ontology and generated view.
        texts: the documents at hand, by IRI.
        sources: all registered documents, by IRI.
    """

    project: Project
    store: Store
    texts: Mapping[str, str]
    sources: Mapping[str, SourceText] = field(default_factory=dict)

    @property
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
        """The day on which the newest of them was published at the earliest, or ""."""
        return max((first_day(self.facts, document) for document in self.coded), default="")

    @cached_property
    def withheld(self) -> int:
        """How many claims the manifests withhold, less those restricted claims that are loaded."""
        promised = sum(int(n) for _, n in self.facts.pairs(QO + "withholds") if n.isdecimal())
        return max(0, promised - len(self.facts.subjects(QO + "visibility", QV + "restricted")))


@dataclass(frozen=True)
class Answer:
    """What a query found.

    Attributes:
        name: of the query.
        summary: what it answers.
        form: select, ask or graph.
        columns: names of the columns.
        rows: one term or None for each column.
        footnotes: one for each claim in a column ``claim`` or ``...Claim``, in order of appearance.
        withheld: how many claims of the whole graph are not shown.
        not_reread: how many of the cited passages could not be read again.
        parameters: the values that were set.
        base: what the IRIs of the data begin with.
        documents: how many coded documents were asked.
        as_of: the day on which the newest of them was published at the earliest, or "".
    """

    name: str
    summary: str
    form: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    footnotes: tuple[Footnote, ...]
    withheld: int
    not_reread: int
    parameters: Mapping[str, str] = field(default_factory=dict)
    base: str = ID
    documents: int = 0
    as_of: str = ""


def open_graph(project: Project, *, restricted: bool = False) -> Loaded:
    """Load a project, build its view and read the documents at hand.

    Args:
        project: what to load.
        restricted: also load graph/restricted.

    Raises:
        UsageError: a file of the project or a document cannot be read.
    """
    store = load(project, restricted=restricted)
    build_view(store)
    sources = read_sources(store, project.documents_dir)
    texts = {iri: source.text for iri, source in sources.items() if source.text is not None}
    return Loaded(project, store, texts, sources)


def answer_saved(
    loaded: Loaded, saved: SavedQuery, given: Mapping[str, str], engine: str = "oxigraph"
) -> Answer:
    """Answer a saved query.

    Args:
        loaded: what to ask.
        saved: the query.
        given: values of its parameters by name.
        engine: oxigraph or rdflib.

    Raises:
        UsageError: a parameter is unknown, missing or ill-typed, or the query cannot be run.
    """
    where, base = str(saved.path), loaded.project.base
    text = bind(saved.text, given, saved.defaults, where=saved.name, base=base)
    values = {**saved.defaults, **given}
    return answer(loaded, text, saved.name, saved.summary, engine, where=where, parameters=values)


def answer(
    loaded: Loaded,
    sparql: str,
    name: str = "query",
    summary: str = "",
    engine: str = "oxigraph",
    *,
    where: str = "query",
    parameters: Mapping[str, str] | None = None,
) -> Answer:
    """Answer any read-only query.

    Args:
        loaded: what to ask.
        sparql: the query.
        name: its name.
        summary: what it answers.
        engine: oxigraph or rdflib.
        where: the query's place, for messages.
        parameters: the values that were set, to be told with the answer.

    Raises:
        UsageError: the query may not or cannot be run.
    """
    result = run(loaded.store, sparql, engine, where)
    notes = _footnotes(loaded, result.columns, result.rows)
    return Answer(
        name=name,
        summary=summary,
        form=result.form,
        columns=result.columns,
        rows=result.rows,
        footnotes=notes,
        withheld=loaded.withheld,
        not_reread=len({note.passage for note in notes if note.quotation is None}),
        parameters=dict(parameters or {}),
        base=loaded.project.base,
        documents=len(loaded.coded),
        as_of=loaded.as_of,
    )


def is_claim_column(name: str) -> bool:
    """Whether a column holds claims that are footnoted."""
    return name == "claim" or name.endswith("Claim")


def _footnotes(
    loaded: Loaded, columns: tuple[str, ...], rows: tuple[Row, ...]
) -> tuple[Footnote, ...]:
    places = [n for n, name in enumerate(columns) if is_claim_column(name)]
    cited = [term.value for row in rows for n in places if (term := row[n]) and term.kind == "iri"]
    facts = loaded.facts
    known = [iri for iri in dict.fromkeys(cited) if facts.one(iri, QO + "account")]
    return tuple(footnote(facts, loaded.texts, iri, n) for n, iri in enumerate(known, 1))
