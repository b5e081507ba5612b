// Every page: forms, and menus that close when one looks elsewhere.
import { $$, on } from "./lib/dom.js";
import { start as startForms } from "./forms/forms.js";

startForms();

const openMenus = () => $$("details.menu[open]");
on(document, "click", (event) => {
  for (const menu of openMenus()) if (!menu.contains(event.target)) menu.open = false;
});
on(document, "keydown", (event) => {
  if (event.key !== "Escape" || event.isComposing) return;
  for (const menu of openMenus()) {
    menu.open = false;
    menu.firstElementChild.focus();
    event.preventDefault();
  }
});
