"use strict";
// What the data files hand over, and how they are loaded: a page opened from disk may not fetch.
var qantar = typeof qantar === "undefined" ? {} : qantar;

(function () {
  const NODE = ["label", "kind", "key", "page", "names", "claims", "start", "end", "at", "count"];
  const CLAIM = ["claim", "subject", "property", "value", "text", "asOf", "speaker", "relayed",
    "said", "saidFrom", "saidTo", "certainty", "status", "flags", "document", "start", "end",
    "href", "rivals"];
  const SHARED = ["property", "speaker", "relayed", "said", "saidFrom", "saidTo", "certainty",
    "status", "document"];
  const loading = new Map();
  const claims = new Map();
  qantar.data = {};

  qantar.add = function (name, data) { qantar.data[name] = data; };

  // Adds the script of a data file, once; tells when it has run.
  qantar.load = function (name) {
    if (!loading.has(name)) loading.set(name, new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = "data/" + name + ".js";
      script.onload = done;
      script.onerror = () => failed(new Error("data/" + name + ".js cannot be read"));
      document.head.append(script);
    }));
    return loading.get(name);
  };

  function named(names, row) {
    const made = {};
    names.forEach((name, place) => { made[name] = row[place]; });
    return made;
  }

  qantar.node = function (id) {
    const node = named(NODE, qantar.data.nodes[id]);
    const [kindLabel, tie] = qantar.data.words.kinds[node.kind];
    const page = node.page === "1" ? "e/" + node.key.replace(":", "/") + ".html" : node.page;
    return Object.assign(node, { id, kindLabel, tie: tie === 1, page });
  };

  function claimOf(row) {
    const made = claims.get(row[0]) || named(CLAIM, row);
    if (!claims.has(row[0])) {
      SHARED.forEach((name) => { made[name] = qantar.data.words.texts[made[name]]; });
      made.denied = (made.flags & 1) > 0;
      made.givenUp = (made.flags & 2) > 0;
      made.drawn = (made.flags & 4) > 0;
      made.rivals = made.rivals.map(([claim, speaker, text]) =>
        ({ claim, text, speaker: qantar.data.words.texts[speaker] }));
      claims.set(row[0], made);
    }
    return made;
  }

  // The pieces in which the first claims of a node stand.
  function pieces(id, most) {
    const { at, count } = qantar.node(id), size = qantar.data.words.piece;
    const found = [];
    const last = at + Math.max(1, Math.min(count, most)) - 1;
    for (let n = Math.floor(at / size); count && n <= Math.floor(last / size); n += 1) found.push(n);
    return found;
  }

  // Loads the claims of nodes, of each so many at the most.
  qantar.loadClaims = function (ids, most) {
    const wanted = new Set(ids.flatMap((id) => pieces(id, most)));
    return Promise.all(Array.from(wanted, (n) => qantar.load("claims-" + n)));
  };

  // The claims about a node that are loaded, edges first.
  qantar.claimsOf = function (id) {
    const { at, count } = qantar.node(id), size = qantar.data.words.piece, found = [];
    for (let place = at; place < at + count; place += 1) {
      const piece = qantar.data["claims-" + Math.floor(place / size)];
      if (!piece) break;
      found.push(claimOf(piece[place % size]));
    }
    return found;
  };
})();
