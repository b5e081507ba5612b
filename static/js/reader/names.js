// Names light together: point at one, and the same entity lights in every pane and language; pin it, and it stays.
import { $, $$, framed, note, on, say, word } from "../lib/dom.js";
import { activate, active, blockOf, isSeen, isShown, paneOf, panes, reader, sentences, setCurrent, show, view } from "./panes.js";

export const glosses = JSON.parse($("#names").textContent);
const indexes = new WeakMap();
let lit = "";

// Which marks stand for which entity, made when first asked for; a changed pane is asked anew.
function marksOf(pane, entity) {
  if (!indexes.has(pane)) {
    const index = new Map();
    for (const mark of $$("mark[data-entity]", pane)) {
      for (const id of mark.dataset.entity.split(" ")) index.has(id) ? index.get(id).push(mark) : index.set(id, [mark]);
    }
    indexes.set(pane, index);
  }
  return indexes.get(pane).get(entity) ?? [];
}
export const forget = () => panes().forEach((pane) => [indexes, measures].forEach((known) => known.delete(pane)));

const goesOn = (mark, entity) => mark.dataset.on?.split(" ").includes(entity);
const places = (pane, entity = pinned()) => marksOf(pane, entity).filter((mark) => !goesOn(mark, entity));
export const pinned = () => reader.dataset.pin;
export const innermost = (mark) => mark.dataset.entity?.split(" ").pop() ?? "";

export function light(entity) {
  if (entity === lit) return;
  for (const pane of panes()) {
    for (const mark of marksOf(pane, lit)) mark.classList.remove("lit");
    for (const mark of marksOf(pane, entity)) mark.classList.add("lit");
  }
  lit = entity;
}
export const litNow = () => lit;

// A name may be cut by a citation: its words are those of all its pieces.
export function wordsOf(mark, entity) {
  const all = marksOf(paneOf(mark), entity);
  let text = mark.textContent;
  for (let i = all.indexOf(mark) + 1; all[i] && goesOn(all[i], entity); i++) text += all[i].textContent;
  return text;
}

export function pin(entity, push = true) {
  reader.dataset.pin = entity;
  if (push) note({ pin: entity, at: "" }, true);
  draw();
  if (push) say(entity ? word("pinned", { name: glosses[entity] ?? lastForm() }) : word("unpinned"));
}

const lastForm = () => panes().flatMap((pane) => places(pane)).map((mark) => wordsOf(mark, pinned()))[0] ?? "";

// Write the pinned name into marks, heads and strips; also after a part of a pane came anew.
export function draw() {
  const entity = pinned(), quiet = reader.dataset.quiet.split(" ").filter(Boolean);
  for (const pane of panes()) {
    for (const mark of $$("mark.pin", pane)) mark.classList.remove("pin", "here");
    for (const mark of marksOf(pane, entity)) mark.classList.add("pin");
    for (const id of quiet) for (const mark of marksOf(pane, id)) mark.classList.add("q");
    head(pane, entity);
    drawPins(pane, places(pane));
  }
  far();
}

function head(pane, entity) {
  const line = $(".pinline", pane), found = places(pane), form = found[0] ? wordsOf(found[0], entity) : (glosses[entity] ?? "");
  line.hidden = !entity;
  $("[data-form]", line).textContent = form;
  $("[data-gloss]", line).textContent = glosses[entity] && glosses[entity] !== form ? glosses[entity] : "";
  count(pane, found);
}

function count(pane, found) {
  const n = found.findIndex((mark) => mark.classList.contains("here")) + 1;
  $("[data-count]", pane).textContent = found.length ? `${n || "–"}/${found.length}` : word("none");
}

export function step(by, pane = active()) {
  const found = places(pane);
  if (!found.length) return;
  const now = found.findIndex((mark) => mark.classList.contains("here"));
  const top = view(pane).top;
  const below = found.findIndex((mark) => mark.getBoundingClientRect().top >= top);
  const first = by > 0 ? Math.max(below, 0) : below - 1;
  const next = ((now < 0 ? first : now + by) + found.length) % found.length;
  for (const mark of $$("mark.here", reader)) mark.classList.remove("here");
  found[next].classList.add("here");
  show(found[next]);
  setCurrent(found[next].closest("[data-s]") ?? $("[data-s]", pane));
  count(pane, found);
  far();
  note({ at: `${pane.dataset.article}:p${next + 1}` });
  const told = { outlet: pane.dataset.outlet, block: blockOf(found[next]), name: wordsOf(found[next], pinned()) };
  say(word("step", { ...told, n: next + 1, count: found.length }));
}

// "↓ 2 screens": where the pinned name is when no place of it is in view.
export const far = framed(() => {
  for (const pane of pinned() ? panes() : []) {
    const found = places(pane), seen = view(pane), sign = $("[data-far]", pane);
    const gaps = found.map((mark) => mark.getBoundingClientRect().top).filter((top) => top);
    const next = gaps.find((top) => top > seen.bottom), last = gaps.findLast((top) => top < seen.top);
    const inView = found.some((mark) => isSeen(pane, mark));
    const screens = (gap) => Math.max(1, Math.round(gap / (seen.bottom - seen.top)));
    if (inView || !gaps.length) sign.textContent = "";
    else if (next !== undefined) sign.textContent = word("below", { n: screens(next - seen.bottom) });
    else if (last !== undefined) sign.textContent = word("above", { n: screens(seen.top - last) });
  }
});

// The strip: the whole article by characters; what is in view, where the pinned name stands; a click goes there.
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

function rect(kind, y, height) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  const values = { class: kind, x: 2, width: 8, y: Math.round(y), height };
  for (const [name, value] of Object.entries(values)) made.setAttribute(name, value);
  return made;
}

function drawPins(pane, marks) {
  const strip = $(".strip", pane), { all, before, total } = measure(pane);
  for (const tick of $$(".pin", strip)) tick.remove();
  const numbers = new Map(all.map((one, i) => [one, i]));
  for (const mark of marks) {
    const i = numbers.get(mark.closest("[data-s]"));
    if (i !== undefined) strip.append(rect("pin", (HEIGHT * before[i]) / total, 4));
  }
}

const drawViews = framed(() => {
  for (const pane of panes()) {
    const { all, before, total } = measure(pane), seen = view(pane);
    const first = all.findIndex((one) => one.getBoundingClientRect().bottom > seen.top && isShown(one));
    const last = all.findLastIndex((one) => one.getBoundingClientRect().top < seen.bottom && isShown(one));
    const window = $(".strip .view", pane);
    window.setAttribute("y", Math.round((HEIGHT * before[Math.max(first, 0)]) / total));
    window.setAttribute("height", Math.max(6, Math.round((HEIGHT * (before[last + 1] - before[Math.max(first, 0)])) / total)));
  }
});

export function start() {
  on(window, "resize", drawViews);
  on(reader, "scroll", () => (far(), drawViews()), { capture: true, passive: true });
  drawViews();
  on(reader, "click", (event) => {
    const strip = event.target.closest(".strip");
    if (!strip) return;
    const pane = paneOf(strip), box = strip.getBoundingClientRect(), { all, before, total } = measure(pane);
    const wanted = ((event.clientY - box.top) / box.height) * total;
    const target = all[Math.max(0, before.findLastIndex((chars) => chars <= wanted))] ?? all.at(-1);
    activate(pane);
    (isShown(target) ? target : target.closest("details"))?.scrollIntoView({ block: "center" });
  });
}
