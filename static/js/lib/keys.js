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
