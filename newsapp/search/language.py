"""From what a person typed to what the tables are asked.

The unit is the paragraph: all words and fields of a query hold in the same one. Words that are a name stand for all
names of that thing and for the places where a text means it. Words and speakers are looked for in the full-text index
in one go; language, source, kind, numbers and days are conditions on tables.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, reduce
from operator import and_, or_
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _

from newsapp.articles.models import Source
from newsapp.findings.models import DateExpression, Quantity
from newsapp.search.matching import All, Matches, OneOf, Phrase, Text
from newsapp.search.names import Names, Words, names_for
from newsapp.text import queries
from newsapp.text.queries import Amount, Days, Group, Query, Term
from newsapp.text.tokens import phrase

LONGEST_NAME = 8  # terms without quotation marks that may be one name together


@dataclass(slots=True)
class Plan:
    """A query made ready: what the full-text index is asked, the rest, and what of it is to be shown as hits."""

    exact: bool
    text: Text | None = None
    rest: Q = field(default_factory=Q)
    phrases: list[Words] = field(default_factory=list)
    entities: set[int] = field(default_factory=set)
    unknown: list[str] = field(default_factory=list)

    @property
    def condition(self) -> Q:
        """Return the whole condition on entries."""
        return Q(Matches(self.text, exact=self.exact)) & self.rest if self.text else self.rest

    @property
    def finds_words(self) -> bool:
        """Whether hits can be marked."""
        return bool(self.phrases or self.entities)


class Known:
    """Names and sources of the cases that are searched, read once when first needed."""

    def __init__(self, cases: Collection[int]) -> None:
        """Take the keys of the cases."""
        self.cases = cases

    @cached_property
    def names(self) -> Names:
        """Return whom words name. One query, now and then two more."""
        return names_for(self.cases)

    @cached_property
    def sources(self) -> list[tuple[int, str]]:
        """Return the sources of the cases' articles with their names. One query."""
        rows = Source.objects.filter(articles__case__in=self.cases).order_by("pk").distinct()
        return list(rows.values_list("pk", "name"))


@dataclass(slots=True)
class Making:
    """What is known while a plan is made."""

    known: Known
    exact: bool
    plan: Plan

    @property
    def names(self) -> Names:
        """Return whom words name."""
        return self.known.names


def plan(typed: str, known: Known, *, exact: bool = False) -> Plan | None:
    """Return the plan of what was typed, over some cases; None for nothing. Raises queries.Unreadable."""
    query = queries.read(typed)
    if not query.asks:
        return None
    making = Making(known, exact, Plan(exact))
    groups = list(_joined(query, making))
    texts = {True: list[Text](), False: list[Text]()}
    conditions: list[Q] = []
    for group in groups:
        if all(term.field in ("", "who", "said-by") for term in group.terms):
            texts[group.minus].append(_text(group, making))
        else:
            found = reduce(or_, (_condition(term, making) for term in group.terms))
            conditions.append(~found if group.minus else found)
    if texts[False]:
        making.plan.text = All(tuple(texts[False]), tuple(texts[True]))
    else:  # the index can only be asked for what is there
        conditions += [~Q(Matches(text, exact=exact)) for text in texts[True]]
    making.plan.rest = reduce(and_, conditions, Q())
    return making.plan


def _joined(query: Query, making: Making) -> Iterator[Group]:
    """Yield the groups; words beside each other that are one name together become one term."""
    groups, at = query.groups, 0
    while at < len(groups):
        size = next((n for n in range(LONGEST_NAME, 1, -1) if _is_name(groups[at : at + n], n, making)), 1)
        run = [group.terms[0] for group in groups[at : at + size]]
        if size == 1:
            yield groups[at]
        else:
            yield Group((Term(" ".join(term.words for term in run), run[0].start, run[-1].end),))
        at += size


def _is_name(groups: Sequence[Group], size: int, making: Making) -> bool:
    if len(groups) < size or any(len(group.terms) > 1 for group in groups):
        return False
    terms = [group.terms[0] for group in groups]
    if any(term.field or term.minus or term.quoted for term in terms):
        return False
    words = phrase(" ".join(term.words for term in terms), exact=making.exact)
    return bool(making.names.named(words, exact=making.exact))


def _text(group: Group, making: Making) -> Text:
    parts = tuple(_words(term, making) for term in group.terms)
    return parts[0] if len(parts) == 1 else OneOf(parts)


def _words(term: Term, making: Making) -> Text:
    """Return what the index is asked for a term of words, a person or a speaker."""
    words = phrase(term.words, exact=making.exact)
    entities = making.names.named(words, exact=making.exact)
    if term.field == "said-by":
        known = (Phrase((f"~#{entity}",)) for entity in sorted(entities))
        return OneOf((Phrase(tuple(f"~{word}" for word in words)), *known))
    marks = tuple(Phrase((f"#{entity}",)) for entity in sorted(entities))
    if not term.minus:
        making.plan.entities |= entities
    if term.field == "who":
        if not marks:
            making.plan.unknown.append(term.words)
        return OneOf(marks) if marks else Phrase(("#0",))
    written = {words, *making.names.written(entities, exact=making.exact)}
    if not term.minus:
        making.plan.phrases.extend(sorted(written - set(making.plan.phrases)))
    return OneOf((*map(Phrase, sorted(written)), *marks)) if entities else Phrase(words)


def _condition(term: Term, making: Making) -> Q:
    """Return the condition for a term of any field."""
    if term.field in ("", "who", "said-by"):
        return Q(Matches(_words(term, making), exact=making.exact))
    if term.field == "in":
        return Q(kind=term.words)
    if term.field == "lang":
        return Q(language=term.words)
    if term.field == "source":
        return Q(article__source__in=_sources(term.words, making))
    if term.days:
        return Q(Exists(_within(DateExpression.objects.filter(_overlaps(term.days)))))
    return _numbered(term.amount or Amount(None, None), making)


def _within(rows: QuerySet[Any, Any]) -> QuerySet[Any, Any]:
    """Keep the findings that stand in the paragraph."""
    place = {"revision": OuterRef("revision"), "start__gte": OuterRef("start"), "start__lt": OuterRef("end")}
    return rows.filter(rejected=False, **place)


def _overlaps(days: Days) -> Q:
    """Return the condition for a time that shares a day with those asked for; what has no place in time has none."""
    found = Q(first__isnull=False) | Q(last__isnull=False)
    if days.last:
        found &= Q(first__isnull=True) | Q(first__lte=days.last)
    if days.first:
        found &= Q(last__isnull=True) | Q(last__gte=days.first)
    return found


def _numbered(amount: Amount, making: Making) -> Q:
    """Return the condition for a number; words behind it stand in the same paragraph."""
    found = Q(low__isnull=False) | Q(high__isnull=False)
    if amount.low is not None:
        above = Q(high__gt=amount.low) if amount.above else Q(high__gte=amount.low)
        found &= above | Q(high__isnull=True)
    if amount.high is not None:
        below = Q(low__lt=amount.high) if amount.below else Q(low__lte=amount.high)
        found &= below | Q(low__isnull=True)
    if amount.low is not None and amount.high is not None:  # "more than 10" is no answer to 50
        inside = Q(low__gte=amount.low, low__lte=amount.high) | Q(high__gte=amount.low, high__lte=amount.high)
        found &= Q(low__isnull=False, high__isnull=False) | inside
    stands = Q(Exists(_within(Quantity.objects.filter(found))))
    if not amount.words:
        return stands
    words = phrase(amount.words, exact=making.exact)
    making.plan.phrases.append(words)
    return stands & Q(Matches(Phrase(words), exact=making.exact))


def _sources(words: str, making: Making) -> list[int]:
    """Return the sources of the cases whose names hold the words."""
    wanted = phrase(words)
    found = [pk for pk, name in making.known.sources if _holds(phrase(name), wanted)]
    if not found:
        making.plan.unknown.append(words)
    return found


def _holds(words: Words, wanted: Words) -> bool:
    size = len(wanted)
    return any(words[i : i + size] == wanted for i in range(len(words) - size + 1))


def why(wrong: queries.Unreadable) -> str:
    """Return what is wrong with a query, in words."""
    said = {
        queries.Why.LONG: _("This is too long: a search has at most 500 characters."),
        queries.Why.MANY: _("This is too much at once: a search has at most 40 terms."),
        queries.Why.OPEN_QUOTE: _("The quotation mark is not closed."),
        queries.Why.EMPTY: _("Something is missing here: write a word behind it."),
        queries.Why.LONELY_OR: _("OR stands between two words."),
        queries.Why.MINUS_OR: _("A minus cannot stand beside OR. Rule the word out on its own."),
        queries.Why.ONLY_MINUS: _("Say also what should be there: a minus only takes away."),
        queries.Why.DATE: _("This is no date. Write date:2023-09-13, date:2023-09 or date:2023-09-01/2023-09-15."),
        queries.Why.QTY: _("This is no number. Write qty:30, qty:>10000 or qty:20..30."),
        queries.Why.IN: _("Write in:title, in:text, in:notes, in:claims, in:translations, in:questions or in:brief."),
        queries.Why.LANG: _("Write the short name of a language, like lang:ko."),
    }
    return said[wrong.why]
