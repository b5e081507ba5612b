"""Which articles of a case tell the same event: groups, what copies or translates what in them, and who is alone."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from django.db.models import F
from django.utils.translation import gettext as _

from newsapp.articles.models import Article
from newsapp.cases.models import Case
from newsapp.comparison.enums import Kinship
from newsapp.comparison.gathering import gathered
from newsapp.comparison.grouping import JOINT
from newsapp.comparison.models import Kin, Prepared

TOLD, LEAST = 5, 3  # things that most pairs of a group share, letters of one (km and kg tell nothing)
BESIDE = 4  # articles that the reader shows side by side
_STRENGTH = {Kinship.COPY: 1000.0, Kinship.TRANSLATION: 2000.0}


@dataclass(frozen=True, slots=True)
class Tie:
    """What an article is to another one, in words, and the articles to read beside each other."""

    words: str
    read: str


@dataclass(frozen=True, slots=True)
class Told:
    """An article of a group with what it copies or translates."""

    article: Article
    ties: tuple[Tie, ...]


@dataclass(frozen=True, slots=True)
class Together:
    """Articles that tell the same event: what they share most, and the first of them to read beside each other."""

    told: tuple[Told, ...]
    shared: str
    read: str
    languages: int


@dataclass(frozen=True, slots=True)
class _Pair:
    one: int
    other: int
    kind: Kinship
    share: float
    why: str
    longer: int


def together(case: Case) -> tuple[list[Together], list[Article]]:
    """Return groups of articles that tell the same event, the largest first, and the articles alone. Two queries."""
    rows = Article.objects.filter(case=case, revisions__in=Prepared.objects.filter(case=case).values("pk"))
    rows = rows.select_related("source").order_by(F("published").asc(nulls_last=True), "pk")
    articles = {article.pk: article for article in rows}
    pairs = [pair for pair in _pairs(case) if {pair.one, pair.other} <= articles.keys()]
    groups = gathered((pair.one, pair.other, _STRENGTH.get(pair.kind, pair.share)) for pair in pairs)
    of = {pk: n for n, group in enumerate(groups) for pk in group}
    inside: dict[int, list[_Pair]] = defaultdict(list)
    for pair in pairs:
        if pair.one in of and of[pair.one] == of.get(pair.other):
            inside[of[pair.one]].append(pair)
    place = {pk: n for n, pk in enumerate(articles)}
    found = [_together(sorted(group, key=place.__getitem__), articles, inside[n]) for n, group in enumerate(groups)]
    return found, [article for pk, article in articles.items() if pk not in of]


def _pairs(case: Case) -> list[_Pair]:
    columns = ("one__article", "other__article", "kind", "share", "why", "one__chars", "other__chars")
    return [
        _Pair(one, other, Kinship(kind), share, why, one if chars >= others else other)
        for one, other, kind, share, why, chars, others in Kin.objects.filter(case=case).values_list(*columns)
    ]


def _together(group: Sequence[int], articles: Mapping[int, Article], pairs: Sequence[_Pair]) -> Together:
    ties: dict[int, list[Tie]] = defaultdict(list)
    for pair in pairs:
        if pair.kind is not Kinship.EVENT:
            for mine, theirs in ((pair.one, pair.other), (pair.other, pair.one)):
                name, longer = articles[theirs].outlet, pair.longer == mine
                ties[mine].append(tie(pair.kind, pair.share, mine, theirs, name, longer=longer))
    told = tuple(Told(articles[pk], tuple(ties[pk])) for pk in group)
    languages = len({articles[pk].language for pk in group})
    return Together(told, _shared(pairs), beside(group[:BESIDE]), languages)


def _shared(pairs: Iterable[_Pair]) -> str:
    """Return what most pairs that tell an event share, in the words of their links."""
    named = Counter(
        name for pair in pairs if pair.kind is Kinship.EVENT for name in dict.fromkeys(pair.why.split(JOINT))
    )
    telling = (name for name, _n in named.most_common() if len(name) >= LEAST)
    return ", ".join(islice(telling, TOLD))


def tie(kind: Kinship, share: float, mine: int, theirs: int, name: str, *, longer: bool) -> Tie:
    """Return what an article is to another one, called `name`, that it copies or translates; whether it is `longer`."""
    if kind is Kinship.TRANSLATION:
        said = _("the same text as {name}, translated or rewritten")
    elif longer:
        said = _("holds {share} % of the wording of {name}")
    else:
        said = _("{share} % of its wording stands in {name}")
    words = said.format(share=round(share * 100), name=name or _("an article without a source"))
    return Tie(words, beside((mine, theirs)))


def beside(articles: Iterable[int]) -> str:
    """Return articles as the reader's address has them."""
    return ",".join(str(pk) for pk in sorted(articles))
