// The draft: the words selected last, by mouse, touch or key. It stays, and stays painted, while a form has the focus.
import { $, $$, on, say, word } from "../lib/dom.js";
import { active, meant, paneOf, panes, setCurrent, show } from "./panes.js";

let draft = null, waiting;
const listeners = [];

export const now = () => draft;
export const onChange = (run) => listeners.push(run);

// What is set by key or form is not undone by a click that is still being looked at.
export function set(range, pane, form = false) {
  clearTimeout(waiting);
  draft = range && { range, pane, form };
  if (CSS.highlights) range ? CSS.highlights.set("draft", new Highlight(range)) : CSS.highlights.delete("draft");
  for (const run of listeners) run(draft);
}

const numberOf = (sentence) => sentence.dataset.s;

// How many UTF-16 units of a sentence stand before a point. Signs and chips are generated: they are no characters.
function unitsTo(sentence, node, offset) {
  const before = document.createRange();
  before.setStart(sentence, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}

// The ends of a range as sentence and units; whole sentences where an end lies between two.
function ends(range, pane) {
  const touched = $$("[data-s]", pane).filter((one) => range.intersectsNode(one));
  const within = (node) => (node.nodeType === 1 ? node : node.parentElement).closest("[data-s]");
  const first = within(range.startContainer) ?? touched[0];
  let last = pane.contains(range.endContainer) ? within(range.endContainer) : null;
  let units = last ? unitsTo(last, range.endContainer, range.endOffset) : 0;
  if (!units) {
    last = touched.filter((one) => one !== last).at(-1) ?? first;
    units = last?.textContent.length;
  }
  if (!first || !last) return null;
  const from = first === within(range.startContainer) ? unitsTo(first, range.startContainer, range.startOffset) : 0;
  return { first, from, last, units };
}

// What the server is told: it takes no word of ours for the quote, but compares.
export function fields() {
  if (!draft) return null;
  const found = ends(draft.range, draft.pane), article = $("article", draft.pane);
  return found && {
    revision: article.dataset.revision,
    view: "stored" in draft.pane.dataset ? "stored" : "clean",
    from: `${numberOf(found.first)}:${found.from}`,
    to: `${numberOf(found.last)}:${found.units}`,
    quote: rangeOf(found.first, found.from, found.last, found.units).toString(),
  };
}

// The point in the page where so many units of a sentence are over.
function point(sentence, units) {
  const walker = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT);
  let node = walker.nextNode(), left = units;
  while (node && left > node.length) {
    left -= node.length;
    node = walker.nextNode();
  }
  return node ? [node, left] : [sentence, sentence.childNodes.length];
}

export function rangeOf(first, from, last, to) {
  const range = document.createRange();
  range.setStart(...point(first, from));
  range.setEnd(...point(last, to));
  return range;
}

export function take(sentence = meant()) {
  if (!sentence) return;
  setCurrent(sentence, true);
  show(sentence, "center");
  getSelection().removeAllRanges();
  set(rangeOf(sentence, 0, sentence, sentence.textContent.length), paneOf(sentence));
  tell();
}

const tell = () => say(word("taken", { n: wordsIn(draft.range.toString(), $("article", draft.pane).lang).length }));

function wordsIn(text, language) {
  const parts = new Intl.Segmenter(language, { granularity: "word" }).segment(text);
  return [...parts].filter((part) => part.isWordLike).map((part) => [part.index, part.index + part.segment.length]);
}

// Shift and arrows: the end goes on by a word, over into the next sentence; back by a word, but one word stays.
export function grow(by) {
  const focused = document.activeElement?.closest?.("article mark");
  if (!draft) {
    const sentence = meant();
    if (!sentence) return;
    const from = focused ? unitsTo(sentence, focused, 0) : 0;
    const words = wordsIn(sentence.textContent, $("article", active()).lang).filter((one) => one[1] > from);
    if (!words.length) return;
    set(rangeOf(sentence, words[0][0], sentence, words[0][1]), active());
    return void tell();
  }
  const found = ends(draft.range, draft.pane), language = $("article", draft.pane).lang;
  const all = $$("[data-s]", draft.pane), start = all.indexOf(found.first), stop = all.indexOf(found.last);
  const near = all.slice(start, stop + 2);
  const words = near.flatMap((one) => wordsIn(one.textContent, language).map((span) => [one, ...span]));
  const place = (one) => near.indexOf(one);
  const past = (one) => place(one[0]) > place(found.last) || (one[0] === found.last && one[2] > found.units);
  const begins = (one) => place(one[0]) > 0 || one[2] > found.from;
  const inside = words.filter((one) => begins(one) && !past(one));
  const next = by > 0 ? words.find(past) : inside.at(-2);
  if (!next) return;
  set(rangeOf(found.first, found.from, next[0], next[2]), draft.pane);
  tell();
}

function selected() {
  const selection = getSelection();
  const pane = selection.anchorNode && paneOf(selection.anchorNode);
  if (!pane || !$("article", pane).contains(selection.anchorNode)) return;
  if (selection.isCollapsed) {
    if (draft && !draft.form) set(null);
    return;
  }
  const range = selection.getRangeAt(0).cloneRange();
  if (range.toString().trim()) set(range, pane);
}

export function start() {
  on(document, "selectionchange", () => {
    clearTimeout(waiting);
    waiting = setTimeout(selected, 120);
  });
  // A form of the panel tells which words it is about, after each nudge; without one the draft of the form goes.
  on(document, "parallax:draft", ({ detail }) => {
    if (!detail) return void (draft?.form && set(null));
    const pane = panes().find((one) => $("article", one).dataset.revision === detail.revision);
    if (!pane) return;
    const [first, from] = detail.from.split(":"), [last, to] = detail.to.split(":");
    const at = (n) => $(`[data-s="${n}"]`, pane);
    if (at(first) && at(last)) set(rangeOf(at(first), Number(from), at(last), Number(to)), pane, true);
  });
}
