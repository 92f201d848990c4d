"""The network as JSON for Cytoscape and Cytoscape.js."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from qantar.export.plain import plain

if TYPE_CHECKING:  # its import takes long
    import networkx


def cytoscape(network: networkx.MultiDiGraph[str]) -> str:
    """The network as Cytoscape JSON, one element a line; the id of an edge is its claim.

    There nodes and edges share their ids, so the edge of a claim that is a node as well is called
    ``IRI#edge``; ``claim`` is the claim's IRI in any case.
    """
    from networkx import cytoscape_data

    shown = plain(network)
    for *_, claim, data in shown.edges(keys=True, data=True):
        if claim in shown:
            data["id"] = f"{claim}#edge"
    elements = cytoscape_data(shown, name="label")["elements"]
    members = [f'    "{kind}": {_lines(elements[kind])}' for kind in ("nodes", "edges")]
    return '{\n  "elements": {\n' + ",\n".join(members) + "\n  }\n}\n"


def _lines(elements: list[object]) -> str:
    if not elements:
        return "[]"
    lines = (f"      {json.dumps(one, ensure_ascii=False)}" for one in elements)
    return "[\n" + ",\n".join(lines) + "\n    ]"
