"""The network as GEXF with dates, for the timeline of Gephi."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from qantar.export.plain import plain

if TYPE_CHECKING:  # its import takes long
    import networkx

EVENTS = "events"
SAID = "said"


def gexf(network: networkx.MultiDiGraph[str], timeline: str = EVENTS) -> str:
    """The network as GEXF 1.2.

    Args:
        network: from ``build_network``.
        timeline: ``events``: a node lasts from the first to the last day on which it is said to
            have happened; ``said``: nodes and edges begin on the day by which they were said.
    """
    from networkx.readwrite.gexf import GEXFWriter

    shown = plain(network)
    if timeline == SAID:
        _time_of_saying(shown)
    # Element trees have no type stubs in networkx; the writer's own tree is what is mended.
    writer = GEXFWriter(encoding="utf-8", prettyprint=False, version="1.2draft")
    writer.add_graph(shown)
    meta = writer.xml.find("meta")
    del meta.attrib["lastmodifieddate"]  # that is today: the same input gives the same bytes
    meta.find("creator").text = "qantar"
    out = io.BytesIO()
    writer.write(out)
    return f"{out.getvalue().decode('utf-8')}\n"


def _time_of_saying(network: networkx.MultiDiGraph[str]) -> None:
    """Let everything begin when it was said; what it tells of keeps its days by other names."""
    for _, data in network.nodes(data=True):
        for name, kept in (("start", "happenedFrom"), ("end", "happenedTo")):
            if name in data:
                data[kept] = data.pop(name)
        if "firstSaid" in data:
            data["start"] = data["firstSaid"]
    for *_, data in network.edges(data=True):
        day = data.get("saidTo") or data.get("saidFrom")
        if day:
            data["start"] = day
