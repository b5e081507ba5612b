"""What stands behind an address: a boundary, a sentence of prose, or the rest of an address that was broken there.

A list goes on with a separator and prose goes on with words; a path that goes on shows pieces such as `left-the-port`
or `May%20list.pdf`. Where such a piece stands behind a space, what is printed before it is not the whole address.
"""

from __future__ import annotations

import re

MAX_WORDS = 8
ENDING = r"(?:html?|php|pdf|aspx?|jsp|shtml|do|xml|docx?)\b"
_BOUNDARY = re.compile(r"[.,]?\s{0,3}(?:$|[;|)\]}>\"”»，。；、\n\r])")
_GOES_ON = re.compile(r"[ \u00a0]{1,3}(?:[-/?&%=]\w|\w{1,40}[-_/%]\w)")
_SURE = re.compile(rf"%[0-9A-Fa-f]{{2}}|\w=|\.{ENDING}|\w[-_]\w{{1,60}}[-_]\w|[-_=%&]$|[^\x00-\x7f]")
_STRETCH = re.compile(r"[ \t\u00a0]{1,3}(?P<words>[^;\n\r\"“”«»<>|()\[\],]{1,300})(?P<stop>[\"“”«»<>()\[\],])?")
_SCHEME = re.compile(r"(?i:h(?:tt|xx|\*\*)ps?|ftps?)\s?[\[({]?\s?:|(?i:www)\d?\.|(?i:HYPERLINK)\b")
_FILE = re.compile(rf"[\w%.-]*(?:%[0-9A-Fa-f]{{2}}[\w%.-]*|\w\.{ENDING})")
_CLOSED = re.compile(rf"\.{ENDING}|/$", re.IGNORECASE)
_DANGLING = frozenset(("the", "a", "an", "of", "and", "to", "in", "for", "with", "on", "at", "by", "from", "as", "or"))
_NUMBER = re.compile(r"(?P<digits>[0-9]{1,40})(?![\w%])")
_HEX = re.compile(r"(?=[a-f]{0,40}[0-9])(?P<digits>[0-9a-f]{2,40})(?![\w%])")
_YEAR = re.compile(r"(?:19|20)\d\d")
_WRAPPED = re.compile(rf"[a-z0-9%]{{1,40}}(?:[-_][a-z0-9%]{{1,40}}){{1,30}}(?:\.{ENDING}|/)?")
_PATH_NEXT = re.compile(r"[/?&]\w|\.[a-z]")
_SHORT = 6
_PART = 3


def at_boundary(text: str, at: int) -> bool:
    """Tell whether a list, a bracket, a line or the note ends at a position."""
    return bool(_BOUNDARY.match(text, at))


def sure(token: str, text: str, end: int) -> bool:
    """Tell whether a run behind a gap is of an address: by itself, or because no prose follows."""
    return bool(_SURE.search(token)) or at_boundary(text, end) or bool(_GOES_ON.match(text, end))


def lost(text: str, at: int, path: str) -> int | None:
    """Return where the rest of a path ends that stands broken behind a position; None where there is none."""
    found = _STRETCH.match(text, at) if path else None
    if found is None:
        return None
    begins = _SCHEME.search(found["words"])
    printed = (found["words"][: begins.start()] if begins else found["words"]).rstrip()
    words = printed.removesuffix(".").split()
    if words and path[-1] in "-%=&_":
        return found.start("words") + len(printed)
    if not words or len(words) > MAX_WORDS or words[0] in "-–—/|" or any(word[-1] in ".:!?" for word in words):
        return None
    return found.start("words") + len(printed) if _is_rest(words, path, stopped=bool(found["stop"])) else None


def _is_rest(words: list[str], path: str, *, stopped: bool) -> bool:
    """Tell whether words are the rest of a path: one is a piece of an address, or the path stops in mid-phrase."""
    last = re.split(r"[/?#&=]", path)[-1]
    if words[0][0] == "-":
        return words[0][1:2].isalpha()
    if path.endswith("/"):
        return not stopped and _is_piece(words[-1])
    if _CLOSED.search(last):
        return False
    if any(_is_piece(word) for word in words) or (len(words) == 1 and "-" in last and _is_pair(words[0])):
        return True
    return not stopped and "-" in last and last.rpartition("-")[2] in _DANGLING and words[0].islower()


def _is_piece(word: str) -> bool:
    """Tell a piece of a path from a word of prose: hyphens between several small words, a code, the name of a file."""
    name, slash, rest = word.partition("/")
    if slash and (not name.isascii() or "-" in name) and rest and "." not in name:
        return True
    if _FILE.fullmatch(word):
        return True
    parts = re.split(r"[-_]", word)
    lettered = sum(part.isalpha() for part in parts)
    return len(parts) > len("ab") and all(parts) and (lettered > 1 or (parts[0].isalpha() and parts[0].islower()))


def _is_pair(word: str) -> bool:
    """Tell whether a word is small and has one hyphen inside."""
    first, hyphen, second = word.partition("-")
    return bool(hyphen) and first.isalnum() and second.isalnum() and word == word.lower()


def wraps(path: str, token: str) -> bool:
    """Tell whether a line that is one run of characters may go on a path that stops at the end of the line before."""
    last = path.rpartition("/")[2]
    return bool("-" in last and not _CLOSED.search(last) and _WRAPPED.fullmatch(token.rstrip(".,;")))


def number(path: str, text: str, at: int) -> bool | None:
    """Tell whether digits behind a space go on a number of the path; None where nothing tells.

    A long number goes on up to a boundary; a year or a short number may be one of the sentence.
    """
    before = re.search(r"[0-9a-f]{1,40}$", path[-41:])
    if before is None or not before.group()[-1:].isalnum() or not re.search(r"\d", before.group()):
        return False
    found = (_NUMBER if before.group().isdigit() else _HEX).match(text, at)
    if found is None or not (at_boundary(text, found.end()) or _PATH_NEXT.match(text, found.end())):
        return False
    long = len(before.group()) >= _SHORT and len(found["digits"]) >= _PART and not _YEAR.fullmatch(found["digits"])
    return True if long else None
