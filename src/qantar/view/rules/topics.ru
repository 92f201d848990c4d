# What a claim is about: subject and predicate, with entities judged the same made one.
PREFIX qo: <https://w3id.org/qantar/ontology/>
PREFIX qg: <https://w3id.org/qantar/graph/>
PREFIX work: <https://w3id.org/qantar/graph/working#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
INSERT {
  GRAPH qg:working {
    ?claim work:topic ?topic ; work:moment ?moment
  }
}
WHERE {
  ?claim a qo:Claim ; rdf:subject ?subject ; rdf:predicate ?predicate .
  OPTIONAL { GRAPH qg:derived { ?subject qo:canonical ?canonical } }
  OPTIONAL { GRAPH qg:derived { ?claim qo:asOfText ?dated } }
  BIND(CONCAT(STR(COALESCE(?canonical, ?subject)), " ", STR(?predicate)) AS ?topic)
  BIND(COALESCE(?dated, "always") AS ?moment)
}
