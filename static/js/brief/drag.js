// Dragging a piece by its grip: a line shows where it would stand; Escape leaves it where it was. Buttons do the same.
import { $, $$, on, say } from "../lib/dom.js";

let held = null; // the piece that is dragged
let place = null; // {element, after, to}: where the line is drawn, and the value of the form

// Every place a piece can stand: before each other piece, and at the end of each section.
function places() {
  return $$(".brief-section").flatMap((section) => {
    const pieces = $$("[data-piece]", section);
    const home = $("[data-home]", section)?.dataset.home ?? "";
    const before = pieces.map((piece) => ({ element: piece, after: false, to: `${home}:${piece.dataset.piece}` }));
    return [...before, { element: pieces.at(-1) ?? section.firstElementChild, after: true, to: `${home}:` }];
  });
}

const edge = ({ element, after }) => element.getBoundingClientRect()[after ? "bottom" : "top"];

function show(next) {
  place?.element.removeAttribute("data-drop");
  place = next;
  if (place) place.element.dataset.drop = place.after ? "after" : "before";
}

function move(event) {
  if (!held) return;
  const near = places().sort((a, b) => Math.abs(edge(a) - event.clientY) - Math.abs(edge(b) - event.clientY));
  show(near[0]);
  const margin = 60;
  if (event.clientY < margin) scrollBy(0, -20);
  if (event.clientY > innerHeight - margin) scrollBy(0, 20);
}

function leave() {
  held?.removeAttribute("data-dragged");
  show(null);
  held = null;
}

function drop() {
  if (!held) return;
  const [piece, to, form] = [held, place?.to, $("#arrange")];
  leave();
  if (!to || to.endsWith(`:${piece.dataset.piece}`)) return void say("");
  form.elements.piece.value = piece.dataset.piece;
  form.elements.to.value = to;
  form.requestSubmit();
}

function take(event) {
  const grip = event.target.closest?.(".grip");
  if (!grip || event.button) return;
  event.preventDefault();
  held = grip.closest("[data-piece]");
  held.dataset.dragged = "";
  grip.setPointerCapture(event.pointerId);
  say(grip.dataset.said);
}

export function start() {
  on(document, "pointerdown", take);
  on(document, "pointermove", move);
  on(document, "pointerup", drop);
  on(document, "pointercancel", leave);
  on(document, "keydown", (event) => event.key === "Escape" && held && leave());
}
