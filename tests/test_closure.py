"""Undeclared terms and triples that have no place in the graph are found, whatever the shapes."""

from __future__ import annotations

from pathlib import Path

import pytest

from qantar.finding import Finding
from qantar.gate.closure import check_closure
from qantar.graph.project import Project
from small_project import RESTRICTED, reopen, small_project, write


def rules(project: Project) -> set[str]:
    found = check_closure(project)
    assert all(f.severity == "violation" and f.check == "closure" and f.file for f in found)
    return {f.shape for f in found}


def only(project: Project) -> Finding:
    (found,) = check_closure(project)
    return found


def test_a_closed_project_has_no_findings(tmp_path: Path) -> None:
    project = small_project(tmp_path)
    write(tmp_path / "graph" / "restricted" / "000.ttl", RESTRICTED)
    query = "PREFIX qo: <https://w3id.org/qantar/ontology/>\nSELECT * { ?c a qo:Claim }"
    (tmp_path / "queries" / "one.rq").write_text(query)
    assert check_closure(reopen(project)) == []


@pytest.mark.parametrize(
    ("rule", "turtle"),
    [
        ("undeclared-term", "person:a qo:acount account:000-own ."),
        ("undeclared-term", "person:b a qo:Persn ."),
        ("undeclared-term", "claim:1 rdf:predicate qp:occuredOn ."),
        ("undeclared-term", "claim:1 qo:visibility qv:publik ."),
        ("undeclared-term", 'claim:1 rdf:object "2022-01-01"^^xsd:dat .'),
        ("foreign-term", "person:a dcterms:creator person:a ."),
        ("foreign-term", "person:a rdfs:label 'A' ."),
        ("foreign-term", "person:a foaf:knows person:a ."),
        ("foreign-term", "person:b a foaf:Person ."),
        ("foreign-term", "person:b a owl:Class ."),
        ("foreign-term", "person:b a person:a ."),
        ("bare-domain-triple", 'person:a qp:occurredOn "2022-01-07"^^xsd:date .'),
        ("bare-domain-triple", "claim:1 rdf:object qp:occurredOn ."),
        ("same-as", "person:a owl:sameAs person:a ."),
        ("blank-node", "[] a qo:Person ."),
        ("blank-node", "person:a qo:account [] ."),
        ("blank-node", "person:a qo:account ( person:a ) ."),
        ("term-as-subject", "qo:Person skos:prefLabel 'x' ."),
        ("term-as-subject", "qv:new a qo:Person ."),
        ("outside-base", "<http://ex.org/p> a qo:Person ."),
        ("unregistered", "claim:1 rdf:subject person:nobody ."),
        ("restricted-in-public", "claim:1 qo:visibility qv:restricted ."),
        ("lexical-form", 'document:000 qo:withholds "04"^^xsd:integer .'),
        ("lexical-form", 'claim:1 rdf:object "2022-01-07Z"^^xsd:date .'),
        ("lexical-form", 'claim:1 rdf:object "2022-02-30"^^xsd:date .'),
    ],
)
def test_what_has_no_place_in_the_graph(rule: str, turtle: str, tmp_path: Path) -> None:
    assert rule in rules(small_project(tmp_path, turtle))


def test_an_address_outside_is_no_term(tmp_path: Path) -> None:
    project = small_project(tmp_path, "document:000 qo:sourceAddress <http://ex.org/1> .")
    assert check_closure(project) == []


def test_an_undeclared_term_names_what_may_be_meant_and_the_file(tmp_path: Path) -> None:
    found = only(small_project(tmp_path, "person:a qo:acount account:000-own ."))
    assert found.message == "qo:acount is not declared. Did you mean qo:account or qo:Account?"
    assert (found.file, found.value) == (
        "graph/all.ttl",
        "https://w3id.org/qantar/ontology/acount",
    )


@pytest.mark.parametrize("name", ["extra.trig", "extra.csv", "claims/extra.nq", "README"])
def test_other_files_in_graph_are_found(name: str, tmp_path: Path) -> None:
    project = small_project(tmp_path)
    write(tmp_path / "graph" / name, "")
    found = only(reopen(project))
    assert (found.shape, found.file) == ("not-turtle", f"graph/{name}")


def test_data_of_another_base_is_outside(tmp_path: Path) -> None:
    (tmp_path / "qantar.toml").write_text('base = "https://example.org/id/"')
    assert "outside-base" in rules(small_project(tmp_path))


def test_the_public_part_may_not_lead_to_the_restricted(tmp_path: Path) -> None:
    project = small_project(tmp_path, "person:a qo:account person:hidden .")
    write(tmp_path / "graph" / "restricted" / "000.ttl", RESTRICTED)
    found = only(reopen(project))
    assert (found.shape, found.file) == ("leads-to-restricted", "graph/all.ttl")


def test_a_node_is_described_on_one_side(tmp_path: Path) -> None:
    project = small_project(tmp_path)
    write(
        tmp_path / "graph" / "restricted" / "000.ttl", RESTRICTED + "person:a qo:account person:a ."
    )
    assert rules(reopen(project)) == {"split-description"}


def test_a_public_claim_does_not_lie_in_restricted(tmp_path: Path) -> None:
    project = small_project(tmp_path)
    turtle = RESTRICTED.replace("qv:restricted", "qv:public")
    write(tmp_path / "graph" / "restricted" / "000.ttl", turtle)
    assert rules(reopen(project)) == {"public-in-restricted"}


@pytest.mark.parametrize(
    "turtle",
    [
        "qo:Thing a owl:Clas .",
        "qo:Thing a owl:Class ; rdfs:subclassOf qo:Person .",
        "qo:Thing a owl:Class ; skos:prefLable 'thing' .",
        "qo:Thing a owl:Class ; rdfs:subClassOf qo:Entitty .",
        "qo:Thing a owl:Class ; rdfs:subClassOf <http://ex.org/Thing> .",
        "qo:Thing a owl:Class ; skos:closeMatch <http://schema.org/Thing> .",
        "qo:Thing a owl:Class ; skos:note '1'^^xsd:int3ger .",
        "qo:Thing skos:prefLabel 'no type' .",
    ],
)
def test_undeclared_terms_in_the_ontology(turtle: str, tmp_path: Path) -> None:
    project = small_project(tmp_path, ontology=turtle)
    found = check_closure(project)
    assert {(f.shape, f.file) for f in found} == {("undeclared-term", "ontology/terms.ttl")}


@pytest.mark.parametrize(
    "turtle",
    [
        "qo:Thing a owl:Class ; rdfs:subClassOf schema:Thing ; rdfs:seeAlso <http://x> .",
        "<https://w3id.org/qantar/ontology/extra> a owl:Ontology ; dcterms:license <http://cc> ; "
        "owl:versionIRI <https://w3id.org/qantar/ontology/extra/1> .",
    ],
)
def test_known_vocabularies_and_outward_links_pass(turtle: str, tmp_path: Path) -> None:
    assert check_closure(small_project(tmp_path, ontology=turtle)) == []


@pytest.mark.parametrize(
    "turtle",
    [
        "qs:S a sh:NodeShape ; sh:targetClass qo:Clam .",
        "qs:S a sh:NodeShape ; sh:property qs:Missing .",
        "qs:S a sh:NodeShape ; sh:minnCount 1 .",
        'qs:S a sh:NodeShape ; sh:sparql [ sh:select """PREFIX qo: '
        '<https://w3id.org/qantar/ontology/> SELECT $this ?value { ?value a qo:Clam }""" ] .',
    ],
)
def test_undeclared_terms_in_shapes(turtle: str, tmp_path: Path) -> None:
    found = only(small_project(tmp_path, shapes=turtle))
    assert (found.shape, found.file) == ("undeclared-term", "shapes/rules.ttl")


def test_the_shipped_project_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    assert check_closure(Project.open()) == []
