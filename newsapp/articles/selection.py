"""What a person selected, as the browser tells it, turned into a span of the stored text.

A browser counts UTF-16 units in what it shows; we store code points of the text. It therefore names sentences, which
are elements on the page, and units inside them: from="31:12" to="31:40". What it saw there comes along as `quote`. When
that is not what we show there, the page was translated by the browser (or altered by an extension): then the whole
sentences are taken, in the original.

A form made by the server instead carries `start`, `end` and the stored slice as `quote`, which must still be equal
(under NFC): a span never silently lands on other words. Without script, ticked sentences come as `s`, repeated.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext as _

from newsapp.articles.models import Revision
from newsapp.articles.sentences import Sentence, Sentences, clean_view
from newsapp.text.graphemes import is_boundary
from newsapp.text.spans import Span
from newsapp.web.errors import Refused


@dataclass(frozen=True, slots=True)
class Selected:
    """A span of a revision's text with its stored words; `translated` when whole sentences had to be taken."""

    start: int
    end: int
    quote: str
    sentences: tuple[int, ...]
    translated: bool = False


def resolve(revision: Revision, data: QueryDict, sentences: Sentences | None = None) -> Selected:
    """Return what was selected in a revision.

    Raises Refused: 400 for a span that is empty, outside the text or cuts a letter, 422 for a quote that is not there.
    """
    known = sentences or Sentences(revision)
    if "from" in data:
        return _by_address(revision, known, data)
    if data.get("start", ""):
        return _by_position(revision, known, data)
    return _whole(revision, known, [_number(value) for value in data.getlist("s")])


def span_of(revision: Revision, start: int, end: int, sentences: Sentences) -> Selected:
    """Return the selection of a span of code points; Refused (400) when it is none."""
    if not 0 <= start < end <= len(revision.text):
        raise Refused(_("That selection lies outside the text. Reload the page and select again."))
    if not (is_boundary(revision.text, start) and is_boundary(revision.text, end)):
        raise Refused(_("That selection cuts a letter in two. Select whole letters."))
    return Selected(start, end, revision.text[start:end], sentences.touched([Span(start, end)]))


def same_words(one: str, other: str) -> bool:
    """Tell whether two quotes are the same words: equal under NFC, whatever the line ends."""
    return _plain(one) == _plain(other)


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n").strip()


def _by_position(revision: Revision, sentences: Sentences, data: QueryDict) -> Selected:
    selected = span_of(revision, _number(_value(data, "start")), _number(_value(data, "end")), sentences)
    if _value(data, "quote") and not same_words(_value(data, "quote"), selected.quote):
        raise Refused(_("The quotation is not what stands at that place. Reload the page and select again."), 422)
    return selected


def _by_address(revision: Revision, sentences: Sentences, data: QueryDict) -> Selected:
    first, first_units = _place(sentences, _value(data, "from"))
    last, last_units = _place(sentences, _value(data, "to"))
    view = clean_view(revision)
    stored = data.get("view") == "stored"

    def position(sentence: Sentence, units: int, *, end: bool) -> int:
        shown = revision.text[sentence.start : sentence.end] if stored else view.read(sentence.start, sentence.end)
        offset = _code_points(shown, units)
        if stored:
            return sentence.start + offset
        clean = view.to_clean(sentence.start) + offset
        return view.text_span(clean - 1, clean).end if end and offset else view.text_span(clean, clean + 1).start

    start = position(first, first_units, end=False)
    end = min(position(last, last_units, end=True), last.end)
    if end <= start:
        raise Refused(_("Nothing is selected. Select words, or press . to take a sentence."))
    shown = revision.text[start:end] if stored else view.read(start, end)
    if not _same_shown(_value(data, "quote"), shown):
        whole = _whole(revision, sentences, range(first.n, last.n + 1))
        return Selected(whole.start, whole.end, whole.quote, whole.sentences, translated=True)
    return span_of(revision, *_trimmed(revision.text, start, end), sentences)


def _whole(revision: Revision, sentences: Sentences, numbers: range | list[int]) -> Selected:
    chosen = [sentence for n in numbers if (sentence := sentences.get(n))]
    if not chosen:
        raise Refused(_("No sentence is chosen. Select words, or press . to take a sentence."))
    return span_of(revision, min(s.start for s in chosen), max(s.end for s in chosen), sentences)


def _place(sentences: Sentences, address: str) -> tuple[Sentence, int]:
    number, _colon, units = address.partition(":")
    sentence = sentences.get(_number(number))
    if sentence is None:
        raise Refused(_("That sentence is not in the text. Reload the page and select again."))
    return sentence, _number(units)


def _value(data: QueryDict, key: str) -> str:
    return str(data.get(key, ""))


def _number(value: str) -> int:
    if not (value.isascii() and value.isdigit() and len(value) < 10):  # noqa: PLR2004  (more than any text is long)
        raise Refused(_("That place in the text cannot be read. Reload the page and select again."))
    return int(value)


def _code_points(shown: str, units: int) -> int:
    """Return how many code points of `shown` the first `units` UTF-16 units are; half a pair counts as whole."""
    if shown.isascii():
        return min(units, len(shown))
    seen = 0
    for count, letter in enumerate(shown):
        if seen >= units:
            return count
        seen += 2 if ord(letter) > 0xFFFF else 1  # noqa: PLR2004
    return len(shown)


def _same_shown(quote: str, shown: str) -> bool:
    """Compare what the browser says it shows with what we show: white space between blocks is the browser's own."""
    return "".join(_plain(quote).split()) == "".join(_plain(shown).split())


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
