# One status for each claim: the strongest of its marks.
PREFIX qo: <https://w3id.org/qantar/ontology/>
PREFIX qv: <https://w3id.org/qantar/vocabulary/>
PREFIX qg: <https://w3id.org/qantar/graph/>
PREFIX work: <https://w3id.org/qantar/graph/working#>
INSERT {
  GRAPH qg:derived {
    ?claim qo:status ?status
  }
}
WHERE {
  {
    SELECT ?claim (MIN(?rank) AS ?strongest)
    WHERE {
      { ?claim a qo:Claim . BIND(5 AS ?rank) }
      UNION
      {
        GRAPH qg:working { ?claim work:mark ?mark }
        VALUES (?mark ?rank) {
          (qv:withdrawn 1) (qv:superseded 2) (qv:possiblyWithdrawn 3)
        }
      }
      UNION
      { GRAPH qg:derived { ?claim qo:isContestedBy ?rival } BIND(4 AS ?rank) }
    }
    GROUP BY ?claim
  }
  VALUES (?strongest ?status) {
    (1 qv:withdrawn) (2 qv:superseded) (3 qv:possiblyWithdrawn) (4 qv:contested) (5 qv:uncontested)
  }
}
