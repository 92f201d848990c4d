# Who stands behind a claim in the end, for counting: whoever is told to be of a body counts as that
# body, and an unnamed group is no root at all. The second is one for all that may be the same.
PREFIX qo: <https://w3id.org/qantar/ontology/>
PREFIX qp: <https://w3id.org/qantar/property/>
PREFIX qv: <https://w3id.org/qantar/vocabulary/>
PREFIX qg: <https://w3id.org/qantar/graph/>
PREFIX work: <https://w3id.org/qantar/graph/working#>
INSERT {
  GRAPH qg:derived {
    ?claim qo:independentRoot ?root ; qo:possibleRoot ?possible
  }
}
WHERE {
  GRAPH qg:derived { ?claim qo:rootSpeaker ?speaker }
  {
    SELECT ?speaker ?root ?possible
    WHERE {
      { SELECT DISTINCT ?speaker WHERE { GRAPH qg:derived { ?any qo:rootSpeaker ?speaker } } }
      OPTIONAL {
        SELECT ?speaker (MIN(STR(?body)) AS ?behind)
        WHERE {
          GRAPH qg:as-claimed { ?seat qp:isMembershipOf ?speaker ; qp:isMembershipIn ?body }
        }
        GROUP BY ?speaker
      }
      BIND(IRI(COALESCE(?behind, STR(?speaker))) AS ?root)
      OPTIONAL {
        SELECT ?root (MIN(STR(?peer)) AS ?lowest)
        WHERE { GRAPH qg:working { ?root work:possibly+ ?peer } }
        GROUP BY ?root
      }
      BIND(IRI(COALESCE(?lowest, STR(?root))) AS ?possible)
      MINUS {
        ?speaker a qo:Group .
        MINUS { GRAPH qg:as-claimed { ?speaker qp:hasGroupKind qv:jointAuthors } }
      }
    }
  }
}
