"""The reference engine: pySHACL on rdflib. Slow; run to keep the fast one honest."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from qantar.errors import QantarError
from qantar.finding import Finding, sort_unique
from qantar.gate.shacl.messages import read_messages
from qantar.gate.shacl.results import node_text, result
from qantar.namespaces import SH

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

NAME = "pyshacl"


def check(data: str, shapes: str) -> list[Finding]:
    """Validate data against shapes, both N-Triples; each finding once, in a stable order.

    No inference, no owl:imports, no advanced features.

    Raises:
        QantarError: the engine refuses the shapes or the data.
    """
    import pyshacl

    try:
        _, report, text = pyshacl.validate(
            _graph(data), shacl_graph=_graph(shapes), inference="none", do_owl_imports=False
        )
    except Exception as error:  # its errors share no base class with a name of their own
        raise QantarError(f"{NAME} refuses the shapes: {error}") from error
    from rdflib import Graph

    if not isinstance(report, Graph):
        raise QantarError(f"{NAME} refuses the shapes: {text}")
    return _findings(report, read_messages(shapes))


def _graph(text: str) -> Graph:
    from rdflib import Graph

    return Graph().parse(data=text, format="nt")


def _findings(report: Graph, messages: Mapping[str, str]) -> list[Finding]:
    """The top results; those under sh:detail are the reasons of another result."""
    from rdflib import URIRef

    results = report.objects(None, URIRef(SH + "result"))
    return sort_unique(_finding(report, found, messages) for found in results)


def _finding(report: Graph, found: Node, messages: Mapping[str, str]) -> Finding:
    def get(name: str) -> str:
        from rdflib import URIRef

        return _text(report.value(found, URIRef(SH + name)))

    return result(
        messages,
        focus=get("focusNode"),
        path=_path(report, found),
        component=get("sourceConstraintComponent"),
        severity=get("resultSeverity"),
        shape=get("sourceShape"),
        value=get("value"),
    )


def _path(report: Graph, found: Node) -> str:
    """The result path as SPARQL text; only simple and inverse paths are let through the lints."""
    from rdflib import URIRef

    path = report.value(found, URIRef(SH + "resultPath"))
    if path is None:
        return ""
    inverse = report.value(path, URIRef(SH + "inversePath"))
    return f"^<{inverse}>" if inverse is not None else f"<{path}>"


def _text(term: Node | None) -> str:
    """The term as the other engine would write it."""
    from pyoxigraph import Literal as OxLiteral
    from pyoxigraph import NamedNode
    from rdflib import Literal, URIRef

    if isinstance(term, URIRef):
        return node_text(f"<{term}>")
    if not isinstance(term, Literal):
        return ""
    if term.language:
        return str(OxLiteral(str(term), language=term.language))
    datatype = NamedNode(str(term.datatype)) if term.datatype else None
    return str(OxLiteral(str(term), datatype=datatype))
