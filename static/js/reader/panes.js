// The panes: which one is active, which sentence is current in each, and how to get to a place.
import { $, $$, on } from "../lib/dom.js";

export const reader = $("#reader");
export const panes = () => $$(".pane[data-article]", reader);
export const active = () => $(".pane.active[data-article]", reader) ?? panes()[0];
export const paneOf = (node) => (node.nodeType === 1 ? node : node.parentElement)?.closest(".pane[data-article]");
export const scroller = (pane) => $(".pane-scroll", pane);
export const blockOf = (node) => node.closest("[data-b]")?.dataset.b ?? "";
export const isShown = (one) => one.offsetParent && !one.closest("details:not([open])");
export const sentences = (pane) => $$("[data-s]", pane);
export const current = (pane) => $("[data-s].current", pane);

// The badges behind a sentence, and the sentence a badge stands behind.
export function behind(sentence) {
  const found = [];
  for (let one = sentence.nextElementSibling; one?.matches(".cp, .cps"); one = one.nextElementSibling) found.push(one);
  return found;
}
export const sentenceOf = (badge) => (badge.dataset.s ? badge : sentenceOf(badge.previousElementSibling));

export function activate(pane) {
  if (!pane || pane.classList.contains("active")) return;
  for (const one of panes()) one.classList.toggle("active", one === pane);
  for (const tab of $$(".pane-tabs a")) tab.ariaCurrent = tab.hash === `#${pane.id}` ? "true" : null;
  const all = panes();
  $("#panel").dataset.side = all.indexOf(pane) < all.length / 2 ? "end" : "start";
}

// What is seen of a pane: it scrolls on its own, or with the page when the panes stand one under the other.
export function view(pane) {
  const box = scroller(pane).getBoundingClientRect();
  return { top: Math.max(box.top, 0), bottom: Math.min(box.bottom, innerHeight) };
}

export function isSeen(pane, element) {
  const seen = view(pane), box = element.getBoundingClientRect();
  return box.height > 0 && box.top >= seen.top && box.bottom <= seen.bottom;
}

export function unfold(element) {
  const fold = element.closest("details.fold");
  if (fold) fold.open = true;
}

// Bring an element to the reading line, out of a fold if need be; leave the pane alone when it is in view already.
export function show(element, block = "start") {
  const pane = paneOf(element);
  unfold(element);
  activate(pane);
  if (!isSeen(pane, element)) element.scrollIntoView({ block });
}

// One sentence of each pane can be reached with Tab.
export function mark(sentence) {
  for (const other of $$("[data-s].current, [data-s][tabindex]", paneOf(sentence))) {
    other.classList.remove("current");
    other.removeAttribute("tabindex");
  }
  sentence.classList.add("current");
  sentence.tabIndex = 0;
}

export function setCurrent(sentence, focus = false) {
  mark(sentence);
  activate(paneOf(sentence));
  if (focus) sentence.focus({ preventScroll: true });
}

// The reading line, 30 % down, and the sentence on it.
export function line(pane) {
  const { top, bottom } = view(pane);
  return top + (bottom - top) * 0.3;
}

export function onLine(pane) {
  const y = line(pane), all = sentences(pane).filter(isShown);
  let low = 0, high = all.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    all[middle].getBoundingClientRect().bottom < y ? (low = middle + 1) : (high = middle);
  }
  return all[low];
}

export function meant(pane = active()) {
  const focused = document.activeElement?.closest?.("[data-s]");
  if (focused && paneOf(focused) === pane) return focused;
  const chosen = current(pane);
  return chosen && isSeen(pane, chosen) ? chosen : onLine(pane);
}

export function move(step) {
  const pane = active(), all = sentences(pane).filter(isShown);
  const now = current(pane), from = now && isSeen(pane, now) ? now : null;
  const next = from ? all[all.indexOf(from) + step] : onLine(pane);
  if (!next) return;
  setCurrent(next, true);
  show(next, "center");
}

export function start() {
  for (const pane of panes()) {
    const first = current(pane) ?? sentences(pane)[0];
    if (first) first.tabIndex = 0;
  }
}

export function listenOnce() {
  on(reader, "pointerdown focusin", (event) => activate(paneOf(event.target)));
  on(document, "click", (event) => {
    const tab = event.target.closest(".pane-tabs a");
    if (!tab) return;
    event.preventDefault();
    activate($(tab.hash));
  });
}
