# Claims of one fact, whoever tells it: each with the one of them that stands for the fact.
PREFIX qo: <https://w3id.org/qantar/ontology/>
PREFIX qg: <https://w3id.org/qantar/graph/>
PREFIX work: <https://w3id.org/qantar/graph/working#>
INSERT {
  GRAPH qg:derived {
    ?claim qo:tellsFact ?fact
  }
}
WHERE {
  GRAPH qg:working { ?claim work:factKey ?key }
  {
    SELECT ?key (MIN(STR(?any)) AS ?lowest)
    WHERE { GRAPH qg:working { ?any work:factKey ?key } }
    GROUP BY ?key
  }
  BIND(IRI(?lowest) AS ?fact)
}
