"use strict";
// The picture: nodes and links laid out by D3, the same way every time, without movement.
var qantar = typeof qantar === "undefined" ? {} : qantar;

(function () {
  const TICKS = 300;
  const LONGEST = 30;
  const MARGIN = 70;
  const WIDER = 1.6; // names lie, so a picture has to be wider than high
  const SHAPES = { person: "circle", incident: "diamond", place: "triangle-down",
    proceeding: "triangle-up", "event in a proceeding": "triangle-up", claim: "cross" };
  const places = new Map(); // where each node stands, kept while the picture grows

  qantar.shapeOf = (node) => (node.tie ? "tie" : SHAPES[node.kindLabel] || "square");

  qantar.shorten = function (text) {
    const letters = Array.from(text);
    return letters.length > LONGEST ? letters.slice(0, LONGEST - 1).join("").trim() + "…" : text;
  };

  function place(nodes, links) {
    const middle = new Map(nodes.map((node, index) => [node.id, index]));
    nodes.forEach((node, index) => {
      const angle = index * 2.399963, radius = 28 * Math.sqrt(index);
      const known = places.get(node.id);
      node.x = known ? known.x : 400 + radius * Math.cos(angle);
      node.y = known ? known.y : 300 + radius * Math.sin(angle);
    });
    const ties = links.map((link) => ({ source: middle.get(link.from), target: middle.get(link.to) }));
    const force = d3.layout.force().nodes(nodes).links(ties).size([800, 600]).charge(-420)
      .gravity(0.07).linkDistance((tie) => (tie.source.tie || tie.target.tie ? 45 : 95)).start();
    for (let tick = 0; tick < TICKS; tick += 1) force.tick();
    force.stop();
    nodes.forEach((node) => places.set(node.id, { x: node.x, y: node.y }));
    nodes.forEach((node) => { node.x *= WIDER; });
    spread(nodes);
  }

  // Moves nodes apart where their names would lie on each other.
  function spread(nodes) {
    for (let round = 0; round < 60; round += 1) {
      nodes.forEach((one, index) => nodes.slice(index + 1).forEach((two) => part(one, two)));
    }
  }

  function part(one, two) {
    const wide = (width(one) + width(two)) / 2 + 6, high = 40;
    const dx = two.x - one.x, dy = two.y - one.y;
    if (Math.abs(dx) >= wide || Math.abs(dy) >= high) return;
    const push = (high - Math.abs(dy)) / 4 * (dy < 0 ? -1 : 1);
    one.y -= push;
    two.y += push;
  }

  function width(node) { return node.tie ? 14 : qantar.shorten(node.label).length * 6.2; }

  qantar.clearPlaces = function () { places.clear(); };

  function radius(node) { return node.tie ? 4 : Math.min(11, 6 + Math.sqrt(node.claims) / 2); }

  function outline(node) {
    if (node.tie) return d3.svg.symbol().type("circle").size(40)();
    return d3.svg.symbol().type(qantar.shapeOf(node)).size(Math.pow(radius(node), 2) * 3)();
  }

  function curve(link, byId) {
    const a = byId.get(link.from), b = byId.get(link.to);
    const dx = b.x - a.x, dy = b.y - a.y, long = Math.sqrt(dx * dx + dy * dy) || 1;
    const stop = 1 - Math.min(0.5, (radius(b) + 5) / long), bend = link.denied ? 0.18 : 0;
    const mx = a.x + dx / 2 - dy * bend, my = a.y + dy / 2 + dx * bend;
    return `M${a.x},${a.y}Q${mx},${my} ${a.x + dx * stop},${a.y + dy * stop}`;
  }

  function linkClass(link) {
    const open = link.claims.some((claim) => claim.status !== "uncontested");
    const gone = link.claims.every((claim) => claim.givenUp);
    return ["link", link.denied && "denied", open && "open", gone && "gone"].filter(Boolean).join(" ");
  }

  function bounds(nodes) {
    const half = (node) => Math.max(20, width(node) / 2);
    const left = Math.min(...nodes.map((n) => n.x - half(n))) - 10;
    const right = Math.max(...nodes.map((n) => n.x + half(n))) + 10;
    const top = Math.min(...nodes.map((n) => n.y)) - MARGIN / 2;
    const low = Math.max(...nodes.map((n) => n.y)) + MARGIN / 2;
    return [left, top, right - left, low - top].map(Math.round);
  }

  function drawLinks(layer, links, byId, choose) {
    const made = layer.selectAll("g").data(links).enter().append("g").attr("class", linkClass)
      .attr("role", "button").attr("tabindex", (_, i) => (i ? -1 : 0))
      .attr("aria-label", (link) => qantar.linkLabel(link, byId))
      .on("click", choose).on("keydown", (link) => keys(choose, link));
    made.append("path").attr("class", "reach").attr("d", (link) => curve(link, byId));
    made.append("path").attr("class", "line").attr("d", (link) => curve(link, byId))
      .attr("marker-end", "url(#arrow)");
    made.append("title").text((link) => qantar.linkLabel(link, byId));
    made.filter((link) => link.denied).append("text").text("denied")
      .attr("x", (link) => (byId.get(link.from).x + byId.get(link.to).x) / 2)
      .attr("y", (link) => (byId.get(link.from).y + byId.get(link.to).y) / 2);
  }

  function drawNodes(layer, nodes, choose) {
    const made = layer.selectAll("g").data(nodes).enter().append("g")
      .attr("class", (node) => `node ${qantar.shapeOf(node)}` + (qantar.opened.has(node.id) ? " opened" : ""))
      .attr("transform", (node) => `translate(${node.x},${node.y})`)
      .attr("role", "button").attr("tabindex", (_, i) => (i ? -1 : 0)).attr("data-id", (n) => n.id)
      .attr("aria-label", qantar.nodeLabel)
      .on("click", choose).on("keydown", (node) => keys(choose, node));
    made.append("circle").attr("class", "reach").attr("r", 14);
    made.append("path").attr("class", "shape").attr("d", outline);
    made.append("title").text(qantar.nodeLabel);
    made.filter((node) => !node.tie).append("text").attr("y", (node) => radius(node) + 13)
      .text((node) => qantar.shorten(node.label));
  }

  // Enter and space choose, arrows move to the nearest on that side: one stop for Tab in all.
  function keys(choose, datum) {
    const event = d3.event, from = event.currentTarget;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      choose(datum);
    } else if (event.key.startsWith("Arrow")) {
      const next = nearest(from, event.key);
      event.preventDefault();
      if (next) move(from, next);
    }
  }

  function move(from, next) {
    from.setAttribute("tabindex", "-1");
    next.setAttribute("tabindex", "0");
    next.focus();
  }

  function middleOf(element) {
    const box = element.getBoundingClientRect();
    return [box.left + box.width / 2, box.top + box.height / 2];
  }

  function nearest(from, key) {
    const [x, y] = middleOf(from);
    const along = key === "ArrowLeft" || key === "ArrowRight" ? 0 : 1;
    const sign = key === "ArrowLeft" || key === "ArrowUp" ? -1 : 1;
    let best = null, least = Infinity;
    for (const other of from.parentNode.children) {
      const [ox, oy] = middleOf(other), way = [(ox - x) * sign, (oy - y) * sign];
      const cost = way[along] + 2 * Math.abs(way[1 - along]);
      if (other !== from && way[along] > 1 && cost < least) [best, least] = [other, cost];
    }
    return best;
  }

  // Draws the shown part into an SVG element; `choose` is called with a node or a link.
  qantar.draw = function (svg, shown, choose) {
    const byId = new Map(shown.nodes.map((node) => [node.id, node]));
    place(shown.nodes, shown.links);
    const box = bounds(shown.nodes), root = d3.select(svg);
    root.attr("viewBox", box.join(" "));
    root.select(".links").selectAll("g").remove();
    root.select(".nodes").selectAll("g").remove();
    drawLinks(root.select(".links"), shown.links, byId, choose);
    drawNodes(root.select(".nodes"), shown.nodes, choose);
    return { width: box[2], height: box[3] };
  };
})();
