"""The network as two tables, for spreadsheets and for programs that read nodes and edges."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import TYPE_CHECKING

from qantar.export.plain import caption
from qantar.render.cells import safe_cell

if TYPE_CHECKING:  # its import takes long
    import networkx

# fmt: off
NODES = (
    "id", "label", "kind", "kindLabel", "claims", "start", "end", "dateClaims", "firstSaid",
    "canonical", "status",
)
EDGES = (
    "source", "sourceLabel", "target", "targetLabel", "label", "property", "predicate", "denied",
    "stands", "status", "rivals", "certainty", "speaker", "relayedBy", "date", "saidFrom",
    "saidTo", "asOf", "documentTitle", "document", "from", "to", "passage", "claim", "speakerIri",
    "visibility",
)
# fmt: on


def tables(network: networkx.MultiDiGraph[str]) -> dict[str, str]:
    """The network as CSV: ``nodes`` and ``edges``, each with one line of names.

    Args:
        network: from ``build_network``.
    """
    labels = {iri: data["label"] for iri, data in network.nodes(data=True)}
    nodes = ({"id": iri, **data} for iri, data in network.nodes(data=True))
    edges = (
        {
            **data,
            "source": source,
            "sourceLabel": labels[source],
            "target": target,
            "targetLabel": labels[target],
            "label": caption(data),
            "property": data["label"],
        }
        for source, target, data in network.edges(data=True)
    )
    return {"nodes": _table(NODES, nodes), "edges": _table(EDGES, edges)}


def _table(columns: tuple[str, ...], rows: Iterable[dict[str, object]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_cell(row[name]) for name in columns])
    return out.getvalue()


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return safe_cell(str(value))
