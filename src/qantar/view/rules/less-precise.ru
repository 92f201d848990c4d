# Claims beside which the same document tells a more precise value of the same property: a day
# within the period, a place within the place.
PREFIX qo: <https://w3id.org/qantar/ontology/>
PREFIX qp: <https://w3id.org/qantar/property/>
PREFIX qg: <https://w3id.org/qantar/graph/>
PREFIX work: <https://w3id.org/qantar/graph/working#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
INSERT {
  GRAPH qg:working {
    ?wide work:lessPreciseThan ?narrow
  }
}
WHERE {
  {
    SELECT ?wide ?narrow ?document
    WHERE {
      {
        SELECT ?wide ?topic ?from ?to ?document
        WHERE {
          ?wide qo:from ?from ; qo:to ?to .
          GRAPH qg:working { ?wide work:topic ?topic }
          GRAPH qg:derived { ?wide qo:saidIn ?document }
        }
      }
      GRAPH qg:working { ?narrow work:topic ?topic }
      ?narrow rdf:object ?exact .
      FILTER(?from <= ?exact && ?exact <= ?to)
    }
  } UNION {
    SELECT ?wide ?narrow ?document
    WHERE {
      {
        SELECT ?subject ?property ?inner ?outer
        WHERE {
          GRAPH qg:as-claimed {
            ?inner qp:isLocatedIn ?outer .
            ?subject ?property ?inner , ?outer .
          }
        }
      }
      ?wide rdf:subject ?subject ; rdf:predicate ?property ; rdf:object ?outer .
      ?narrow rdf:subject ?subject ; rdf:predicate ?property ; rdf:object ?inner .
      GRAPH qg:derived { ?wide qo:saidIn ?document }
    }
  }
  GRAPH qg:derived { ?narrow qo:saidIn ?document }
}
