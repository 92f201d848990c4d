"use strict";
// Names folded to a key, as src/qantar/site/folding.py does it: change both, a test compares them.
var qantar = typeof qantar === "undefined" ? {} : qantar;

(function () {
  const CYRILLIC = new Map();
  const FROM = Array.from("абвгдеёжзийклмнопрстуфхцчшщъыьэюя" + "әғқңөұүһі" + "єїґў");
  const TO = ("a b v g d e e j z i i k l m n o p r s t u f h ts ch sh sh _ i _ e iu ia " +
    "a g k n o u u h i e i g u").split(" ");
  FROM.forEach((letter, place) => CYRILLIC.set(letter, TO[place].replace("_", "")));
  const PAIRS = [["zh", "j"], ["kh", "h"], ["gh", "g"]];
  const LETTERS = { q: "k", x: "h", w: "v", y: "i", j: "i", "ı": "i", "ə": "a", "ø": "o", "ł": "l" };
  const APOSTROPHES = "'`´ʹʺʻʼʽ‘’′";
  const VOWELS = "aeiou";

  function latin(character) {
    if (!/[\p{L}\p{N}]/u.test(character)) return " ";
    return CYRILLIC.has(character) ? CYRILLIC.get(character) : character;
  }

  function glides(key, letter) {
    if (!key.endsWith("i")) return false;
    return key.length === 1 ? letter === "e" : VOWELS.includes(key[key.length - 2]);
  }

  function foldWord(word) {
    for (const [pair, single] of PAIRS) word = word.split(pair).join(single);
    let key = "";
    Array.from(word).forEach((written, place) => {
      const letter = Object.hasOwn(LETTERS, written) ? LETTERS[written] : written;
      if (key.endsWith(letter)) return;
      if (place && VOWELS.includes(letter) && glides(key, letter)) key = key.slice(0, -1);
      if (!key.endsWith(letter)) key += letter;
    });
    return key;
  }

  qantar.fold = function (text) {
    const plain = Array.from(text.toLowerCase().normalize("NFKD"));
    const kept = plain.filter((c) => !/\p{Mn}/u.test(c) && !APOSTROPHES.includes(c));
    const words = kept.map(latin).join("").split(" ").filter(Boolean);
    return words.map(foldWord).filter(Boolean).join(" ");
  };

  qantar.matches = function (words, key) {
    const wanted = qantar.fold(words).split(" ").filter(Boolean);
    const joined = key.replace(/ /g, "");
    const occurs = (w) => joined.includes(w) || (w.length > 3 && joined.includes(w.slice(0, -1)));
    return wanted.length > 0 && wanted.every(occurs);
  };
})();

if (typeof module !== "undefined") module.exports = qantar;
