"""Shared facts as the panel tells them: each passage with its value, its words and the way to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from newsapp.articles.models import Block, Revision
from newsapp.articles.sentences import Sentences
from newsapp.cases.models import Case
from newsapp.comparison.enums import Reason, Relation, State
from newsapp.comparison.features import READ
from newsapp.comparison.grouping import IN_ORDER
from newsapp.comparison.models import FactPassage, Kin, LinkDecision, StoredFact
from newsapp.comparison.pages.labels import labels_of
from newsapp.comparison.pages.numbers_in_words import value_words
from newsapp.comparison.pages.places import Places, Where
from newsapp.reading.beside.shared import Shared, caught_up, shared
from newsapp.reading.queries import Shown, shown_articles


@dataclass(frozen=True, slots=True)
class Line:
    """A passage of a fact: outlet, value in words ("" for none), and where."""

    passage: FactPassage
    outlet: str
    value: str
    where: Where


@dataclass(frozen=True, slots=True)
class Card:
    """A fact: its number among the open articles, label, verdict, and its passages in them.

    `said` is what people said of two of them, `elsewhere` counts the articles beside the open ones that tell it.
    """

    fact: StoredFact
    number: int
    label: str
    relation: str
    reason: str
    differs: bool
    decided: bool
    said: tuple[LinkDecision, ...]
    lines: tuple[Line, ...]
    elsewhere: int

    @property
    def why(self) -> str:
        """Return why its passages stand together, in a sentence."""
        if self.fact.why == IN_ORDER:
            return _("Joined because the sentences before and after them are.")
        return _("Joined by what they share: %(why)s") % {"why": self.fact.why}


@dataclass(frozen=True, slots=True)
class Open:
    """The open articles and what they share; `sentences` by revision, `compared` the numbers that can be shared."""

    case: Case
    articles: Sequence[Shown]
    facts: Sequence[Shared]
    sentences: dict[int, Sentences]
    compared: dict[int, set[int]]

    def at(self, article: int, first: int, last: int) -> list[Shared]:
        """Return the facts that stand in some sentences of an open article, what differs first."""
        revisions = [one.revision for one in self.articles if one.pk == article]
        inside = [one for one in self.facts if any(first <= n <= last for pk in revisions for n in one.of(pk))]
        return sorted(inside, key=lambda one: (not one.strong, not one.differs, one.number))

    def only(self, article: Shown) -> list[tuple[int, str]]:
        """Return the sentences of the text itself that no other open article tells for certain: number and place."""
        told = {n for one in self.facts if one.strong for n in one.of(article.revision)}
        alone = self.compared[article.revision] - told
        return [(each.n, each.label) for each in self.sentences[article.revision].all if each.n in alone]


def open_of(case: Case, articles: Iterable[int]) -> Open:
    """Return what some articles of a case share. Six queries."""
    wanted = list(articles)
    known = {one.pk: one for one in shown_articles(case)}
    opened = [known[pk] for pk in wanted if pk in known]
    sentences = Sentences.of_all(Revision(pk=one.revision) for one in opened)
    numbers = {pk: {each.start: each.n for each in found.all} for pk, found in sentences.items()}
    revisions = [one.revision for one in opened]
    caught_up(revisions)
    facts = shared(revisions, numbers) if len(opened) > 1 else []
    return Open(case, opened, facts, sentences, _compared(revisions))


def _compared(revisions: Sequence[int]) -> dict[int, set[int]]:
    """Return the sentences of the text itself: neither folded nor a note, a credit or a byline."""
    found: dict[int, set[int]] = {pk: set() for pk in revisions}
    blocks = Block.objects.filter(revision__in=revisions, kind__in=READ).exclude(keep=False)
    for pk, first, spans in blocks.values_list("revision", "first_sentence", "sentences"):
        found[pk].update(range(first, first + len(spans)))
    return found


def cards(opened: Open, facts: Sequence[Shared]) -> list[Card]:
    """Return facts as cards, in their order. Nine queries at most, for any number of them."""
    rows = StoredFact.objects.in_bulk([one.pk for one in facts])
    passages: dict[int, list[FactPassage]] = defaultdict(list)
    for passage in FactPassage.objects.filter(fact__in=rows):
        passages[passage.fact_id].append(passage)
    revisions = [one.revision for one in opened.articles]
    labels = labels_of(rows.values(), revisions)
    known = _Known(Places(opened.case, revisions), revisions, _said(revisions))
    return [_card((rows[one.pk], labels[one.pk]), one, passages[one.pk], known) for one in facts if one.pk in rows]


@dataclass(frozen=True, slots=True)
class _Known:
    """What cards are made from: the texts, the open revisions in their order, what people said of their passages."""

    places: Places
    revisions: Sequence[int]
    said: Sequence[LinkDecision]


def _said(revisions: Sequence[int]) -> list[LinkDecision]:
    rows = LinkDecision.objects.filter(one__in=revisions, other__in=revisions).exclude(state=State.REJECTED)
    return list(rows.select_related("by").order_by("pk"))


def _card(told: tuple[StoredFact, str], one: Shared, passages: Sequence[FactPassage], known: _Known) -> Card:
    (fact, label), order = told, known.revisions
    shown = [passage for passage in passages if passage.revision_id in order]
    shown.sort(key=lambda passage: (order.index(passage.revision_id), passage.start))
    stand = {(passage.revision_id, passage.start) for passage in shown}
    return Card(
        fact,
        one.number,
        label,
        str(Relation(one.relation).label) if one.strong else _("possibly related"),
        str(Reason(one.reason).label) if one.reason else "",
        one.differs,
        one.decided,
        tuple(
            each for each in known.said if {(each.one_id, each.one_start), (each.other_id, each.other_start)} <= stand
        ),
        tuple(_line(passage, known.places, order) for passage in shown),
        len({passage.revision_id for passage in passages} - set(order)),
    )


def _line(passage: FactPassage, places: Places, beside: Sequence[int]) -> Line:
    article = places.revisions[passage.revision_id].article
    where = places.at(passage.revision_id, passage.start, passage.end, beside)
    return Line(passage, article.outlet, value_words(passage.value), where)


def kinship(opened: Open) -> list[tuple[str, str, str]]:
    """Return how the open articles are kin: two outlets and what they are to each other. One query."""
    outlets = {one.revision: one.outlet or one.title for one in opened.articles}
    rows = Kin.objects.filter(one__in=outlets, other__in=outlets)
    return [(outlets[row.one_id], outlets[row.other_id], row.get_kind_display()) for row in rows]
