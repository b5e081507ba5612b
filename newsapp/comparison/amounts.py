"""The comparable numbers of a sentence: what is counted or measured, and lengths of time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsapp.comparison.values import Value, length_of, value_of
from newsapp.text.cleanview import CleanView
from newsapp.text.spans import DateExpression, Quantity, Span

BESIDE = 8  # characters between "six days" and "five nights"


def amounts(view: CleanView, quantities: Sequence[Quantity], times: Sequence[DateExpression]) -> Iterator[Value]:
    """Yield the numbers of a sentence, and lengths of time that are no number of something: "half an hour"."""
    yield from _values(view, [each for each in quantities if not _is_part_of_a_day(each, times)])
    for time in times:
        if not any(each.start < time.end and time.start < each.end for each in quantities):
            value = length_of(time.iso, (time.start, time.end), view.read(time.start, time.end).casefold())
            if value is not None:
                yield value


def _is_part_of_a_day(quantity: Quantity, times: Sequence[DateExpression]) -> bool:
    """Return whether a number belongs to a day that it helps to name: "two days later"."""
    return any(time.start <= quantity.start < time.end and time.first for time in times)


def _values(view: CleanView, quantities: Sequence[Quantity]) -> Iterator[Value]:
    """Yield comparable numbers; nights beside days ("six days and five nights") are one length, told once."""
    nights = [each.whole for each in quantities if each.unit == "nights"]
    days = [each.whole for each in quantities if each.unit == "days"]
    for quantity in quantities:
        if quantity.unit == "nights" and days:
            continue
        whole = _with(quantity.whole, nights) if quantity.unit == "days" else quantity.whole
        value = value_of(quantity, view.read(whole.start, whole.end).casefold())
        if value is not None:
            yield value


def _with(days: Span, nights: Sequence[Span]) -> Span:
    """Return days with the nights that stand beside them."""
    beside = [each for each in nights if max(days.start, each.start) - min(days.end, each.end) <= BESIDE]
    return Span(min(each.start for each in (days, *beside)), max(each.end for each in (days, *beside)))
