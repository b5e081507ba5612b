// The reader, put together: keys, clicks, and what comes back from the server.
import "../main.js";
import { $, asked, isOurs, keyOf, note, on } from "../lib/dom.js";
import * as bar from "./bar.js";
import * as compare from "./compare.js";
import * as draft from "./draft.js";
import * as gloss from "./gloss.js";
import * as hits from "./hits.js";
import * as names from "./names.js";
import * as panel from "./panel.js";
import * as panes from "./panes.js";
import * as sync from "./sync.js";

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
  const now = panes.current(pane)?.id, focused = document.activeElement !== document.body;
  const query = new URLSearchParams(location.search);
  if (!query.get("a")) query.set("a", reader.dataset.open);
  for (const [key, value] of Object.entries(changes)) query.set(key, value);
  query.set("pin", names.pinned());
  const url = `${reader.dataset.pane.replace("/0/", `/${article}/`)}?${query}`;
  return htmx.ajax("GET", url, { source: pane, target: `#${pane.id}`, swap: "outerHTML settle:0ms" }).then(() => {
    const fresh = document.getElementById(pane.id), sentence = document.getElementById(now);
    fresh.classList.toggle("active", pane.classList.contains("active"));
    sync.put(fresh, top);
    if (sentence) panes.mark(sentence);
    if (focused && fresh.matches(".active") && document.activeElement === document.body) sentence?.focus({ preventScroll: true });
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
  J: () => compare.walk(1),
  K: () => compare.walk(-1),
  n: () => compare.step(1),
  p: () => compare.step(-1),
  N: () => compare.step(1, ".varies"),
  P: () => compare.step(-1, ".varies"),
  "=": compare.once,
  x: sync.toggle,
  u: () => compare.decide("confirm"),
  d: () => compare.decide("reject"),
  l: () => compare.join(),
  v: () => asStored(panes.active()),
  o: gloss.pinOne,
  "?": () => { const help = $("#help"); help.open = true; $("summary", help).focus(); },
  ArrowLeft: () => gloss.walk(-1),
  ArrowRight: () => gloss.walk(1),
};

function pressed(event) {
  if (event.key === "Escape" && !event.isComposing && !event.defaultPrevented) return escape();
  if (!isOurs(event) || reader.dataset.keys === "off") return;
  const inText = event.target === document.body || reader.contains(event.target);
  let key = keyOf(event);
  if (event.shiftKey && /^[jknp]$/.test(key)) key = key.toUpperCase();
  if (event.shiftKey && inText && /^Arrow(Left|Right)$/.test(key)) draft.grow(key === "ArrowRight" ? 1 : -1);
  else if (key === "f" && inText) hits.step(event.shiftKey ? -1 : 1);
  else if (event.shiftKey && /[^\WJKNP]/.test(key)) return;
  else if (/^[1-4]$/.test(key)) focusPane(Number(key));
  else if (key === "Enter" && event.target.matches("[data-s], article mark, .neq")) { if (!gloss.enter(event.target)) return; }
  else if (KEYS[key] && (inText || key.length === 1)) KEYS[key]();
  else return;
  event.preventDefault();
}

const DOES = { compared: () => panel.tab("compared"), prior: KEYS.p, next: KEYS.n, earlier: KEYS.P, later: KEYS.N, sync: sync.toggle };

// Side or stack is another page: it opens where one reads.
function keepPlace(link) {
  const sentence = panes.meant(), to = new URL(link.href);
  if (sentence) to.searchParams.set("at", `${panes.active().dataset.article}:s${sentence.dataset.s}`);
  link.href = to;
}

function clicked(event) {
  const step = event.target.closest(".pinline [data-step]"), what = event.target.closest("[data-do]")?.dataset.do;
  const entry = event.target.closest(".who button"), family = event.target.closest("[data-family]")?.dataset.family;
  const stand = event.target.closest(".stands [data-view]"), to = event.target.closest("[data-jump]")?.dataset.jump;
  if (event.ctrlKey || event.metaKey) return;
  if (stand) return void keepPlace(stand);
  if (step) names.step(Number(step.dataset.step), panes.paneOf(step));
  else if (what === "unpin") names.pin("");
  else if (entry) names.pin(entry.value);
  else if (family) bar.toggle(family);
  else if (what === "stored") asStored(panes.paneOf(event.target));
  else if (DOES[what]) DOES[what]();
  else if (to && panel.jump(to));
  else return;
  event.preventDefault();
}

// Parts of panes came anew: everything that was remembered of their marks is asked again.
function again() {
  names.forget();
  names.draw();
  panes.start();
  sync.again();
  compare.again();
  hits.draw();
}

function arrive() {
  const at = asked("at"), [article, place] = at.split(":");
  const target = document.getElementById(`a${article}${place}`);
  if (!target) return;
  panes.show(target);
  panes.setCurrent(target.closest("[data-s]") ?? target, place.startsWith("s"));
}

// Back: other articles are another page, the rest is shown as it was.
function back() {
  if ((asked("a") || reader.dataset.open) !== reader.dataset.open || asked("stored") !== reader.dataset.stored) return location.reload();
  names.pin(asked("pin").replace(/^e/, ""), false);
  bar.switchFamilies((asked("off") || bar.USUAL).split(","));
}

panes.start();
for (const one of [bar, draft, gloss, names, panel, sync]) one.start();
panes.listenOnce();
if (names.pinned()) names.far();
hits.draw();
on(window, "popstate", back);
on(document, "keydown", pressed);
on(document, "click", clicked);
on(document, "htmx:oobAfterSwap", (event) => event.detail.target?.dataset?.s && requestAnimationFrame(again));
on(document, "parallax:marks-changed parallax:facts-changed", () => panes.panes().forEach((pane) => redraw(pane)));
arrive();
compare.start();
reader.dataset.ready = "";
