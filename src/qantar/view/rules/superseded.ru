# Claims that a judgement says another one supersedes.
PREFIX qo: <https://w3id.org/qantar/ontology/>
PREFIX qv: <https://w3id.org/qantar/vocabulary/>
PREFIX work: <https://w3id.org/qantar/graph/working#>
PREFIX qg: <https://w3id.org/qantar/graph/>
INSERT {
  GRAPH qg:working {
    ?claim work:mark qv:superseded
  }
}
WHERE {
  ?judgement qo:finding qv:supersedes ; qo:against ?claim .
  ?claim a qo:Claim .
}
