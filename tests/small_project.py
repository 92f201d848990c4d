"""A project in a folder, with an ontology of a few terms: for tests of what reads files."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from qantar.graph.project import Project
from qantar.namespaces import PREFIXES

HEADER = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in sorted(PREFIXES.items()))
HEADER_LINES = HEADER.count("\n")

ONTOLOGY = """
qo:Claim a owl:Class . qo:Person a owl:Class . qo:Account a owl:Class . qo:Document a owl:Class .
qo:Manifest a owl:Class .
qo:account a owl:ObjectProperty . qo:visibility a owl:ObjectProperty .
qo:document a owl:ObjectProperty . qo:lists a owl:ObjectProperty .
qo:withholds a owl:DatatypeProperty . qo:sourceAddress a owl:ObjectProperty .
qp:occurredOn a qo:AssertableProperty . qo:AssertableProperty a owl:Class .
qv:public a skos:Concept . qv:restricted a skos:Concept .
"""
GRAPH = """
document:000 a qo:Document ; skos:prefLabel "zero"@en .
account:000-own a qo:Account ; qo:document document:000 .
person:a a qo:Person ; skos:prefLabel "A"@en .
claim:000-001 a qo:Claim ; rdf:subject person:a ; rdf:predicate qp:occurredOn ;
  rdf:object "2022-01-07"^^xsd:date ; qo:account account:000-own ; qo:visibility qv:public .
"""
RESTRICTED = """
person:hidden a qo:Person ; skos:prefLabel "H"@en .
claim:000-900 a qo:Claim ; rdf:subject person:hidden ; rdf:predicate qp:occurredOn ;
  rdf:object "2022-01-07"^^xsd:date ; qo:account account:000-own ; qo:visibility qv:restricted .
"""
SHAPES = """
qs:ClaimShape a sh:NodeShape ; sh:targetClass qo:Claim ; sh:severity sh:Violation ;
  sh:message "Mend the claim." ; sh:property qs:ClaimShape-account .
qs:ClaimShape-account a sh:PropertyShape ; sh:path qo:account ; sh:minCount 1 ;
  sh:severity sh:Violation ; sh:message "Name the account." .
"""
STYLE = """
qs:ClassShape a sh:NodeShape ; sh:targetClass owl:Class ; sh:severity sh:Warning ;
  sh:message "Mend the class." ; sh:property qs:ClassShape-label .
qs:ClassShape-label a sh:PropertyShape ; sh:path skos:note ; sh:maxCount 0 ;
  sh:severity sh:Warning ; sh:message "Take the note out." .
"""


def write(path: Path, turtle: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(HEADER + turtle, encoding="utf-8")
    return path


def small_project(
    folder: Path, graph: str = "", *, ontology: str = "", shapes: str = ""
) -> Project:
    """A valid project; the arguments are added to its files."""
    terms = write(folder / "ontology" / "terms.ttl", ONTOLOGY + ontology)
    rules = write(folder / "shapes" / "rules.ttl", SHAPES + shapes)
    style = write(folder / "shapes" / "style.ttl", STYLE)
    write(folder / "graph" / "all.ttl", GRAPH + graph)
    (folder / "queries").mkdir(exist_ok=True)
    return replace(Project.open(folder), ontology=(terms,), shapes=(rules, style))


def reopen(project: Project) -> Project:
    """The same project after its files have changed."""
    fresh = Project.open(project.root)
    return replace(fresh, ontology=project.ontology, shapes=project.shapes)
