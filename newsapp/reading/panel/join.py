"""Joining two sentences by hand: the form that offers the sentences of the other open articles."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.http import Http404
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from newsapp.articles.models import Revision
from newsapp.articles.sentences import Sentence, clean_view
from newsapp.cases.models import Membership
from newsapp.comparison.actions import Side
from newsapp.reading.address import Place
from newsapp.reading.beside.cards import Open
from newsapp.reading.panel.context import Context, frame

FEW_WORDS = 14
_Choices = list[tuple[str, list[tuple[str, str]]]]


class JoinForm(forms.Form):
    """A sentence of another open article to join with that at a place. `wanted` is one to begin with, like 12:s31."""

    key = forms.CharField(max_length=64, required=False, widget=forms.HiddenInput)
    other = forms.ChoiceField(label=_("Is about the same as"))

    def __init__(self, opened: Open, at: Place, data: Any = None, *, wanted: str = "") -> None:
        """Offer the sentences of the open articles but that of the place. 404 when it is not there."""
        super().__init__(data, initial={"other": wanted or near(opened, at)})
        rows = Revision.objects.filter(pk__in=[one.revision for one in opened.articles])
        self._revisions = {row.article_id: row for row in rows.select_related("article__source")}
        self._opened, self._at = opened, at
        self.sentence = self._held(at.article, at.n)
        self.fields["other"].choices = list(self._offered())  # type: ignore[attr-defined]

    def _held(self, article: int, n: int) -> Sentence:
        revision = self._revisions.get(article)
        found = self._opened.sentences[revision.pk].get(n) if revision else None
        if found is None:
            raise Http404
        return found

    def _offered(self) -> Iterator[tuple[str, list[tuple[str, str]]]]:
        for one in self._opened.articles:
            if one.pk != self._at.article:
                view = clean_view(self._revisions[one.pk])
                alone = self._opened.compared[one.revision]
                sentences = [each for each in self._opened.sentences[one.revision].all if each.n in alone]
                words = ((each, Truncator(view.read(each.start, each.end)).words(FEW_WORDS)) for each in sentences)
                rows = [(f"{one.pk}:s{each.n}", f"{each.label} {text}") for each, text in words]
                yield one.outlet or one.title, rows

    @property
    def quote(self) -> tuple[str, str, str]:
        """Return words, language and outlet of the sentence that is to be joined."""
        revision = self._revisions[self._at.article]
        words = clean_view(revision).read(self.sentence.start, self.sentence.end)
        return words, self.sentence.language or revision.language, revision.article.outlet

    def pair(self) -> tuple[Side, Side]:
        """Return the two passages of a valid form."""
        article, _colon, n = self.cleaned_data["other"].partition(":s")
        other = self._held(int(article), int(n))
        mine, theirs = self._revisions[self._at.article], self._revisions[int(article)]
        return Side(mine, self.sentence.start, self.sentence.end), Side(theirs, other.start, other.end)


def near(opened: Open, at: Place) -> str:
    """Return where to look first: in the next article, at what the nearest shared fact before the place is told by."""
    here = next((one.revision for one in opened.articles if one.pk == at.article), 0)
    other = next((one for one in opened.articles if one.pk != at.article), None)
    told = [(n, fact.of(other.revision)) for fact in opened.facts if other for n in fact.of(here) if n <= at.n]
    _n, places = max((each for each in told if each[1]), default=(0, []))
    return f"{other.pk}:s{places[0]}" if other and places else ""


def join_context(member: Membership, opened: Open, at: Place, form: JoinForm) -> Context:
    """Return what templates/reading/panel/_join.html needs."""
    articles = [one.pk for one in opened.articles]
    words, language, outlet = form.quote
    said = {"words": words, "language": language, "outlet": outlet, "label": form.sentence.label}
    return frame(member, articles, "compared", "join") | {"form": form, "at": str(at), "said": said}
