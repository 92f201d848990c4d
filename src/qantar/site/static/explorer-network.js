"use strict";
// Which part of the network is shown: what was opened, what the filters let through, and no more.
var qantar = typeof qantar === "undefined" ? {} : qantar;

(function () {
  const FIRST = 24; // neighbours that opening a node brings, and each "show more"
  const AT_START = 60;
  const MOST = 400;
  const READ = 2000; // claims of a node that are loaded before it is asked for more

  qantar.filters = { hidden: new Set(), property: "", document: "", certainty: "", status: "",
    saidFrom: "", saidTo: "", from: "", to: "", givenUp: false };
  qantar.opened = new Map(); // node -> how many neighbours are asked for

  function outside(first, last, from, to) {
    return Boolean((from && last && last < from) || (to && first && first > to));
  }

  qantar.passes = function (claim) {
    const f = qantar.filters;
    return (f.givenUp || !claim.givenUp) &&
      ["property", "document", "certainty", "status"].every((n) => !f[n] || f[n] === claim[n]) &&
      !outside(claim.saidFrom, claim.saidTo, f.saidFrom, f.saidTo);
  };

  function nodePasses(id) {
    const node = qantar.node(id), f = qantar.filters;
    return !f.hidden.has(node.kind) && !outside(node.start, node.end, f.from, f.to);
  }

  function edgesOf(id) {
    return qantar.claimsOf(id).filter((claim) => claim.drawn && qantar.passes(claim));
  }

  // Neighbours in the order of their weight; a denial brings nobody in by itself.
  function neighbours(id) {
    const found = new Set();
    for (const claim of edgesOf(id)) {
      const other = claim.subject === id ? claim.value : claim.subject;
      if (other !== id && !claim.denied && nodePasses(other)) found.add(other);
    }
    return Array.from(found);
  }
  qantar.neighbours = neighbours;

  function reached(most) {
    const shown = new Set(qantar.opened.keys());
    for (const [id, limit] of qantar.opened) {
      for (const near of neighbours(id).slice(0, limit)) {
        if (shown.size >= most) return shown;
        shown.add(near);
        if (!qantar.node(near).tie) continue;
        neighbours(near).slice(0, 3).forEach((n) => { if (shown.size < most) shown.add(n); });
      }
    }
    return shown;
  }

  // Claims that are drawn between the shown nodes; a denial only beside a rival.
  function drawnClaims(shown) {
    const found = new Map();
    for (const id of shown) {
      for (const claim of edgesOf(id)) {
        if (shown.has(claim.subject) && shown.has(claim.value)) found.set(claim.claim, claim);
      }
    }
    const asserted = (claim) => found.has(claim) && !found.get(claim).denied;
    return Array.from(found.values()).filter((claim) =>
      !claim.denied || claim.rivals.some((rival) => asserted(rival.claim)));
  }

  function links(claims) {
    const found = new Map();
    for (const claim of claims) {
      const key = [claim.subject, claim.value, claim.denied].join(" ");
      if (!found.has(key)) found.set(key, { key, from: claim.subject, to: claim.value,
        denied: claim.denied, claims: [] });
      found.get(key).claims.push(claim);
    }
    return Array.from(found.values());
  }

  // Loads what is needed, tells what is shown: {nodes, links, full}.
  qantar.gather = async function () {
    const most = qantar.opened.size > 1 || firstLimit() > FIRST ? MOST : AT_START;
    const opened = Array.from(qantar.opened.keys());
    await qantar.loadClaims(opened, Math.max(READ, ...qantar.opened.values()));
    const ties = opened.flatMap((id) => neighbours(id).slice(0, qantar.opened.get(id)))
      .filter((id) => qantar.node(id).tie);
    await qantar.loadClaims(ties, 50);
    const shown = reached(most);
    await qantar.loadClaims(Array.from(shown), 50);
    const nodes = Array.from(shown, qantar.node);
    return { nodes, links: links(drawnClaims(shown)), full: shown.size >= MOST };
  };

  function firstLimit() { return Math.max(0, ...qantar.opened.values()); }

  qantar.open = function (id) { qantar.opened.set(id, (qantar.opened.get(id) || 0) + FIRST); };
  qantar.startFrom = function (id) { qantar.opened.clear(); qantar.open(id); };

  // How many neighbours of a node are not shown yet.
  qantar.hiddenNeighbours = function (id, shown) {
    return neighbours(id).filter((near) => !shown.has(near)).length;
  };

  // Nodes by any of their names, the most claimed of first.
  qantar.search = function (words, most) {
    const found = [];
    qantar.data.nodes.forEach((row, id) => {
      if (qantar.matches(words, row[4])) found.push(id);
    });
    const claims = (id) => qantar.data.nodes[id][5];
    return found.sort((a, b) => claims(b) - claims(a) || a - b).slice(0, most);
  };

  qantar.byKey = function (key) {
    return qantar.data.nodes.findIndex((row) => row[2] === key);
  };
})();
