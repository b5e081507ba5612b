// What is said aloud: one sentence in the status line, only after a command. The words come with the page.
import { $ } from "./dom.js";

const words = JSON.parse($("#words")?.textContent ?? "{}");

export const word = (key, values = {}) => words[key].replace(/\{(\w+)\}/g, (_all, name) => values[name] ?? "");
export const say = (text) => { $("#status").textContent = text; };
