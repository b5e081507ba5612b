// Left and Right walk the names, citations, ≠ and links of the current sentence; only the one stepped to can be focused.
import { $$ } from "../lib/dom.js";
import { passage, pinHere } from "./gloss.js";
import { meant, setCurrent } from "./panes.js";

const STOPS = "mark[data-first], a";

export function walk(by) {
  const sentence = meant();
  if (!sentence) return;
  const stops = $$(STOPS, sentence).filter((one) => one.getClientRects().length);
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
  const first = target.matches("[data-s]") ? $$("[data-citation], .neq", target)[0] : target;
  return first?.matches("mark, .neq") ? passage(first) : false;
}

export const pinOne = () => {
  const focused = document.activeElement?.closest?.("mark[data-entity]");
  pinHere(focused ?? undefined);
};
