# What a claim says of its topic, as one comparable string per slot, and between which bounds.
PREFIX qo: <https://w3id.org/qantar/ontology/>
PREFIX qg: <https://w3id.org/qantar/graph/>
PREFIX work: <https://w3id.org/qantar/graph/working#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
INSERT {
  GRAPH qg:working {
    ?claim work:value ?key ; work:asserts ?asserted ; work:denies ?denied ;
    work:low ?low ; work:high ?high
  }
}
WHERE {
  ?claim a qo:Claim .
  {
    VALUES ?slot {
      rdf:object qo:deniedObject qo:about qo:atLeast qo:moreThan qo:atMost qo:lessThan
      qo:loosely qo:valueState
    }
    ?claim ?slot ?value .
    OPTIONAL { GRAPH qg:derived { ?value qo:canonical ?canonical } }
    BIND(STR(COALESCE(?canonical, ?value)) AS ?plain)
    BIND(CONCAT(STR(?slot), " ", ?plain) AS ?key)
    BIND(IF(?slot = rdf:object, ?plain, ?none) AS ?asserted)
    BIND(IF(?slot = qo:deniedObject, ?plain, ?none) AS ?denied)
    BIND(IF(?slot IN (rdf:object, qo:atLeast, qo:moreThan), ?value, ?none) AS ?low)
    BIND(IF(?slot IN (rdf:object, qo:atMost, qo:lessThan), ?value, ?none) AS ?high)
  } UNION {
    ?claim qo:from ?low ; qo:to ?high .
    BIND(CONCAT(STR(?low), " to ", STR(?high)) AS ?key)
  }
}
