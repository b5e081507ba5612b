"""Which day of the calendar a time is, given what came before it and when the article was published.

In this order: what the words say; the heading of a timeline the paragraph stands under; the month of a day named
before in the same paragraph ("on 15 September ... on the 16th"); the year of the same month named before in the same
section; a full date of a year long past just before ("on 25 June 1950 ... on 28 June"); the year that is nearest to the
publication, at most sixty days ahead. Where nothing tells the year it stays open: XXXX-10-24.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from newsapp.text.dates import bases, stretches
from newsapp.text.dates.bases import Base
from newsapp.text.dates.said import Said, Time
from newsapp.text.dates.stretches import Stretch
from newsapp.text.spans import Resolved

_NEAR = 400
_FOLLOWS_DAYS = 60
_FAR_DAYS = 300
_YEARS = (-1, 0, 1)
_HIGHEST = 9990
_LONG_MONTH = 31
_BACK_DAYS = 12


@dataclass(frozen=True, slots=True)
class Reading:
    """What a time was read as: its ISO form, the stretch it covers (None: open, or a duration), and by what."""

    iso: str
    stretch: Stretch | None
    resolved: Resolved
    why: str


@dataclass(frozen=True, slots=True)
class Header:
    """The heading of a timeline, in force until the next: what it covers and how it is written."""

    stretch: Stretch
    words: str


class Resolver:
    """Reads the times of a document in order; `header` is set by whoever walks over its blocks."""

    def __init__(self, base: Base | None) -> None:
        """Start with the day of publication, None when it is not known."""
        self.base = base
        self.header: Header | None = None
        self._full: tuple[int, Stretch, str] | None = None
        self._last_day: Stretch | None = None
        self._day_here: tuple[Stretch, str] | None = None
        self._told: tuple[Time, Stretch, str] | None = None

    def begin(self, header: Header) -> None:
        """Stand under the heading of a timeline until the next."""
        self.header = header
        self._last_day = self._last_day if self._last_day == header.stretch else None

    def begin_block(self) -> None:
        """Begin a paragraph: days before it no longer tell the month."""
        self._day_here = None

    def begin_section(self) -> None:
        """Begin a section: no timeline, and what was told before it tells no year."""
        self.header = None
        self._told = None

    def read(self, said: Said, words: str, *, expected: bool = False, past: bool = False) -> Reading | None:
        """Return what a time says; None for what is no day of the calendar. `expected`: its sentence tells of plans."""
        first = replace(said.first, side=said.first.side or ("past" if past else ""))
        reading = self._single(first, said.start, expected=expected)
        if reading and said.last:
            reading = self._range(reading, said, expected=expected)
        if reading:
            self._remember(said, reading, words, expected=expected)
        return reading

    def _range(self, first: Reading, said: Said, *, expected: bool) -> Reading | None:
        last = said.last
        if last is None or (last.length and not first.stretch):
            return first
        if last.length and first.stretch:
            whole = stretches.lasting(first.stretch, last.length)
            return replace(first, iso=whole.iso, stretch=whole)
        other = self._single(last, said.start, expected=expected)
        if other is None:
            return None
        if not (first.stretch and other.stretch):
            return replace(first, iso=f"{first.iso}/{other.iso}", stretch=None)
        if first.stretch.first > other.stretch.first and not (last.year or said.first.year):
            return replace(first, iso=f"{first.iso}/{other.iso}", stretch=None)
        whole = stretches.through(first.stretch, other.stretch)
        return replace(first, iso=whole.iso, stretch=whole)

    def _single(self, time: Time, place: int, *, expected: bool) -> Reading | None:
        if time.length:
            return Reading(time.length, None, Resolved.EXPLICIT, "a duration")
        if time.anchor:
            return self._after_last(time)
        if time.unit:
            return self._counted(time)
        if time.year:
            return self._explicit(time)
        if time.weekday is not None and not time.day:
            return self._weekday(time, expected=expected)
        return self._without_year(time, place, expected=expected)

    def _explicit(self, time: Time) -> Reading | None:
        found = in_year(time, time.year or 0)
        if not found:
            return None
        return Reading(found.iso + time.clock, found, Resolved.EXPLICIT, "as written")

    def _after_last(self, time: Time) -> Reading | None:
        last = self._last_day or (self.header.stretch if self.header else None)
        if not last:
            length = f"P{abs(time.shift)}{time.unit[0].upper()}" if time.shift else "XXXX-XX-XX"
            return Reading(length, None, Resolved.RELATIVE, "no date before it to count from")
        found = bases.counted(last.last, time.unit, time.shift)
        return Reading(found.iso, found, Resolved.RELATIVE, f"counted from the date before it, {last.iso}")

    def _counted(self, time: Time) -> Reading | None:
        if time.unit == "month" and time.part and not time.shift and (month := self._month_here()):
            found = stretches.month(month.first.year, month.first.month, time.part)
            return Reading(found.iso, found, Resolved.HEADER, "the month that the text is at")
        if not self.base:
            return Reading(_open(time), None, Resolved.RELATIVE, "counts from a publication date that is not known")
        found = bases.counted(self.base.day, time.unit, time.shift)
        if time.unit == "year" and (time.month or time.months):
            inside = in_year(time, found.first.year)
        elif time.unit == "month" and time.day:
            day = stretches.real(found.first.year, found.first.month, time.day)
            inside = stretches.day(day) if day else None
        elif time.unit == "week" and time.weekday is not None:
            inside = bases.counted(found.first, "day", time.weekday)
        else:
            inside = self._as_precise(_part(found, time), time)
        return Reading(inside.iso, inside, Resolved.RELATIVE, f"counted from {self.base.words}") if inside else None

    def _as_precise(self, found: Stretch, time: Time) -> Stretch:
        """Return no day or week where only the month of publication is known."""
        if self.base and self.base.is_month and time.unit in ("day", "week", "weekend"):
            return stretches.month(self.base.day.year, self.base.day.month)
        return found

    def _weekday(self, time: Time, *, expected: bool) -> Reading:
        if not self.base or self.base.is_month:
            return Reading(_open(time), None, Resolved.RELATIVE, "counts from a publication date that is not known")
        found = bases.weekday(self.base.day, time.weekday or 0, side=time.side, expected=expected)
        return Reading(found.iso, found, Resolved.RELATIVE, f"the weekday nearest to {self.base.words}")

    def _without_year(self, time: Time, place: int, *, expected: bool) -> Reading | None:
        if not _possible(time):
            return None
        return (
            self._under_header(time)
            or self._in_month_here(time)
            or self._in_section(time)
            or self._after_full(time, place)
            or self._near_base(time, expected=expected)
            or Reading(_open(time), None, Resolved.EXPLICIT, "nothing tells the year")
        )

    def _under_header(self, time: Time) -> Reading | None:
        if not self.header:
            return None
        middle = self.header.stretch.middle
        found = _day_in(self.header.stretch, time.day) if time.day and not time.month else _closest(time, middle)
        why = f"year of the heading '{self.header.words}'"
        return Reading(found.iso, found, Resolved.HEADER, why) if found else None

    def _month_here(self) -> Stretch | None:
        """Return the month of the timeline, or of the day named before in the paragraph."""
        if self.header and (self.header.stretch.last - self.header.stretch.first).days <= _LONG_MONTH:
            return self.header.stretch
        return self._day_here[0] if self._day_here else None

    def _in_month_here(self, time: Time) -> Reading | None:
        """Read "the 16th" in the month of the day named before; far lower numbers are of the month after."""
        if not self._day_here or time.month or not time.day:
            return None
        before, words = self._day_here
        found = _day_in(before, time.day)
        if found and (before.first - found.first).days > _BACK_DAYS:
            after = stretches.add_months(before.first.replace(day=1), 1)
            found = _day_in(stretches.month(after.year, after.month), time.day)
        if not found or (self.base and (found.first - self.base.day).days > _FOLLOWS_DAYS):
            return None
        return Reading(found.iso, found, Resolved.RELATIVE, f"month of '{words}' before it")

    def _in_section(self, time: Time) -> Reading | None:
        """Read a month by the year that the section told last, if of the same month and long before publication."""
        if not self._told or time.month != self._told[0].month:
            return None
        _time, told, words = self._told
        if not self.base or abs((self.base.day - told.first).days) < _FAR_DAYS:
            return None
        found = in_year(time, told.first.year)
        return Reading(found.iso, found, Resolved.RELATIVE, f"year of '{words}' before it") if found else None

    def _after_full(self, time: Time, place: int) -> Reading | None:
        """Read a day by the full date of another time just before it."""
        if not self._full or place - self._full[0] > _NEAR or not time.day:
            return None
        full, words = self._full[1], self._full[2]
        if self.base and abs((self.base.day - full.first).days) < _FAR_DAYS:
            return None
        found = _closest(time, full.first) if time.month else _day_in(full, time.day)
        if not found or not 0 <= (found.first - full.first).days <= _FOLLOWS_DAYS:
            return None
        return Reading(found.iso, found, Resolved.EXPLICIT, f"year of '{words}' before it")

    def _near_base(self, time: Time, *, expected: bool) -> Reading | None:
        if not self.base:
            return None
        if time.day and not time.month:
            found = bases.day_of_month(self.base.day, time.day, expected=expected or time.side == "future")
        else:
            options = _options(time, self.base.day.year)
            found = bases.nearest(self.base.day, options, side=time.side, expected=expected)
        return Reading(found.iso, found, Resolved.PUBLICATION, f"nearest to {self.base.words}") if found else None

    def _remember(self, said: Said, reading: Reading, words: str, *, expected: bool) -> None:
        if not reading.stretch:
            return
        if said.first.year and said.first.month:
            self._told = (said.first, reading.stretch, words)
        if not (said.last or said.first).day:
            return
        if expected or said.first.side == "future":
            return
        self._last_day = reading.stretch
        self._day_here = (stretches.day(reading.stretch.last), words)
        if said.first.year and said.first.day:
            self._full = (said.end, reading.stretch, words)
        elif self._full and reading.why.startswith("year of '"):
            self._full = (said.end, reading.stretch, self._full[2])


def in_year(time: Time, year: int) -> Stretch | None:
    """Return the time in a given year; None where that year has no such day."""
    if not 1 <= year <= _HIGHEST:
        return None
    if time.decade:
        return stretches.decade(year, time.part)
    if time.months:
        return stretches.months(year, *time.months)
    if time.month and time.day:
        day = stretches.real(year, time.month, time.day)
        return stretches.day(day) if day else None
    return stretches.month(year, time.month, time.part) if time.month else stretches.year(year, time.part)


def _possible(time: Time) -> bool:
    return not (time.month and time.day) or bool(stretches.real(2024, time.month, time.day))


def _options(time: Time, year: int) -> list[Stretch]:
    found = (in_year(time, year + shift) for shift in _YEARS)
    return [each for each in found if each]


def _closest(time: Time, day: date) -> Stretch | None:
    """Return the time in the year that brings it closest to a day."""
    return min(_options(time, day.year), key=lambda each: abs((each.middle - day).days), default=None)


def _day_in(stretch: Stretch, number: int) -> Stretch | None:
    """Return a day of the month that a stretch begins in; None for a stretch that is longer than a month."""
    if (stretch.last - stretch.first).days > _LONG_MONTH:
        return None
    day = stretches.real(stretch.first.year, stretch.first.month, number)
    return stretches.day(day) if day else None


def _part(found: Stretch, time: Time) -> Stretch:
    if time.part and time.unit == "year":
        return stretches.year(found.first.year, time.part)
    return stretches.month(found.first.year, found.first.month, time.part) if time.unit == "month" else found


def _open(time: Time) -> str:
    """Return the ISO form with the unknown digits as X."""
    if time.unit == "week":
        return "XXXX-WXX"
    if time.unit == "year" and not time.month:
        return "XXXX"
    if time.months and not time.month:
        return f"XXXX-{time.months[0]:02}/XXXX-{(time.months[1] - 1) % 12 + 1:02}"
    month = f"{time.month:02}" if time.month else "XX"
    if time.unit == "month" or (time.month and not time.day):
        return f"XXXX-{month}" + (f"-{time.day:02}" if time.day else "")
    return f"XXXX-{month}-{time.day:02}" if time.day else "XXXX-XX-XX"
