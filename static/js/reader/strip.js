// The strip shows the whole article by characters: what is in view, where the pinned name stands; a click goes there.
import { $, $$, framed, on } from "../lib/dom.js";
import { activate, panes, paneOf, reader, sentences, view } from "./panes.js";

const HEIGHT = 1000;
const measures = new WeakMap();

// How many characters stand before each sentence. The sum of sentences stands for the text: gaps are single spaces.
function measure(pane) {
  if (!measures.has(pane)) {
    const all = sentences(pane), before = [0];
    for (const one of all) before.push(before.at(-1) + one.textContent.length + 1);
    measures.set(pane, { all, before, total: before.at(-1) });
  }
  return measures.get(pane);
}
export const forgetLengths = () => panes().forEach((pane) => measures.delete(pane));

function rect(kind, y, height) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  const values = { class: kind, x: 2, width: 8, y: Math.round(y), height };
  for (const [name, value] of Object.entries(values)) made.setAttribute(name, value);
  return made;
}

export function drawPins(pane, marks) {
  const strip = $(".strip", pane), { all, before, total } = measure(pane);
  for (const tick of $$(".pin", strip)) tick.remove();
  const numbers = new Map(all.map((one, i) => [one, i]));
  for (const mark of marks) {
    const i = numbers.get(mark.closest("[data-s]"));
    if (i !== undefined) strip.append(rect("pin", (HEIGHT * before[i]) / total, 4));
  }
}

export const drawViews = framed(() => {
  for (const pane of panes()) {
    const { all, before, total } = measure(pane), seen = view(pane);
    const first = all.findIndex((one) => one.offsetParent && one.getBoundingClientRect().bottom > seen.top);
    const last = all.findLastIndex((one) => one.offsetParent && one.getBoundingClientRect().top < seen.bottom);
    const window = $(".strip .view", pane);
    window.setAttribute("y", Math.round((HEIGHT * before[Math.max(first, 0)]) / total));
    window.setAttribute("height", Math.max(6, Math.round((HEIGHT * (before[last + 1] - before[Math.max(first, 0)])) / total)));
  }
});

export function start() {
  on(window, "resize", drawViews);
  drawViews();
  on(reader, "click", (event) => {
    const strip = event.target.closest(".strip");
    if (!strip) return;
    const pane = paneOf(strip), box = strip.getBoundingClientRect(), { all, before, total } = measure(pane);
    const wanted = ((event.clientY - box.top) / box.height) * total;
    const target = all[Math.max(0, before.findLastIndex((chars) => chars <= wanted))] ?? all.at(-1);
    activate(pane);
    (target.offsetParent ? target : target.closest("details"))?.scrollIntoView({ block: "center" });
  });
}
