# The direct triples of claims that were neither superseded nor withdrawn.
PREFIX qo: <https://w3id.org/qantar/ontology/>
PREFIX qv: <https://w3id.org/qantar/vocabulary/>
PREFIX qg: <https://w3id.org/qantar/graph/>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
INSERT {
  GRAPH qg:standing {
    ?subject ?predicate ?object
  }
}
WHERE {
  ?claim a qo:Claim ; rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object .
  MINUS { GRAPH qg:derived { ?claim qo:status qv:superseded } }
  MINUS { GRAPH qg:derived { ?claim qo:status qv:withdrawn } }
}
