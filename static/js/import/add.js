// Files go one by one with their progress; a paste keeps its links and tables. Without this the form sends everything.
import { rich } from "./rich.js";

function line(list, name) {
  const item = document.createElement("li");
  const bar = document.createElement("progress");
  bar.max = 1;
  bar.value = 0;
  bar.setAttribute("aria-label", name);
  item.append(name, bar);
  list.append(item);
  return { item, bar };
}

function say(words) {
  const status = document.getElementById("status");
  if (status) status.textContent = words;
}

// The answer is parsed as a document of its own: the page takes over elements, never a string.
function became(item, xhr, failed) {
  const found = new DOMParser().parseFromString(`<ol>${xhr.responseText || ""}</ol>`, "text/html").querySelectorAll("li.outcome");
  if (!found.length) {
    item.textContent = failed;
    item.className = "error";
    return say(failed);
  }
  const lines = [...found].map((one) => document.importNode(one, true));
  item.replaceWith(...lines);
  for (const one of lines) {
    if (window.htmx) window.htmx.process(one);
    const said = one.querySelector("[data-said]");
    if (said) say(said.textContent.replace(/\s+/g, " ").trim());
  }
}

function send(form, file, number, list) {
  const { item, bar } = line(list, file.name);
  const body = new FormData();
  body.append("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
  body.append("key", `${form.elements.key.value}-${number}`);
  body.append("file", file);
  return new Promise((resolve) => {
    const xhr = new XMLHttpRequest();
    xhr.open("POST", form.dataset.import);
    xhr.upload.onprogress = (event) => { if (event.lengthComputable) bar.value = event.loaded / event.total; };
    xhr.onload = xhr.onerror = () => { became(item, xhr, `${file.name} ${form.dataset.failed}`); resolve(); };
    xhr.send(body);
  });
}

function start(form) {
  const list = document.getElementById("outcomes");
  const drop = form.querySelector(".drop");
  const input = form.elements.file;
  let last = Promise.resolve();
  let number = 0;
  rich(form);
  if (!list) return;
  const take = (files) => {
    document.getElementById("became")?.removeAttribute("hidden");
    for (const file of files) {
      const mine = (number += 1);
      last = last.then(() => send(form, file, mine, list));
    }
  };
  input.addEventListener("change", () => { take([...input.files]); input.value = ""; });
  for (const kind of ["dragenter", "dragover", "dragleave", "drop"]) {
    drop.addEventListener(kind, (event) => {
      if (![...event.dataTransfer.types].includes("Files")) return;
      event.preventDefault();
      drop.classList.toggle("over", kind === "dragenter" || kind === "dragover");
      if (kind === "drop") take([...event.dataTransfer.files]);
    });
  }
}

document.querySelectorAll("form[data-import]").forEach(start);
