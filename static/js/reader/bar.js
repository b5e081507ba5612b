// The bar: families of marks and badges, text settings.
import { $, $$, note, on } from "../lib/dom.js";
import { reader } from "./panes.js";

// Shown at once, kept in the address or with the account.
const FAMILIES = ".families [data-family]";

export function switchFamilies(off) {
  for (const button of $$(FAMILIES)) {
    const { family } = button.dataset;
    button.setAttribute("aria-pressed", String(!off.includes(family)));
    reader.classList.toggle(`marks-off-${family}`, off.includes(family));
  }
}

// The address holds the families that are off, unless they are the usual ones.
export const USUAL = $("#families").dataset.usual;
const listed = (off) => (off === USUAL ? "" : off || "none");

export function toggle(family) {
  const off = $$(`${FAMILIES}[aria-pressed="false"]`).map((button) => button.dataset.family);
  const next = (off.includes(family) ? off.filter((one) => one !== family) : [...off, family]).sort();
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

export const start = () => on($("#aa form"), "change", settled);
