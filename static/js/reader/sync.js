// Panes that move together: what two articles share holds them side by side on the reading line.
import { $, $$, framed, note, on, say, word } from "../lib/dom.js";
import { blockOf, isShown, line, onLine, paneOf, panes, reader, scroller, sentenceOf, sentences, show, unfold, view } from "./panes.js";

const known = new Map(), ours = new WeakMap();
let leader = null;

// The pane under a mouse or with a visible focus is in use. A finger leaves no pointer behind.
const points = matchMedia("(hover: hover)").matches;
const used = (pane) => (points && pane.matches(":hover")) || pane.contains(document.activeElement.closest(":focus-visible"));
const box = (one) => one.getBoundingClientRect();
// Stacked, or on a narrow screen, panes do not scroll on their own.
const moves = (pane) => pane.offsetParent && getComputedStyle(scroller(pane)).overflowY === "auto";

// Scroll a pane so that nothing follows it.
export function put(pane, by) {
  const area = scroller(pane), before = area.scrollTop;
  area.scrollTop += by;
  if (area.scrollTop !== before) ours.set(area, area.scrollTop);
}

// Which sentences of two panes are about the same, by their places, and the longest chain of them that is in order.
function linked(lead, other) {
  const key = `${lead.id}>${other.id}`;
  if (!known.has(key)) known.set(key, compared(lead, other));
  return known.get(key);
}

function compared(lead, other) {
  const own = sentences(lead), theirs = sentences(other), facts = new Map(), to = new Map();
  const told = (pane, all) => {
    const at = new Map(all.map((one, i) => [one, i]));
    return $$(".cp:not(.maybe)", pane).map((badge) => [badge.dataset.f, at.get(sentenceOf(badge))]);
  };
  const add = (map, key, value) => map.set(key, [...(map.get(key) ?? []), value]);
  for (const [fact, j] of told(other, theirs)) add(facts, fact, j);
  for (const [fact, i] of told(lead, own)) for (const j of facts.get(fact) ?? []) add(to, i, j);
  return { own, theirs, to, chain: inOrder([...to].flatMap(([i, all]) => all.map((j) => [i, j]))) };
}

function inOrder(pairs) {
  pairs.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const ends = [], before = [], chain = [];
  pairs.forEach(([, j], n) => {
    const length = ends.findLastIndex((end) => pairs[end][1] < j) + 1;
    before[n] = ends[length - 1];
    ends[length] = n;
  });
  for (let n = ends.at(-1); n !== undefined; n = before[n]) chain.unshift(pairs[n]);
  return chain;
}

// How far another pane should move for a sentence on the line, and whether nothing in it matches the paragraph.
function wanted(lead, pane, sentence, y) {
  const { own, theirs, to, chain } = linked(lead, pane), i = own.indexOf(sentence);
  if (chain.length < 2) return [0];
  const way = (from, until, a, b) => {
    const share = until > from ? Math.min(Math.max((y - from) / (until - from), 0), 1) : 0;
    return a + (b - a) * share - y;
  };
  if (to.has(i)) {
    const one = box(sentence), other = theirs[chain.find(([at]) => at === i)?.[1] ?? to.get(i)[0]], at = box(other);
    return [isShown(other) ? way(one.top, one.bottom, at.top, at.bottom) : 0];
  }
  if (!tells(lead, pane, sentence)) return [0, true];
  const seen = ([a, b]) => isShown(own[a]) && isShown(theirs[b]);
  const last = chain.findLast((one) => one[0] < i && seen(one)), next = chain.find((one) => one[0] > i && seen(one));
  if (!last || !next) return [0];
  const [from, until, a, b] = [box(own[last[0]]).bottom, box(own[next[0]]).top, box(theirs[last[1]]).bottom, box(theirs[next[1]]).top];
  const { top, bottom } = view(pane);
  return [until - from < (bottom - top) / 2 ? way(from, until, a, b) : 0];
}

// Whether another pane has a counterpart to anything in the paragraph of a sentence.
function tells(lead, pane, sentence) {
  const { own, to } = linked(lead, pane);
  return $$("[data-s]", sentence.closest("[data-b]")).some((one) => to.has(own.indexOf(one)));
}

function tell(pane, sentence) {
  const here = $("[data-nothing]", pane), { outlet } = pane.dataset;
  const text = sentence ? word("nothing", { outlet, block: blockOf(sentence) }) : "";
  if (here.textContent === text) return;
  here.textContent = text;
  here.hidden = !text;
}

// One pass in a frame: everything is read before anything is moved. A pane in use stays.
const follow = framed(() => {
  if (reader.dataset.sync === "off" || !leader.isConnected || !moves(leader)) return;
  const y = line(leader), sentence = onLine(leader), others = panes().filter((pane) => pane !== leader && moves(pane));
  const plan = others.map((pane) => [pane, used(pane), ...wanted(leader, pane, sentence, y)]);
  tell(leader);
  for (const [pane, held, by, none] of plan) {
    if (by && !held) put(pane, by);
    tell(pane, none && sentence);
  }
});

// Align once: a sentence and its counterparts come to one line.
export function align(sentence, counterparts) {
  const lead = paneOf(sentence);
  unfold(sentence);
  if (!moves(lead)) return show(sentence, "center");
  put(lead, box(sentence).top - line(lead));
  const y = box(sentence).top;
  tell(lead);
  for (const pane of panes().filter((one) => one !== lead && moves(one))) {
    const other = counterparts.find((one) => paneOf(one) === pane);
    if (other) unfold(other);
    if (other) put(pane, box(other).top - y);
    tell(pane, !other && !tells(lead, pane, sentence) && sentence);
  }
}

export function toggle() {
  const off = reader.dataset.sync === "off";
  reader.dataset.sync = off ? "on" : "off";
  $("[data-do=sync]")?.setAttribute("aria-pressed", off);
  note({ sync: off ? "" : "off" });
  say(word(off ? "together" : "apart"));
  again();
}

// Panes came anew, or stand alone from now on: nothing that was known of them holds.
export function again() {
  known.clear();
  for (const pane of panes()) tell(pane);
}

export function start() {
  const scrolled = ({ target }) => {
    const pane = paneOf(target), mine = ours.get(target) === target.scrollTop;
    ours.delete(target);
    if (!pane || mine) return;
    leader = pane;
    follow();
  };
  on(reader, "scroll", scrolled, { capture: true, passive: true });
}
