"""The shapes and their fixtures, read for the tests.

Run as a script it writes the findings that failing fixtures are expected to give, for review:
``python tests/shape_files.py ClaimShape`` (without a name: all of them).
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from pyoxigraph import BlankNode, NamedNode, RdfFormat, Store, parse, serialize

from qantar.finding import Finding, is_iri
from qantar.namespaces import QO, QS, RDF, RDFS, SCHEMA, SH, SKOS, curie

ROOT = Path(__file__).resolve().parent.parent
FIXTURES = ROOT / "tests" / "shapes"
MODULES = tuple(sorted((ROOT / "shapes").glob("*.ttl")))
ONTOLOGY = tuple(sorted((ROOT / "ontology").glob("*.ttl")))
TARGETS = ("targetClass", "targetNode", "targetSubjectsOf", "targetObjectsOf")
# What shapes look at in the ontology; labels and definitions only make the engines slower.
LOOKED_AT = {
    RDF + "type",
    RDFS + "subClassOf",
    SKOS + "inScheme",
    QO + "valueScheme",
    SCHEMA + "domainIncludes",
    SCHEMA + "rangeIncludes",
}


def n_triples(*paths: Path) -> str:
    """Turtle files as N-Triples."""
    quads = (quad for path in paths for quad in parse(path=path, format=RdfFormat.TURTLE))
    return (serialize(quads, format=RdfFormat.N_TRIPLES) or b"").decode()


@cache
def ontology() -> str:
    """Of the ontology what shapes look at, as N-Triples."""
    quads = [q for path in ONTOLOGY for q in parse(path=path, format=RdfFormat.TURTLE)]
    kept = (quad for quad in quads if quad.predicate.value in LOOKED_AT)
    return (serialize(kept, format=RdfFormat.N_TRIPLES) or b"").decode()


@cache
def shapes() -> Store:
    """All shapes, those for style among them."""
    store = Store()
    for path in MODULES:
        store.load(path=path, format=RdfFormat.TURTLE)
    return store


@cache
def targeted() -> tuple[str, ...]:
    """Names of the shapes that have a target: each has a pair of fixtures."""
    found = {
        quad.subject.value.removeprefix(QS)
        for name in TARGETS
        for quad in shapes().quads_for_pattern(None, NamedNode(SH + name), None)
        if isinstance(quad.subject, NamedNode)
    }
    return tuple(sorted(found))


def rules() -> str:
    """The shapes for graphs (not those for style), as N-Triples."""
    return n_triples(*(path for path in MODULES if path.stem != "style"))


def is_style(shape: str) -> bool:
    """Whether a shape is for the ontology and the shapes themselves."""
    return shape.endswith("StyleShape")


def alone(shape: str) -> str:
    """One shape with all that it refers to, as N-Triples."""
    reached: set[NamedNode | BlankNode] = set()
    waiting: list[NamedNode | BlankNode] = [NamedNode(QS + shape)]
    while waiting:
        node = waiting.pop()
        if node not in reached:
            reached.add(node)
            objects = (quad.object for quad in shapes().quads_for_pattern(node, None, None))
            waiting += [o for o in objects if isinstance(o, NamedNode | BlankNode)]
    triples = (quad.triple for quad in shapes() if quad.subject in reached)
    return (serialize(triples, format=RdfFormat.N_TRIPLES) or b"").decode()


def parts(shape: str) -> set[str]:
    """A shape and its property shapes: what its findings can name as their source."""
    quads = shapes().quads_for_pattern(NamedNode(QS + shape), NamedNode(SH + "property"), None)
    return {shape, *(quad.object.value.removeprefix(QS) for quad in quads)}  # type: ignore[union-attr]


def data(shape: str, *kinds: str) -> str:
    """The fixtures of a shape ("pass", "fail") with what they stand on, as N-Triples."""
    files = [FIXTURES / f"{shape}.{kind}.ttl" for kind in kinds]
    if is_style(shape):
        return n_triples(*files)
    return ontology() + n_triples(FIXTURES / "base.ttl", *files)


def rows(findings: Iterable[Finding]) -> list[list[str]]:
    """Findings as they are compared, with short names, sorted."""
    return sorted([_short(part) for part in finding.key()] for finding in findings)


def expected(shape: str) -> list[list[str]]:
    """The findings that the failing fixture of a shape must give."""
    found: list[list[str]] = json.loads((FIXTURES / f"{shape}.fail.json").read_text("utf-8"))
    return found


def _short(text: str) -> str:
    if text.startswith("<"):
        return curie(text[1:-1])
    return curie(text) if is_iri(text) else text


def _write(shape: str) -> None:
    from qantar.gate.shacl.rust import check

    lines = [
        json.dumps(row, ensure_ascii=False)
        for row in rows(check(data(shape, "fail"), alone(shape)))
    ]
    text = "[\n" + ",\n".join(f"  {line}" for line in lines) + "\n]\n"
    (FIXTURES / f"{shape}.fail.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    for name in sys.argv[1:] or targeted():
        _write(name)
