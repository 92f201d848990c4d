"""Terms of the vocabularies we use but do not define.

One text file per vocabulary lists its terms, so that a misspelt one is noticed; ``sh.txt`` holds
only what both SHACL engines evaluate. For the vocabularies without a file the namespace is enough.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from qantar import namespaces as ns

LISTED = {
    "dcterms": ns.DCTERMS,
    "foaf": ns.FOAF,
    "org": ns.ORG,
    "owl": ns.OWL,
    "prov": ns.PROV,
    "rdf": ns.RDF,
    "rdfs": ns.RDFS,
    "sh": ns.SH,
    "skos": ns.SKOS,
    "vann": ns.VANN,
    "xsd": ns.XSD,
}
UNLISTED = (ns.OA, ns.SCHEMA, ns.SEM, ns.ELI, ns.BIBO)


@cache
def listed(name: str) -> frozenset[str]:
    """The IRIs of a listed vocabulary, by its prefix."""
    names = (Path(__file__).parent / f"{name}.txt").read_text(encoding="utf-8").split()
    return frozenset(LISTED[name] + local for local in names)


def vocabulary(iri: str) -> str | None:
    """The prefix of the listed vocabulary an IRI is in, None if it is in none."""
    for name, namespace in LISTED.items():
        if iri.startswith(namespace):
            return name
    return None


def is_known(iri: str) -> bool:
    """Whether the IRI is a term of a vocabulary we use."""
    name = vocabulary(iri)
    if name is not None:
        return iri in listed(name)
    return iri.startswith(UNLISTED)
