"""The gate: every check, over ontology, shapes, graph and queries, as one result."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from pyoxigraph import NamedNode, Store

from qantar.errors import QantarError, UsageError
from qantar.finding import VIOLATION, WARNING, Finding, sort_unique
from qantar.gate.closure import check_closure
from qantar.gate.shacl import Engine
from qantar.gate.shacl import engine as engine_named
from qantar.gate.shacl.apart import Job, validating
from qantar.gate.shacl.lint import lint
from qantar.graph.loading import load, load_files, n_triples
from qantar.graph.project import Project
from qantar.graph.sources import SourceText
from qantar.namespaces import QO, RDF, SH

STYLE = "style.ttl"
FAST = "rust"


@dataclass(frozen=True)
class Validation:
    """The findings of a run, sorted by place, and what was looked at.

    Attributes:
        findings: violations and warnings.
        files: number of Turtle files of the graph.
        claims: number of claims, restricted ones among them.
        reread: passages read again in their document.
        not_reread: passages whose document is not at hand or is altered.
        shapes: number of named shapes.
        engine: the SHACL engine that was used.
    """

    findings: tuple[Finding, ...]
    files: int
    claims: int
    reread: int
    not_reread: int
    shapes: int
    engine: str

    @property
    def violations(self) -> int:
        """How many findings are violations."""
        return sum(1 for f in self.findings if f.severity == VIOLATION)

    @property
    def warnings(self) -> int:
        """How many findings are warnings."""
        return len(self.findings) - self.violations

    def fails(self, fail_on: str = VIOLATION) -> bool:
        """Whether there is a finding of that severity or worse ("violation" or "warning")."""
        return bool(self.violations or (fail_on == WARNING and self.warnings))


def validate(
    project: Project, *, engine: str = "rust", paths: Sequence[Path] | None = None
) -> Validation:
    """Run every check; passages and grounding as far as the documents are at hand.

    Args:
        project: what to check, graph/restricted included where it is there.
        engine: "rust" or "pyshacl".
        paths: files or folders to check in place of the graph of the project.

    Raises:
        UsageError: an input cannot be read.
        QantarError: the engine refuses the shapes.
    """
    check = engine_named(engine)
    project = project.with_graph(paths) if paths else project
    if not (project.graph or project.restricted or project.strays):
        raise UsageError("no Turtle file to check", where=str(project.root), fix="Check the path.")
    jobs = shape_jobs(project)
    beside = validating(jobs) if engine == FAST else nullcontext(partial(_in_turn, check, jobs))
    with beside as shape_findings:
        store, shapes = load(project, restricted=True), load_files(project.shapes)
        sources = _sources(project, store)
        findings = lint(shapes)
        # What an engine may pass over, or crash on, is not believed.
        shapes_are_sound = not findings
        findings += check_closure(project) + _source_findings(store, sources)
        findings += shape_findings() if shapes_are_sound else []
    return _result(project, store, shapes, engine, sources, findings)


def shape_jobs(project: Project) -> list[Job]:
    """What the engine has to do: the shapes on graph and ontology, the style shapes on modules.

    Args:
        project: whose shapes are run.

    Raises:
        QantarError: there are no shapes; nothing would be found.
    """
    rules = [path for path in project.shapes if path.name != STYLE]
    style = [path for path in project.shapes if path.name == STYLE]
    if not rules:
        raise QantarError("no shapes to check against", where=str(project.root))
    data = (*project.graph, *project.restricted, *project.ontology)
    modules = (*project.ontology, *project.shapes)
    return [(data, rules), (modules, style)] if style else [(data, rules)]


def _in_turn(check: Engine, jobs: Sequence[Job]) -> list[Finding]:
    read = [tuple(n_triples(load_files(paths)) for paths in job) for job in jobs]
    return [finding for data, shapes in read for finding in check(data, shapes)]


def _sources(project: Project, store: Store) -> dict[str, SourceText]:
    from qantar.graph.sources import read_sources

    return read_sources(store, project.documents_dir)


def _source_findings(store: Store, sources: Mapping[str, SourceText]) -> list[Finding]:
    from qantar.gate.grounding import check_grounding
    from qantar.gate.passages import check_passages

    return check_passages(store, sources) + check_grounding(store, sources)


def _result(
    project: Project,
    store: Store,
    shapes: Store,
    engine: str,
    sources: Mapping[str, SourceText],
    findings: Sequence[Finding],
) -> Validation:
    from qantar.gate.locate import locate
    from qantar.gate.passages import count_reread

    reread, not_reread = count_reread(store, sources)
    return Validation(
        findings=tuple(locate(project, sort_unique(findings))),
        files=len(project.graph) + len(project.restricted),
        claims=_count(store, QO + "Claim"),
        reread=reread,
        not_reread=not_reread,
        shapes=_count(shapes, SH + "NodeShape") + _count(shapes, SH + "PropertyShape"),
        engine=engine,
    )


def _count(store: Store, kind: str) -> int:
    """How many nodes of the default graph have the type."""
    quads = store.quads_for_pattern(None, NamedNode(RDF + "type"), NamedNode(kind), None)
    return len({quad.subject for quad in quads})
