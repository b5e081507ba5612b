"""The table of a case's articles: filters, order, counts."""

from __future__ import annotations

from django import forms
from django.db.models import Count, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import QueryDict
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from newsapp.articles.models import Article, Block
from newsapp.cases.models import Case
from newsapp.claims.models import Citation
from newsapp.desk.queries import disputed_articles
from newsapp.web.pages import Pages, paged
from newsapp.web.templatetags.parallax import language_name
from newsapp.web.widgets import LongSelect

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
    source = forms.ChoiceField(required=False, widget=LongSelect, label=_("Source"))
    day = forms.ChoiceField(required=False, widget=LongSelect, label=_("Date"))
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

    def __init__(self, data: object, case: Case) -> None:
        super().__init__(data)  # type: ignore[arg-type]
        columns = ("language", "source", "source__name", "published")
        rows = list(Article.objects.filter(case=case).order_by().values_list(*columns).distinct())
        languages = sorted({row[0] for row in rows})
        sources = sorted({(str(row[1]), row[2]) for row in rows if row[1]}, key=lambda pair: pair[1])
        days = sorted({row[3] for row in rows if row[3]})
        self.any = bool(rows)
        self.fields["language"].choices = [("", _("all"))] + [(c, language_name(c)) for c in languages]  # type: ignore[attr-defined]
        self.fields["source"].choices = [("", _("all")), *sources]  # type: ignore[attr-defined]
        self.fields["day"].choices = [("", _("all"))] + [(str(day), date_format(day, "j M Y")) for day in days]  # type: ignore[attr-defined]

    def keep(self, rows: QuerySet[Article], case: Case) -> QuerySet[Article]:
        """Return the rows that the filter lets through."""
        self.is_valid()
        wanted = self.cleaned_data
        columns = {"language": "language", "source": "source", "day": "published"}
        rows = rows.filter(**{column: wanted[name] for name, column in columns.items() if wanted.get(name)})
        return rows.filter(pk__in=disputed_articles(case.pk)) if wanted.get("disputed") else rows

    @property
    def narrows(self) -> bool:
        """Tell whether anything but the order is set."""
        return any(self.cleaned_data.get(name) for name in ("language", "source", "day", "disputed"))


def paged_articles(case: Case, form: ArticleFilter, asked: QueryDict) -> Pages[Article]:
    """Return a page of a case's articles with `n_claims` and `n_folded`. Three queries besides those of the form.

    What is counted is counted for the page alone, or for all where the order needs it.
    """
    order = ORDERS.get(asked.get("order", ""), ORDERS[""])
    rows = form.keep(Article.objects.filter(case=case), case)
    rows = rows.annotate(n_claims=_claims()) if "-n_claims" in order else rows
    pages = paged(rows.order_by(*order).values_list("pk", flat=True), asked)
    counted = Article.objects.select_related("source").annotate(n_claims=_claims(), n_folded=_folded())
    found = counted.in_bulk(pages.rows)
    return pages.showing(found[pk] for pk in pages.rows)


def _claims() -> Coalesce:
    claims = Citation.objects.filter(passage__revision__article=OuterRef("pk")).order_by()
    counted = claims.values("passage__revision__article").annotate(times=Count("claim", distinct=True)).values("times")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)


def _folded() -> Coalesce:
    folded = Block.objects.filter(revision__article=OuterRef("pk")).order_by()
    folded = folded.filter(Q(kind="boilerplate", keep=None) | Q(keep=False))
    blocks = folded.values("revision__article").annotate(times=Count("pk")).values("times")
    return Coalesce(Subquery(blocks, output_field=IntegerField()), 0)
