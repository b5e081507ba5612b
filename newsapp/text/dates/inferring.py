"""When a text that does not say so was published: the latest day it speaks of as past, once its year is known.

News speaks of days without their year. The year is one in which the offices it gives to people were theirs, its
weekdays fall on its dates, and which no year it looks back to exceeds; where several years are left, nothing is said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from newsapp.text.dates import numbered, stretches
from newsapp.text.dates.reading import Found, Page
from newsapp.text.dates.said import Time
from newsapp.text.spans import Published

_YEARS = range(1990, 2041)
_DAYS_A_YEAR, _DAYS_A_MONTH = 365, 30
_FEW, _SHORTLY = 3, 120
_SENTENCE = 400


class Tenure(Protocol):
    """An office that the text gives to a person at a stored position."""

    @property
    def start(self) -> int:
        """Where the person is named."""

    @property
    def words(self) -> str:
        """The name."""

    @property
    def then(self) -> bool:
        """Said to have held it at the time the sentence speaks of."""

    def holds(self, day: str) -> bool:
        """Tell whether it was held on an ISO day."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """What the text speaks of: all times, those spoken of as past, those as to come."""

    every: Sequence[Found]
    past: Sequence[Found]
    ahead: Sequence[Found]


def inferred(page: Page, tenures: Callable[[], Sequence[Tenure]]) -> Published | None:
    """Return the latest past day of the text with its year, said as inferred; None where the text leaves it open."""
    every = [found for _, block in page.times() for found in block]
    past = [found for found in every if not found.expected and not found.said.last]
    spoken = Spoken(every, past, [found for found in every if found.expected])
    offices = _once(tenures)
    latest = _latest_numbered(spoken, offices) or _latest_named(spoken) or _latest_full(spoken)
    if not latest:
        return None
    month, day, how = latest
    years = [year for year in _YEARS if _fits(year, month, day, spoken)]
    year, why = _chosen(years, month, day, spoken, offices)
    if not year:
        return None
    return Published(date(year, month, day).isoformat(), None, f"inferred: {how}; {why}")


def _once(tenures: Callable[[], Sequence[Tenure]]) -> Callable[[], Sequence[Tenure]]:
    """Return the question so that it is asked at most once."""
    asked: list[Sequence[Tenure]] = []

    def answer() -> Sequence[Tenure]:
        if not asked:
            asked.append(list(tenures()))
        return asked[0]

    return answer


def _named(spoken: Spoken) -> Found | None:
    """Return the latest past day that is named with its month but without a year."""
    named = [found for found in spoken.past if _is_open(found.said.first) and found.said.first.month]
    if not named:
        return None
    return _latest(named, lambda time: ((time.month or 1) - 1) * 30.4 + (time.day or 1), _DAYS_A_YEAR)


def _latest_named(spoken: Spoken) -> tuple[int, int, str] | None:
    """Return month and day of the latest past day without a year, and how it is written."""
    last = _named(spoken)
    if not last:
        return None
    time = last.said.first
    return time.month or 1, time.day or 1, f"the latest day it speaks of as past is '{last.words}'"


def _latest_numbered(spoken: Spoken, tenures: Callable[[], Sequence[Tenure]]) -> tuple[int, int, str] | None:
    """Return month and day of the latest day that is only numbered, where its month can be told."""
    days = [found for found in spoken.past if numbered.is_numbered(found.said.first)]
    if not days:
        return None
    named = _named(spoken)
    before = numbered.month_before([found for found in spoken.ahead if _is_month(found.said.first)])
    same = numbered.month_named(named, before)
    last = _latest([*days, named] if same and named else days, lambda time: float(time.day or 1), _DAYS_A_MONTH)
    day = last.said.first.day or 1
    month = same or before or _full_month(spoken) or _held_month(spoken, day, tenures)
    return (month[0], day, f"the latest day it speaks of as past is '{last.words}', {month[1]}") if month else None


def _held_month(spoken: Spoken, day: int, tenures: Callable[[], Sequence[Tenure]]) -> tuple[int, str] | None:
    """Return the month of a numbered day in which people held the offices that the text gives them."""
    return numbered.month_held(
        _YEARS,
        day,
        lambda year, month, each: _fits(year, month, each, spoken),
        lambda year, month, each: _held(year, month, each, spoken, tenures()),
    )


def _is_open(time: Time) -> bool:
    return bool(time.day) and not time.year and not time.unit and not time.anchor


def _latest(found: Sequence[Found], place: Callable[[Time], float], around: int) -> Found:
    """Return the time that all others lie behind, the year (or month) being a circle."""
    days = {each.said.first: place(each.said.first) for each in found}

    def behind(each: Found) -> float:
        return sum((days[each.said.first] - days[other.said.first]) % around for other in found)

    kinds = list({each.said.first: each for each in found}.values())
    return min(kinds, key=behind)


def _full_month(spoken: Spoken) -> tuple[int, str] | None:
    """Return the month of the latest day that is said in full."""
    full = [found for found in spoken.past if found.said.first.year and found.said.first.day]
    if not full:
        return None
    last = max(full, key=lambda each: _key(each.said.first))
    return last.said.first.month or 1, f"in the month of '{last.words}'"


def _is_month(time: Time) -> bool:
    return bool(time.month) and not time.day and not time.year and not time.unit


def _latest_full(spoken: Spoken) -> tuple[int, int, str] | None:
    full = [found for found in spoken.past if found.said.first.year and found.said.first.month and found.said.first.day]
    if not full:
        return None
    last = max(full, key=lambda each: _key(each.said.first))
    time = last.said.first
    return time.month or 1, time.day or 1, f"the latest day it speaks of as past is '{last.words}'"


def _key(time: Time) -> tuple[int, int, int]:
    return time.year or 0, time.month or 0, time.day or 0


def _fits(year: int, month: int, day: int, spoken: Spoken) -> bool:
    """Tell whether a year has the day, its weekdays on their dates, and no year looked back to after it."""
    last = stretches.real(year, month, day)
    if not last or any(_said_year(found) > year for found in spoken.past):
        return False
    if any(_key(f.said.first) > (year, month, day) for f in spoken.past if f.said.first.day and f.said.first.year):
        return False
    if any(_is_later_this_year(found.said.first, month) for found in spoken.past):
        return False
    beside = all(_is_numbered_weekday(last, *each) for each in numbered.weekdays(spoken.every))
    return beside and all(_on_weekday(found.said.first, last) for found in spoken.past)


def _is_later_this_year(time: Time, month: int) -> bool:
    """Tell "in June of this year" said as past of a month after the one supposed."""
    return time.unit == "year" and time.shift == 0 and (time.month or 0) > month


def _is_numbered_weekday(last: date, weekday: int, day: int) -> bool:
    """Tell whether a numbered day of the month of `last` falls on a weekday; one after `last` tells nothing."""
    return day > last.day or last.replace(day=day).weekday() == weekday


def _said_year(found: Found) -> int:
    time = found.said.first
    return 0 if time.decade else time.year or 0


def _on_weekday(time: Time, last: date) -> bool:
    """Tell whether "Tuesday, Oct. 22" is a Tuesday in the year before a day."""
    if time.weekday is None or not (time.day and time.month) or time.year:
        return True
    years = (last.year, last.year - 1)
    days = [day for year in years if (day := stretches.real(year, time.month, time.day)) and day <= last]
    return bool(days) and max(days).weekday() == time.weekday


def _chosen(
    years: Sequence[int], month: int, day: int, spoken: Spoken, tenures: Callable[[], Sequence[Tenure]]
) -> tuple[int, str]:
    """Return the year of the latest day, and what tells it; 0 where nothing does."""
    held = tenures()
    counts = {year: _held(year, month, day, spoken, held) for year in years}
    best = [year for year, count in counts.items() if count and count == max(counts.values())]
    offices = f"the year in which {_people(held)} held the offices it gives them"
    if len(best) == 1:
        return best[0], offices
    left = best or list(years)
    near = [year for year in left if _follows(date(year, month, day), spoken)]
    if near:
        return near[-1], "the year of the full date shortly before it"
    later = [year for year in left if year > _exact(spoken)] or left
    if best and len(later) <= _FEW:
        others = ", ".join(str(year) for year in later[:-1])
        return later[-1], offices + (f" (possible, too: {others})" if others else "")
    return (later[0], "the only year that fits its weekdays") if len(later) == 1 else (0, "")


def _exact(spoken: Spoken) -> int:
    """Return the latest year said together with a month: of its own year a text seldom says it."""
    return max((_said_year(found) for found in spoken.past if found.said.first.month), default=0)


def _follows(last: date, spoken: Spoken) -> bool:
    """Tell whether a date that the text gives in full lies shortly before a day."""
    full = (found.said.first for found in spoken.past if found.said.first.year and found.said.first.month)
    days = (stretches.real(time.year or 0, time.month or 1, time.day or 1) for time in full)
    return any(day is not None and 0 <= (last - day).days <= _SHORTLY for day in days)


def _held(year: int, month: int, day: int, spoken: Spoken, tenures: Iterable[Tenure]) -> int:
    """Count the offices that were their holders' when the text, or the sentence, says."""
    last = date(year, month, day)
    return sum(tenure.holds(_when(tenure, last, spoken)) for tenure in tenures)


def _when(tenure: Tenure, last: date, spoken: Spoken) -> str:
    """Return the day an office is spoken of: of "then-minister" the time its sentence tells, else the latest day."""
    if not tenure.then:
        return last.isoformat()
    for found in spoken.every:
        time = found.said.first
        if time.unit == "year" and time.month and abs(found.span.start - tenure.start) < _SENTENCE:
            return date(last.year + time.shift, time.month, 15).isoformat()
    return ""


def _people(tenures: Iterable[Tenure]) -> str:
    return ", ".join(list(dict.fromkeys(tenure.words for tenure in tenures))[:3]) or "people"
