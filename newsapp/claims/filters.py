"""Narrowing the list of claims: each filter is one condition, and all of them hold together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from newsapp.accounts.models import User
from newsapp.articles.models import Article
from newsapp.cases.models import Case
from newsapp.claims.answering import nothing
from newsapp.claims.enums import CitationRole
from newsapp.claims.models import Citation, Claim
from newsapp.entities.models import Mention
from newsapp.entities.queries import display_names
from newsapp.questions.models import Question
from newsapp.text.normalise import folded_text
from newsapp.web.widgets import LongSelect

MOST_NAMED = 60
FOR = (CitationRole.REPORTS, CitationRole.SUPPORTS)
NOTHING = "none"
Choices = list[tuple[str, Any]]


class FilterForm(forms.Form):
    """What the list is narrowed to; nothing is required, and a value that is not offered narrows nothing."""

    q = forms.CharField(label=_("Words"), max_length=200, required=False)
    source = forms.ChoiceField(label=_("Source"), required=False, widget=LongSelect)
    language = forms.ChoiceField(label=_("Language"), required=False)
    entity = forms.ChoiceField(label=_("Names"), required=False, widget=LongSelect)
    article = forms.ChoiceField(label=_("Cited in"), required=False, widget=LongSelect)
    question = forms.ChoiceField(label=_("Answers"), required=False)
    disputed = forms.BooleanField(label=_("disputed"), required=False)
    mine = forms.BooleanField(label=_("mine"), required=False)
    offered: Sequence[Question] = ()  # what ticked claims may be said to answer

    @property
    def asked(self) -> dict[str, Any]:
        """Return the filters that are set and can be read."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}

    @property
    def narrows(self) -> bool:
        """Tell whether anything is asked for."""
        return bool(self.asked)


def filter_form(data: Mapping[str, Any], case: Case) -> FilterForm:
    """Return the form with what this case has to offer. Five queries."""
    form = FilterForm(data)
    columns = ("pk", "title", "language", "source", "source__name")
    articles = list(Article.objects.filter(case=case).order_by("pk").values_list(*columns))
    named, unknown = _named(case), str(Article().outlet)
    options: dict[str, Choices] = {
        "source": sorted({(str(source), name) for *_a, source, name in articles if source}, key=lambda pair: pair[1]),
        "language": sorted({(language, language) for _pk, _title, language, *_source in articles}),
        "article": [(str(pk), f"{outlet or unknown}: {title}"[:60]) for pk, title, _l, _s, outlet in articles],
        "entity": sorted(((str(pk), name) for pk, name in named.items()), key=lambda pair: folded_text(pair[1])),
    }
    form.offered = list(Question.objects.filter(case=case))
    asked = [(str(one.pk), f"{one.position} {one.text}"[:60]) for one in form.offered]
    options["question"] = [*asked, (NOTHING, _("no question"))] if asked else []
    for name, choices in options.items():
        form.fields[name].choices = [("", "—"), *choices]  # type: ignore[attr-defined]
    return form


def narrowed(claims: QuerySet[Claim], form: FilterForm, user: User) -> QuerySet[Claim]:
    """Return the claims that meet every filter."""
    asked = form.asked
    citations = Citation.objects.all()
    fields = {
        "source": "passage__revision__article__source",
        "language": "passage__revision__article__language",
        "article": "passage__revision__article",
    }
    for name, path in fields.items():
        if name in asked:
            claims = claims.filter(pk__in=citations.filter(**{path: asked[name]}).values("claim"))
    if "entity" in asked:
        claims = claims.filter(pk__in=_naming(int(asked["entity"])))
    if "question" in asked:
        wanted = asked["question"]
        claims = claims.filter(nothing() if wanted == NOTHING else Q(questions=int(wanted)))
    if "disputed" in asked:
        claims = _disputed(claims)
    if "mine" in asked:
        claims = claims.filter(by=user)
    return _with_words(claims, asked["q"]) if "q" in asked else claims


def _disputed(claims: QuerySet[Claim]) -> QuerySet[Claim]:
    """Keep the claims that something disputes and something else reports or supports."""
    here = Citation.objects.filter(claim=OuterRef("pk"))
    return claims.filter(Exists(here.filter(role=CitationRole.DISPUTES)), Exists(here.filter(role__in=FOR)))


def _with_words(claims: QuerySet[Claim], typed: str) -> QuerySet[Claim]:
    """Keep the claims that hold every word typed: in wording, note, quotes or translations, folded for comparison."""
    wanted = folded_text(typed).split()
    here = claims.values("pk")
    rows = [
        (pk, f"C{n} {wording} {note}") for pk, n, wording, note in claims.values_list("pk", "number", "wording", "note")
    ]
    cited = Citation.objects.filter(claim__in=here).order_by().values_list("claim", "passage__quote", "translation")
    rows += [(pk, f"{quote} {translation}") for pk, quote, translation in cited]
    texts: dict[int, list[str]] = {}
    for (pk, _text), line in zip(rows, _folded([text for _pk, text in rows]), strict=True):
        texts.setdefault(pk, []).append(line)
    return claims.filter(pk__in=[pk for pk, parts in texts.items() if _holds(parts, wanted)])


def _folded(texts: Sequence[str]) -> list[str]:
    """Return texts folded for comparison: thousands of short ones as one, which takes a tenth of the time."""
    return folded_text("\n".join(text.replace("\n", " ") for text in texts)).split("\n") if texts else []


def _holds(parts: Sequence[str], wanted: Sequence[str]) -> bool:
    return all(any(word in part for part in parts) for word in wanted)


def _named(case: Case) -> dict[int, str]:
    """Return the entities named in the case's cited passages, the most named ones."""
    counts = Counter(_mentions().filter(revision__article__case=case).values_list("entity", flat=True))
    return display_names([entity for entity, _n in counts.most_common(MOST_NAMED)], "en")


def _naming(entity: int) -> QuerySet[Any]:
    """Return the claims with a passage that names an entity."""
    return _mentions().filter(entity=entity).values("revision__passages__citations__claim")


def _mentions() -> QuerySet[Mention]:
    """Return the mentions inside cited passages."""
    return Mention.objects.filter(
        entity__isnull=False,
        revision__passages__citations__isnull=False,
        start__lt=F("revision__passages__end"),
        end__gt=F("revision__passages__start"),
    ).order_by()
