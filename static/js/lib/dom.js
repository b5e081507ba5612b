// What every module needs: finding things, listening, saying something aloud.
export const $ = (selector, root = document) => root.querySelector(selector);
export const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
export const on = (target, types, run, options) => types.split(" ").forEach((type) => target.addEventListener(type, run, options));

// Run once per frame, however often it is asked for.
export function framed(run) {
  let waiting = false;
  return () => {
    if (!waiting) requestAnimationFrame(() => { waiting = false; run(); });
    waiting = true;
  };
}

// The words come with the page, in its language: "{n} screen|{n} screens", one and many.
const words = JSON.parse($("#words")?.textContent ?? "{}");
export function word(key, values = {}) {
  const forms = words[key].split("|");
  return (values.n === 1 ? forms[0] : forms.at(-1)).replace(/\{(\w+)\}/g, (_all, name) => values[name] ?? "");
}

// One sentence in the polite status line, only after a command.
export const say = (text) => { $("#status").textContent = text; };

// The address holds what one sees. Choices are pushed, so that Back undoes them; places are only noted.
export const asked = (name) => new URLSearchParams(location.search).get(name) ?? "";
export function note(changes, push = false) {
  const now = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(changes)) value ? now.set(name, value) : now.delete(name);
  const line = `?${now}`.replaceAll("%2C", ",").replaceAll("%3A", ":");
  if (line !== location.search) history[push ? "pushState" : "replaceState"](null, "", location.pathname + line);
}

// Which key is meant: its Latin letter or sign where it has one, else the letter in that place (ㅓ and о mean j).
const PLACES = { BracketLeft: "[", BracketRight: "]", Period: ".", Slash: "/" };
const FIELDS = "input, textarea, select, [contenteditable]";

export function keyOf(event) {
  if (event.key.length > 1 || /[\x21-\x7e]/.test(event.key)) return event.key.length > 1 ? event.key : event.key.toLowerCase();
  return PLACES[event.code] ?? event.code.replace(/^(Key|Digit)/, "").toLowerCase();
}

// Never inside fields, while a syllable is being composed, or with a modifier that belongs to the browser.
export const isOurs = (event) =>
  !(event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.target.closest(FIELDS));
