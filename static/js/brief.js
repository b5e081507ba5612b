// The page of a brief: what every page does, printing, moving with the pointer, and keeping words that are being written.
import "./main.js";
import { $, $$, on, say } from "./lib/dom.js";
import { start as startDrag } from "./brief/drag.js";

function enhance() {
  for (const hidden of $$(".grip[hidden], [data-print][hidden]")) hidden.hidden = false;
}

function changed(field) {
  if (!field.name || field.type === "hidden") return false;
  if (field.type === "checkbox") return field.checked !== field.defaultChecked;
  if (field.options) return field.selectedIndex !== Math.max([...field.options].findIndex((one) => one.defaultSelected), 0);
  return field.value !== field.defaultValue;
}

// Any step draws the whole brief anew: what somebody is writing in another form of the page would be gone.
function keepWords(event) {
  if (event.detail.target?.id !== "brief") return;
  const others = $$(".inserting").filter((open) => !open.contains(event.detail.elt));
  const form = others.flatMap((open) => $$("form[method=post]", open)).find((one) => [...one.elements].some(changed));
  if (!form) return;
  event.preventDefault();
  (form.elements.text ?? $("button", form)).focus();
  say($("#brief").dataset.unsaved);
}

on(document, "click", (event) => event.target.closest?.("[data-print]") && print());
on(document, "htmx:beforeRequest", keepWords);
on(document, "htmx:afterSettle", enhance);
enhance();
if ($("#brief")) startDrag();
