"use strict";
// The search of the front page: names that contain all the words, in any spelling.
var qantar = typeof qantar === "undefined" ? {} : qantar;

(function () {
  const SHOWN = 40;
  const [LABEL, KIND, PATH, KEYS, OTHERS] = [0, 1, 2, 3, 4];
  let rows = [];

  function item(row) {
    const line = document.createElement("li");
    const link = document.createElement("a");
    link.href = row[PATH];
    link.dir = "auto";
    link.textContent = row[LABEL];
    const more = document.createElement("span");
    more.className = "small muted";
    more.dir = "auto";
    more.textContent = " " + row[KIND] + (row[OTHERS] ? "; also " + row[OTHERS] : "");
    line.append(link, more);
    return line;
  }

  function found(words) {
    return rows.filter((row) => row[KEYS].split("|").some((key) => qantar.matches(words, key)));
  }

  function count(number) {
    if (number === 0) return "Nothing found.";
    const shown = number > SHOWN ? ", the first " + SHOWN + " shown" : "";
    return number + " found" + shown + ".";
  }

  function show(words) {
    const list = document.getElementById("found");
    const matches = words.trim() ? found(words) : [];
    list.replaceChildren(...matches.slice(0, SHOWN).map(item));
    list.hidden = matches.length === 0;
    document.getElementById("found-count").textContent = words.trim() ? count(matches.length) : "";
  }

  qantar.names = function (data) {
    rows = data;
    const form = document.getElementById("search");
    const field = document.getElementById("words");
    form.hidden = false;
    field.addEventListener("input", () => show(field.value));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const first = document.querySelector("#found a");
      if (first) first.click();
    });
    if (field.value) show(field.value);
  };
})();
