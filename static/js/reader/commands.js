// What can be done with the draft, from its bar, from the panel, or by key: keep, claim, cite, name, copy.
import { $, on } from "../lib/dom.js";
import { asked } from "../lib/address.js";
import { say, word } from "../lib/say.js";
import * as draft from "./draft.js";
import { reader, scroller, view } from "./panes.js";
import { load } from "./panel.js";

const bar = $("#selbar");
const writes = "writes" in reader.dataset;

// A draft that nobody took yet: without one, the commands take the current sentence.
function chosen() {
  if (!draft.now()) draft.take();
  const found = draft.fields();
  return found && { ...found, a: asked("a") || reader.dataset.open, stored: asked("stored") };
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
  htmx.ajax("POST", reader.dataset.keep, { values, target: "#status", swap: "none" });
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

export const commands = { keep, claim, cite, name, copy };

export function start() {
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
