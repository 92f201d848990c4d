"""Lints of sh:select: the form of a whole-graph rule that both engines run alike."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pyoxigraph import BlankNode, Literal, NamedNode, Store

from qantar.errors import UsageError
from qantar.finding import VIOLATION, Finding
from qantar.namespaces import SH
from qantar.sparql.text import form, guard, terms
from qantar.sparql.tree import captures, parse, text_of

if TYPE_CHECKING:
    from tree_sitter import Tree

REFUSED = (
    ("(minus_graph_pattern) @x", "MINUS: write OPTIONAL { } FILTER(!BOUND(?x))"),
    ("(inline_data) @x", "VALUES: write FILTER(?x IN (...))"),
    ("(values_clause) @x", "VALUES: write FILTER(?x IN (...))"),
    ("(graph_graph_pattern) @x", "GRAPH: a shape sees one graph"),
)


def select_findings(shapes: Store) -> Iterator[Finding]:
    """A finding for each sh:select that is not a plain SELECT DISTINCT $this ?value."""
    for quad in shapes.quads_for_pattern(None, NamedNode(SH + "select"), None):
        shape = _owner(shapes, quad.subject)
        text = quad.object.value if isinstance(quad.object, Literal) else ""
        for problem in select_problems(text, declared_prefixes(shapes, quad.subject)):
            yield Finding("lint", VIOLATION, shape, "", "", "select", "", problem)


def select_problems(text: str, prefixes: dict[str, str]) -> list[str]:
    """What is wrong with the text of a rule, in words that say what to do."""
    whole = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in sorted(prefixes.items())) + text
    try:
        guard(whole)
        terms(whole)
        if form(whole) != "SELECT":
            return ["Write the rule as SELECT."]
    except UsageError as error:
        return [f"Mend the query: {error}"]
    tree = parse(whole)
    if tree.root_node.has_error:
        return ["Write the query more plainly: the lint cannot parse it."]
    found = [f"Take out {what}." for pattern, what in REFUSED if captures(tree, pattern)]
    return found + _projection_problems(tree)


def declared_prefixes(shapes: Store, rule: NamedNode | BlankNode | object) -> dict[str, str]:
    """Prefix to namespace, as sh:prefixes of the rule declares them."""
    found: dict[str, str] = {}
    for declaring in _objects(shapes, rule, "prefixes"):
        for declaration in _objects(shapes, declaring, "declare"):
            names = _objects(shapes, declaration, "prefix")
            iris = _objects(shapes, declaration, "namespace")
            if names and iris:
                found[names[0].value] = iris[0].value
    return found


def _projection_problems(tree: Tree) -> list[str]:
    """The outermost SELECT projects $this and ?value, DISTINCT, and nothing else."""
    clause = captures(tree, "(unit (select_query (select_clause) @clause))")["clause"][0]
    words = [text_of(child) for child in clause.children if child.type != "comment"]
    if [word.upper() for word in words[:2]] != ["SELECT", "DISTINCT"]:
        return ["Write SELECT DISTINCT."]
    if words[2:] != ["$this", "?value"]:
        return ["Project $this ?value."]
    return []


def _objects(shapes: Store, subject: object, name: str) -> list[NamedNode | Literal]:
    if not isinstance(subject, NamedNode | BlankNode):
        return []
    quads = shapes.quads_for_pattern(subject, NamedNode(SH + name), None)
    return [q.object for q in quads]  # type: ignore[misc]


def _owner(shapes: Store, rule: object) -> str:
    """IRI of the shape a rule belongs to."""
    if isinstance(rule, NamedNode | BlankNode):
        for quad in shapes.quads_for_pattern(None, NamedNode(SH + "sparql"), rule):
            if isinstance(quad.subject, NamedNode):
                return quad.subject.value
    return rule.value if isinstance(rule, NamedNode) else ""
