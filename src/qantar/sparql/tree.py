"""tree-sitter on SPARQL: trees, patterns, and where a node stands."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tree_sitter import Language, Node, Query, Tree


@lru_cache(maxsize=64)  # several looks at one query follow each other
def parse(text: str) -> Tree:
    """The syntax tree of a text, with error nodes where the grammar does not fit."""
    from tree_sitter import Parser

    return Parser(_language()).parse(text.encode("utf-8"))


def captures(tree: Tree, pattern: str) -> dict[str, list[Node]]:
    """The nodes of the tree that a tree-sitter pattern captures, by name."""
    from tree_sitter import QueryCursor

    return QueryCursor(_pattern(pattern)).captures(tree.root_node)


def line_of(node: Node) -> int:
    """The 1-based line a node begins in."""
    return node.start_point.row + 1


def text_of(node: Node) -> str:
    """The text of a node."""
    return (node.text or b"").decode("utf-8")


@cache
def _language() -> Language:
    """The grammar; its binding still hands over a pointer, which tree-sitter warns about."""
    import warnings

    import tree_sitter_sparql
    from tree_sitter import Language

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        return Language(tree_sitter_sparql.language())


@cache
def _pattern(pattern: str) -> Query:
    """A compiled pattern: compiling takes longer than matching."""
    from tree_sitter import Query

    return Query(_language(), pattern)
