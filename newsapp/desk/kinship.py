"""What the articles on a case's page are to each other: copies, translations, the same event. None is hidden for it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from django.db.models import Q

from newsapp.articles.models import Article
from newsapp.cases.models import Case
from newsapp.comparison.enums import Kinship
from newsapp.comparison.models import Kin, Prepared
from newsapp.comparison.pages.same_event import BESIDE, Tie, beside, tie


@dataclass(slots=True)
class Kindred:
    """What one article is to others: its copies and translations, and how many tell the same event, the nearest first.

    `alone` is an article that was compared and shares its event with no other.
    """

    article: int
    ties: list[Tie] = field(default_factory=list)
    event: list[int] = field(default_factory=list)
    alone: bool = False

    @property
    def read(self) -> str:
        """Return the articles to read beside each other, for the reader's address."""
        return beside([self.article, *self.event[: BESIDE - 1]])


def kindred(case: Case, articles: Iterable[Article]) -> dict[int, Kindred]:
    """Return what some articles of a case are to all the others. Two queries."""
    wanted = {article.pk for article in articles}
    compared = Prepared.objects.filter(case=case, stale=False, revision__article__in=wanted)
    found = {pk: Kindred(pk, alone=True) for pk in compared.values_list("revision__article", flat=True)}
    rows = Kin.objects.filter(case=case).filter(Q(one__article__in=wanted) | Q(other__article__in=wanted))
    sides = [[f"{side}__article", f"{side}__article__source__name", f"{side}__chars"] for side in ("one", "other")]
    for kind, share, *both in rows.order_by("-share", "pk").values_list("kind", "share", *sides[0], *sides[1]):
        one, other = _Side(*both[:3]), _Side(*both[3:])
        for mine, theirs in ((one, other), (other, one)):
            if mine.article in wanted:
                _tell(found.setdefault(mine.article, Kindred(mine.article)), Kinship(kind), share, mine, theirs)
    return found


class _Side(NamedTuple):
    """One of two kin: the article, its source and the length of its text."""

    article: int
    source: str | None
    chars: int


def _tell(told: Kindred, kind: Kinship, share: float, mine: _Side, theirs: _Side) -> None:
    told.alone = False
    if kind is Kinship.EVENT:
        told.event.append(theirs.article)
    else:
        longer = (mine.chars, theirs.article) >= (theirs.chars, mine.article)
        told.ties.append(tie(kind, share, mine.article, theirs.article, theirs.source or "", longer=longer))
