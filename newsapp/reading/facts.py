"""Numbers, dates and who says it, as marks of a pane.

Two numbers of the same value and unit share an id, and so do two dates of the same time, in whatever language they are
written: pointing at one lights the others in every pane, and it can be pinned and stepped through like a name.
"""

from __future__ import annotations

from collections.abc import Iterator
from zlib import crc32

from django.db.models import Q
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from newsapp.articles.models import Revision
from newsapp.entities.queries import display_names
from newsapp.findings.models import DateExpression, Quantity, Statement
from newsapp.findings.wording import date_words, quantity_words, saying_words
from newsapp.reading.values import Fact

NUMBER, DATE, SAYING = "N", "D", "S"


def facts_in(revision: Revision, inside: Q) -> Iterator[Fact]:
    """Yield the facts of a revision that meet a condition on their place. Four queries at most."""
    for number in Quantity.objects.filter(inside, revision=revision, rejected=False):
        yield _number(number)
    for time in DateExpression.objects.filter(inside, revision=revision, rejected=False):
        yield Fact(time.start, time.end, time.pk, _id("d", time.iso), DATE, date_words(time.iso))
    verbs = Q(verb_start__isnull=False, verb_end__isnull=False)
    said = list(Statement.objects.filter(inside & verbs, revision=revision, rejected=False))
    speakers = [one.entity_id for one in said if one.entity_id]
    names = display_names(speakers, (get_language() or "en").split("-")[0]) if speakers else {}
    for one in said:
        yield _saying(one, names.get(one.entity_id or 0, one.speaker))


def _number(found: Quantity) -> Fact:
    alike = f"{found.low}|{found.high}|{found.unit or found.counted.casefold()}"
    words = quantity_words(found)
    if found.other is not None:
        words = _("{words}, or {other}: the separator can be read both ways").format(words=words, other=found.other)
    return Fact(found.start, found.end, found.pk, _id("q", alike), NUMBER, words)


def _saying(found: Statement, speaker: str) -> Fact:
    words = saying_words(speaker, found.kind, found.outlet, found.endnotes)
    alike = str(found.entity_id or speaker.casefold())
    start, end = found.verb_start or 0, found.verb_end or 0
    return Fact(start, end, found.pk, _id("w", alike), SAYING, words)


def _id(letter: str, alike: str) -> str:
    return f"{letter}{crc32(alike.encode())}"
