# An assertion and its denial contest each other; what was given up contests nothing.
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
  {
    GRAPH qg:working { ?rival work:denies ?value ; work:topic ?topic }
    GRAPH qg:working { ?claim work:topic ?topic ; work:asserts ?value }
  }
  UNION
  {
    GRAPH qg:working { ?claim work:denies ?value ; work:topic ?topic }
    GRAPH qg:working { ?rival work:topic ?topic ; work:asserts ?value }
  }
  MINUS { GRAPH qg:working { ?rival work:mark qv:superseded } }
  MINUS { GRAPH qg:working { ?rival work:mark qv:withdrawn } }
}
