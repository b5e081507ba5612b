// Names to decide, by key: j k walk the names, l n i open the form of one, Esc closes it.
import "../main.js";
import { $, $$, isOurs, keyOf, on } from "../lib/dom.js";

const rows = () => $$(".undecided > li");
const rowOf = (element) => element?.closest(".undecided > li");
const meant = () => rowOf(document.activeElement) ?? rows().find((row) => `#${row.id}` === location.hash) ?? rows()[0];
const focusOn = (row) => $("[data-do], a", row)?.focus();

function walk(by) {
  const all = rows(), now = all.indexOf(rowOf(document.activeElement));
  focusOn(all[Math.min(Math.max(now < 0 ? all.indexOf(meant()) : now + by, 0), all.length - 1)]);
}

function close(row) {
  $(".slot", row)?.replaceChildren();
  focusOn(row);
}

on(document, "keydown", (event) => {
  const key = keyOf(event), open = rowOf($(".slot .decide"));
  if (key === "Escape" && open && !event.isComposing && !event.defaultPrevented) return close(open);
  if (!isOurs(event)) return;
  if (key === "j" || key === "k") walk(key === "j" ? 1 : -1);
  else if ("lni".includes(key) && meant()) $(`[data-do="${key}"]`, meant())?.click();
  else return;
  event.preventDefault();
});

// One form at a time; Cancel folds it up where it stands.
on(document, "click", (event) => {
  const cancel = event.target.closest("[data-cancel]");
  if (!cancel || !rowOf(cancel)) return;
  event.preventDefault();
  close(rowOf(cancel));
});
on(document, "htmx:beforeRequest", ({ target }) => {
  if (target.closest(".slot") === null && rowOf(target)) for (const slot of $$(".slot")) slot.replaceChildren();
});

// What was taken back waits again: the list is fetched anew, the status line stays.
on(document, "parallax:marks-changed", () => {
  const list = $("#names");
  if (list) htmx.ajax("GET", list.dataset.list, { target: list, swap: "outerHTML" });
});
if (location.hash && rows().length) focusOn(meant());
