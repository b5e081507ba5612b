"""Shorter names for what a bundled script keeps to itself.

A name is shortened everywhere in a bundle alike, and only where that cannot change what the script does: when it is
declared there (constant, variable, function, parameter) and is no name of the browser's. Properties, keys, texts and
patterns stay as they are; where a name stands for a property as well, both are written (`{ top }` -> `{top:a}`), if it
is used often enough. Made for the plain style of our own sources, not for any script: no classes, no `var`, no labels.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from string import ascii_letters

_TOKEN = re.compile(
    r"""\s+|[A-Za-z_$][\w$]*|\d[\w.]*|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|=>|\?\.|\.\.\.|&&|\|\||\?\?|[=!<>]=+|.""",
    re.DOTALL,
)
_PIECE = re.compile(r"(?:\\.|\$(?!\{)|[^`\\$])*(?:`|\$\{)", re.DOTALL)
_PATTERN = re.compile(r"/(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\[\n])+/[a-z]*")
_WORD = re.compile(r"[A-Za-z_$][\w$]*")
_LANGUAGE = frozenset(
    _WORD.findall(
        "arguments as async await break case catch const continue default delete do else export false finally for from "
        "function get if import in instanceof let new null of return set static super switch this throw true try "
        "typeof undefined void while yield"
    )
)
# Names of the browser's that are also good words for something of ours.
BROWSERS = frozenset(
    _WORD.findall(
        "blur close closed confirm document external find focus frames history length location name navigator open "
        "opener origin parent performance print prompt screen scroll self status stop top window"
    )
)
WORTH = 6  # so many times as often as it stands for a property a name must be used
_BEFORE_VALUE = frozenset(("(", ",", "=", ":", "[", "?", "&&", "||", "??", "return", "...", "!", ""))
_DECLARES = frozenset(("const", "let", "function"))
_OPENS, _CLOSES = frozenset(("(", "[", "{", "${")), frozenset((")", "]", "}"))


@dataclass(slots=True)
class _Token:
    """A piece of a script. `within` is the bracket it stands in ("{o" that of an object), `opener` where that is."""

    text: str
    is_code: bool = True
    within: str = ""
    opener: int = -1

    @property
    def is_name(self) -> bool:
        return self.is_code and bool(_WORD.fullmatch(self.text)) and self.text not in _LANGUAGE


def shorten(code: str) -> str:
    """Return a script with the names that are its own made short."""
    whole = list(_tokens(code))
    tokens = [token for token in whole if not token.text.isspace()]
    _nest(tokens)
    texts = ["", *(token.text for token in tokens), "", ""]
    uses = Counter(token.text for n, token in enumerate(tokens) if token.is_name and not _is_property(texts, n, token))
    both = Counter(token.text for n, token in enumerate(tokens) if _is_both(texts, n, token))
    own = [name for name in _declared(tokens, texts) - BROWSERS if uses[name] >= WORTH * both[name]]
    given = dict(zip(sorted(own, key=lambda name: (-uses[name], name)), _short(set(texts)), strict=False))
    for n, token in enumerate(tokens):
        if token.text in given and token.is_name and not _is_property(texts, n, token):
            key = f"{token.text}:" if _is_both(texts, n, token) else ""
            token.text = key + given[token.text]
    return "".join(token.text for token in whole)


def _tokens(code: str) -> Iterator[_Token]:
    at, before, opened = 0, "", list[str]()
    while at < len(code):
        sign = code[at]
        if sign == "`" or (sign == "}" and opened and opened[-1] == "${"):
            found = _PIECE.match(code, at + 1)
            if sign == "}":
                opened.pop()
                yield _Token("}")
            text = ("`" if sign == "`" else "") + (found[0] if found else "")
            yield _Token(text.removesuffix("${"), is_code=False)
            if text.endswith("${"):
                opened.append("${")
                yield _Token("${")
            before = "(" if text.endswith("${") else ")"
        elif sign == "/" and (before in _BEFORE_VALUE or before in ("{", "}", ";", "=>")):
            found = _PATTERN.match(code, at)
            yield _Token(found[0] if found else sign, is_code=False)
            before = ")"
        else:
            found = _TOKEN.match(code, at)
            text = found[0] if found else sign
            if text in "{}":
                opened.append(text) if text == "{" else opened.pop()
            yield _Token(text)
            before = before if text.isspace() else text
        at = found.end() if found else at + 1


def _nest(tokens: list[_Token]) -> None:
    """Tell each token the bracket it stands in; a closing bracket stands in what it closes."""
    stack: list[tuple[str, int]] = [("", -1)]
    before = ""
    for n, token in enumerate(tokens):
        token.within, token.opener = stack[-1]
        if token.is_code and token.text in _OPENS:
            is_object = token.text == "{" and (before in _BEFORE_VALUE or before in ("const", "let"))
            stack.append(("{o" if is_object and n else token.text, n))
        elif token.is_code and token.text in _CLOSES:
            stack.pop()
        before = token.text


def _is_property(texts: list[str], n: int, token: _Token) -> bool:
    """Return whether a name is that of a property: behind a dot, or a key. `texts` begin with one for nothing."""
    before, after = texts[n], texts[n + 2]
    return before in (".", "?.") or (token.within == "{o" and before in ("{", ",") and after in (":", "("))


def _is_both(texts: list[str], n: int, token: _Token) -> bool:
    """Return whether a name stands for a property and a variable at once: `{ top }`, in an object or taken apart."""
    return token.is_name and token.within == "{o" and texts[n] in ("{", ",") and texts[n + 2] in (",", "}", "=")


def _declared(tokens: list[_Token], texts: list[str]) -> set[str]:
    """Return the names that a script declares; some that it only uses may be among them."""
    found = set[str]()
    for n, token in enumerate(tokens):
        before, after = texts[n], texts[n + 2]
        taken_apart = _is_both(texts, n, token) and texts[token.opener] in _DECLARES
        if token.is_name and (before in _DECLARES or after == "=>" or (before, after) == (",", "=") or taken_apart):
            found.add(token.text)
        elif token.text in (")", "]") and token.is_code and _binds(texts, token, after):
            inside = (each for each in tokens[token.opener : n] if each.is_name and each.opener == token.opener)
            found |= {each.text for each in inside}
    return found


def _binds(texts: list[str], closing: _Token, after: str) -> bool:
    """Return whether brackets hold parameters, or the names of a list that is taken apart."""
    before = texts[closing.opener]
    if closing.text == "]":
        return before in ("const", "let")
    return after == "=>" or before == "function" or texts[closing.opener - 1] == "function"


def _short(taken: set[str]) -> Iterator[str]:
    names = ("".join(letters) for length in (1, 2) for letters in product(ascii_letters, repeat=length))
    return (name for name in names if name not in taken and name not in _LANGUAGE)
