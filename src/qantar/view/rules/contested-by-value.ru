# Values that cannot both be so, for one moment, of a property that has one value: two exact ones
# that differ, or two bounds that leave no value between them.
PREFIX qo: <https://w3id.org/qantar/ontology/>
PREFIX qv: <https://w3id.org/qantar/vocabulary/>
PREFIX qg: <https://w3id.org/qantar/graph/>
PREFIX work: <https://w3id.org/qantar/graph/working#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
INSERT {
  GRAPH qg:derived {
    ?claim qo:isContestedBy ?rival
  }
}
WHERE {
  ?predicate a qo:SingleValuedProperty .
  ?claim rdf:predicate ?predicate .
  GRAPH qg:working { ?claim work:topic ?topic ; work:moment ?moment }
  GRAPH qg:working { ?rival work:topic ?topic ; work:moment ?moment }
  FILTER(?claim != ?rival)
  OPTIONAL { GRAPH qg:working { ?claim work:asserts ?own } }
  OPTIONAL { GRAPH qg:working { ?rival work:asserts ?other } }
  OPTIONAL { GRAPH qg:working { ?claim work:low ?low } }
  OPTIONAL { GRAPH qg:working { ?claim work:high ?high } }
  OPTIONAL { GRAPH qg:working { ?rival work:low ?otherLow } }
  OPTIONAL { GRAPH qg:working { ?rival work:high ?otherHigh } }
  FILTER(
    COALESCE(?own != ?other, false)
    || COALESCE(?low > ?otherHigh, false)
    || COALESCE(?otherLow > ?high, false)
  )
  MINUS { GRAPH qg:working { ?rival work:mark qv:superseded } }
  MINUS { GRAPH qg:working { ?rival work:mark qv:withdrawn } }
}
