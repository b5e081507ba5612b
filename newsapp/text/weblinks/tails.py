"""Reads what follows the host: path, query and fragment, with the spaces and line breaks that do not belong to it.

A space belongs to the address where the characters beside it do: a path that stops at a hyphen goes on behind the
space. Words of another language behind such a space were translated inside the path, and nothing tells the right ones.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from . import beyond, steps
from .table import shipped

_STOPS = '\\s"“”„«»<>|\u2014；，。、）」』】｝'
LONGEST = 4000
_TOKEN = re.compile(rf"[^{_STOPS}]{{1,{LONGEST}}}")
_GAP = re.compile(r"[ \t\u00a0]{0,3}(?:\r?\n[ \t\u00a0]{0,3})?")
_BEGINS = re.compile(r"(?i:h(?:tt|xx|\*\*)ps?|ftps?)\s?[\[({]?\s?:|(?i:www)\d?[.\s]|(?i:HYPERLINK)\b")
# Where a run of characters ends although no space follows: a list goes on, or another address begins.
_CUT = re.compile(
    r"[;,](?=(?i:h(?:tt|xx)ps?|ftp)[\[:(]|(?i:www)\.|$)|\]\(|(?<![/=%&?#+:])(?=(?i:h(?:tt|xx)ps?)[\[(]?:)"
)
_JOINS = "-=+%&_"
_PATH_BEHIND_SPACE = re.compile(r"\s{1,2}(?=/\w+[\w/.?=%-])")
_URLISH = re.compile(r"[^\s]*[\w%](?:[-_=+/%&]\w|\.(?:html?|php|pdf|aspx?|jsp|shtml|do|xml|docx?)\b)")
_STARTS = re.compile(
    r"-[a-z0-9][\w%-]|-\w+-|/\w+[-_/.%=?]|%[0-9A-Fa-f]{2}|[?&]\w{1,30}=|=\w|_\w|-[^\W\d_A-Za-z]"
    r"|\.(?:html?|php|pdf|aspx?|jsp|shtml)\b"
)
_ENDING = r"(?:html?|php|pdf|aspx?|jsp|shtml|do|xml|docx?)\b"
_DOT_WORD = re.compile(rf"\s{{1,2}}(?:{'|'.join(map(re.escape, shipped().dots))})\s{{1,2}}(?={_ENDING})", re.IGNORECASE)
_SPACED_SLASH = re.compile(
    r"[ \u00a0]{1,2}/[ \u00a0]{0,2}(?!http|www|ftp)"
    r"(?=[a-z0-9][\w-]{0,99}(?:[ \u00a0]{0,2}/|[.?#]\w|\s{0,3}(?:[;\n]|$)))"
)
_SPACED_HYPHEN = re.compile(rf"[ \u00a0]{{1,2}}-[ \u00a0]{{1,2}}(?=[\w-]{{1,80}}\.{_ENDING})")
_GLUED_MARKER = re.compile(r"\[\d{1,3}\]$")
_NUMBER = re.compile(r"[0-9a-f]{1,40}")
_PAIR = re.compile(r"\w{1,30}=")
# Where a sentence goes on without a space: in Korean, Chinese or Japanese, or behind a full stop.
_GLUED_SCRIPT = re.compile(r"(?<=[A-Za-z0-9])[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]{1,200}$")
_GLUED_SENTENCE = re.compile(r"\.[A-ZĐ][^\W\d_]{2,30}$")
_WORD_NEXT = re.compile(r"\s{1,3}\w")
_DANGLING = re.compile(r"-$|%[0-9A-Fa-f]?$")
_SHORTENED = re.compile(r"…|\.{3}")
_LETTER = re.compile(r"[^\W\d_\x00-\x7f]")
_REST = re.compile(r"[^;\n\r\"“”«»<>|]{0,400}")
_TRAILING = ".,;:!?'’‘*…·।"
_PAIRS = {")": "(", "]": "[", "}": "{"}


@dataclass(slots=True)
class Tail:
    """What follows a host: where it ends in the lean text, its repaired form, what was done.

    `damaged` is the place in `text` from which words were translated, None when none were; `hyphen` the place of one
    before a line break, None when there is none; `shortened` says that dots stand for a part that is not printed, `cut`
    that the rest stands broken behind it. `doubts` leads from a step that says why to another tail that may be right.
    """

    end: int
    text: str = ""
    steps: list[str] = field(default_factory=list)
    damaged: int | None = None
    hyphen: int | None = None
    shortened: bool = False
    cut: bool = False
    doubts: dict[str, str] = field(default_factory=dict)


def read(text: str, start: int) -> Tail:
    """Read the tail that begins at a position; empty when the address ends with its host."""
    tail = Tail(start)
    if text[start : start + 1] not in ("/", "?", "#", ":") and not _SPACED_SLASH.match(text, start):
        gap = _PATH_BEHIND_SPACE.match(text, start)
        if gap is None:
            return tail
        tail = Tail(gap.end(), steps=[steps.SPACES])
    while len(tail.text) < LONGEST and _more(tail, text):
        pass
    if tail.damaged is None:
        tail.shortened = bool(_SHORTENED.search(tail.text))
        if not tail.shortened:
            _trim(tail)
            _look_beyond(tail, text)
    return tail


def _look_beyond(tail: Tail, text: str) -> None:
    """See whether the rest of the path stands behind it, or words of a sentence are glued to its end."""
    rest = beyond.lost(text, tail.end, tail.text)
    if rest is not None:
        tail.end, tail.cut = rest, True
        return
    if "\u2013" in tail.text:
        tail.doubts[steps.DASH] = tail.text.replace("\u2013", "-")
    if _DANGLING.search(tail.text):
        tail.doubts[steps.CUT_END] = ""
    found = _GLUED_SCRIPT.search(tail.text)
    if found is None and _WORD_NEXT.match(text, tail.end):
        found = _GLUED_SENTENCE.search(tail.text)
    if found:
        tail.doubts[steps.GLUED_WORDS] = tail.text
        tail.end -= len(tail.text) - found.start()
        tail.text = tail.text[: found.start()]


def _more(tail: Tail, text: str) -> bool:
    """Read one more run of characters, if it belongs to the address; tell whether another may follow."""
    if _spelled_out(tail, text):
        return True
    gap = _GAP.match(text, tail.end) if tail.text else None
    at = gap.end() if gap else tail.end
    token = _run(text, at)
    if not token or (gap and gap.group() and not _reaches(tail, token, text, gap)):
        return False
    if gap and gap.group():
        _log_gap(tail, gap.group())
    tail.text += token
    tail.end = at + len(token)
    if _translated(tail, len(token), spaced=bool(gap and gap.group())):
        _swallow(tail, text)
        return False
    return not _cut_short(text, tail.end)


def _spelled_out(tail: Tail, text: str) -> bool:
    """Close the spaces around a slash, a hyphen before the last part, or a dot that is written as a word."""
    for pattern, put, step in (
        (_SPACED_SLASH, "/", steps.SPACES),
        (_SPACED_HYPHEN, "-", steps.SPACES),
        (_DOT_WORD, ".", steps.DOT_PATH),
    ):
        found = pattern.match(text, tail.end)
        if found and (tail.text or put == "/"):
            tail.text, tail.end = tail.text.rstrip("/") + put if put == "/" else tail.text + put, found.end()
            tail.steps += [step] * (step not in tail.steps)
            return True
    return False


def _run(text: str, at: int) -> str:
    """Return the run of characters at a position that may stand in an address."""
    found = _TOKEN.match(text, at)
    if found is None:
        return ""
    cut = _CUT.search(found.group(), 1)
    return found.group()[: cut.start()] if cut else found.group()


def _cut_short(text: str, end: int) -> bool:
    """Tell whether a sign that cannot stand in an address, or a new address, ends this one."""
    return end < len(text) and not text[end].isspace()


def _reaches(tail: Tail, token: str, text: str, gap: re.Match[str]) -> bool:
    """Tell whether an address reaches over a gap, and note what speaks against it or for it nevertheless."""
    at, wraps = gap.end(), "\n" in gap.group()
    if _belongs(tail, token, text, at):
        return True
    digits = None if wraps else _NUMBER.match(token)
    goes_on = beyond.number(tail.text, text, at) if digits else False
    if digits and goes_on is None:
        tail.doubts[steps.CUT_NUMBER] = tail.text + digits.group()
    if wraps and beyond.wraps(tail.text, token) and not _BEGINS.match(text, at):
        tail.doubts[steps.CUT_LINE] = tail.text
        return True
    return bool(goes_on)


def _belongs(tail: Tail, token: str, text: str, at: int) -> bool:
    """Tell whether a run behind a space or a line break is part of the address."""
    if _BEGINS.match(text, at) or not re.search(r"\w", token) or token[0] in "[(":
        return False
    if tail.text[-1] == "?":
        return bool(_PAIR.match(token))
    return beyond.sure(token, text, at + len(token)) and _joins(tail, token)


def _joins(tail: Tail, token: str) -> bool:
    """Tell whether the characters on both sides of a gap go on one path."""
    last = tail.text[-1]
    if last in _JOINS:
        return token[0].isalnum() and (token[0].isascii() or len(tail.text) > 1)
    if last == "/":
        return bool(_URLISH.match(token)) and not token[0].isspace()
    if _LETTER.search(tail.text.rpartition("/")[2]) and "/" in tail.text and tail.text[:4].isascii():
        return bool(re.match(r"\w{1,4}/\w", token))
    return len(tail.text) > 1 and bool(_STARTS.match(token))


def _log_gap(tail: Tail, gap: str) -> None:
    """Say that a gap was closed; a hyphen before a line break may be the printer's."""
    step = steps.LINE_BREAK if "\n" in gap else steps.SPACES
    if step not in tail.steps:
        tail.steps.append(step)
    if "\n" in gap and tail.text.endswith("-") and tail.hyphen is None:
        tail.hyphen = len(tail.text) - 1
        tail.steps.append(steps.HYPHEN_BREAK)


def _translated(tail: Tail, length: int, *, spaced: bool) -> bool:
    """Tell whether the run just read shows a translation, and note where it begins.

    Letters of another language are nothing odd in a path of their own; behind a space, or in words quoted in a
    fragment, they are.
    """
    first = len(tail.text) - length
    if spaced and _LETTER.search(tail.text, tail.text.rfind("/", 0, first) + 1, first):
        first = tail.text.rfind("/", 0, first) + 1
    found = _LETTER.search(tail.text, first)
    quoted = "#" in tail.text and ":~:text=" in tail.text
    if found and (spaced or quoted):
        tail.damaged = found.start()
    return tail.damaged is not None


def _swallow(tail: Tail, text: str) -> None:
    """Take the translated words up to the end of the address's place in the note; they are shown, not used."""
    rest = _REST.match(text, tail.end)
    if rest is None:
        return
    begins = _BEGINS.search(rest.group())
    words = rest.group()[: begins.start()] if begins else rest.group()
    tail.end += len(words.rstrip())


def _trim(tail: Tail) -> None:
    """Leave out the marks of the sentence around an address, and closing brackets that it did not open."""
    marker = None if "?" in tail.text else _GLUED_MARKER.search(tail.text)
    kept = marker.start() if marker else len(tail.text)
    missing = {close: tail.text.count(close) - tail.text.count(opened) for close, opened in _PAIRS.items()}
    while kept:
        char = tail.text[kept - 1]
        if missing.get(char, 0) > 0:
            missing[char] -= 1
        elif char not in _TRAILING:
            break
        kept -= 1
    tail.end -= len(tail.text) - kept
    tail.text = tail.text[:kept]
