"""What the articles on a case's page are to each other: copies, translations, the same event. None is hidden for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Q
from django.utils.translation import gettext as _

from newsapp.articles.models import Article
from newsapp.cases.models import Case
from newsapp.comparison.enums import Kinship
from newsapp.comparison.models import Kin

BESIDE = 4


@dataclass(slots=True)
class Kindred:
    """What one article is to others: `lines` in words, and how many tell the same event, the nearest first."""

    article: int
    lines: list[str] = field(default_factory=list)
    event: list[int] = field(default_factory=list)

    @property
    def read(self) -> str:
        """Return the articles to read beside each other, for the reader's address."""
        return ",".join(str(pk) for pk in sorted([self.article, *self.event[: BESIDE - 1]]))


def kindred(case: Case, articles: Iterable[Article]) -> dict[int, Kindred]:
    """Return what some articles of a case are to all the others. One query."""
    wanted = {article.pk for article in articles}
    rows = Kin.objects.filter(case=case).filter(Q(one__article__in=wanted) | Q(other__article__in=wanted))
    columns = ("one__article", "one__article__source__name", "other__article", "other__article__source__name")
    found: dict[int, Kindred] = defaultdict(lambda: Kindred(0))
    for one, one_name, other, other_name, kind, share in rows.order_by("-share", "pk").values_list(
        *columns, "kind", "share"
    ):
        for mine, theirs, name in ((one, other, other_name), (other, one, one_name)):
            if mine in wanted:
                found[mine].article = mine
                _tell(found[mine], Kinship(kind), theirs, name or _("an article without a source"), share)
    return dict(found)


def _tell(told: Kindred, kind: Kinship, other: int, name: str, share: float) -> None:
    if kind is Kinship.EVENT:
        told.event.append(other)
    elif kind is Kinship.COPY:
        told.lines.append(
            _("shares %(share)d %% of the shorter with %(name)s") % {"share": round(share * 100), "name": name}
        )
    else:
        told.lines.append(_("the same text as %(name)s, translated or rewritten") % {"name": name})
