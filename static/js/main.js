// Every page: forms, and menus that close when one looks elsewhere.
import { $, $$, isOurs, keyOf, on } from "./lib/dom.js";
import { start as startForms } from "./forms/forms.js";

startForms();

const openMenus = () => $$("details.menu[open]");
on(document, "click", (event) => {
  for (const menu of openMenus()) if (!menu.contains(event.target)) menu.open = false;
});
on(document, "keydown", (event) => {
  const find = $("[data-key] input");
  if (find && keyOf(event) === "/" && isOurs(event)) {
    find.select();
    return event.preventDefault();
  }
  if (event.key !== "Escape" || event.isComposing) return;
  for (const menu of openMenus()) {
    menu.open = false;
    menu.firstElementChild.focus();
    event.preventDefault();
  }
});
