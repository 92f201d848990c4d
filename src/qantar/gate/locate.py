"""Where in the Turtle files a finding is: done only when there are findings, as it is slow."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from qantar.finding import Finding, is_iri, sort_unique
from qantar.graph.loading import read_text
from qantar.graph.project import Project
from qantar.namespaces import SH

WHOLE_GRAPH = SH + "SPARQLConstraintComponent"


@dataclass
class Places:
    """First line of each subject, subject and predicate, and triple: by file and in any file.

    Keys are (file or "", subject, predicate, object), shortened at the end; blank nodes are "".
    """

    lines: dict[tuple[str, ...], tuple[str, int]] = field(default_factory=dict)

    def add(self, file: str, triple: Sequence[str], subject_line: int, object_line: int) -> None:
        """Note where a triple stands."""
        subject, predicate, value = triple
        for name in (file, ""):
            self.lines.setdefault((name, subject), (file, subject_line))
            self.lines.setdefault((name, subject, predicate), (file, object_line))
            self.lines.setdefault((name, subject, predicate, value), (file, object_line))

    def find(self, finding: Finding) -> tuple[str, int]:
        """The best place for a finding; its own file and line 0 where there is none."""
        for key in _keys(finding):
            if key in self.lines:
                return self.lines[key]
        return finding.file, finding.line


def locate(project: Project, findings: Iterable[Finding]) -> list[Finding]:
    """The findings with file and line filled in, sorted by place.

    Raises:
        UsageError: a file cannot be read.
    """
    found = list(findings)
    open_ones = [f for f in found if not f.line]
    if not open_ones:
        return sort_unique(found)
    places = Places()
    for path in _candidates(project, open_ones):
        note_places(read_text(path), project.relative(path), places)
    placed = (f if f.line else _placed(f, places) for f in found)
    return sort_unique(placed)


def note_places(text: str, file: str, places: Places) -> None:
    """Parse one Turtle file and note the line of each of its triples."""
    from rdflib import Graph
    from rdflib.plugins.parsers.notation3 import RDFSink, SinkParser

    newlines = [i for i, character in enumerate(text) if character == "\n"]
    lines: dict[object, int] = {}

    class Sink(RDFSink):
        def makeStatement(self, quadruple, why=None):  # type: ignore[no-untyped-def]
            context, predicate, subject, value = quadruple
            names = [name_of(self.normalise(context, n)) for n in (subject, predicate, value)]
            object_line = lines.get(value, 0)
            places.add(file, names, lines.get(subject, object_line), object_line)

    class Parser(SinkParser):
        def object(self, argstr, i, res):  # type: ignore[no-untyped-def]
            start, end = first_word(argstr, i), super().object(argstr, i, res)
            if end >= 0 and res:
                lines[res[-1]] = bisect_right(newlines, start - 1) + 1
            return end

    Parser(Sink(Graph()), baseURI="https://example.org/", turtle=True).loadBuf(text)


def name_of(term: object) -> str:
    """A term as keys have it: the IRI, a literal's text in quotes, "" for a blank node."""
    from rdflib import Literal, URIRef

    if isinstance(term, URIRef):
        return str(term)
    return f'"{term}"' if isinstance(term, Literal) else ""


def first_word(text: str, start: int) -> int:
    """The first position from ``start`` that is neither space nor comment."""
    while start < len(text):
        if text[start] == "#":
            end = text.find("\n", start)
            start = len(text) if end < 0 else end
        elif not text[start].isspace():
            break
        start += 1
    return start


def _placed(finding: Finding, places: Places) -> Finding:
    file, line = places.find(finding)
    return replace(finding, file=file, line=line)


def _keys(finding: Finding) -> list[tuple[str, ...]]:
    """Where to look, the closest first."""
    file, focus, path = finding.file, finding.focus, finding.path
    value = _value(finding.value)
    if finding.component == WHOLE_GRAPH and is_iri(value):
        return [(file, value), (file, focus)]
    if path.startswith("^"):
        return [(file, value, path[2:-1], focus), (file, focus)]
    predicate = path[1:-1]
    return [(file, focus, predicate, value), (file, focus, predicate), (file, focus)]


def _value(value: str) -> str:
    """Without the datatype or language of a literal."""
    return value[: value.rindex('"') + 1] if value.startswith('"') else value


def _candidates(project: Project, findings: Sequence[Finding]) -> list[Path]:
    """The files that can hold one of the findings: those that have a name of it in them."""
    files = (*project.graph, *project.restricted, *project.ontology, *project.shapes)
    named = {f.file for f in findings if f.file}
    names = {_local(n) for f in findings if not f.file for n in (f.focus, f.value) if is_iri(n)}
    chosen = []
    for path in files:
        text = read_text(path) if names else ""
        if project.relative(path) in named or any(name in text for name in names):
            chosen.append(path)
    return chosen


def _local(iri: str) -> str:
    """What follows the prefix when the IRI is shortened."""
    return iri[max(iri.rfind("/"), iri.rfind("#")) + 1 :]
