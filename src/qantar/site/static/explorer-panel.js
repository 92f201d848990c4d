"use strict";
// The panel of the explorer: the claims behind a node or a link, each with all that it rests on.
var qantar = typeof qantar === "undefined" ? {} : qantar;

(function () {
  const AT_ONCE = 40; // claims that are told at once
  let turn = 0; // a slower loading must not overwrite a later one
  const byId = (id) => document.getElementById(id);

  qantar.make = function (tag, attributes, ...children) {
    const made = document.createElement(tag);
    Object.entries(attributes || {}).forEach(([name, value]) => made.setAttribute(name, value));
    made.append(...children.filter((child) => child !== ""));
    return made;
  };
  const make = qantar.make;

  qantar.button = function (text, does, kind) {
    const made = make("button", { type: "button", class: kind || "quiet" }, text);
    made.addEventListener("click", does);
    return made;
  };
  const button = qantar.button;

  qantar.many = (n, noun) => `${n} ${noun}${n === 1 ? "" : "s"}`;
  const many = qantar.many;

  // Data stands by itself, so that its direction of writing turns nothing around it.
  qantar.isolated = (text) => make("bdi", {}, text);
  const data = qantar.isolated;

  qantar.nodeLabel = (node) => `${node.kindLabel} ${node.label}, ${many(node.claims, "claim")}`;
  qantar.linkLabel = function (link) {
    const says = Array.from(new Set(link.claims.map((claim) => claim.property))).join(", ");
    const denied = link.denied ? "denied: " : "";
    const ends = [link.from, link.to].map((id) => qantar.node(id).label);
    return `${ends[0]} – ${denied}${says} – ${ends[1]}, ${many(link.claims.length, "claim")}`;
  };

  // Tells of a node or a link; `does` are the buttons that the page gives a node.
  qantar.choose = function (thing, does) {
    const isNode = thing.id !== undefined;
    const title = isNode ? thing.label : qantar.linkLabel(thing);
    byId("panel-title").textContent = title;
    byId("panel-kind").textContent = isNode ? thing.kindLabel : "tie";
    byId("panel-does").replaceChildren(...does);
    tellClaims(isNode ? () => qantar.claimsOf(thing.id).filter(qantar.passes) : () => thing.claims,
      isNode ? thing.count : thing.claims.length, isNode ? thing.id : -1, AT_ONCE);
    byId("panel").hidden = false;
    byId("panel-title").focus();
  };

  async function tellClaims(claims, total, id, most) {
    const list = byId("panel-claims"), mine = turn += 1;
    list.replaceChildren(make("li", {}, "Loading …"));
    if (id >= 0) await qantar.loadClaims([id], most + 2000);
    if (mine !== turn) return;
    const all = claims();
    list.replaceChildren(...all.slice(0, most).map(claimItem));
    const hidden = all.length < total ? `; ${total - all.length} left out by the filters or not loaded` : "";
    byId("panel-count").textContent = many(all.length, "claim") + hidden;
    if (all.length > most) list.append(make("li", {},
      button(`Show ${all.length - most} more`, () => tellClaims(claims, total, id, all.length))));
  }

  function claimItem(claim) {
    const asOf = claim.asOf ? `, as of ${claim.asOf}` : "";
    const subject = claim.subject >= 0 ? qantar.node(claim.subject).label : "";
    const says = make("p", { class: "says" }, data(subject), `: ${claim.property}: `, data(claim.text), asOf);
    const relayed = claim.relayed ? ["relayed by ", data(claim.relayed), ", "] : [];
    const said = claim.said === "undated" ? "undated" : `said ${claim.said}`;
    const who = make("p", { class: "small" }, data(claim.speaker), ", ", ...relayed, `${said} (${claim.certainty}; `,
      make("span", { class: "status status-" + claim.status.replace(/ /g, "-") }, claim.status), ")");
    const place = `characters ${claim.start}-${claim.end}`;
    const where = make("p", { class: "small" }, claim.href ? make("a", { href: claim.href }, data(claim.document), ", ", place) : place);
    const iri = make("p", { class: "iri small" }, qantar.data.words.base + claim.claim);
    const rivals = claim.rivals.map((rival) => make("p", { class: "small" }, "Contested by ", data(rival.speaker), ": ",
      data(rival.text), ` (${qantar.data.words.base}${rival.claim})`));
    return make("li", {}, says, who, where, iri, ...rivals);
  }
})();
