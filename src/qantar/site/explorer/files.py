"""The files that the explorer loads: texts, nodes, and claims in pieces.

Nodes are laid out so that neighbours mostly share a piece: a page that shows a neighbourhood loads
few of them, however large the graph is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from qantar.answers.opening import Loaded
from qantar.namespaces import QO, RDF
from qantar.render.words import printable
from qantar.site.explorer.keys import search_keys
from qantar.site.explorer.rows import Claims, Row
from qantar.site.links import Links
from qantar.site.scripts import call

if TYPE_CHECKING:  # its import takes long
    import networkx

PIECE = 2000
"""So many claims stand in one file."""

TIES = {"Involvement", "Harm", "Membership"}
"""Nodes that are there only to tie others together: shown with what lies behind them."""

OPENS_ON = "Incident"
"""Kind of the node that the explorer opens on: the one that most is claimed of."""


def explorer_files(
    loaded: Loaded, network: networkx.MultiDiGraph[str], links: Links
) -> Iterator[tuple[str, str]]:
    """The data of the explorer, file by file, each with its path from the top of the site.

    Args:
        loaded: the graph.
        network: its network, with what was given up: the page hides that until it is asked.
        links: where everything has its page.
    """
    facts = loaded.facts
    order = sorted(network)
    ids = {iri: number for number, iri in enumerate(order)}
    drawn = {str(claim) for _, _, claim in network.edges(keys=True)}
    claims = Claims(facts, links, ids, drawn)
    behind = _behind(claims, facts.subjects(RDF + "type", QO + "Claim"))
    weights = [int(network.nodes[iri]["claims"]) for iri in order]
    starts: dict[int, int] = {}
    rows: list[Row] = []
    written = 0
    for node in _walk(network, order, ids, weights):
        starts[node] = written * PIECE + len(rows)
        for claim in sorted(behind[node], key=lambda c: _place(c, node, claims, drawn, weights)):
            rows.append(claims.row(claim))
            if len(rows) == PIECE:
                yield _piece(written, rows)
                written, rows = written + 1, []
    if rows:
        yield _piece(written, rows)
    ends = [[starts[n], len(behind[n])] for n in range(len(order))]
    yield "data/nodes.js", call("add", "nodes", _nodes(loaded, network, links, ends))
    yield "data/words.js", call("add", "words", _words(loaded, network, claims, ids))


def _behind(claims: Claims, all_claims: list[str]) -> dict[int, list[str]]:
    """For each node the claims that are about it."""
    found: dict[int, list[str]] = defaultdict(list)
    for claim in all_claims:
        for node in claims.ends(claim):
            found[node].append(claim)
    return found


def _place(
    claim: str, node: int, claims: Claims, drawn: set[str], weights: list[int]
) -> tuple[bool, int, str]:
    """Edges first, those to what most is claimed of before the others."""
    other = max((weights[end] for end in claims.ends(claim) if end != node), default=0)
    return claim not in drawn, -other, claim


def _walk(
    network: networkx.MultiDiGraph[str], order: list[str], ids: dict[str, int], weights: list[int]
) -> Iterator[int]:
    """The nodes from neighbour to neighbour, beginning where most is claimed."""
    seen: set[int] = set()
    for start in sorted(ids.values(), key=lambda node: (-weights[node], node)):
        waiting = [] if start in seen else [start]
        seen.add(start)
        for node in waiting:  # grows while it is read
            yield node
            iri = order[node]
            near = {ids[n] for side in (network.succ, network.pred) for n in side[iri]} - seen
            seen |= near
            waiting += sorted(near)


def _nodes(
    loaded: Loaded, network: networkx.MultiDiGraph[str], links: Links, ends: list[list[int]]
) -> list[list[object]]:
    """The rows of the nodes, in the order that `store.js` names; page "1" is that of the key."""
    keys, kinds = search_keys(loaded.facts), _kinds(network)
    rows: list[list[object]] = []
    for iri, place in zip(sorted(network), ends, strict=True):
        node = network.nodes[iri]
        key, page = links.name(iri), links.href(iri)
        row = [printable(str(node["label"])), kinds.index(str(node["kind"])), key]
        row.append("1" if page == f"e/{key.replace(':', '/')}.html" else page)
        row += [keys.get(iri, ""), int(node["claims"]), str(node["start"]), str(node["end"])]
        rows.append([*row, *place])
    return rows


def _kinds(network: networkx.MultiDiGraph[str]) -> list[str]:
    return sorted({str(kind) for _, kind in network.nodes(data="kind")})


def _words(
    loaded: Loaded, network: networkx.MultiDiGraph[str], claims: Claims, ids: dict[str, int]
) -> dict[str, object]:
    facts = loaded.facts
    return {
        "base": facts.base,
        "kinds": [[facts.label(QO + kind), int(kind in TIES)] for kind in _kinds(network)],
        "opening": _opening(network, ids),
        "piece": PIECE,
        "texts": list(claims.texts.all),
    }


def _opening(network: networkx.MultiDiGraph[str], ids: dict[str, int]) -> int:
    """The node to open on, -1 in an empty network."""
    incidents = [iri for iri in network if network.nodes[iri]["kind"] == OPENS_ON]
    among = incidents or list(network)
    if not among:
        return -1
    return ids[min(among, key=lambda iri: (-int(network.nodes[iri]["claims"]), iri))]


def _piece(number: int, rows: list[Row]) -> tuple[str, str]:
    return f"data/claims-{number}.js", call("add", f"claims-{number}", rows)
