"""The network as other programs take it: without empty values, and with labels that do not lie."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # its import takes long
    import networkx

UNREADABLE = "\ufffd"
# XML 1.0 has no way to write these, not even escaped.
CONTROLS = {
    **dict.fromkeys((n for n in range(32) if n not in (9, 10, 13)), UNREADABLE),
    **dict.fromkeys((0xFFFE, 0xFFFF), UNREADABLE),
}


def plain(network: networkx.MultiDiGraph[str]) -> networkx.MultiDiGraph[str]:
    """A copy that can be written in any format.

    The label of an edge says that it is denied or given up, because programs draw labels before
    anything else. Characters that XML forbids are replaced, empty values are left out.

    Args:
        network: from ``build_network``.
    """
    import networkx

    made: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    for node, data in network.nodes(data=True):
        made.add_node(node, **_clean(data))
    for source, target, claim, data in network.edges(keys=True, data=True):
        shown = {"id": claim, **data, "label": caption(data), "property": data["label"]}
        made.add_edge(source, target, key=claim, **_clean(shown))
    return made


def caption(data: dict[str, object]) -> str:
    """The label of an edge, with what keeps it from being read as an assertion that stands."""
    denied = "denied: " if data["denied"] else ""
    given_up = "" if data["stands"] else f"{data['status']}: "
    return f"{given_up}{denied}{data['label']}"


def readable(text: str) -> str:
    """The text without the characters that XML forbids."""
    return text.translate(CONTROLS)


def _clean(data: dict[str, object]) -> dict[str, object]:
    return {
        name: readable(value) if isinstance(value, str) else value
        for name, value in data.items()
        if value != ""
    }
