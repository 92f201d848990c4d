"""The network as DOT, for Graphviz."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qantar.export.plain import plain

if TYPE_CHECKING:  # its import takes long
    import networkx

# A denial is dashed and red, what was given up dotted and grey: never only by colour.
DENIED = {"style": "dashed", "color": "#b00020", "fontcolor": "#b00020"}
GIVEN_UP = {"style": "dotted", "color": "#767676", "fontcolor": "#767676"}


def dot(network: networkx.MultiDiGraph[str]) -> str:
    """The network as DOT; nodes are numbered, because an IRI holds colons, which mean ports."""
    from graphviz import Digraph

    shown = plain(network)
    numbers = {node: f"n{number}" for number, node in enumerate(shown, 1)}
    made = Digraph("qantar", node_attr={"shape": "box"}, graph_attr={"overlap": "false"})
    for node, data in shown.nodes(data=True):
        made.node(numbers[node], **_attributes({**data, "iri": node, "URL": node}))
    for source, target, data in shown.edges(data=True):
        style = GIVEN_UP if not data["stands"] else DENIED if data["denied"] else {}
        given = _attributes({**data, "URL": data["claim"], **style})
        made.edge(numbers[source], numbers[target], **given)
    return str(made.source)


def _attributes(data: dict[str, object]) -> dict[str, str]:
    """Attributes as text in which nothing is markup: neither HTML labels nor backslash escapes."""
    from graphviz import escape

    written = {
        name: str(value).lower() if isinstance(value, bool) else str(value)
        for name, value in data.items()
    }
    return {name: escape(text) for name, text in written.items()}
