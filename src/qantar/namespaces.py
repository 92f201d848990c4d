"""Namespaces, names of graphs, and short forms of IRIs."""

from __future__ import annotations

from functools import lru_cache

BASE = "https://w3id.org/qantar/"
QO = BASE + "ontology/"
QP = BASE + "property/"
QV = BASE + "vocabulary/"
QS = BASE + "shapes/"
ID = BASE + "id/"

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
OWL = "http://www.w3.org/2002/07/owl#"
XSD = "http://www.w3.org/2001/XMLSchema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
SH = "http://www.w3.org/ns/shacl#"
DCTERMS = "http://purl.org/dc/terms/"
OA = "http://www.w3.org/ns/oa#"
PROV = "http://www.w3.org/ns/prov#"
ORG = "http://www.w3.org/ns/org#"
FOAF = "http://xmlns.com/foaf/0.1/"
SCHEMA = "https://schema.org/"
SEM = "http://semanticweb.cs.vu.nl/2009/11/sem/"
ELI = "http://data.europa.eu/eli/ontology#"
VANN = "http://purl.org/vocab/vann/"
BIBO = "http://purl.org/ontology/bibo/"

GRAPH = BASE + "graph/"
RESTRICTED_GRAPH = GRAPH + "restricted"
AS_CLAIMED_GRAPH = GRAPH + "as-claimed"
STANDING_GRAPH = GRAPH + "standing"
DERIVED_GRAPH = GRAPH + "derived"

DATA_KINDS = (
    "account",
    "claim",
    "document",
    "event",
    "group",
    "harm",
    "incident",
    "involvement",
    "judgement",
    "legislation",
    "manifest",
    "membership",
    "organisation",
    "passage",
    "person",
    "place",
    "post",
    "proceeding",
    "provision",
    "set-aside",
    "tally",
    "work",
)

STUB_CLASSES = ("Involvement", "Harm", "Membership", "ProceedingEvent")
"""Classes, by local name, whose instances only tie others together."""

PREFIXES: dict[str, str] = {
    "qo": QO,
    "qp": QP,
    "qv": QV,
    "qs": QS,
    "rdf": RDF,
    "rdfs": RDFS,
    "owl": OWL,
    "xsd": XSD,
    "skos": SKOS,
    "sh": SH,
    "dcterms": DCTERMS,
    "oa": OA,
    "prov": PROV,
    "org": ORG,
    "foaf": FOAF,
    "schema": SCHEMA,
    "sem": SEM,
    "eli": ELI,
    "vann": VANN,
    "bibo": BIBO,
    **{kind: f"{ID}{kind}/" for kind in DATA_KINDS},
}


@lru_cache(maxsize=8192)
def curie(iri: str) -> str:
    """The IRI with its usual prefix (``qo:Claim``), or ``<iri>`` where none fits."""
    for prefix, namespace in PREFIXES.items():
        local = iri[len(namespace) :]
        if iri.startswith(namespace) and _is_plain(local):
            return f"{prefix}:{local}"
    return f"<{iri}>"


def _is_plain(local: str) -> bool:
    """Whether a local name may follow a prefix without escapes."""
    plain = local.replace("-", "").replace("_", "").replace(".", "")
    return plain.isalnum() and plain.isascii() and local[0] not in "-." and local[-1] != "."
