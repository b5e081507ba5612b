// The reader, put together: keys, clicks, and what comes back from the server.
import "../main.js";
import { $, $$, asked, isOurs, keyOf, note, on } from "../lib/dom.js";
import * as draft from "./draft.js";
import * as gloss from "./gloss.js";
import * as hits from "./hits.js";
import * as names from "./names.js";
import * as panel from "./panel.js";
import * as panes from "./panes.js";

const { reader } = panes;

function focusPane(n) {
  const pane = panes.panes()[n - 1];
  if (!pane) return;
  panes.activate(pane);
  panes.meant(pane)?.focus({ preventScroll: true });
}

// Let go of one thing at a time: card, drawer, form, draft.
function escape() {
  if (gloss.close()) return;
  if (panel.isOpen() && panel.isDrawer()) return void panel.close();
  if (panel.cancel()) return;
  getSelection().removeAllRanges();
  draft.set(null);
}

function redraw(pane, changes = {}) {
  const top = panes.scroller(pane).scrollTop, { article } = pane.dataset;
  const query = new URLSearchParams(location.search);
  if (!query.get("a")) query.set("a", reader.dataset.open);
  for (const [key, value] of Object.entries(changes)) query.set(key, value);
  query.set("pin", names.pinned());
  const url = `${reader.dataset.pane.replace("/0/", `/${article}/`)}?${query}`;
  return htmx.ajax("GET", url, { target: `#${pane.id}`, swap: "outerHTML" }).then(() => {
    const fresh = document.getElementById(pane.id);
    fresh.classList.toggle("active", pane.classList.contains("active"));
    listen(fresh);
    panes.scroller(fresh).scrollTop = top;
    again();
  });
}

function asStored(pane) {
  const shown = new Set(reader.dataset.stored.split(",").filter(Boolean));
  shown.delete(pane.dataset.article) || shown.add(pane.dataset.article);
  const stored = [...shown].sort((a, b) => a - b).join(",");
  reader.dataset.stored = stored;
  draft.set(null);
  note({ stored }, true);
  redraw(pane, { stored });
}

const KEYS = {
  j: () => panes.move(1),
  k: () => panes.move(-1),
  "[": () => names.step(-1),
  "]": () => names.step(1),
  ".": () => draft.take(),
  s: panel.keep,
  c: panel.claim,
  t: () => panel.cite(),
  m: panel.name,
  g: panel.says,
  y: panel.copy,
  v: () => asStored(panes.active()),
  o: gloss.pinOne,
  "?": () => { const help = $("#help"); help.open = true; $("summary", help).focus(); },
  ArrowLeft: () => gloss.walk(-1),
  ArrowRight: () => gloss.walk(1),
};

function pressed(event) {
  if (event.key === "Escape" && !event.isComposing && !event.defaultPrevented) return escape();
  if (!isOurs(event) || reader.dataset.keys === "off") return;
  const key = keyOf(event), inText = event.target === document.body || reader.contains(event.target);
  if (event.shiftKey && inText && /^Arrow(Left|Right)$/.test(key)) draft.grow(key === "ArrowRight" ? 1 : -1);
  else if (key === "f" && inText) hits.step(event.shiftKey ? -1 : 1);
  else if (event.shiftKey && key !== "?") return;
  else if (/^[1-4]$/.test(key)) focusPane(Number(key));
  else if (key === "Enter" && event.target.matches("[data-s], article mark, .neq")) { if (!gloss.enter(event.target)) return; }
  else if (KEYS[key] && (inText || key.length === 1)) KEYS[key]();
  else return;
  event.preventDefault();
}

function clicked(event) {
  const step = event.target.closest(".pinline [data-step]"), what = event.target.closest("[data-do]")?.dataset.do;
  const entry = event.target.closest(".who button"), how = event.target.closest(".stands a")?.dataset.view;
  if (event.ctrlKey || event.metaKey) return;
  if (step) names.step(Number(step.dataset.step), panes.paneOf(step));
  else if (what === "unpin") names.pin("");
  else if (entry) names.pin(entry.value);
  else if (how) (stand(how), note({ view: how === "stack" ? how : "" }));
  else if (what === "stored") asStored(panes.paneOf(event.target));
  else return;
  event.preventDefault();
}

// Parts of panes came anew: everything that was remembered of their marks is asked again.
function again() {
  names.forget();
  names.draw();
  panes.start();
  hits.draw();
}

function listen(pane) {
  on(panes.scroller(pane), "scroll", names.far, { passive: true });
  on(panes.scroller(pane), "scroll", names.drawViews, { passive: true });
}

function arrive() {
  const at = asked("at"), [article, place] = at.split(":");
  const target = document.getElementById(`a${article}${place}`);
  if (!target) return;
  panes.show(target);
  panes.setCurrent(target.closest("[data-s]") ?? target, place.startsWith("s"));
}

// Side or stack, families of marks, text settings: shown at once, kept in the address or with the account.
function stand(how) {
  reader.dataset.view = how;
  for (const one of $$(".stands a")) panes.currentIf(one, one.dataset.view === how);
}

function switchFamilies(off) {
  for (const button of $$("#families [data-family]")) {
    const { family } = button.dataset;
    button.setAttribute("aria-pressed", String(!off.includes(family)));
    reader.classList.toggle(`marks-off-${family}`, off.includes(family));
  }
}

// The address holds the families that are off, unless they are the usual ones.
const USUAL = $("#families").dataset.usual;
const listed = (off) => (off === USUAL ? "" : off || "none");
const offNow = () => $$('#families [aria-pressed="false"]').map((button) => button.dataset.family).sort();

function toggled(event) {
  const button = event.target.closest("[data-family]");
  if (!button) return;
  event.preventDefault();
  const { family } = button.dataset, off = offNow();
  const next = off.includes(family) ? off.filter((one) => one !== family) : [...off, family].sort();
  switchFamilies(next);
  note({ off: listed(next.join(",")) });
}

// Text settings are tried on at once and sent along; the form's button does the same without script.
function settled(event) {
  const form = event.currentTarget, chosen = new FormData(form);
  reader.dataset.size = chosen.get("text_size");
  reader.dataset.font = chosen.get("font");
  document.documentElement.dataset.theme = chosen.get("theme");
  reader.classList.toggle("letters", chosen.has("letters"));
  reader.classList.toggle("places-all", chosen.has("all_places"));
  chosen.has("shortcuts") ? delete reader.dataset.keys : (reader.dataset.keys = "off");
  const shown = $("output", form);
  if (shown) shown.textContent = chosen.get("text_size");
  fetch(form.action, { method: "POST", body: chosen, redirect: "manual" });
}

function startBar() {
  on($("#families"), "click", toggled);
  on($("#aa form"), "change", settled);
  on(window, "popstate", () => {
    const asked = new URLSearchParams(location.search);
    if ((asked.get("a") ?? reader.dataset.open) !== reader.dataset.open || (asked.get("stored") ?? "") !== reader.dataset.stored) return location.reload();
    names.pin(asked.get("pin")?.replace(/^e/, "") ?? "", false);
    stand(asked.get("view") === "stack" ? "stack" : "side");
    switchFamilies((asked.get("off") || USUAL).split(","));
  });
}

startBar();
panes.start();
for (const one of [draft, gloss, names, panel]) one.start();
panes.listenOnce();
panes.panes().forEach(listen);
if (names.pinned()) names.far();
hits.draw();
on(document, "keydown", pressed);
on(document, "click", clicked);
on(document, "htmx:oobAfterSwap", (event) => event.detail.target?.dataset?.s && requestAnimationFrame(again));
on(document, "parallax:marks-changed parallax:facts-changed", () => panes.panes().forEach((pane) => redraw(pane)));
arrive();
reader.dataset.ready = "";
