"""Exporting: the wanted part of the graph, in the wanted format."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qantar.answers.opening import Loaded
from qantar.errors import UsageError
from qantar.export.formats import NETWORK, find_format
from qantar.network.build import build_network
from qantar.network.selection import EVERYTHING, Selection
from qantar.progress import Step, quiet

if TYPE_CHECKING:  # its import takes long
    import networkx

TIMELINES = ("events", "said")


@dataclass(frozen=True)
class Exported:
    """What was written.

    Attributes:
        texts: the text by its name: "" where there is one, ``nodes`` and ``edges`` of tables.
        counts: of what it holds, as ``nodes``, ``edges``, ``denials`` and ``given_up`` (claims
            that are not drawn), or ``claims`` and ``triples``.
    """

    texts: Mapping[str, str]
    counts: Mapping[str, int]


def export(
    loaded: Loaded,
    format_name: str,
    selection: Selection = EVERYTHING,
    *,
    timeline: str = TIMELINES[0],
    step: Step = quiet,
) -> Exported:
    """Write the graph, or a part of it, in a format for other programs.

    Args:
        loaded: the graph.
        format_name: one of ``qantar.export.formats.FORMATS``.
        selection: which part of it.
        timeline: for gexf: ``events``, things last as long as they are said to have happened, or
            ``said``, things begin when they were said.
        step: told of each long step, as a context.

    Raises:
        UsageError: there is no such format or timeline, or the selection names what is not there.
    """
    wanted = find_format(format_name)
    if timeline not in TIMELINES:
        raise UsageError(f"no timeline {timeline!r}", fix=f"Timelines: {', '.join(TIMELINES)}.")
    if wanted.holds == NETWORK:
        return _network(loaded, format_name, selection, timeline, step)
    if selection.given_up or selection.concepts:
        raise UsageError(
            f"{format_name} holds every claim as it was made",
            fix="Leave out what only says what is drawn (--given-up, --concepts).",
        )
    return _data(loaded, format_name, selection, step)


def _network(
    loaded: Loaded, name: str, selection: Selection, timeline: str, step: Step
) -> Exported:
    with step("building the network"):
        network = build_network(loaded, selection)
    counts = {
        "nodes": network.number_of_nodes(),
        "edges": network.number_of_edges(),
        "denials": network.graph["denials"],
        "given_up": network.graph["givenUp"],
    }
    with step(f"writing {name}"):
        return Exported(_drawn(network, name, timeline), counts)


def _drawn(network: networkx.MultiDiGraph[str], name: str, timeline: str) -> Mapping[str, str]:
    from qantar.export.cytoscape import cytoscape
    from qantar.export.dot import dot
    from qantar.export.gexf import gexf
    from qantar.export.graphml import graphml
    from qantar.export.tables import tables

    if name == "csv":
        return tables(network)
    if name == "gexf":
        return {"": gexf(network, timeline)}
    return {"": {"graphml": graphml, "cytoscape": cytoscape, "dot": dot}[name](network)}


def _data(loaded: Loaded, name: str, selection: Selection, step: Step) -> Exported:
    from qantar.export import rdf
    from qantar.export.data import is_claim, things
    from qantar.export.turtle12 import turtle12

    with step("gathering the data"):
        data = things(loaded, selection)
    counts = {
        "claims": sum(is_claim(told) for told in data.values()),
        "triples": sum(map(len, data.values())),
    }
    with step(f"writing {name}"):
        if name == "turtle12":
            return Exported({"": turtle12(data, loaded)}, counts)
        writers = {
            "turtle": rdf.turtle,
            "nt": rdf.n_triples,
            "jsonld": rdf.json_ld,
            "rdfxml": rdf.rdf_xml,
            "trig": rdf.trig,
        }
        return Exported({"": writers[name](data, loaded.project.base)}, counts)
