// The page of a brief: what every page does, printing, and moving pieces with the pointer.
import "./main.js";
import { $, $$, on } from "./lib/dom.js";
import { start as startDrag } from "./brief/drag.js";

function enhance() {
  for (const hidden of $$(".grip[hidden], [data-print][hidden]")) hidden.hidden = false;
}

on(document, "click", (event) => event.target.closest?.("[data-print]") && print());
on(document, "htmx:afterSettle", enhance);
enhance();
if ($("#brief")) startDrag();
