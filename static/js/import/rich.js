// A paste with links, tables or headings is kept as such: rebuilt from a short list of elements, then sent as HTML.
const KEPT = new Set("a article aside blockquote br caption dd div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header li nav ol p pre section strong sub sup table tbody td tfoot th thead time tr ul".split(" "));
const DROPPED = new Set("script style noscript template head svg iframe object embed select textarea input video audio".split(" "));
const WORTH = "a[href], table, h1, h2, h3, h4, li, sup";

function rebuilt(from, into, image) {
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) into.append(node.data);
    if (node.nodeType !== Node.ELEMENT_NODE) continue;
    const tag = node.localName;
    if (tag === "img" && node.getAttribute("alt")) into.append(`[${image}: ${node.getAttribute("alt")}]`);
    if (DROPPED.has(tag)) continue;
    if (!KEPT.has(tag)) { rebuilt(node, into, image); continue; }
    const copy = document.createElement(tag);
    const href = node.getAttribute("href") || "";
    if (/^(https?:|#)/i.test(href)) copy.setAttribute("href", href);
    for (const name of ["id", "lang", "datetime"]) if (node.hasAttribute(name)) copy.setAttribute(name, node.getAttribute(name));
    rebuilt(node, copy, image);
    into.append(copy);
  }
  return into;
}

function insert(nodes, box) {
  const range = window.getSelection().rangeCount && window.getSelection().getRangeAt(0);
  if (!range || !box.contains(range.commonAncestorContainer)) return box.append(nodes);
  range.deleteContents();
  range.insertNode(nodes);
  range.collapse(false);
}

export function rich(form) {
  const { text, html } = form.elements;
  const note = form.querySelector("[data-rich]");
  let box = null;

  function open() {
    box = document.createElement("div");
    for (const [name, value] of Object.entries({ class: "paste", contenteditable: "true", role: "textbox", "aria-multiline": "true", "aria-label": form.querySelector(`label[for="${text.id}"]`).textContent, dir: "auto" })) box.setAttribute(name, value);
    for (const words of text.value.split(/\n+/)) if (words) box.appendChild(document.createElement("p")).append(words);
    text.before(box);
    text.hidden = !(note.hidden = false);
    box.addEventListener("paste", pasted);
    box.focus();
  }

  function close() {
    text.value = box.innerText;
    box.remove();
    text.hidden = !(note.hidden = true);
    box = null;
    text.focus();
  }

  function pasted(event) {
    const found = new DOMParser().parseFromString(event.clipboardData.getData("text/html"), "text/html");
    if (!box && !found.querySelector(WORTH)) return;
    event.preventDefault();
    const nodes = rebuilt(found.body, document.createDocumentFragment(), form.dataset.image);
    if (!nodes.textContent.trim()) nodes.append(event.clipboardData.getData("text/plain"));
    if (!box) open();
    insert(nodes, box);
  }

  text.addEventListener("paste", pasted);
  note.querySelector("button").addEventListener("click", close);
  form.addEventListener("submit", () => {
    html.value = box ? box.innerHTML : "";
    if (box) text.value = box.innerText;
  });
}
