// What forms do beyond posting: Ctrl+Enter saves, focus goes where it is needed, Copy copies, the tray counts.
import { $, $$, on } from "../lib/dom.js";

const tell = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail, cancelable: true }));

function saveByKey(event) {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
  const save = $("[data-save]", event.target.closest("form") ?? document.createElement("form"));
  if (!save) return;
  event.preventDefault();
  save.form.requestSubmit(save);
}

// The first thing that needs a person: what went wrong, else the field that is wrong.
function focusOn(root) {
  const first = $("[data-focus]", root) ?? $(".errors", root) ?? $('[aria-invalid="true"]', root);
  first?.focus();
  return Boolean(first);
}

// After a save the focus returns to the sentence that was cited.
function backToText(panel) {
  const back = $("template[data-back-to]", panel);
  if (!back) return;
  const sentence = document.getElementById(back.dataset.backTo);
  back.remove();
  if (!sentence || $("form[data-draft-form]", panel)) return;
  sentence.tabIndex = 0;
  sentence.focus({ preventScroll: true });
}

// The draft passage stays painted while its form is open; the reader is told which words it is about now.
function paintDraft(panel) {
  const form = $("form[data-draft-form]", panel);
  if (!form) return void tell("parallax:draft", null);
  const { revision, from, to } = form.dataset;
  if (from && to) tell("parallax:draft", { revision, from, to });
}

function settled({ target }) {
  if (target.id === "panel") {
    countTicked(target);
    backToText(target);
    paintDraft(target);
  }
  focusOn(target);
}

function countTicked(root) {
  for (const tray of $$("form[data-tray]", root)) {
    const n = $$('input[name="passages"]:checked', tray).length;
    $("[data-ticked]", tray)?.replaceChildren(n ? String(n) : "…");
  }
}

async function copy(button) {
  const from = document.getElementById(button.dataset.copyFrom ?? "");
  await navigator.clipboard.writeText(from ? from.value : button.dataset.copy);
  $("#status").textContent = button.dataset.said;
}

function clicked(event) {
  const button = event.target.closest?.("[data-copy], [data-copy-from]");
  if (button) copy(button);
  const here = event.target.closest?.("[data-cite-here]");
  if (here && !tell("parallax:cite-here", { claim: here.dataset.citeHere })) event.preventDefault();
}

export function start() {
  on(document, "keydown", saveByKey);
  on(document, "click", clicked);
  on(document, "change", (event) => event.target.name === "passages" && countTicked(document));
  on(document, "htmx:afterSettle", settled);
  countTicked(document);
  focusOn($("main"));
}
