# The value of a claim in words, whichever slot holds it.
PREFIX qo: <https://w3id.org/qantar/ontology/>
PREFIX qv: <https://w3id.org/qantar/vocabulary/>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX qg: <https://w3id.org/qantar/graph/>
INSERT {
  GRAPH qg:derived {
    ?claim qo:valueText ?text
  }
}
WHERE {
  ?claim a qo:Claim .
  {
    VALUES (?slot ?before) {
      (rdf:object "")
      (qo:deniedObject "not: ")
      (qo:about "about ")
      (qo:atLeast "at least ")
      (qo:moreThan "more than ")
      (qo:atMost "at most ")
      (qo:lessThan "less than ")
      (qo:loosely "")
    }
    ?claim ?slot ?value .
    OPTIONAL { ?value skos:prefLabel ?label }
    BIND(IF(CONTAINS(STR(?value), "/id/"), STRAFTER(STR(?value), "/id/"), STR(?value)) AS ?plain)
    BIND(CONCAT(?before, STR(COALESCE(?label, ?plain))) AS ?text)
  } UNION {
    ?claim qo:from ?from ; qo:to ?to .
    BIND(CONCAT(STR(?from), " to ", STR(?to)) AS ?text)
  } UNION {
    VALUES (?state ?text) {
      (qv:noValue "none") (qv:unknownValue "unknown") (qv:withheldValue "withheld")
    }
    ?claim qo:valueState ?state .
  }
}
