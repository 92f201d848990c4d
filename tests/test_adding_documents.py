"""A new document needs new Turtle and no new code: nothing but the graph knows what is in it."""

from __future__ import annotations

import re

from conftest import ROOT
from qantar.namespaces import ID, PREFIXES

KINDS = sorted(name for name, iri in PREFIXES.items() if iri.startswith(ID))
NAMED = re.compile(rf"(?:{re.escape(ID)}\w+/|\b(?:{'|'.join(KINDS)}):)[a-z0-9][\w-]+")
EXAMPLES = "src/qantar/command/"
"""The examples that --help shows are of the shipped graph."""


def test_no_query_shape_term_or_module_names_anything_of_the_graph() -> None:
    graph = {name for path in (ROOT / "graph").rglob("*.ttl") for name in _names(path.read_text())}
    assert len(graph) > 1000
    for top, suffix in (("src", "py"), ("queries", "rq"), ("shapes", "ttl"), ("ontology", "ttl")):
        for path in sorted((ROOT / top).rglob(f"*.{suffix}")):
            found = _names(path.read_text(encoding="utf-8")) & graph
            place = path.relative_to(ROOT).as_posix()
            assert place.startswith(EXAMPLES) or not found, f"{place} names {sorted(found)[:3]}"


def _names(text: str) -> set[str]:
    return {found.removeprefix(ID).replace("/", ":", 1) for found in NAMED.findall(text)}
