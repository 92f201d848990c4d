# One IRI for all entities that are judged the same: the lowest, by code point.
PREFIX qo: <https://w3id.org/qantar/ontology/>
PREFIX qg: <https://w3id.org/qantar/graph/>
PREFIX work: <https://w3id.org/qantar/graph/working#>
INSERT {
  GRAPH qg:derived {
    ?entity qo:canonical ?lowest
  }
}
WHERE {
  {
    SELECT ?entity (MIN(STR(?member)) AS ?name)
    WHERE { GRAPH qg:working { ?entity work:same+ ?member } }
    GROUP BY ?entity
  }
  MINUS { ?entity a qo:Claim }
  BIND(IRI(?name) AS ?lowest)
}
