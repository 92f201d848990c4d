# Claims that a judgement says contradict each other.
PREFIX qo: <https://w3id.org/qantar/ontology/>
PREFIX qv: <https://w3id.org/qantar/vocabulary/>
PREFIX qg: <https://w3id.org/qantar/graph/>
PREFIX work: <https://w3id.org/qantar/graph/working#>
INSERT {
  GRAPH qg:derived {
    ?claim qo:isContestedBy ?rival
  }
}
WHERE {
  ?judgement qo:finding qv:contradicts ; qo:judges ?claim, ?rival .
  ?claim a qo:Claim .
  FILTER(?claim != ?rival)
  MINUS { GRAPH qg:working { ?rival work:mark qv:superseded } }
  MINUS { GRAPH qg:working { ?rival work:mark qv:withdrawn } }
}
