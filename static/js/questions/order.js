// Questions are moved by their buttons; where there is a pointer, also by a grip. Both send the same form.
import "../main.js";
import { $, $$, on } from "../lib/dom.js";

const list = $("#questions");
const rows = () => $$(":scope > [data-question]", list);
let dragged = null, place = 0;

function unmark() {
  for (const row of rows()) row.classList.remove("before", "after", "dragged");
}

// The place it would have: counted among the others, by the middle of each row.
function aim(y) {
  const others = rows().filter((row) => row !== dragged);
  const middle = (row) => { const box = row.getBoundingClientRect(); return box.top + box.height / 2; };
  const before = others.findIndex((row) => y < middle(row));
  place = (before < 0 ? others.length : before) + 1;
  unmark();
  dragged.classList.add("dragged");
  if (place === Number(dragged.dataset.question)) return;
  if (before < 0) others.at(-1).classList.add("after");
  else others[before].classList.add("before");
}

function stop() {
  unmark();
  dragged = null;
}

function send(row, to) {
  const form = $("form[data-move]", row), position = document.createElement("input");
  Object.assign(position, { type: "hidden", name: "position", value: to });
  form.append(position);
  form.submit();
}

function drop() {
  const row = dragged, to = place;
  stop();
  if (to !== Number(row.dataset.question)) send(row, to);
}

for (const grip of list ? $$("[data-grip]", list) : []) {
  if (rows().length < 2) break;
  grip.hidden = false;
  on(grip, "pointerdown", (event) => {
    if (event.button) return;
    event.preventDefault();
    dragged = grip.closest("[data-question]");
    grip.setPointerCapture(event.pointerId);
    aim(event.clientY);
  });
  on(grip, "pointermove", (event) => dragged && aim(event.clientY));
  on(grip, "pointerup", () => dragged && drop());
  on(grip, "pointercancel", stop);
}
on(document, "keydown", (event) => event.key === "Escape" && dragged && stop());
