"""What a note and the head of a brief say, as runs of words with their language: the same in every kind of file.

Harbour Post, “Convoy at the border”, 18 September 2023, Korean (machine translation from Russian), ¶2.1:
“국경을 넘었다”. Translation (Linh): “crossed the border”. According to the ministry, through Yonhap.
https://harbourpost.example/convoy. SHA-256 of the original: 3f…

Harbour Post (note 2), ¶3.1: “...”.                                                a source told in full before
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.conf.locale import LANG_INFO

from newsapp.briefs.document import Document, Note

NOTES = "Notes"
UNANSWERED = "Not answered yet."
ABOUT_NOTES = (
    "Quotations are the words of the stored text, letter for letter, line breaks aside. "
    "SHA-256 is that of the original as it was received."
)
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_ROLES = {
    "supports": "Supports it without saying so.",
    "disputes": "Disputes it.",
    "touches_on": "Touches on it only.",
}
_ENDS = frozenset(".!?…。！？")
_SPACE = re.compile(r"\s+")
# what no XML can hold, and line or page breaks of old systems: C0 as their pictures, the others as the sign for a loss
_UNFIT = {code: 0x2400 + code for code in range(0x20) if code not in (9, 10, 13)} | {0x7F: 0x2421}
_LOST = re.compile("[\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_OPENS = {"\u202a": "\u202c", "\u202b": "\u202c", "\u202d": "\u202c", "\u202e": "\u202c"} | dict.fromkeys(
    "\u2066\u2067\u2068", "\u2069"
)


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one language ("" for that of the brief). `part` says what they are: "", quote, translation, address."""

    text: str
    language: str = ""
    part: str = ""


def fit(text: str) -> str:
    """Return words as every file can hold them: on one line; signs that XML forbids as pictures of themselves."""
    return _LOST.sub("\ufffd", _SPACE.sub(" ", text.translate(_UNFIT))).strip()


def closed(text: str) -> str:
    """Return words with every change of direction ended that they begin: what follows keeps its own."""
    waiting: list[str] = []
    for sign in text:
        if sign in _OPENS:
            waiting.append(_OPENS[sign])
        elif waiting and sign == waiting[-1]:
            waiting.pop()
    return text + "".join(reversed(waiting))


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a longer text of ours: what empty lines part."""
    return [words for part in re.split(r"\n\s*\n", text) if (words := fit(part))]


def language_name(code: str) -> str:
    """Return the English name of a language: vi -> Vietnamese; the code itself when it is not known."""
    if code in ("", "und"):
        return "language not known"
    return "Chinese" if code == "zh" else str(LANG_INFO.get(code, {}).get("name", code))


def day(iso: str) -> str:
    """Return an ISO day in words, 18 September 2023; anything else as it is."""
    try:
        found = date.fromisoformat(iso)
    except ValueError:
        return fit(iso)
    return f"{found.day} {_MONTHS[found.month - 1]} {found.year}"


def moment(iso: str) -> str:
    """Return an ISO time in words, 22 November 2026, 09:30 UTC; anything else as it is."""
    try:
        found = datetime.fromisoformat(iso)
    except ValueError:
        return fit(iso)
    zone = " UTC" if found.utcoffset() is not None and not found.utcoffset() else ""
    return f"{day(found.date().isoformat())}, {found:%H:%M}{zone}"


def imprint(document: Document) -> str:
    """Return the line under the title: the case, which issue or that it is a draft, when, by whom."""
    state = f"Issue {document.issue}" if document.issue else "Draft"
    return " · ".join(filter(None, (fit(document.case), state, moment(document.made), fit(document.by))))


def note_runs(document: Document, note: Note) -> list[Run]:
    """Return all that a note of a document says. A source that an earlier note tells in full is named short."""
    first = document.note(note.repeats) if note.repeats is not None else None
    return [*_source(note), *_quoted(note), *_said(note), *_proof(note, first)]


def _source(note: Note) -> Iterator[Run]:
    yield Run(fit(note.outlet), note.language, "outlet")
    if note.repeats is not None:
        yield Run(f" (note {note.repeats}), {note.place}: ")
        return
    yield Run(", “")
    yield Run(fit(note.headline), note.language, "headline")
    details = filter(None, (day(note.published) or "no date", _tongue(note), note.place))
    yield Run(f"”, {', '.join(details)}: ")


def _tongue(note: Note) -> str:
    origin = f" from {language_name(note.translated_from)}" if note.translated_from else ""
    how = f" (machine translation{origin})" if note.machine_translated else ""
    return language_name(note.language) + how


def _quoted(note: Note) -> Iterator[Run]:
    yield from _in_quotes(note.quote, note.language, "quote")
    if note.translation:
        whose = f" ({fit(note.translator)})" if note.translator else ""
        yield Run(f" Translation{whose}: ")
        yield from _in_quotes(note.translation, note.translation_language, "translation")


def _in_quotes(text: str, language: str, part: str) -> Iterator[Run]:
    words = fit(text)
    yield Run("“")
    yield Run(words, language, part)
    yield Run("”" if words[-1:] in _ENDS else "”.")


def _said(note: Note) -> Iterator[Run]:
    """Yield who says it, origin first as people tell it, and what it does for the claim."""
    names = [fit(name) for name in reversed(note.chain)]
    unknown = " The text does not say from whom." if note.origin_unknown else ""
    if names:
        yield Run(" According to ")
        yield Run(names[0], note.language, "speaker")
        for name in names[1:]:
            yield Run(", through ")
            yield Run(name, note.language, "speaker")
        yield Run("." + unknown)
    elif unknown:
        yield Run(" The text does not say from whom it has it.")
    if note.role in _ROLES:
        yield Run(f" {_ROLES[note.role]}")


def _proof(note: Note, first: Note | None) -> Iterator[Run]:
    """Yield address and hash, once for a text: a later note names the first, and tells only of another text."""
    if first and first.sha256 == note.sha256:
        return
    if note.url and not first:
        yield Run(" ")
        yield Run(fit(note.url), "", "address")
        yield Run(".")
    yield Run(" SHA-256 of the original: ")
    yield Run(fit(note.sha256), "", "hash")
    yield Run(".")
