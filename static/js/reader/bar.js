// Side or stack, families of marks, text settings: shown at once, kept in the address or with the account.
import { $, $$, on } from "../lib/dom.js";
import { note } from "../lib/address.js";
import { pin } from "./names.js";
import { reader } from "./panes.js";

function stand(how) {
  reader.dataset.view = how;
  for (const one of $$("[data-view]", $(".segmented"))) one.toggleAttribute("aria-current", one.dataset.view === how);
}

function switchFamilies(off) {
  for (const button of $$("#families [data-family]")) {
    const { family } = button.dataset;
    button.setAttribute("aria-pressed", String(!off.includes(family)));
    reader.classList.toggle(`marks-off-${family}`, off.includes(family));
  }
}

const offNow = () => $$('#families [aria-pressed="false"]').map((button) => button.dataset.family).sort();

function toggled(event) {
  const button = event.target.closest("[data-family]");
  if (!button) return;
  event.preventDefault();
  const { family } = button.dataset, off = offNow();
  const next = off.includes(family) ? off.filter((one) => one !== family) : [...off, family].sort();
  switchFamilies(next);
  note({ off: next.join(",") });
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

export function start() {
  on($("#families"), "click", toggled);
  if ($(".segmented")) {
    on($(".segmented"), "click", (event) => {
      const how = event.target.closest("[data-view]")?.dataset.view;
      if (!how || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      stand(how);
      note({ view: how === "stack" ? how : "" });
    });
  }
  const settings = $("#aa form");
  if (settings) on(settings, "change", settled);
  on(window, "popstate", () => {
    const asked = new URLSearchParams(location.search);
    if ((asked.get("a") ?? reader.dataset.open) !== reader.dataset.open || (asked.get("stored") ?? "") !== reader.dataset.stored) return location.reload();
    pin(asked.get("pin")?.replace(/^e/, "") ?? "", false);
    stand(asked.get("view") === "stack" ? "stack" : "side");
    switchFamilies((asked.get("off") ?? "").split(","));
  });
}
