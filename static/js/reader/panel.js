// The panel: its tabs and forms come from the server; here it opens, closes as a drawer, and leads into the text.
import { $, on } from "../lib/dom.js";
import { note, search } from "../lib/address.js";
import { say, word } from "../lib/say.js";
import { active, meant, reader, setCurrent, show } from "./panes.js";

export const panel = $("#panel");
let before = null;

export const isOpen = () => panel.hasAttribute("data-open");

export function open() {
  if (!isOpen()) before = document.activeElement;
  panel.setAttribute("data-open", "");
}

// Close the drawer; the focus goes back to where it was.
export function close() {
  panel.removeAttribute("data-open");
  const back = before?.isConnected && before !== document.body && !panel.contains(before) ? before : meant();
  back?.focus({ preventScroll: true });
  before = null;
}

export const isDrawer = () => getComputedStyle(panel).position !== "static";

export function load(url, values = {}) {
  open();
  return htmx.ajax("GET", url, { target: "#panel", swap: "innerHTML", values });
}

// The panel for the articles that are open, at a tab.
export function tab(name, more = {}) {
  const asked = Object.fromEntries(new URLSearchParams(search()));
  return load(reader.dataset.panel, { a: asked.a ?? reader.dataset.open, tab: name, ...more });
}

export function jump(place) {
  const [article, sentence] = place.split(":s"), target = document.getElementById(`a${article}s${sentence}`);
  if (!target) return false;
  setCurrent(target, true);
  show(target);
  note({ at: place });
  say(word("at", { outlet: active().dataset.outlet, block: target.closest("[data-b]").dataset.b, text: target.textContent }));
  return true;
}

export function start() {
  on(panel, "click", (event) => {
    const link = event.target.closest("[data-jump], [data-tab], a[data-cancel]:not([hx-get])");
    if (link?.dataset.jump && jump(link.dataset.jump)) event.preventDefault();
    if (link?.dataset.tab) note({ panel: link.dataset.tab === "passage" ? "" : link.dataset.tab, cite: "" });
    if (link?.matches("a[data-cancel]")) {
      event.preventDefault();
      tab("passage");
      meant()?.focus({ preventScroll: true });
    }
    if (event.target.closest("[data-do=close]")) close();
  });
  on(document, "htmx:responseError htmx:sendError", () => say(word("failed")));
}
