"""Reading SPARQL text without running it: the terms it uses, its form, what it may not do.

The text is parsed by tree-sitter, which takes a millisecond. Where its grammar gives up, rdflib's
parser is asked (``sparql_second``), so that no text passes only because it was not understood.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from qantar.errors import UsageError
from qantar.sparql.refusals import refuse
from qantar.sparql.tree import captures, line_of, parse, text_of

if TYPE_CHECKING:
    from tree_sitter import Node, Tree

FORMS = {
    "select_query": "SELECT",
    "ask_query": "ASK",
    "construct_query": "CONSTRUCT",
    "describe_query": "DESCRIBE",
}
BESIDE_THE_FORM = {"prologue", "comment", "values_clause"}


def terms(text: str, prefixes: Mapping[str, str] | None = None) -> list[tuple[str, int]]:
    """The IRIs a query uses, each with its line, in the order of the text.

    Those in PREFIX and BASE are declarations, not uses. Where only rdflib can parse the text, the
    lines are 0.

    Args:
        text: a query.
        prefixes: prefix to namespace, for text whose prefixes are declared elsewhere.

    Raises:
        UsageError: a prefix is not declared, or the text is no SPARQL query.
    """
    tree = parse(text)
    if tree.root_node.has_error:
        from qantar.sparql import second_opinion as sparql_second

        return [(iri, 0) for iri in sparql_second.read(text, prefixes or {}).iris]
    found = captures(tree, "(prefixed_name) @name (iri_reference) @iri")
    declared, base = {**(prefixes or {}), **_declarations(tree)}, _base(tree)
    used = [(node, _expand(node, declared)) for node in found.get("name", [])]
    used += [(n, _iri(n, base)) for n in found.get("iri", []) if not _is_declaration(n)]
    used.sort(key=lambda pair: pair[0].start_byte)
    return [(iri, line_of(node)) for node, iri in used]


def guard(text: str) -> None:
    """Let a text pass only if it is a query that reads from the store it is given.

    Raises:
        UsageError: it is an update, reaches out with SERVICE, FROM or FROM NAMED, or is no SPARQL.
    """
    _guard_as_is(text)
    unescaped = unescape(text)
    if unescaped != text:  # an engine may unescape before it parses, and so see other words
        _guard_as_is(unescaped)


def form(text: str) -> str:
    """SELECT, ASK, CONSTRUCT or DESCRIBE.

    Raises:
        UsageError: the text is an update or no SPARQL.
    """
    tree = parse(text)
    if tree.root_node.has_error:
        from qantar.sparql import second_opinion as sparql_second

        return sparql_second.read(text, {}).form
    return _form_of(tree)


def unescape(text: str) -> str:
    r"""The text with \uXXXX and \UXXXXXXXX replaced, as SPARQL allows them anywhere."""
    pieces = text.split("\\")
    return pieces[0] + "".join(_unescape_piece(piece) for piece in pieces[1:])


def _unescape_piece(piece: str) -> str:
    for letter, length in (("u", 4), ("U", 8)):
        digits = piece[1 : 1 + length]
        if piece[:1] == letter and len(digits) == length:
            try:
                return chr(int(digits, 16)) + piece[1 + length :]
            except (ValueError, OverflowError):
                break
    return "\\" + piece


def _guard_as_is(text: str) -> None:
    tree = parse(text)
    if tree.root_node.has_error:
        from qantar.sparql import second_opinion as sparql_second

        sparql_second.guard(text)
        return
    found = captures(tree, "(service_graph_pattern) @service (dataset_clause) @dataset")
    _form_of(tree)
    for name, what in (("service", "SERVICE"), ("dataset", "FROM")):
        if name in found:
            raise refuse(what, line_of(found[name][0]))


def _form_of(tree: Tree) -> str:
    """The one query form at the top; anything else there is an update."""
    tops = [n for n in tree.root_node.named_children if n.type not in BESIDE_THE_FORM]
    for node in tops:
        if node.type not in FORMS:
            raise refuse("an update", line_of(node))
    if len(tops) != 1:
        raise UsageError("no query", where="line 1", fix="Write one SELECT, ASK or CONSTRUCT.")
    return FORMS[tops[0].type]


def _declarations(tree: Tree) -> dict[str, str]:
    nodes = captures(tree, "(prefix_declaration) @declaration").get("declaration", [])
    base = _base(tree)
    pairs = [(n.named_children[0], n.named_children[-1]) for n in nodes]
    return {text_of(name).strip().removesuffix(":"): _iri(iri, base) for name, iri in pairs}


def _base(tree: Tree) -> str:
    found = captures(tree, "(base_declaration (iri_reference) @base)").get("base", [])
    return _iri(found[-1], "") if found else ""


def _is_declaration(node: Node) -> bool:
    return node.parent is not None and node.parent.type.endswith("_declaration")


def _iri(node: Node, base: str) -> str:
    iri = unescape(text_of(node))[1:-1]
    if not base:
        return iri
    from urllib.parse import urljoin

    return urljoin(base, iri)


def _expand(node: Node, declared: Mapping[str, str]) -> str:
    prefix, _, local = text_of(node).partition(":")
    if prefix not in declared:
        raise UsageError(
            f"prefix {prefix}: is not declared",
            where=f"line {line_of(node)}",
            fix=f"Add PREFIX {prefix}: <...>.",
        )
    return declared[prefix] + local.replace("\\", "")
