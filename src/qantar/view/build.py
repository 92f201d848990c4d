"""The generated view: direct triples, and what follows for a claim from all the others.

Each rule is a CONSTRUCT in a file of its own under ``rules/``. They run in the order given here,
because later rules read what earlier ones wrote.
"""

from __future__ import annotations

from pathlib import Path

from pyoxigraph import NamedNode, Quad, QueryTriples, Store

from qantar.errors import UsageError
from qantar.namespaces import AS_CLAIMED_GRAPH, DERIVED_GRAPH, GRAPH, STANDING_GRAPH

WORKING_GRAPH = GRAPH + "working"
RULES: tuple[tuple[str, str], ...] = (
    ("judged-same", WORKING_GRAPH),
    ("canonical", DERIVED_GRAPH),
    ("said", DERIVED_GRAPH),
    ("value-text", DERIVED_GRAPH),
    ("topics", WORKING_GRAPH),
    ("values", WORKING_GRAPH),
    ("superseded", WORKING_GRAPH),
    ("withdrawn", WORKING_GRAPH),
    ("possibly-withdrawn", WORKING_GRAPH),
    ("contested-by-denial", DERIVED_GRAPH),
    ("contested-by-value", DERIVED_GRAPH),
    ("contested-by-judgement", DERIVED_GRAPH),
    ("status", DERIVED_GRAPH),
    ("as-claimed", AS_CLAIMED_GRAPH),
    ("standing", STANDING_GRAPH),
)
VIEWS = {"as-claimed": AS_CLAIMED_GRAPH, "standing": STANDING_GRAPH}


def build_view(store: Store) -> None:
    """Add the named graphs ``as-claimed``, ``standing`` and ``derived`` to a loaded store."""
    folder = Path(__file__).with_name("rules")
    for name, graph in RULES:
        _apply(store, (folder / f"{name}.rq").read_text(encoding="utf-8"), NamedNode(graph))
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


def _apply(store: Store, rule: str, graph: NamedNode) -> None:
    """Run one rule to its end before writing, so that it never reads its own results."""
    results = store.query(rule)
    assert isinstance(results, QueryTriples)  # every rule is a CONSTRUCT
    triples = list(results)
    store.extend(Quad(t.subject, t.predicate, t.object, graph) for t in triples)
