# Who tells a claim, in which document, when it was said, and of when a state is told.
PREFIX qo: <https://w3id.org/qantar/ontology/>
PREFIX qv: <https://w3id.org/qantar/vocabulary/>
PREFIX qg: <https://w3id.org/qantar/graph/>
INSERT {
  GRAPH qg:derived {
    ?claim qo:saidIn ?document ; qo:saidBy ?speaker ; qo:rootSpeaker ?root ; qo:saidText ?when ;
    qo:asOfText ?state .
  }
}
WHERE {
  ?claim a qo:Claim ; qo:account ?account .
  ?account qo:document ?document ; qo:speaker ?speaker .
  OPTIONAL { GRAPH qg:derived { ?speaker qo:canonical ?canonical } }
  OPTIONAL { ?account qo:saidOn ?on }
  OPTIONAL { ?account qo:saidFrom ?from ; qo:saidTo ?to }
  OPTIONAL { ?account qo:saidNotBefore ?earliest }
  OPTIONAL { ?account qo:saidNotAfter ?latest }
  BIND(COALESCE(?canonical, ?speaker) AS ?root)
  BIND(COALESCE(
    STR(?on),
    CONCAT(STR(?from), " to ", STR(?to)),
    CONCAT("not before ", STR(?earliest)),
    CONCAT("not after ", STR(?latest)),
    "undated") AS ?when)
  OPTIONAL { ?claim qo:asOf ?moment }
  OPTIONAL { ?claim qo:asOfFrom ?first ; qo:asOfTo ?last }
  BIND(COALESCE(
    IF(?moment = qv:whenSaid, ?when, STR(?moment)),
    CONCAT(STR(?first), " to ", STR(?last))) AS ?state)
}
