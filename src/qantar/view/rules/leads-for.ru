# The same, for each speaker in a document and each certainty with which it is said.
PREFIX qo: <https://w3id.org/qantar/ontology/>
PREFIX qv: <https://w3id.org/qantar/vocabulary/>
PREFIX qg: <https://w3id.org/qantar/graph/>
PREFIX work: <https://w3id.org/qantar/graph/working#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
INSERT {
  GRAPH qg:derived {
    ?claim qo:leadsFor ?speaker
  }
}
WHERE {
  {
    SELECT ?speaker (MIN(?rank) AS ?first)
    WHERE {
      ?any rdf:subject ?subject ; rdf:predicate ?predicate ; qo:account ?account ;
        qo:certainty ?certainty .
      ?account qo:document ?document ; qo:speaker ?speaker ; qo:kind ?kind .
      GRAPH qg:working { ?any work:value ?value }
      BIND(CONCAT(IF(?kind IN (qv:headline, qv:caption, qv:furniture), "2", "1"), STR(?any)) AS ?rank)
    }
    GROUP BY ?document ?speaker ?certainty ?subject ?predicate ?value
  }
  BIND(IRI(SUBSTR(?first, 2)) AS ?claim)
}
