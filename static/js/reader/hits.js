// The hits of the search the reader was opened with: painted, and stepped by f and Shift+f.
import { $, say, word } from "../lib/dom.js";
import { rangeOf } from "./draft.js";
import { active, blockOf, paneOf, setCurrent, show } from "./panes.js";

const found = JSON.parse($("#hits")?.textContent ?? "[]");
let ranges = [], at = -1;

// A pane that shows its text as stored counts otherwise: its hits rest.
export function draw() {
  if (!CSS.highlights || !found.length) return;
  ranges = found.flatMap(([article, n, from, to]) => {
    const sentence = document.getElementById(`a${article}s${n}`);
    return sentence && !("stored" in paneOf(sentence).dataset) ? [[sentence, rangeOf(sentence, from, sentence, to)]] : [];
  });
  CSS.highlights.set("hit", new Highlight(...ranges.map(([, range]) => range)));
  at = -1;
}

export function step(by) {
  if (!ranges.length) return;
  const current = $("[data-s].current", active());
  const near = ranges.findIndex(([sentence]) => sentence === current || current?.compareDocumentPosition(sentence) & 4);
  at = at < 0 ? Math.max(near, 0) + (by < 0 ? -1 : 0) : at + by;
  at = (at + ranges.length) % ranges.length;
  const [sentence, range] = ranges[at];
  CSS.highlights.set("here", new Highlight(range));
  setCurrent(sentence, true);
  show(sentence, "center");
  say(word("step", { outlet: paneOf(sentence).dataset.outlet, block: blockOf(sentence), name: range, n: at + 1, count: ranges.length }));
}
