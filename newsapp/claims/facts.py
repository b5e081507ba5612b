"""Numbers and dates of passages, as far as they tell which claim a passage belongs to.

"khoảng 20 quan chức" shares with "about 30 officials" the thing counted, though not the number; the two are the more
likely to be about the same claim. A feature is a tuple: ("counts", "people"), ("number", 20.0, 20.0, "people"),
("date", "2023-09-13").
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import F
from django.utils.translation import gettext as _

from newsapp.cases.models import Case
from newsapp.claims.values import Excerpt
from newsapp.findings.models import DateExpression, Quantity
from newsapp.findings.wording import date_words, number

Fact = tuple[Any, ...]
CITED = "revision__passages__citations__claim"


def facts_of(excerpts: Iterable[Excerpt]) -> frozenset[Fact]:
    """Return the features of the numbers and dates in excerpts. Two queries for each."""
    found: set[Fact] = set()
    for one in excerpts:
        inside = {"revision": one.revision, "start__lt": one.end, "end__gt": one.start, "rejected": False}
        for row in Quantity.objects.filter(**inside).values_list("low", "high", "unit"):
            found.update(_of_number(*row))
        for (iso,) in DateExpression.objects.filter(**inside).values_list("iso"):
            found.update(_of_date(iso))
    return frozenset(found)


def facts_cited(case: Case, wanted: Iterable[Fact]) -> dict[int, set[Fact]]:
    """Return which of some features the passages cited for each claim of a case have, and more. At most two queries."""
    units = {fact[-1] for fact in wanted if fact[0] in ("counts", "number")}
    dates = {fact[1] for fact in wanted if fact[0] == "date"}
    here = {f"{CITED}__case": case, "rejected": False}
    here |= {"start__lt": F("revision__passages__end"), "end__gt": F("revision__passages__start")}
    cited: dict[int, set[Fact]] = defaultdict(set)
    numbers = Quantity.objects.filter(**here, unit__in=units).order_by()
    for claim, *row in numbers.values_list(CITED, "low", "high", "unit").distinct():
        cited[claim].update(_of_number(*row))
    times = DateExpression.objects.filter(**here, iso__in=dates).order_by()
    for claim, iso in times.values_list(CITED, "iso").distinct():
        cited[claim].update(_of_date(iso))
    return cited


def told(shared: Iterable[Fact]) -> list[str]:
    """Return what features are shared as words of the page: the number, or only what is counted, and dates."""
    facts = list(shared)
    same = {fact[3] for fact in facts if fact[0] == "number"}
    return list(dict.fromkeys(words for fact in facts if (words := _words(fact, same))))


def _words(fact: Fact, same: set[str]) -> str:
    if fact[0] == "date":
        return date_words(fact[1])
    unit = str(fact[-1]).replace("_", " ")
    if fact[0] == "number":
        value = fact[1] if fact[1] is not None else fact[2]
        return f"{number(value)} {unit}".strip() if value is not None else ""
    return "" if fact[1] in same else _("same thing counted ({unit}), other number").format(unit=unit)


def _of_number(low: float | None, high: float | None, unit: str) -> Iterator[Fact]:
    if unit:
        yield ("counts", unit)
        yield ("number", low, high, unit)


def _of_date(iso: str) -> Iterator[Fact]:
    if not iso.startswith("P"):
        yield ("date", iso)
