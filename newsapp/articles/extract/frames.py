"""What an open element means for the words inside it: hidden, junk, a heading, a caption, a byline."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from newsapp.text.spans import BlockKind

HIDDEN = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "head",
        "svg",
        "math",
        "canvas",
        "iframe",
        "object",
        "embed",
        "select",
        "datalist",
        "audio",
        "video",
        "map",
        "textarea",
        "noframes",
        "applet",
    ],
)
BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "button",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "optgroup",
        "option",
        "p",
        "pre",
        "search",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ],
)
VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]
)
_TAG_JUNK = {
    "nav": "navigation of the page",
    "aside": "beside the article",
    "form": "a form",
    "button": "a button",
    "dialog": "a dialog",
    "search": "a search form",
}
_ROLE_JUNK = {
    "navigation": "navigation of the page",
    "banner": "head of the site",
    "contentinfo": "foot of the site",
    "complementary": "beside the article",
    "search": "a search form",
    "dialog": "a dialog",
    "alertdialog": "a dialog",
}
_WORDS = re.compile(r"[a-z]+")
_CLASS_JUNK = {
    "cookie cookies consent gdpr": "about cookies",
    "share sharing social sharebar": "share buttons",
    "related recommended recommendation recommendations readmore trending outbrain taboola": "links to other articles",
    "newsletter subscribe subscription paywall": "an invitation to subscribe",
    "comment comments disqus": "comments of readers",
    "breadcrumb breadcrumbs navbar menu pagination pager toolbar sidebar": "navigation of the page",
    "advert advertisement advertising ads sponsored promo": "advertising",
    "tags taglist tagcloud": "tags",
    "copyright": "copyright line",
}
_CLASS_KINDS = {
    "byline author authors writer journalist reporter": BlockKind.BYLINE,
    "dateline pubdate timestamp published": BlockKind.DATELINE,
    "standfirst sapo dek deck subheadline": BlockKind.LEAD,
    "caption figcaption": BlockKind.CAPTION,
}
_TAG_KINDS = {
    "h1": BlockKind.TITLE, "h2": BlockKind.HEADING, "h3": BlockKind.HEADING, "h4": BlockKind.HEADING,
    "h5": BlockKind.HEADING, "h6": BlockKind.HEADING, "li": BlockKind.LIST_ITEM, "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION, "time": BlockKind.DATELINE, "address": None,
}  # fmt: skip
_JUNK_OF_CLASS = {word: why for words, why in _CLASS_JUNK.items() for word in words.split()}
_KIND_OF_CLASS = {word: kind for words, kind in _CLASS_KINDS.items() for word in words.split()}
_WHOLE_PAGE = frozenset(("html", "body", "main", "article"))
_LANGUAGE = re.compile("[a-z]{2,3}")
_INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


@dataclass(slots=True)
class Frame:
    """One open element. `junk` is sure (its tag says so), `doubt` is what its class names suggest."""

    tag: str
    hidden: bool = False
    junk: str = ""
    doubt: str = ""
    kind: BlockKind | None = None
    language: str = ""
    in_article: bool = False
    pre: bool = False
    href: str = ""
    fragment: str = ""
    block: str = ""
    begin: int = 0
    turn: int = 0


def opened(tag: str, attrs: Mapping[str, str], parent: Frame) -> Frame:
    """Return what holds inside an element, from what holds around it."""
    hidden = parent.hidden or tag in HIDDEN or _is_hidden(attrs)
    if hidden:
        return Frame(tag, hidden=True)
    words = _class_words(tag, attrs)
    href = attrs.get("href", "").strip() if tag == "a" else parent.href
    return Frame(
        tag,
        junk=parent.junk or _junk(tag, attrs, parent),
        doubt=parent.doubt or next((_JUNK_OF_CLASS[word] for word in words if word in _JUNK_OF_CLASS), ""),
        kind=_kind(tag, attrs, words) or parent.kind,
        language=_language(attrs.get("lang") or attrs.get("xml:lang") or "") or parent.language,
        in_article=parent.in_article or tag in ("article", "main"),
        pre=parent.pre or tag == "pre",
        href=href,
        fragment=href.partition("#")[2] if tag == "a" else parent.fragment,
        block=tag if tag in BLOCKS else parent.block,
    )


def _is_hidden(attrs: Mapping[str, str]) -> bool:
    return "hidden" in attrs or bool(_INVISIBLE.search(attrs.get("style", "")))


def _class_words(tag: str, attrs: Mapping[str, str]) -> list[str]:
    """Return the words of class and id; those of the whole page say nothing of its parts."""
    if tag in _WHOLE_PAGE:
        return []
    return _WORDS.findall(f"{attrs.get('class', '')} {attrs.get('id', '')}"[:400].lower())


def _junk(tag: str, attrs: Mapping[str, str], parent: Frame) -> str:
    """Return why everything in this element stands outside the article, when its tag or role says so."""
    role = _ROLE_JUNK.get(attrs.get("role", "").strip().lower(), "")
    if role or tag in _TAG_JUNK:
        return role or _TAG_JUNK[tag]
    if parent.in_article:
        return ""
    return {"header": "head of the site", "footer": "foot of the site"}.get(tag, "")


def _kind(tag: str, attrs: Mapping[str, str], words: list[str]) -> BlockKind | None:
    """Return the kind that tag, microdata or class names give."""
    if tag in _TAG_KINDS:
        return _TAG_KINDS[tag]
    if attrs.get("itemprop") == "author" or attrs.get("rel") == "author":
        return BlockKind.BYLINE
    return next((_KIND_OF_CLASS[word] for word in words if word in _KIND_OF_CLASS), None)


def _language(tag: str) -> str:
    """Return the first part of a language tag ("pt-BR" is Portuguese), empty when it is none."""
    first = tag.strip().lower().replace("_", "-").partition("-")[0]
    return first if _LANGUAGE.fullmatch(first) else ""
