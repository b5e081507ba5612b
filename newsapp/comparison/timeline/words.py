"""Days of a timeline in words of the page's language."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from newsapp.comparison.timeline.layout import Tick
from newsapp.comparison.timeline.stretch import Stretch

JANUARY, DECEMBER, LAST_OF_YEAR = 1, 12, 31
_MONTH, _YEAR = 30.44, 365.25  # days
_MONTHS, _YEARS = 3, 2  # from so many on a length of time is told in them


def day_words(day: int) -> str:
    """Return a day: 13 September 2023."""
    return date_format(date.fromordinal(day), "j F Y")


def stretch_words(days: Stretch) -> str:
    """Return some days: 13 September 2023, 1 to 10 August 2023, September 2023, 2019, 13 Sep 2023 to 4 Jan 2024."""
    first, last = date.fromordinal(days.first), date.fromordinal(days.last)
    if first == last:
        return day_words(days.first)
    if first.day == 1 and last.day == monthrange(last.year, last.month)[1]:
        return _whole(first, last)
    if (first.year, first.month) == (last.year, last.month):
        return _("{first} to {last}").format(first=first.day, last=day_words(days.last))
    return _("{first} to {last}").format(first=date_format(first, "j M Y"), last=date_format(last, "j M Y"))


def _whole(first: date, last: date) -> str:
    """Return whole months or years."""
    form = "Y" if first.month == JANUARY and last.month == DECEMBER else "F Y"
    if date_format(first, form) == date_format(last, form):
        return date_format(first, form)
    return _("{first} to {last}").format(first=date_format(first, form), last=date_format(last, form))


def tick_words(tick: Tick, *, first: bool) -> str:
    """Return the words at a line of the calendar; the first one, and where a year begins, tell the year."""
    day = date.fromordinal(tick.day)
    if tick.unit == "year":
        return str(day.year)
    if tick.unit == "month":
        return date_format(day, "M Y" if first or day.month == JANUARY else "M")
    return date_format(day, "j M Y" if first else "j M")


def later_words(published: int | None, days: Stretch) -> str:
    """Return how a day of publication stands to the time told of; "" where it is not known, or lies within."""
    if published is None or days.first <= published <= days.last:
        return ""
    if published > days.last:
        return _("told {time} later").format(time=_length(published - days.last))
    return _("told {time} before").format(time=_length(days.first - published))


def _length(days: int) -> str:
    """Return a length of time in days, from three months on in months, from two years on in years."""
    if days >= _YEARS * _YEAR:
        n = round(days / _YEAR)
        return ngettext("{n} year", "{n} years", n).format(n=n)
    if days >= _MONTHS * _MONTH:
        n = round(days / _MONTH)
        return ngettext("{n} month", "{n} months", n).format(n=n)
    return ngettext("{n} day", "{n} days", days).format(n=days)
