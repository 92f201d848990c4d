"""What a SELECT looks like from outside: its columns, its order, its block of parameters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qantar.sparql.tree import line_of, parse, text_of

if TYPE_CHECKING:
    from tree_sitter import Node


@dataclass(frozen=True)
class Block:
    """A VALUES block at the start of WHERE.

    Attributes:
        start: byte offset in the UTF-8 text; ``end`` is exclusive.
        end: byte offset after the block.
        line: 1-based line.
        names: its variables, without ``?``.
        rows: the text of the block as it stands.
    """

    start: int
    end: int
    line: int
    names: tuple[str, ...]
    rows: str


def order_names(text: str) -> tuple[str, ...]:
    """The variables that the outermost ORDER BY names, without ``?``."""
    clauses = [
        clause
        for query in parse(text).root_node.named_children
        for modifier in query.named_children
        if modifier.type == "solution_modifier"
        for clause in modifier.named_children
        if clause.type == "order_clause"
    ]
    return tuple(name for clause in clauses for name in _variables(clause))


def values_block(text: str) -> Block | None:
    """The VALUES block that WHERE begins with, if it begins with one."""
    where = _first(_first(parse(text).root_node, "_query"), "where_clause")
    group = _first(where, "group_graph_pattern")
    parts = [n for n in group.named_children if n.type != "comment"] if group else []
    if not parts or parts[0].type != "inline_data":
        return None
    block = parts[0]
    return Block(
        start=block.start_byte,
        end=block.end_byte,
        line=line_of(block),
        names=tuple(_variables(block)),
        rows=text_of(block),
    )


def _first(node: Node | None, suffix: str) -> Node | None:
    children = node.named_children if node else []
    return next((child for child in children if child.type.endswith(suffix)), None)


def _variables(node: Node) -> list[str]:
    if node.type == "var":
        return [text_of(node).lstrip("?$")]
    return [name for child in node.named_children for name in _variables(child)]
