# What makes two claims tell one fact, as one string: the thing, the property and the value.
# Entities judged the same are one thing, so are comparable tallies; a part or a harm is the event
# with who was in it.
PREFIX qo: <https://w3id.org/qantar/ontology/>
PREFIX qp: <https://w3id.org/qantar/property/>
PREFIX qv: <https://w3id.org/qantar/vocabulary/>
PREFIX qg: <https://w3id.org/qantar/graph/>
PREFIX work: <https://w3id.org/qantar/graph/working#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
INSERT {
  GRAPH qg:working {
    ?claim work:factKey ?key
  }
}
WHERE {
  ?claim rdf:subject ?about ; rdf:predicate ?predicate .
  GRAPH qg:working { ?claim work:value ?value }
  OPTIONAL { GRAPH qg:derived { ?about qo:canonical ?one } }
  OPTIONAL {
    SELECT ?about (MIN(?pair) AS ?part)
    WHERE {
      GRAPH qg:as-claimed {
        { ?about qp:isInvolvementIn ?event ; qp:involves ?who }
        UNION
        { ?about qp:isHarmIn ?event ; qp:isHarmTo ?who }
      }
      OPTIONAL { GRAPH qg:derived { ?event qo:canonical ?eventOne } }
      OPTIONAL { GRAPH qg:derived { ?who qo:canonical ?whoOne } }
      BIND(CONCAT(STR(COALESCE(?eventOne, ?event)), " ", STR(COALESCE(?whoOne, ?who))) AS ?pair)
    }
    GROUP BY ?about
  }
  OPTIONAL {
    SELECT ?about (MIN(STR(?peer)) AS ?lowest)
    WHERE {
      ?comparison qo:finding qv:comparable ; qo:judges ?about, ?peer .
      ?about a qo:Tally .
      ?peer a qo:Tally .
    }
    GROUP BY ?about
  }
  BIND(CONCAT(COALESCE(?part, ?lowest, STR(COALESCE(?one, ?about))), " ", STR(?predicate), " ", ?value) AS ?key)
}
