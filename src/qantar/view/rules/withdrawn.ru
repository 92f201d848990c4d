# Claims that a standing claim says were withdrawn, and those judged the same utterance.
PREFIX qo: <https://w3id.org/qantar/ontology/>
PREFIX qp: <https://w3id.org/qantar/property/>
PREFIX qv: <https://w3id.org/qantar/vocabulary/>
PREFIX qg: <https://w3id.org/qantar/graph/>
PREFIX work: <https://w3id.org/qantar/graph/working#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
INSERT {
  GRAPH qg:working {
    ?told work:mark qv:withdrawn . ?claim work:mark qv:withdrawn
  }
}
WHERE {
  {
    SELECT ?told
    WHERE {
      ?withdrawal rdf:predicate qp:withdrawnBy ; rdf:subject ?told .
      MINUS { ?withdrawal qo:deniedObject ?denied }
      MINUS { ?withdrawal qo:valueState qv:noValue }
      MINUS { GRAPH qg:working { ?withdrawal work:mark qv:superseded } }
      MINUS { ?later rdf:predicate qp:withdrawnBy ; rdf:subject ?withdrawal }
    }
  }
  OPTIONAL { GRAPH qg:working { ?told work:same+ ?claim } }
}
