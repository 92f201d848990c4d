# Of the claims of one document that say the same of one thing, the one that answers show: one in
# the body goes before one in headline, caption or furniture.
PREFIX qo: <https://w3id.org/qantar/ontology/>
PREFIX qv: <https://w3id.org/qantar/vocabulary/>
PREFIX qg: <https://w3id.org/qantar/graph/>
PREFIX work: <https://w3id.org/qantar/graph/working#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
INSERT {
  GRAPH qg:derived {
    ?claim qo:leadsIn ?document
  }
}
WHERE {
  {
    SELECT ?document (MIN(?rank) AS ?first)
    WHERE {
      ?any rdf:subject ?subject ; rdf:predicate ?predicate ; qo:account ?account .
      ?account qo:document ?document ; qo:kind ?kind .
      GRAPH qg:working { ?any work:value ?value }
      BIND(CONCAT(IF(?kind IN (qv:headline, qv:caption, qv:furniture), "2", "1"), STR(?any)) AS ?rank)
      MINUS { GRAPH qg:working { ?any work:lessPreciseThan ?narrow } }
    }
    GROUP BY ?document ?subject ?predicate ?value
  }
  BIND(IRI(SUBSTR(?first, 2)) AS ?claim)
}
