"""Vocabulary closure: nothing is used that is not declared, and nothing is where it may not be.

The checks here see single triples, file by file; what SHACL can say is left to the shapes.
"""

from __future__ import annotations

from qantar.finding import Finding, sort_unique
from qantar.gate.closure_graph import check_graph, read_graph
from qantar.gate.closure_queries import check_queries
from qantar.gate.closure_terms import check_modules, read_vocabulary
from qantar.graph.project import Project


def check_closure(project: Project) -> list[Finding]:
    """Every use of an undeclared term, and every triple that has no place in the graph.

    Reads the ontology, the shapes, the graph (graph/restricted too) and the queries.

    Raises:
        UsageError: a file cannot be read, is not UTF-8 or no Turtle.
    """
    vocabulary = read_vocabulary(project)
    graph = read_graph(project)
    found = check_modules(vocabulary)
    found += check_graph(project, graph, vocabulary)
    described = graph.public.keys() | graph.restricted.keys()
    for file in project.queries:
        found += check_queries(project, file, vocabulary, described)
    return sort_unique(found)
