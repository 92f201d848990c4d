"""Whether the saved queries use only terms that are declared and data that exists."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import pairwise
from pathlib import Path

from qantar import namespaces as ns
from qantar.errors import UsageError
from qantar.finding import VIOLATION, Finding
from qantar.gate.closure_terms import Vocabulary
from qantar.graph.loading import read_text
from qantar.graph.project import Project
from qantar.sparql.text import guard, terms


def check_queries(
    project: Project, path: Path, known: Vocabulary, described: Collection[str]
) -> Iterator[Finding]:
    """The undeclared terms and unknown data IRIs of one query, or that it cannot be run.

    Args:
        project: whose base the data IRIs have.
        path: a .rq file.
        known: the declared terms.
        described: the IRIs of the graph.
    """
    file, text = project.relative(path), read_text(path)
    try:
        guard(text)
        used = terms(text)
    except UsageError as error:
        yield _finding("query", file, _line(error), "", str(error))
        return
    for iri, line in used:
        if iri.startswith(project.base):
            if iri not in described:
                message = f"{ns.curie(iri)} is not in the graph.{_near(iri, described)}"
                yield _finding("unregistered", file, line, iri, message)
        elif _must_be_known(iri) and not known.has(iri):
            yield _finding("undeclared-term", file, line, iri, known.hint(iri))


def _must_be_known(iri: str) -> bool:
    """Data of another project, in a query that came with the package, is left alone."""
    return not iri.startswith(ns.ID)


def _near(iri: str, described: Collection[str]) -> str:
    import difflib

    near = difflib.get_close_matches(iri, sorted(described), n=1, cutoff=0.9)
    return f" Did you mean {ns.curie(near[0])}?" if near else ""


def _line(error: UsageError) -> int:
    """The line an error names, 0 where it names none."""
    words = f"{error.where or ''} {error.message}".replace(":", " ").split()
    after = [b for a, b in pairwise(words) if a == "line" and b.isdigit()]
    return int(after[0]) if after else 0


def _finding(rule: str, file: str, line: int, value: str, message: str) -> Finding:
    return Finding(
        check="closure",
        severity=VIOLATION,
        shape=rule,
        value=value,
        message=message,
        file=file,
        line=line,
    )
