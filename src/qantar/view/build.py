"""The generated view: direct triples, and what follows for a claim from all the others.

Each rule is an INSERT in a file of its own under ``rules/``. They run in the order given here,
because later rules read what earlier ones wrote.
"""

from __future__ import annotations

from pathlib import Path

from pyoxigraph import NamedNode, Store

from qantar.errors import UsageError
from qantar.namespaces import AS_CLAIMED_GRAPH, GRAPH, STANDING_GRAPH

WORKING_GRAPH = GRAPH + "working"
RULES = (
    "judged-same",
    "canonical",
    "said",
    "value-text",
    "topics",
    "values",
    "as-claimed",
    "fact-keys",
    "tells-fact",
    "superseded",
    "withdrawn",
    "possibly-withdrawn",
    "contested-by-denial",
    "contested-by-value",
    "contested-by-judgement",
    "status",
    "less-precise",
    "leads-in",
    "leads-for",
    "possibly-same",
    "roots",
    "standing",
)
VIEWS = {"as-claimed": AS_CLAIMED_GRAPH, "standing": STANDING_GRAPH}


def build_view(store: Store) -> None:
    """Add the named graphs ``as-claimed``, ``standing`` and ``derived`` to a loaded store."""
    folder = Path(__file__).with_name("rules")
    for name in RULES:
        store.update((folder / f"{name}.ru").read_text(encoding="utf-8"))
    store.remove_graph(NamedNode(WORKING_GRAPH))


def view_lines(store: Store, name: str) -> list[str]:
    """One view as sorted N-Triples lines, without line ends.

    Args:
        store: a store with the view built.
        name: ``as-claimed`` or ``standing``.

    Raises:
        UsageError: there is no such view.
    """
    if name not in VIEWS:
        raise UsageError(f"no view {name!r}", fix=f"Views: {', '.join(VIEWS)}.")
    quads = store.quads_for_pattern(None, None, None, NamedNode(VIEWS[name]))
    return sorted(f"{q.subject} {q.predicate} {q.object} ." for q in quads)
