"""The formats of an export: their names, the endings of their files, and what they hold."""

from __future__ import annotations

from dataclasses import dataclass

from qantar.errors import UsageError

NETWORK = "network"
DATA = "data"


@dataclass(frozen=True)
class Format:
    """A format.

    Attributes:
        name: as it is asked for.
        suffix: the usual ending of its files.
        holds: ``network`` or ``data``.
        does: what it is for, in a few words.
    """

    name: str
    suffix: str
    holds: str
    does: str


FORMATS = {
    one.name: one
    for one in (
        Format("graphml", ".graphml", NETWORK, "for Gephi, yEd, Cytoscape, igraph"),
        Format("gexf", ".gexf", NETWORK, "for Gephi, with dates for its timeline"),
        Format("cytoscape", ".cyjs", NETWORK, "for Cytoscape and Cytoscape.js"),
        Format("dot", ".gv", NETWORK, "for Graphviz"),
        Format("csv", ".csv", NETWORK, "two tables, for spreadsheets"),
        Format("turtle", ".ttl", DATA, "Turtle"),
        Format("nt", ".nt", DATA, "N-Triples"),
        Format("jsonld", ".jsonld", DATA, "JSON-LD"),
        Format("rdfxml", ".rdf", DATA, "RDF/XML"),
        Format("trig", ".trig", DATA, "TriG, a named graph for each claim"),
        Format("turtle12", ".ttl", DATA, "RDF 1.2 Turtle, a reifier for each claim"),
    )
}


def find_format(name: str) -> Format:
    """The format of that name.

    Raises:
        UsageError: there is none; tells which there are.
    """
    if name not in FORMATS:
        raise UsageError(f"no format {name!r}", fix=f"Formats: {', '.join(FORMATS)}.")
    return FORMATS[name]
