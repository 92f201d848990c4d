"""The network as GraphML, which most programs for networks read."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from qantar.export.plain import plain

if TYPE_CHECKING:  # its import takes long
    import networkx


def graphml(network: networkx.MultiDiGraph[str]) -> str:
    """The network as GraphML."""
    from networkx.readwrite.graphml import write_graphml_xml  # the other writer needs lxml

    out = io.BytesIO()
    write_graphml_xml(plain(network), out, prettyprint=False)
    return f"{out.getvalue().decode('utf-8')}\n"
