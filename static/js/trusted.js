// First script of every page, not a module, so that it runs before htmx.
// Markup may enter the page through the two parsers htmx uses and through nothing else;
// both parsers must be named, or every swap fails without a word (a browser test pins this).
"use strict";
{
  const PARSERS = ["Document parseHTMLUnsafe", "DOMParser parseFromString"];
  if (window.trustedTypes) {
    window.trustedTypes.createPolicy("default", {
      createHTML: (html, type, sink) => (PARSERS.includes(sink) ? html : null),
    });
  }
  document.documentElement.classList.add("js");
}
