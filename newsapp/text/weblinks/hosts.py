"""Reads a printed host: dots written as words or in brackets, spaces, glued dot words, hosts damaged by translation."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from . import steps
from .publisher import domain, is_suffix
from .table import folded, shipped

MAX_LABELS = 10
_LABEL = re.compile(r"[\w-]{1,63}(?![\w-])")
_ENDS = re.compile(r"\s*(?:$|[;,)\]}>\"”»'’|/])|[/?#:.;,)]")
_WORDS = "|".join(re.escape(word) for word in shipped().dots)
_BRACKETS = re.compile(rf"\s{{0,2}}[\[({{<]\s?(?:[.。]|{_WORDS})\s?[\])}}>]\s{{0,2}}", re.IGNORECASE)
_WORD = re.compile(rf"\s{{1,3}}(?:{_WORDS})\s{{1,3}}(?=\w)", re.IGNORECASE)
_GLUED_WORD = re.compile(rf"\s{{1,3}}(?:{_WORDS})(?=(?P<suffix>[a-z]{{2,12}})(?![\w-]))", re.IGNORECASE)
_DOT = re.compile(r"\s{0,3}[.。]\s{0,3}(?=\w)")
_INSIDE = re.compile(rf"(?P<name>[a-z0-9-]{{2,60}}?)(?:{_WORDS})(?P<suffix>[a-z]{{2,12}})", re.IGNORECASE)
_BEFORE = re.compile(rf"(?P<name>[a-z0-9-]{{2,60}}?)(?:{_WORDS})", re.IGNORECASE)
_SUFFIX_NEXT = re.compile(r"\s{1,3}(?P<suffix>[a-z]{2,12})(?![\w-])(?P<path>/)?", re.IGNORECASE)
# What stands between a broken host's first part and its last: a few words, then a dot, and the path.
_BROKEN = re.compile(r"(?:\s{1,2}[\w-]{1,40}){1,4}(?:\s?\.\s?[\w-]{1,63}){1,4}(?=[/?#:;]|\s*$)")
# A host that ends in a word, and behind a space the rest of it: words of another language, or one word and a dot.
_SEVERED = re.compile(
    r"[ \u00a0]{1,2}(?P<words>(?:[^\W\d_]{1,20} ){0,2}?)(?P<last>[\w-]{1,40})"
    r"(?:(?P<rest>(?:\s?\.\s?[\w-]{2,63}){1,4})(?=[/?#:;]|\s{0,3}$)|(?P<path>/[a-z0-9]))"
)
_NEXT_WORD = re.compile(r"[ \u00a0]{1,2}\w")
_GLUED_SCRIPT = re.compile(r"([A-Za-z]{2,24})[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_VIETNAMESE = re.compile(r"[\u0103\u0111\u01a1\u01b0\u1ea0-\u1ef9]", re.IGNORECASE)


@dataclass(slots=True)
class Host:
    """A host as it is read: where it ends in the lean text, its repaired form, what was done.

    `broken` says that nothing tells the right host; `doubt` that the host is as printed, but odd.
    """

    end: int
    text: str
    steps: list[str] = field(default_factory=list)
    broken: bool = False
    doubt: bool = False
    others: tuple[str, ...] = ()


class Hosts:
    """Reads hosts with a table of damaged ones."""

    def __init__(self, damaged: Mapping[str, str]) -> None:
        """`damaged` leads from printed to right hosts; longer ones are tried first."""
        self._right = {folded(host): right for host, right in damaged.items()}
        self._damaged = _pattern(tuple(self._right))

    def read(self, text: str, start: int) -> Host | None:
        """Read the host at a position; None when no host begins there."""
        known = self._damaged.match(text, start) if self._damaged else None
        if known:
            www = "www." if known["www"] else ""
            return Host(known.end(), www + self._right[folded(_plain(known["host"]))], [steps.HOST_TABLE])
        host = _labels(text, start)
        if host is None:
            return None
        _unglue(host, text)
        _judge(host, text)
        return host


@lru_cache(maxsize=32)
def _pattern(hosts: tuple[str, ...]) -> re.Pattern[str] | None:
    """Return what finds a damaged host, however its dots and spaces are printed."""
    if not hosts:
        return None
    brackets = rf"\s{{0,2}}[\[({{]\s?(?:\.|{_WORDS})\s?[\])}}]\s{{0,2}}"
    dot = rf"(?:\s{{0,3}}\.\s{{0,3}}|{brackets}|\s{{1,3}}(?:{_WORDS})\s{{1,3}})"
    ways = (
        re.escape(host).replace(r"\ ", " ").replace(" ", r"\s{1,3}").replace(r"\.", dot)
        for host in sorted(hosts, key=len, reverse=True)
    )
    return re.compile(rf"(?P<www>www{dot})?(?P<host>{'|'.join(ways)})(?![\w.-]{{0,3}}\w)", re.IGNORECASE)


def _plain(printed: str) -> str:
    """Return a printed host with plain dots."""
    return _DOT.sub(".", _WORD.sub(".", _BRACKETS.sub(".", printed)))


def _labels(text: str, start: int) -> Host | None:
    """Read labels and the dots between them, as long as they are one host."""
    found = _LABEL.match(text, start)
    if found is None:
        return None
    host = Host(found.end(), found.group())
    for _ in range(MAX_LABELS):
        dot = _dot(text, host)
        label = _LABEL.match(text, dot[0]) if dot else None
        if dot is None or label is None:
            break
        host.text += "." + label.group()
        host.end = label.end()
        if dot[1] and dot[1] not in host.steps:
            host.steps.append(dot[1])
    _part_scripts(host)
    return host


def _part_scripts(host: Host) -> None:
    """End a host before Korean, Chinese or Japanese letters that are glued to its suffix: the sentence goes on."""
    before, _, last = host.text.rpartition(".")
    found = _GLUED_SCRIPT.match(last)
    if found and before and is_suffix(found[1]):
        host.text = f"{before}.{found[1]}"
        host.end -= len(last) - len(found[1])


def _dot(text: str, host: Host) -> tuple[int, str] | None:
    """Return where the next label begins and what was mended to see it, None when the host ends here."""
    for pattern, step in ((_BRACKETS, steps.DOT_BRACKETS), (_WORD, steps.DOT_WORD), (_GLUED_WORD, steps.DOT_GLUED)):
        found = pattern.match(text, host.end)
        if found and _goes_on(text, host, found.end(), sure=step == steps.DOT_BRACKETS):
            return found.end(), step
    found = _DOT.match(text, host.end)
    if found is None:
        return None
    if found.group() == ".":
        return found.end(), ""
    return (found.end(), steps.HOST_SPACES) if _goes_on(text, host, found.end(), sure=False) else None


def _whole(host: str) -> bool:
    """Tell whether a host ends as hosts do; www alone is nobody's name, not even before the suffix of a company."""
    return bool(domain(host.removeprefix("www.")))


def _goes_on(text: str, host: Host, at: int, *, sure: bool) -> bool:
    """Tell whether what follows a mended dot belongs to the host: always in a host that is not yet whole."""
    label = _LABEL.match(text, at)
    if label is None:
        return False
    if sure or not _whole(host.text):
        return True
    return label.group().islower() and bool(_ENDS.match(text, label.end())) and is_suffix(label.group())


def _unglue(host: Host, text: str) -> None:
    """Part a dot word from the label that it is glued to: `govdotcn`, `kremlindot ru`."""
    if _whole(host.text):
        return None
    before, _, last = host.text.rpartition(".")
    inside = _INSIDE.fullmatch(last)
    if inside and is_suffix(inside["suffix"]):
        return _reglue(host, before, f"{inside['name']}.{inside['suffix'].lower()}", host.end)
    left, following = _BEFORE.fullmatch(last), _SUFFIX_NEXT.match(text, host.end)
    if not following or not is_suffix(following["suffix"]):
        return None
    end, suffix = following.end("suffix"), following["suffix"].lower()
    if left:
        return _reglue(host, before, f"{left['name']}.{suffix}", end)
    return _reglue(host, before, f"{last}.{suffix}", end, steps.DOT_MISSING) if following["path"] else None


def _reglue(host: Host, before: str, last: str, end: int, step: str = steps.DOT_GLUED) -> None:
    host.text = f"{before}.{last}" if before else last
    host.end = end
    host.steps.append(step)


def _judge(host: Host, text: str) -> None:
    """Say what speaks against a host: broken in two, translated, of two alphabets, without a known suffix."""
    whole = _whole(host.text)
    rest = None if whole else _BROKEN.match(text, host.end)
    if rest:
        return _join(host, rest)
    if any(_mixed(label) for label in host.text.split(".")):
        return _break(host, steps.MIXED_HOST)
    if _VIETNAMESE.search(host.text) and not host.text.endswith(".vn"):
        return _break(host, steps.TRANSLATED_HOST)
    if whole and text[host.end : host.end + 1].isspace() and _severed(host, text):
        return None
    if not whole:
        odd = not host.steps and "." in host.text.removeprefix("www.") and not _NEXT_WORD.match(text, host.end)
        host.broken, host.doubt = not odd, odd
        host.steps.append(steps.NO_SUFFIX)
    return None


def _join(host: Host, rest: re.Match[str]) -> None:
    """Join the parts of a broken host, if that gives a host that is known; else offer it as a reading."""
    joined = host.text + re.sub(r"\s", "", rest.group())
    host.end = rest.end()
    if joined.lower().removeprefix("www.") in shipped().known:
        host.text = joined
        host.steps.append(steps.HOST_KNOWN)
        return
    _break(host, steps.BROKEN_HOST if joined.isascii() else steps.TRANSLATED_HOST)
    host.others = (joined,) if joined.isascii() and domain(joined) else ()


def _severed(host: Host, text: str) -> bool:
    """Tell whether a host that looks whole goes on behind a space, and break it there."""
    suffix = host.text.rpartition(".")[2].lower()
    word = len(suffix) > len("com") and suffix.isascii() and suffix not in shipped().everyday
    found = _SEVERED.match(text, host.end)
    if found and not found["last"].isascii():
        host.end = found.end("last") if found["path"] else found.end()
        _break(host, steps.TRANSLATED_HOST)
        return True
    if not word or not _NEXT_WORD.match(text, host.end):
        return False
    if found and found["rest"] and not found["words"]:
        joined = host.text + found["last"] + re.sub(r"\s", "", found["rest"])
        host.others = (joined,) if domain(joined) else ()
        host.end = found.end()
    _break(host, steps.BROKEN_HOST)
    return True


def _break(host: Host, step: str) -> None:
    host.broken = True
    host.steps.append(step)


def _mixed(label: str) -> bool:
    """Tell whether a label mixes Latin letters with those of another alphabet."""
    letters = [char for char in label if char.isalpha()]
    latin = sum(bool(_LATIN.match(char)) for char in letters)
    return 0 < latin < len(letters)
