"""What a form of the panel is about: the words just selected, or passages out of the tray."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import Http404, QueryDict

from newsapp.articles.models import Article
from newsapp.articles.selection import Selected, resolve, span_of
from newsapp.articles.sentences import Sentences, clean_view
from newsapp.cases.models import Case
from newsapp.claims.models import Passage
from newsapp.claims.places import Place, places_of, shown
from newsapp.claims.values import Excerpt
from newsapp.reading.address import PANES
from newsapp.reading.panel.nudging import nudged
from newsapp.reading.panel.selected import revision_of


@dataclass(frozen=True, slots=True)
class Line:
    """An excerpt as the form shows it."""

    outlet: str
    label: str
    language: str
    words: str


@dataclass(frozen=True, slots=True)
class Draft:
    """The excerpts of a form. One selected just now comes with its sentences, so that it can be moved by words."""

    excerpts: list[Excerpt]
    lines: list[Line]
    passages: tuple[int, ...] = ()
    selected: Selected | None = None
    sentences: Sentences | None = None
    stored: bool = False

    @property
    def words(self) -> str:
        """Return all of it as people read it."""
        return " … ".join(line.words for line in self.lines)

    def moved(self, how: str) -> Draft:
        """Return the selection with one end moved by a word ("start-", "end+" ...), or grown to its "sentence"."""
        if not (self.selected and self.sentences):
            return self
        revision = self.excerpts[0].revision
        start, end = nudged(revision.text, self.selected.start, self.selected.end, how)
        if how == "sentence":
            held = [sentence for n in self.selected.sentences if (sentence := self.sentences.get(n))]
            start, end = (held[0].start, held[-1].end) if held else (start, end)
        return _selected(self.sentences, span_of(revision, start, end, self.sentences), stored=self.stored)

    def following(self) -> int | None:
        """Return the number of the sentence after the selection, None at the end of the text."""
        if not (self.selected and self.sentences and self.selected.sentences):
            return None
        n = self.selected.sentences[-1] + 1
        return n if self.sentences.get(n) else None


EMPTY = Draft([], [])


def draft_of(case: Case, data: QueryDict) -> Draft:
    """Return what a form is about; 404 for what is not of the case, Refused for a selection that does not hold."""
    if "passages" in data:
        return _kept(case, data.getlist("passages"))
    revision = revision_of(case, data)
    sentences = Sentences(revision)
    return _selected(sentences, resolve(revision, data, sentences), stored=data.get("view") == "stored")


def open_articles(case: Case, data: QueryDict, *besides: int) -> list[int]:
    """Return the open articles that `a` names, as far as they are of the case; those `besides` when it names none."""
    asked = numbers(part for value in data.getlist("a") for part in value.split(","))[:PANES]
    if asked and set(asked) <= set(besides):
        return list(dict.fromkeys(asked))
    known = set(Article.objects.filter(case=case, pk__in=asked).values_list("pk", flat=True)) if asked else set()
    return [pk for pk in dict.fromkeys(asked) if pk in known] or list(dict.fromkeys(besides))


def _selected(sentences: Sentences, selected: Selected, *, stored: bool) -> Draft:
    revision = sentences.revision
    held = sentences.at(selected.start)
    words = selected.quote if stored else shown(selected.quote, selected.start, revision.edits)
    line = Line(
        outlet=revision.article.outlet,
        label=sentences.label(selected.start),
        language=held.language if held else revision.language,
        words=words,
    )
    place = Place(held.block, held.part, held.n, held.language) if held else None
    excerpt = Excerpt(revision, selected.start, selected.end, selected.quote, place)
    return Draft([excerpt], [line], selected=selected, sentences=sentences, stored=stored)


def _kept(case: Case, values: Iterable[str]) -> Draft:
    wanted = numbers(values)
    rows = Passage.objects.filter(pk__in=wanted, revision__article__case=case).order_by("revision__article", "start")
    passages = list(rows.select_related("revision__article__source").defer("revision__text", "revision__markers"))
    if not passages or len(passages) != len(set(wanted)):
        raise Http404
    places = places_of(passage.pk for passage in passages)
    return Draft(
        excerpts=[Excerpt(p.revision, p.start, p.end, p.quote) for p in passages],
        lines=[
            Line(
                p.revision.article.outlet,
                places[p.pk].label if p.pk in places else "",
                places[p.pk].language if p.pk in places else p.revision.language,
                shown(p.quote, p.start, p.revision.edits),
            )
            for p in passages
        ],
        passages=tuple(passage.pk for passage in passages),
    )


def shown_address(draft: Draft) -> tuple[str, str]:
    """Return the ends of a selection as the browser counts: sentence number and UTF-16 units in what it shows."""
    if not (draft.selected and draft.sentences):
        return "", ""
    view = clean_view(draft.sentences.revision)

    def address(position: int, at: int) -> str:
        sentence = draft.sentences.at(at) if draft.sentences else None
        if sentence is None:
            return ""
        before = view.text[sentence.start : position] if draft.stored else view.read(sentence.start, position)
        return f"{sentence.n}:{len(before.encode('utf-16-le')) // 2}"

    start, end = draft.selected.start, draft.selected.end
    return address(start, start), address(end, end - 1)


def numbers(values: Iterable[str]) -> list[int]:
    """Return the values that can be keys of rows; the others are left out."""
    return [int(v) for v in values if v.isascii() and v.isdigit() and len(v) < 19]  # noqa: PLR2004  (no key is longer)
