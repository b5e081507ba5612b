"""Where things stand in the drawing: pure numbers, across in percent of its width, down in pixels.

Short times that would cover each other are drawn as one sign that is larger; long ones get rows of their own, and what
finds no row is counted, not drawn: the list below the drawing has all of it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from newsapp.comparison.timeline.moments import End
from newsapp.comparison.timeline.stretch import Stretch

BIN = 1.7  # percent: signs nearer than this are one
FADE, FADED = 0.2, 2.5  # part of a bar that fades at a soft end, and percent that fade at most
_TOUCH = 1e-6  # percent: two days that follow each other stand in one row
ROWS = 6
TOP, ROW, BOTTOM, LEAST = 12, 16, 18, 46  # pixels of a lane: above the rows, one row, for publication, in all
Days = tuple[Stretch, End, End]


@dataclass(frozen=True, slots=True)
class Scale:
    """Days shown, across."""

    shown: Stretch

    def at(self, day: float) -> float:
        """Return where a day begins, in percent; days outside stand at the edges."""
        return min(100.0, max(0.0, (day - self.shown.first) * 100 / self.shown.days))

    def middle(self, stretch: Stretch) -> float:
        """Return the middle of what is shown of some days."""
        return (self.at(stretch.first) + self.at(stretch.last + 1)) / 2


@dataclass(frozen=True, slots=True)
class Sign:
    """Entries drawn as one, by number: solid from `left` to `right`, fading outside of it to `fade_left`, `fade_right`.

    Without a fading end the two are the same. An open end goes on, as does one cut at the edge. `soft` is a time
    not sure of its ends, `point` one too short for a bar.
    """

    entries: tuple[int, ...]
    row: int
    left: float
    right: float
    fade_left: float
    fade_right: float
    open_left: bool
    open_right: bool
    soft: bool
    point: bool

    @property
    def middle(self) -> float:
        """Return the middle of it."""
        return (self.fade_left + self.fade_right) / 2


def height(rows: int) -> int:
    """Return how high a lane with some rows of signs is."""
    return max(LEAST, TOP + max(rows, 1) * ROW + BOTTOM)


def signs(times: Sequence[tuple[int, Days]], scale: Scale) -> tuple[list[Sign], int]:
    """Return the signs of a lane, its entries given by number with their days, and how many entries find no room."""
    drawn = [_sign(entries, days, scale) for days, entries in _alike(times)]
    points = list(_joined([sign for sign in drawn if sign.point]))
    bars = sorted((sign for sign in drawn if not sign.point), key=lambda sign: (sign.fade_left, sign.fade_right))
    rows: list[list[Sign]] = []
    left = sum(len(sign.entries) for sign in [*points, *bars] if not _put(sign, rows))
    return [replace(sign, row=n) for n, row in enumerate(rows) for sign in row], left


def _alike(times: Sequence[tuple[int, Days]]) -> Iterable[tuple[Days, tuple[int, ...]]]:
    """Return the entries with the same days together."""
    found: dict[Days, list[int]] = defaultdict(list)
    for number, days in times:
        found[days].append(number)
    return [(days, tuple(numbers)) for days, numbers in found.items()]


def _sign(entries: tuple[int, ...], days: Days, scale: Scale) -> Sign:
    stretch, first, last = days
    left, right = scale.at(stretch.first), scale.at(stretch.last + 1)
    fade = min((right - left) * FADE, FADED)
    open_left = first is End.OPEN or stretch.first < scale.shown.first
    open_right = last is End.OPEN or stretch.last > scale.shown.last
    return Sign(
        entries,
        0,
        left + fade if first is End.SOFT and not open_left else left,
        right - fade if last is End.SOFT and not open_right else right,
        left,
        right,
        open_left,
        open_right,
        soft=End.SOFT in (first, last),
        point=right - left <= BIN,
    )


def _joined(points: Iterable[Sign]) -> Iterator[Sign]:
    """Yield points, those that would cover each other as one."""
    held: list[Sign] = []
    for sign in sorted(points, key=lambda sign: sign.fade_left):
        if held and sign.middle - held[0].middle >= BIN:
            yield _as_one(held)
            held = []
        held.append(sign)
    if held:
        yield _as_one(held)


def _as_one(held: Sequence[Sign]) -> Sign:
    if len(held) == 1:
        return held[0]
    first, last = held[0].fade_left, max(sign.fade_right for sign in held)
    every = tuple(number for sign in held for number in sign.entries)
    soft = all(sign.soft for sign in held)
    return Sign(every, 0, first, last, first, last, open_left=False, open_right=False, soft=soft, point=True)


def _put(sign: Sign, rows: list[list[Sign]]) -> bool:
    """Put a sign into the first row with room for it; tell whether there is one."""
    for row in rows:
        at = bisect_right(row, sign.fade_left, key=lambda each: each.fade_left)
        before = at == 0 or row[at - 1].fade_right <= sign.fade_left + _TOUCH
        after = at == len(row) or sign.fade_right <= row[at].fade_left + _TOUCH
        if before and after:
            row.insert(at, sign)
            return True
    if len(rows) < ROWS:
        rows.append([sign])
        return True
    return False


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of the calendar at a day, and the `unit` that begins there: day, month or year."""

    day: int
    unit: str


def ticks(shown: Stretch, most: int = 12) -> list[Tick]:
    """Return the lines of the calendar for some days, `most` at most: days, then months, then years."""
    step = next((step for step in (1, 2, 7) if shown.days <= step * most), None)
    if step:
        first = shown.first if step < 7 else shown.first + (7 - (shown.first - 1) % 7) % 7  # noqa: PLR2004  (Mondays)
        return [Tick(day, "day") for day in range(first, shown.last + 1, step)]
    months = list(_months(shown))
    step = next((step for step in (1, 2, 3, 6) if len(months) <= step * most), None)
    if step:
        return [Tick(day, "month") for day, month in months if (month - 1) % step == 0]
    return list(_years(shown, most))


def _months(shown: Stretch) -> Iterator[tuple[int, int]]:
    """Yield the first days of the months, with their number in the year."""
    first, last = date.fromordinal(shown.first), date.fromordinal(shown.last)
    for n in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        day = date(n // 12, n % 12 + 1, 1).toordinal()
        if shown.first <= day <= shown.last:
            yield day, n % 12 + 1


def _years(shown: Stretch, most: int) -> Iterator[Tick]:
    first, last = date.fromordinal(shown.first).year + 1, date.fromordinal(shown.last).year
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000) if (last - first + 1) <= step * most)
    for year in range(first + (-first % step), last + 1, step):
        yield Tick(date(year, 1, 1).toordinal(), "year")
