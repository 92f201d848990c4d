# Claims that may repeat a withdrawn one: the same source telling the same fact, or a claim of which
# it is left open whether it is the same utterance.
PREFIX qo: <https://w3id.org/qantar/ontology/>
PREFIX qv: <https://w3id.org/qantar/vocabulary/>
PREFIX qg: <https://w3id.org/qantar/graph/>
PREFIX work: <https://w3id.org/qantar/graph/working#>
INSERT {
  GRAPH qg:working {
    ?claim work:mark qv:possiblyWithdrawn
  }
}
WHERE {
  {
    GRAPH qg:working { ?gone work:mark qv:withdrawn ; work:factKey ?key }
    GRAPH qg:derived { ?gone qo:rootSpeaker ?root }
    GRAPH qg:working { ?claim work:factKey ?key }
    GRAPH qg:derived { ?claim qo:rootSpeaker ?root }
  } UNION {
    GRAPH qg:working { ?gone work:mark qv:withdrawn }
    ?open qo:finding qv:unresolved ; qo:judges ?gone, ?claim .
    ?claim a qo:Claim .
    FILTER(?claim != ?gone)
  }
  MINUS { ?judgement qo:finding qv:notSame ; qo:judges ?claim, ?gone }
}
