# The direct triple of every claim that asserts an exact value.
PREFIX qo: <https://w3id.org/qantar/ontology/>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX qg: <https://w3id.org/qantar/graph/>
INSERT {
  GRAPH qg:as-claimed {
    ?subject ?predicate ?object
  }
}
WHERE { ?claim a qo:Claim ; rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object }
