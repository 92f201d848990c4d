# One IRI for all entities of which it is judged, or left open, that they are the same.
PREFIX qo: <https://w3id.org/qantar/ontology/>
PREFIX qv: <https://w3id.org/qantar/vocabulary/>
PREFIX qg: <https://w3id.org/qantar/graph/>
PREFIX work: <https://w3id.org/qantar/graph/working#>
INSERT {
  GRAPH qg:working {
    ?one work:possibly ?other
  }
}
WHERE {
  ?judgement qo:finding ?finding ; qo:judges ?one, ?other .
  FILTER(?finding IN (qv:same, qv:unresolved))
}
