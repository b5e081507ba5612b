// Point at a name, or focus it: it lights everywhere, and a small card shows it in the language of the page.
import { $, $$, on } from "../lib/dom.js";
import { glosses, innermost, light, litNow, pin, pinned, wordsOf } from "./names.js";
import { behind, meant, reader, setCurrent } from "./panes.js";
import { says, tab } from "./panel.js";

const card = $("#gloss");
const LOOK = 350, LEAVE = 250;
let waiting, about = null, where = "", shut = "";

const place = (event) => `${event.clientX},${event.clientY}`;

const nameAt = (target) => target.closest?.("mark[data-entity]");

function open(mark) {
  const entity = innermost(mark), box = mark.getBoundingClientRect();
  about = mark;
  card.hidden = false;
  $("[data-gloss]", card).textContent = glosses[entity] ?? wordsOf(mark, entity);
  const link = $("[data-open]", card);
  link.hidden = !/^\d/.test(entity);
  link.href = link.dataset.open.replace("/0/", `/${entity}/`);
  const around = card.offsetParent.getBoundingClientRect();
  const left = Math.min(box.left, innerWidth - card.offsetWidth - 8);
  const above = box.bottom + card.offsetHeight + 6 > innerHeight;
  card.style.setProperty("--x", `${left - around.left}px`);
  card.style.setProperty("--y", `${(above ? box.top - card.offsetHeight - 4 : box.bottom + 4) - around.top}px`);
}

export function close() {
  clearTimeout(waiting);
  const was = !card.hidden;
  card.hidden = true;
  about = null;
  shut = where; // what lies under the card is not pointed at by the card going away
  light("");
  return was;
}

function look(mark, delay) {
  clearTimeout(waiting);
  light(innermost(mark));
  waiting = setTimeout(() => open(mark), delay);
}

const leave = () => {
  clearTimeout(waiting);
  waiting = setTimeout(close, LEAVE);
};

// The panel shows the claims that the words at this place are cited for.
function passage(mark) {
  const cite = mark.dataset.cite ?? mark.dataset.citation?.split(" ").pop();
  if (cite) tab("passage", { cite });
  return Boolean(cite);
}

const pinHere = (mark = about) => {
  const entity = mark ? innermost(mark) : litNow();
  if (entity) pin(entity === pinned() ? "" : entity);
};

export function start() {
  on(document, "pointermove", (event) => (where = place(event)));
  on(reader, "pointerover", (event) => {
    const mark = nameAt(event.target);
    if (event.pointerType === "mouse" && mark && place(event) !== shut) look(mark, LOOK);
  });
  on(reader, "pointerout", (event) => event.pointerType === "mouse" && nameAt(event.target) && leave());
  on(card, "pointerenter focusin", () => clearTimeout(waiting));
  on(card, "pointerleave", leave);
  on(reader, "focusin", (event) => nameAt(event.target) && look(event.target, 0));
  on(document, "focusout", (event) => {
    if ((nameAt(event.target) || card.contains(event.target)) && !card.contains(event.relatedTarget)) leave();
  });
  on(reader, "click", (event) => {
    const sign = event.target.closest(".neq"), mark = event.target.closest("mark");
    if (sign && !event.ctrlKey && !event.metaKey) event.preventDefault();
    const sentence = event.target.closest("[data-s]");
    if (!sentence || !getSelection().isCollapsed) return;
    setCurrent(sentence);
    if (sign || mark) passage(sign ?? mark);
    if (mark?.dataset.entity) look(mark, 0);
  });
  on(card, "click", (event) => {
    if (event.target.closest("[data-do=pin]")) pinHere();
    if (event.target.closest("[data-do=says]") && about) (setCurrent(about.closest("[data-s]")), says());
  });
}

// Left and Right walk the names, citations, ≠, links and badges of the current sentence; only the one stepped to takes focus.
const STOPS = "mark[data-first], a";

export function walk(by) {
  const sentence = meant();
  if (!sentence) return;
  const stops = [...$$(STOPS, sentence), ...behind(sentence)].filter((one) => one.getClientRects().length);
  const at = stops.indexOf(document.activeElement);
  const next = at < 0 ? stops.at(by > 0 ? 0 : -1) : stops[at + by];
  setCurrent(sentence, !next);
  if (!next) return;
  if (next.matches("mark")) {
    next.tabIndex = -1;
    next.addEventListener("blur", () => next.removeAttribute("tabindex"), { once: true });
  }
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}

// Enter opens what the stop stands for; links do so by themselves.
export function enter(target) {
  const first = target.matches("[data-s]") ? ($("[data-citation], .neq", target) ?? behind(target)[0]) : target;
  if (first?.matches(".cp, .cps")) first.click();
  return first?.matches("mark, .neq") ? passage(first) : Boolean(first);
}

export const pinOne = () => {
  const focused = document.activeElement?.closest?.("mark[data-entity]");
  pinHere(focused ?? undefined);
};
