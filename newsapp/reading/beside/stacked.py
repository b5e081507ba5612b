"""Stacked: under each paragraph of the first article stands what the others say to it, in their own words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from newsapp.articles.models import Revision
from newsapp.articles.sentences import Sentences, clean_view
from newsapp.comparison.enums import Reason, Relation
from newsapp.reading.beside.shared import Shared, Stand

if TYPE_CHECKING:
    from newsapp.reading.beside.view import Beside

_BLOCK = re.compile(r'<(p|h3|h4) class="b [^>]*>.*?</\1>\n', re.DOTALL)
_SENTENCE = re.compile(r'<span data-s="(\d+)"')


def beneath(beside: Beside, html: str) -> str:
    """Return the first article's pane with the others' words under its paragraphs. Two queries."""
    base, told = beside.articles[0], _by_sentence(beside)
    words = _Words(beside)

    def put(found: re.Match[str]) -> str:
        inside = [int(n) for n in _SENTENCE.findall(found[0])]
        facts = {one.pk: one for n in inside for one in told.get(n, ())}
        return found[0] + _list(facts.values(), base.revision, words)

    return _BLOCK.sub(put, html)


def _by_sentence(beside: Beside) -> Mapping[int, list[Shared]]:
    found: dict[int, list[Shared]] = defaultdict(list)
    for one in beside.certain:
        for n in one.of(beside.articles[0].revision):
            found[n].append(one)
    return found


class _Words:
    """The sentences of the other articles, as people read them."""

    def __init__(self, beside: Beside) -> None:
        self.shown = {article.revision: article for article in beside.articles}
        rows = Revision.objects.filter(pk__in=self.shown)
        self._revisions = {row.pk: row for row in rows}
        self._views = {row.pk: clean_view(row) for row in self._revisions.values()}
        self._sentences = Sentences.of_all(self._revisions.values())

    def line(self, one: Shared, stand: Stand) -> str:
        """Return one sentence as an item: number, how it stands, where, its words."""
        article, sentence = self.shown[stand.revision], self._sentences[stand.revision].get(stand.n)
        if sentence is None:
            return ""
        language = escape(sentence.language or article.language)
        words = escape(self._views[stand.revision].read(sentence.start, sentence.end), quote=False)
        to = f'href="#a{article.pk}s{stand.n}" data-jump="{article.pk}:s{stand.n}"'
        where = f"<a {to}>{escape(article.outlet)} {sentence.label}</a>"
        return f'<li><b class="n">{one.number}</b> {_how(one)} {where} <q lang="{language}" dir="auto">{words}</q></li>'


def _how(one: Shared) -> str:
    sign = "≠ " if one.differs else ""
    reason = f": {Reason(one.reason).label}" if one.reason else ""
    kind = "relation conflicts" if one.differs else "relation"
    return f'<span class="{kind}">{escape(f"{sign}{Relation(one.relation).label}{reason}")}</span>'


def _list(facts: Iterable[Shared], base: int, words: _Words) -> str:
    lines = "".join(_lines(facts, base, words))
    label = escape(_("What the other articles say to this paragraph"))
    return f'<ul class="beneath" aria-label="{label}">{lines}</ul>' if lines else ""


def _lines(facts: Iterable[Shared], base: int, words: _Words) -> Iterator[str]:
    for one in sorted(facts, key=lambda each: (not each.differs, each.number)):
        for stand in one.stands:
            if stand.revision != base:
                yield words.line(one, stand)
