"""The table of a case's articles: filters, order, counts."""

from __future__ import annotations

from django import forms
from django.db.models import Count, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from newsapp.articles.models import Article, Block
from newsapp.cases.models import Case
from newsapp.claims.models import Citation
from newsapp.desk.queries import disputed_articles
from newsapp.web.templatetags.parallax import language_name

ORDERS = {
    "": ("pk",),
    "date": ("published", "pk"),
    "-date": ("-published", "-pk"),
    "source": ("source__name", "pk"),
    "claims": ("-n_claims", "pk"),
}


class ArticleFilter(forms.Form):
    """Language, source, day, disputed and order; whatever does not fit is left out."""

    language = forms.ChoiceField(required=False, label=_("Language"))
    source = forms.ChoiceField(required=False, label=_("Source"))
    day = forms.ChoiceField(required=False, label=_("Date"))
    disputed = forms.BooleanField(required=False, label=_("in a disputed claim"))
    order = forms.ChoiceField(
        required=False,
        label=_("Order"),
        choices=[
            ("", _("as added")),
            ("date", _("oldest first")),
            ("-date", _("newest first")),
            ("source", _("by source")),
            ("claims", _("most claims")),
        ],
    )

    def __init__(self, data: object, rows: list[Article]) -> None:
        super().__init__(data)  # type: ignore[arg-type]
        languages = sorted({row.language for row in rows})
        sources = sorted({(str(row.source_id), row.outlet) for row in rows if row.source_id}, key=lambda pair: pair[1])
        days = sorted({row.published for row in rows if row.published})
        self.fields["language"].choices = [("", _("all"))] + [(c, language_name(c)) for c in languages]  # type: ignore[attr-defined]
        self.fields["source"].choices = [("", _("all")), *sources]  # type: ignore[attr-defined]
        self.fields["day"].choices = [("", _("all"))] + [(str(day), date_format(day, "j M Y")) for day in days]  # type: ignore[attr-defined]

    def keep(self, rows: list[Article], case: Case) -> list[Article]:
        """Return the rows that the filter lets through."""
        self.is_valid()
        wanted = self.cleaned_data
        disputed = disputed_articles(case.pk) if wanted.get("disputed") else set()
        return [
            row
            for row in rows
            if (not wanted.get("language") or row.language == wanted["language"])
            and (not wanted.get("source") or str(row.source_id) == wanted["source"])
            and (not wanted.get("day") or str(row.published) == wanted["day"])
            and (not wanted.get("disputed") or row.pk in disputed)
        ]

    @property
    def narrows(self) -> bool:
        """Tell whether anything but the order is set."""
        return any(self.cleaned_data.get(name) for name in ("language", "source", "day", "disputed"))


def articles(case: Case, order: str) -> QuerySet[Article]:
    """Return a case's articles with `n_claims` and `n_folded`."""
    claims = Citation.objects.filter(passage__revision__article=OuterRef("pk")).order_by()
    folded = Block.objects.filter(revision__article=OuterRef("pk")).order_by()
    folded = folded.filter(Q(kind="boilerplate", keep=None) | Q(keep=False))
    blocks = folded.values("revision__article").annotate(times=Count("pk")).values("times")
    counted = claims.values("passage__revision__article").annotate(times=Count("claim", distinct=True)).values("times")
    return (
        Article.objects.filter(case=case)
        .select_related("source")
        .annotate(
            n_claims=Coalesce(Subquery(counted, output_field=IntegerField()), 0),
            n_folded=Coalesce(Subquery(blocks, output_field=IntegerField()), 0),
        )
        .order_by(*ORDERS.get(order, ORDERS[""]))
    )
