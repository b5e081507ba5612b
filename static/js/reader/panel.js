// The panel: its tabs and forms come from the server; here it opens, closes as a drawer, and leads into the text.
import { $, asked, note, on, say, word } from "../lib/dom.js";
import * as draft from "./draft.js";
import { active, meant, reader, scroller, setCurrent, show, view } from "./panes.js";

export const panel = $("#panel");
let before = null, leaving = false;

export const opened = () => asked("a") || reader.dataset.open;
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

// Leave a form as its own Cancel does; one in a closed drawer stays for later.
export function cancel() {
  const link = $("a[data-cancel]", panel);
  if (!link || (isDrawer() && !isOpen())) return false;
  link.click();
  return true;
}

export const isDrawer = () => getComputedStyle(panel).position !== "static";

// The address notes what the panel shows. Quietly: a drawer beside the text stays closed.
export function load(url, values = {}, quiet = false) {
  if (!quiet || getComputedStyle(panel).position !== "absolute") open();
  const { note: n, fact, beside, tab: name } = values;
  note({ note: n, fact, beside, panel: name === "passage" ? "" : name });
  return htmx.ajax("GET", url, { source: "#panel", target: "#panel", swap: "innerHTML", values });
}

// The panel for the articles that are open, at a tab.
export function tab(name, more = {}) {
  return load(reader.dataset.panel, { a: opened(), tab: name, ...more });
}

// What the current sentence says: its names, numbers, dates and speakers, in the language of the page.
export function says() {
  const sentence = meant(), { article } = active().dataset;
  const seen = { pin: asked("pin"), view: asked("view"), off: asked("off") };
  if (sentence) load(reader.dataset.says, { ...seen, a: opened(), at: `${article}:s${sentence.dataset.s}` });
}

// The note of a marker; its link says which, "note=12:3" or, in a sentence that was drawn anew, "#a12n3".
function noteOf(event) {
  const link = event.target.closest("a.noteref");
  const [, article, n] = link?.getAttribute("href").match(/(?:note=|#a)(\d+)[:n](\d+)/) ?? [];
  if (!n || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  load(reader.dataset.note, { a: opened(), note: `${article}:${n}` });
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

// What can be done with the draft, from its bar, from here, or by key: keep, claim, cite, name, copy.
const bar = $("#selbar");
export const writes = "writes" in reader.dataset;

// A draft that nobody took yet: without one, the commands take the current sentence.
function chosen() {
  if (!draft.now()) draft.take();
  const found = draft.fields();
  return found && { ...found, a: opened(), stored: asked("stored") };
}

function place() {
  const current = draft.now();
  bar.hidden = !current || current.form;
  if (bar.hidden) return;
  const boxes = current.range.getClientRects(), last = boxes[boxes.length - 1], seen = view(current.pane);
  if (!last || last.bottom < seen.top || last.top > seen.bottom) return void (bar.hidden = true);
  const around = bar.offsetParent?.getBoundingClientRect() ?? { left: 0, top: 0 };
  const pane = scroller(current.pane).getBoundingClientRect();
  const below = last.bottom + bar.offsetHeight + 12 < seen.bottom;
  const left = Math.min(Math.max(last.right - bar.offsetWidth / 2, pane.left + 8), innerWidth - bar.offsetWidth - 8);
  bar.style.setProperty("--x", `${Math.max(left - around.left, 0)}px`);
  bar.style.setProperty("--y", `${(below ? last.bottom + 6 : boxes[0].top - bar.offsetHeight - 6) - around.top}px`);
}

function form(mode, url, more = {}) {
  const values = chosen();
  if (!values || !writes) return say(word("select"));
  const current = draft.now();
  draft.set(current.range, current.pane, true);
  return load(url, { ...values, mode, ...more });
}

export const keep = () => {
  const values = chosen();
  if (!values || !writes) return;
  htmx.ajax("POST", reader.dataset.keep, { source: bar, values, target: "#status", swap: "none" });
  getSelection().removeAllRanges();
  draft.set(null);
};
export const claim = () => form("claim", reader.dataset.citeForm);
export const cite = (more) => form("cite", reader.dataset.citeForm, more);
export const name = () => form("", reader.dataset.nameForm);

export async function copy() {
  const values = chosen();
  if (!values) return;
  const { dataset } = draft.now().pane, n = values.from.split(":")[0];
  const link = `${location.origin}${location.pathname}?a=${dataset.article}&at=${dataset.article}:s${n}#a${dataset.article}s${n}`;
  const about = [dataset.outlet, `“${dataset.title}”`, dataset.date].filter(Boolean).join(", ");
  await navigator.clipboard.writeText(`“${values.quote.trim()}”\n${about}\n${link}`);
  say(word("copied"));
}

const commands = { keep, claim, cite, name, copy };

function startCommands() {
  draft.onChange(place);
  on(reader, "scroll", place, { capture: true, passive: true });
  on(window, "resize", place);
  // A press on the bar must not take the selection away.
  on(bar, "pointerdown", (event) => event.preventDefault());
  on(document, "click", (event) => {
    const run = commands[event.target.closest("[data-do]")?.dataset.do];
    if (run) run();
  });
  on(document, "parallax:cite-here", (event) => {
    if (!draft.now()) return;
    event.preventDefault();
    cite({ claim: event.detail.claim });
  });
}

export function start() {
  startCommands();
  // Where the panel is a drawer, a link in the bar opens it; without script it leads down to it.
  on($(".to-panel"), "click", (event) => {
    event.preventDefault();
    if (isOpen()) return close();
    open();
    $(".tabs [aria-current]", panel)?.focus();
  });
  on(reader, "click", noteOf);
  on(panel, "click", (event) => {
    const link = event.target.closest("[data-tab], a[data-cancel]:not([hx-get])"), name = link?.dataset.tab;
    if (name) note({ panel: name === "passage" ? "" : name, cite: "", note: "", fact: "", beside: "" });
    if (link?.matches("a[data-cancel]")) {
      event.preventDefault();
      tab("passage");
      meant()?.focus({ preventScroll: true });
    }
    if (event.target.closest("[data-do=close]")) close();
  });
  // What had the focus in the panel may be gone with what it held: the sentence has it then.
  on(panel, "htmx:beforeSwap", () => (leaving = panel.contains(document.activeElement)));
  on(panel, "htmx:afterSettle", () => leaving && document.activeElement === document.body && meant()?.focus({ preventScroll: true }));
  on(document, "htmx:responseError htmx:sendError", () => say(word("failed")));
}
