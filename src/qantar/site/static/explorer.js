"use strict";
// The explorer page: search, filters, picture, tables and panel always tell the same.
(function () {
  const FOUND = 30;
  const byId = (id) => document.getElementById(id);
  const DATED = ["saidFrom", "saidTo", "from", "to"];
  const { make, button, many, isolated: data } = qantar;
  const CHOSEN = ["property", "document", "certainty", "status"];
  let shown = { nodes: [], links: [], full: false };
  let size = { width: 800, height: 600 };
  let zoom = 1;
  let turn = 0; // a slower loading must not overwrite a later one

  function tell(text) { byId("explorer-says").textContent = text; }

  async function show(focus) {
    const mine = turn += 1;
    try {
      const found = await qantar.gather();
      if (mine !== turn) return;
      shown = found;
      size = qantar.draw(byId("picture"), shown, choose);
    } catch (error) {
      tell(error.message);
      return;
    }
    fillTables();
    fillFilters();
    fit();
    const full = shown.full ? " No more can be drawn at once: start from one of them." : "";
    tell(`${many(shown.nodes.length, "thing")} and ${many(shown.links.length, "tie")} are shown.${full}`);
    if (focus !== undefined) middle(focus);
  }

  // The picture is as wide as it can be read; what does not fit scrolls in its box.
  function fit() {
    const svg = byId("picture");
    svg.style.width = `${Math.round(size.width * zoom)}px`;
    svg.style.height = `${Math.round(size.height * zoom)}px`;
  }

  function whole() {
    const box = byId("picture-box");
    zoom = Math.min(box.clientWidth / size.width, box.clientHeight / size.height);
    fit();
  }

  function zoomBy(factor) {
    zoom = Math.max(0.2, Math.min(4, zoom * factor));
    fit();
  }

  function middle(id) {
    const box = byId("picture-box"), node = box.querySelector(`[data-id="${id}"]`);
    if (!node) return;
    const inner = node.getBoundingClientRect(), outer = box.getBoundingClientRect();
    box.scrollLeft += inner.left + inner.width / 2 - outer.left - outer.width / 2;
    box.scrollTop += inner.top + inner.height / 2 - outer.top - outer.height / 2;
  }

  function fillTables() {
    byId("things").replaceChildren(...shown.nodes.map((node) => make("tr", {},
      make("th", { scope: "row" }, button(node.label, () => choose(node), "as-link")),
      make("td", {}, node.kindLabel), make("td", { class: "num" }, String(node.claims)))));
    byId("ties").replaceChildren(...shown.links.map(tieRow));
  }

  function tieRow(link) {
    const says = Array.from(new Set(link.claims.map((claim) => claim.property))).join(", ");
    const states = Array.from(new Set(link.claims.map((claim) => claim.status))).join(", ");
    const count = button(many(link.claims.length, "claim"), () => choose(link), "as-link");
    count.setAttribute("aria-label", qantar.linkLabel(link));
    return make("tr", {},
      make("th", { scope: "row" }, data(qantar.node(link.from).label)),
      make("td", {}, (link.denied ? "denied: " : "") + says),
      make("td", {}, data(qantar.node(link.to).label)),
      make("td", {}, states), make("td", {}, count));
  }

  function choose(thing) { qantar.choose(thing, thing.id === undefined ? [] : doings(thing)); }

  function doings(node) {
    const ids = new Set(shown.nodes.map((one) => one.id));
    const more = qantar.hiddenNeighbours(node.id, ids);
    const does = [];
    if (node.page) does.push(make("a", { href: node.page }, node.kindLabel === "claim" ? "On its page" : "Its page"));
    does.push(button("Start from here", () => { location.hash = "n=" + node.key; }));
    if (more && !shown.full) does.push(button("Show more around it", () => grow(node)));
    return does;
  }

  async function grow(node) {
    qantar.open(node.id);
    await show(node.id);
    const again = byId("picture").querySelector(`[data-id="${node.id}"]`);
    if (again) again.focus();
  }

  function close() {
    byId("panel").hidden = true;
    const last = byId("picture").querySelector('.nodes [tabindex="0"]');
    if (last) last.focus();
  }

  function search(event) {
    event.preventDefault();
    const words = byId("explorer-search").value;
    const found = qantar.search(words, FOUND).map(qantar.node);
    byId("found").replaceChildren(...found.map((node) => make("li", {},
      make("a", { href: "#n=" + node.key }, data(node.label)), ` ${node.kindLabel}, ${many(node.claims, "claim")}`)));
    tell(found.length ? `${many(found.length, "thing")} found.` : words ? "Nothing is found." : "");
  }

  function option(select, text) { select.append(make("option", { value: text }, text)); }

  // The choices of the filters are those of the pieces that are loaded, and grow with them.
  function fillFilters() {
    for (const name of CHOSEN) {
      const select = byId("filter-" + name);
      const known = new Set(Array.from(select.options, (one) => one.value));
      const found = new Set(shown.nodes.flatMap((node) => qantar.claimsOf(node.id)).map((claim) => claim[name]));
      Array.from(found).filter((text) => text && !known.has(text)).sort().forEach((text) => option(select, text));
    }
  }

  function kindBoxes() {
    const boxes = qantar.data.words.kinds.map(([label], kind) => {
      const box = make("input", { type: "checkbox", checked: "", value: kind });
      return make("label", {}, box, " " + label);
    });
    byId("filter-kinds").append(...boxes);
  }

  function readFilters() {
    const f = qantar.filters, kinds = byId("filter-kinds").querySelectorAll("input");
    f.hidden = new Set(Array.from(kinds).filter((box) => !box.checked).map((box) => Number(box.value)));
    [...CHOSEN, ...DATED].forEach((name) => { f[name] = byId("filter-" + name).value; });
    f.givenUp = byId("filter-givenUp").checked;
    byId("panel").hidden = true; // what it tells was read through the filters as they were
    show();
  }

  async function follow() {
    const key = new URLSearchParams(location.hash.slice(1)).get("n") || "";
    const asked = key ? qantar.byKey(key) : -1;
    const id = asked >= 0 ? asked : qantar.data.words.opening;
    if (id < 0) { tell("There is nothing to show."); return; }
    qantar.startFrom(id);
    qantar.clearPlaces();
    byId("panel").hidden = true;
    byId("found").replaceChildren();
    await show(id);
    if (key && asked < 0) tell(`Nothing is called ${key}: this is where most is claimed.`);
    else byId("around").textContent = qantar.node(id).label;
  }

  function wire() {
    byId("explorer-form").addEventListener("submit", search);
    byId("explorer-search").addEventListener("input", search);
    byId("filters").addEventListener("change", readFilters);
    byId("filters").addEventListener("submit", (event) => event.preventDefault());
    byId("filters").addEventListener("reset", () => setTimeout(readFilters, 0));
    byId("larger").addEventListener("click", () => zoomBy(1.25));
    byId("smaller").addEventListener("click", () => zoomBy(0.8));
    byId("whole").addEventListener("click", whole);
    byId("panel-close").addEventListener("click", close);
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !byId("panel").hidden) close();
    });
    window.addEventListener("hashchange", follow);
  }

  async function start() {
    await Promise.all([qantar.load("words"), qantar.load("nodes")]);
    kindBoxes();
    wire();
    byId("explorer").hidden = false;
    await follow();
  }

  start().catch((error) => tell(error.message));
})();
