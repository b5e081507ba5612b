// What the open articles share: badges behind sentences, their counterparts in the other panes, the walk from one to the next.
import { $, $$, asked, on, say, word } from "../lib/dom.js";
import { active, behind, blockOf, current, isSeen, isShown, meant, paneOf, panes, reader, sentenceOf, sentences, setCurrent, view } from "./panes.js";
import { isDrawer, isOpen, load, open, opened, panel, writes } from "./panel.js";
import { align } from "./sync.js";

const painted = { lit: [], met: [] };
let fact = "";

const kinds = () => (reader.classList.contains("marks-off-possible") ? ".cp:not(.maybe)" : ".cp");
const shown = (sentence) => behind(sentence).filter((one) => one.matches(kinds()));
const told = (f) => (f ? $$(`.cp[data-f="${f}"]`, reader) : []);
const place = (sentence) => `${paneOf(sentence).dataset.article}:s${sentence.dataset.s}`;
const where = (one) => ({ outlet: paneOf(one).dataset.outlet, block: blockOf(one), text: one.textContent });

// Light or ring badges and the sentences they stand behind.
function paint(kind, badges) {
  for (const one of painted[kind]) one.classList.remove(kind);
  painted[kind] = badges.flatMap((badge) => [badge, sentenceOf(badge)]);
  for (const one of painted[kind]) one.classList.add(kind);
}

// The sentences of other panes that some badges stand for.
function counterparts(badges) {
  const own = paneOf(badges[0]), all = badges.flatMap((one) => told(one.dataset.f)).map(sentenceOf);
  return [...new Set(all)].filter((one) => paneOf(one) !== own);
}

// Come to a sentence by its badges: the others come to the same line, all get a ring, the status line says where.
function meet(badges, numbers, focus = true) {
  const sentence = sentenceOf(badges[0]), others = counterparts(badges);
  if (focus) setCurrent(sentence, true);
  if (focus) say(others.map((one, i) => word(numbers && !i ? "fact" : "at", { ...where(one), ...numbers })).join(" · "));
  align(sentence, others);
  paint("met", badges.flatMap((one) => told(one.dataset.f)));
}

// Where the walk stands: the place of the first that comes after the current sentence, or into view.
function after(found) {
  const now = current(active()), seen = now && isSeen(active(), now), { top } = view(active());
  const next = found.findIndex((one) => (seen ? now.compareDocumentPosition(one) & 4 : one.getBoundingClientRect().top >= top));
  return [next < 0 ? found.length : next, seen && now];
}

// The next sentence with a counterpart.
export function walk(by) {
  const found = sentences(active()).filter((one) => isShown(one) && shown(one).length);
  const [next, now] = after(found), to = found[by > 0 ? next : next - (found.includes(now) ? 2 : 1)];
  if (to) meet(shown(to));
}

// The next difference of the active pane, or of the others when it has none; each fact once. Also for values with a reason.
export function step(by, kind = ".differs") {
  const differ = (root) => {
    const all = $$(kinds(), root).filter((one) => one.matches(kind));
    return all.filter((one, i) => all.findIndex(({ dataset }) => dataset.f === one.dataset.f) === i);
  };
  let found = differ(active());
  if (!found.length) found = differ(reader);
  if (!found.length) return say(word("agrees"));
  const [next, now] = after(found), last = found.findIndex((one) => one.dataset.f === fact && sentenceOf(one) === now);
  const n = (last < 0 ? next - (by < 0 ? 1 : 0) : last + by) + found.length;
  const badge = found[n % found.length];
  meet([badge], { n: (n % found.length) + 1, count: found.length });
  card(badge, true);
}

// The card of a fact in the panel; a closed drawer stays closed when one only walks by.
function card(badge, quiet) {
  fact = badge.dataset.f;
  load(reader.dataset.fact, { a: opened(), fact }, quiet);
}

export function once() {
  const sentence = meant(), badges = shown(sentence), others = panes().filter((one) => one !== active());
  if (badges.length) return meet(badges);
  say(others.map(({ dataset: { outlet } }) => word("nothing", { outlet, block: blockOf(sentence) })).join(" "));
  align(sentence, []);
}

// Confirm or reject what the card says, in the row of the sentence that is meant; without a card of that sentence, show it first.
export function decide(what) {
  const seen = $(".factcard", panel), here = meant(), inside = panel.contains(document.activeElement);
  if (!seen || !(inside || $(`[data-jump="${place(here)}"]`, seen))) return shown(here)[0]?.click();
  if (isDrawer() && !isOpen()) return open();
  const all = $$(`[data-${what}]`, seen);
  (all[1] ? all.find((one) => one.dataset[what] === place(here)) : all[0])?.click();
}

// Join the sentence that is meant with one of the next pane.
export function join(at = place(meant())) {
  const all = panes(), next = all[(all.indexOf(active()) + 1) % all.length];
  if (!writes || all.length < 2) return;
  load(reader.dataset.join, { a: opened(), at, near: place(meant(next)) }).then(() => $("[name=other]", panel)?.focus());
}

function clicked(event) {
  const link = event.target.closest(".cp, .cps, .factlist [hx-get], a[data-join]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const asks = new URLSearchParams(link.search), f = link.dataset.f ?? asks.get("fact");
  if (link.matches(".factlist *")) return void (told((fact = f)).length && meet(told(f).slice(0, 1)));
  event.preventDefault();
  if (link.dataset.join) return join(link.dataset.join);
  setCurrent(sentenceOf(link));
  if (!link.matches(".cp")) return load(reader.dataset.beside, { a: opened(), beside: asks.get("beside") });
  meet([link]);
  card(link);
}

// Panes came anew: badges are no stops for Tab, what was ringed is ringed.
export function again() {
  for (const one of $$(".cp, .cps", reader)) one.tabIndex = -1;
  paint("lit", []);
  paint("met", told(fact));
}

export function start() {
  again();
  on(document, "click", clicked);
  on(reader, "pointerover focusin", ({ target }) => {
    const f = target.closest(".cp")?.dataset.f;
    if (f || painted.lit.length) paint("lit", told(f));
  });
  fact = asked("fact");
  const [first] = told(fact);
  if (first) meet([first], null, false);
}
