# Pairs that a judgement of sameness joins, in both directions.
PREFIX qo: <https://w3id.org/qantar/ontology/>
PREFIX qv: <https://w3id.org/qantar/vocabulary/>
PREFIX work: <https://w3id.org/qantar/graph/working#>
PREFIX qg: <https://w3id.org/qantar/graph/>
INSERT {
  GRAPH qg:working {
    ?one work:same ?other
  }
}
WHERE {
  ?judgement qo:finding qv:same ; qo:judges ?one, ?other .
}
