// Files go one by one, with progress; a paste keeps links and tables. Without this the form sends all at once.
const KEPT = /^(a|article|aside|blockquote|br|caption|d[dlt]|div|figcaption|figure|footer|h\d|header|li|nav|ol|p|pre|section|su[bp]|table|tbody|t[dhr]|tfoot|thead|ul)$/;
const DROPPED = /^(script|style|noscript|template|svg|iframe|select|textarea)$/;
const parse = (html) => new DOMParser().parseFromString(html, "text/html");
// Styles and handlers never work here; each would be reported.
const bare = (html) => html.replace(/<style[^]*?<\/style>/gi, "").replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/\s(style|on\w+)\s*=\s*("[^"]*"|'[^']*'|[^\s>]*)/gi, ""));

const say = (words) => { document.getElementById("status").textContent = words; };

// The page takes over elements, never a string.
function became(item, answer, failed) {
  const found = [...parse(`<ol>${answer}</ol>`).querySelectorAll("li.outcome")];
  if (!found.length) {
    item.className = "error";
    return say(item.textContent = failed);
  }
  item.replaceWith(...found);
  for (const one of found) {
    window.htmx?.process(one);
    say(one.querySelector("[data-said]").textContent);
  }
}

function send(form, file, number, list) {
  const item = list.appendChild(document.createElement("li"));
  const bar = document.createElement("progress");
  item.append(file.name, " ", bar);
  bar.ariaLabel = file.name;
  const body = new FormData();
  body.append("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
  body.append("key", `${form.elements.key.value}-${number}`);
  body.append("file", file);
  return new Promise((done) => {
    const xhr = new XMLHttpRequest();
    xhr.open("POST", form.dataset.import);
    xhr.upload.onprogress = (event) => { bar.value = event.loaded / event.total; };
    xhr.onloadend = () => done(became(item, xhr.responseText, `${file.name} ${form.dataset.failed}`));
    xhr.send(body);
  });
}

function files(form, list) {
  const drop = form.querySelector(".drop");
  let last = Promise.resolve();
  let number = 0;
  const take = (chosen) => {
    document.getElementById("became").hidden = false;
    for (const file of chosen) last = last.then(() => send(form, file, (number += 1), list));
  };
  form.elements.file.onchange = ({ target }) => {
    take([...target.files]);
    target.value = "";
  };
  drop.ondragenter = drop.ondragover = drop.ondragleave = drop.ondrop = (event) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    drop.classList.toggle("over", /enter|over/.test(event.type));
    if (event.type === "drop") take(event.dataTransfer.files);
  };
}

function rebuilt(from, into, image) {
  for (const node of from.childNodes) {
    if (node.nodeType === 3) into.append(node.data);
    const tag = node.localName;
    if (!tag || DROPPED.test(tag)) continue;
    if (node.alt) into.append(` [${image}: ${node.alt}] `);
    if (!KEPT.test(tag)) { rebuilt(node, into, image); continue; }
    const copy = into.appendChild(document.createElement(tag));
    for (const name of ["href", "id", "lang"]) {
      const value = node.getAttribute(name);
      if (value && (name !== "href" || /^(https?:|#)/i.test(value))) copy.setAttribute(name, value);
    }
    rebuilt(node, copy, image);
  }
  return into;
}

function rich(form) {
  const { text, html } = form.elements;
  const box = form.querySelector("[data-box]");
  const note = form.querySelector("[data-rich]");
  const turn = (on) => {
    text.hidden = on;
    box.hidden = note.hidden = !on;
    (on ? box : text).focus();
  };
  text.onpaste = box.onpaste = (event) => {
    const found = parse(bare(event.clipboardData.getData("text/html")));
    if (box.hidden && !found.querySelector("a[href], table, h1, h2, h3, h4, li, sup")) return;
    event.preventDefault();
    const nodes = rebuilt(found.body, document.createDocumentFragment(), form.dataset.image);
    if (!nodes.textContent.trim()) nodes.append(event.clipboardData.getData("text/plain"));
    if (box.hidden) {
      box.replaceChildren();
      for (const words of text.value.split(/\n+/)) if (words) box.appendChild(document.createElement("p")).append(words);
      box.append(nodes);
      return turn(true);
    }
    const range = getSelection().getRangeAt(0);
    range.deleteContents();
    range.insertNode(nodes);
    range.collapse();
  };
  note.querySelector("button").onclick = () => {
    text.value = box.innerText;
    turn(false);
  };
  form.onsubmit = () => {
    html.value = box.hidden ? "" : box.innerHTML;
    if (!box.hidden) text.value = box.innerText;
  };
}

for (const form of document.querySelectorAll("form[data-import]")) {
  const list = document.getElementById("outcomes");
  if (list) files(form, list);
  rich(form);
}
