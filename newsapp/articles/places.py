"""Where things stand in a text: by words that a person typed, and as people name a place."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from newsapp.articles.models import Revision
from newsapp.articles.selection import span_of
from newsapp.articles.sentences import Sentences, clean_view
from newsapp.text.cleanview import CleanView
from newsapp.text.normalise import fold
from newsapp.text.spans import Span
from newsapp.web.errors import Refused

LONGEST = 5_000


def span_of_words(revision: Revision, words: str, near: int) -> Span:
    """Return where words stand in the paragraph of a position: the place nearest to it, however they are spaced.

    Raises Refused (422) when they do not stand there.
    """
    return nearest(revision, words, Span(near, near))


def nearest(revision: Revision, words: str, stood: Span) -> Span:
    """Return where words stand in the paragraph of what stood there: over it if they do, else the place nearest to it.

    Raises Refused (422) when they do not stand there.
    """
    near = stood.start
    wanted = " ".join(fold(words[:LONGEST]).cased.split())
    view = clean_view(revision)
    found = _places(revision, view, wanted, near) if wanted else iter(())
    best = min(found, key=lambda span: (not touches(span, stood), abs(span.start - near)), default=None)
    if best is None:
        message = _("“%(words)s” does not stand in that paragraph. Copy the words from the text.")
        raise Refused(message % {"words": words[:80]}, 422)
    return best


def span_said(revision: Revision, words: str, stood: Span) -> Span:
    """Return what a person means by words where something stood: it as it stood while nobody has touched the words.

    Raises Refused (422) when other words do not stand in its paragraph.
    """
    whole = stood.start < stood.end <= len(revision.text)
    same = whole and _plain(clean_view(revision).read(stood.start, stood.end)) == _plain(words)
    return stood if same else nearest(revision, words, stood)


def touches(one: Span, other: Span) -> bool:
    """Tell whether two spans share a letter."""
    return one.start < other.end and other.start < one.end


def _plain(words: str) -> str:
    return " ".join(words.split())


def known_span(revision: Revision, words: str, near: int) -> tuple[int, int] | None:
    """Return where words stand in the paragraph of a position, None when they do not."""
    try:
        span = span_of_words(revision, words, near)
    except Refused:
        return None
    return span.start, span.end


def _places(revision: Revision, view: CleanView, wanted: str, near: int) -> Iterator[Span]:
    """Yield every place of folded words in the block that holds a position."""
    block = revision.blocks.filter(start__lte=near).order_by("-start").values_list("start", "end").first()
    if block is None:
        return
    inside = view.clean_span(Span(*block))
    folded = fold(view.clean[inside.start : inside.end].replace("\n", " "))
    at = folded.cased.find(wanted)
    while at >= 0:
        clean = folded.span(at, at + len(wanted))
        yield view.text_span(inside.start + clean.start, inside.start + clean.end)
        at = folded.cased.find(wanted, at + len(wanted))


def checked(revision: Revision, start: int, end: int) -> None:
    """Refuse (400) a span that is empty, lies outside the text or cuts a letter."""
    span_of(revision, start, end, Sentences(revision))


def label(revision: Revision, start: int) -> str:
    """Return outlet and place, like Harbour Post ¶2.1."""
    return f"{revision.article.outlet} {Sentences(revision).label(start)}"
