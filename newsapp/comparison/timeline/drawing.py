"""The drawing: lanes of signs under a calendar, the days of publication in each, and lines between days that differ."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import log2

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from newsapp.comparison.timeline.layout import BOTTOM, ROW, TOP, Days, Scale, Sign, height, signs, ticks
from newsapp.comparison.timeline.moments import ends
from newsapp.comparison.timeline.queries import Join, Piece, Time
from newsapp.comparison.timeline.stretch import Stretch, whole
from newsapp.comparison.timeline.words import day_words, stretch_words, tick_words

AXIS = 28  # pixels above the lanes
THIN, THICK = 3.5, 7.5  # half of the height of a sign of one entry, and of the largest
SOFT = 0.5  # a time that is not sure of its ends is drawn thinner
APART = 0.12  # percent left free on either side of a sign
LAST_LABEL = 94  # percent: beyond it the words at a line would be cut
SHADED = 3  # publications of a lane that get a line through it


@dataclass(frozen=True, slots=True)
class Bar:
    """A sign as it is drawn: `x` fading from, solid from, solid to, fading to, middle; the rest in pixels."""

    x: tuple[str, str, str, str, str]
    y: int
    half: str
    thick: str
    point: bool
    soft: bool
    open_left: bool
    open_right: bool
    url: str
    words: str


@dataclass(frozen=True, slots=True)
class Came:
    """A day of publication in a lane."""

    x: str
    words: str


@dataclass(frozen=True, slots=True)
class Lane:
    """One source with its articles: its signs, its days of publication, and how many entries found no room."""

    outlet: str
    pieces: tuple[Piece, ...]
    top: int
    height: int
    rows: int
    bars: tuple[Bar, ...]
    came: tuple[Came, ...]
    left: int

    @property
    def bottom(self) -> int:
        """Return where it ends."""
        return self.top + self.height

    @property
    def foot(self) -> int:
        """Return where its days of publication stand."""
        return self.bottom - BOTTOM // 2

    @property
    def is_shaded(self) -> bool:
        """Tell whether its days of publication are few enough for a line through the lane."""
        return len(self.came) <= SHADED


@dataclass(frozen=True, slots=True)
class Line:
    """Two days that differ, joined: ends and middle."""

    x: tuple[str, str, str]
    y: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Mark:
    """A line of the calendar with its words ("" where there is no room)."""

    x: str
    words: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """All of it; `height` in pixels."""

    lanes: tuple[Lane, ...]
    lines: tuple[Line, ...]
    marks: tuple[Mark, ...]
    height: int


@dataclass(frozen=True, slots=True)
class Shown:
    """What is to be drawn: the days, the times in them, which of these are vague, and where an entry is listed."""

    days: Stretch
    times: Sequence[Time]
    vague: frozenset[int]
    joins: Sequence[Join]
    listed: Callable[[Time], str]


def percent(value: float) -> str:
    """Return a place across as SVG takes it, whatever the language of the page."""
    return f"{value:.2f}%"


def drawn(groups: Sequence[Sequence[Piece]], shown: Shown) -> Drawing:
    """Draw lanes: the articles of one source each."""
    scale, held = Scale(shown.days), defaultdict(list)
    for time in shown.times:
        held[time.revision].append(time)
    sets = [[time for piece in group for time in held[piece.revision]] for group in groups]
    laid = [signs([(time.pk, _days(time, shown)) for time in times], scale) for times in sets]
    rows = [max((sign.row + 1 for sign in each), default=1) for each, _left in laid]
    tops = list(accumulate((height(n) for n in rows), initial=AXIS))
    lanes: list[Lane] = []
    places: dict[int, tuple[float, int]] = {}
    for group, (found, left), times, n, (top, bottom) in zip(groups, laid, sets, rows, pairwise(tops), strict=True):
        lanes.append(_lane(group, found, times, (top, bottom - top, n, left), shown))
        places |= {pk: (sign.middle, _down(top, sign.row)) for sign in found for pk in sign.entries}
    return Drawing(tuple(lanes), tuple(_lines(shown.joins, places)), tuple(_marks(scale)), tops[-1])


def _days(time: Time, shown: Shown) -> Days:
    return (time.days, *ends(time.iso, about=time.pk in shown.vague))


def _down(top: int, row: int) -> int:
    return top + TOP + row * ROW + ROW // 2


def _lane(
    group: Sequence[Piece], found: Sequence[Sign], times: Sequence[Time], at: tuple[int, int, int, int], shown: Shown
) -> Lane:
    top, high, rows, left = at
    by_key = {time.pk: time for time in times}
    bars = tuple(_bar(sign, _down(top, sign.row), [by_key[pk] for pk in sign.entries], shown) for sign in found)
    return Lane(group[0].outlet, tuple(group), top, high, rows, bars, tuple(_came(group, Scale(shown.days))), left)


def _bar(sign: Sign, y: int, times: Sequence[Time], shown: Shown) -> Bar:
    n = len(times)
    left, right = (0 if cut else APART for cut in (sign.open_left, sign.open_right))
    places = (sign.fade_left + left, sign.left + left, sign.right - right, sign.fade_right - right, sign.middle)
    told = ngettext("{days}: {n} passage", "{days}: {n} passages", n)
    half = min(THICK, THIN + log2(n)) * (SOFT if sign.soft and not sign.point else 1)
    days = whole(time.days for time in times) or times[0].days
    return Bar(
        x=tuple(percent(place) for place in places),  # type: ignore[arg-type]
        y=y,
        half=f"{half:.1f}",
        thick=f"{2 * half:.1f}",
        point=sign.point,
        soft=sign.soft,
        open_left=sign.open_left,
        open_right=sign.open_right,
        url=shown.listed(min(times, key=lambda time: time.days)),
        words=told.format(days=stretch_words(days), n=n),
    )


def _came(group: Iterable[Piece], scale: Scale) -> Iterable[Came]:
    """Yield the days in sight on which articles of a lane came out."""
    days = Counter(piece.published for piece in group if piece.published)
    for day, n in sorted(days.items()):
        if scale.shown.first <= day <= scale.shown.last:
            told = _("published") if n == 1 else ngettext("{n} published", "{n} published", n).format(n=n)
            yield Came(percent(scale.at(day + 0.5)), f"{day_words(day)}: {told}")


def _lines(joins: Iterable[Join], places: dict[int, tuple[float, int]]) -> Iterable[Line]:
    """Yield a line for every two signs that differ."""
    known = [
        (places[join.one.pk], places[join.other.pk]) for join in joins if {join.one.pk, join.other.pk} <= places.keys()
    ]
    for (x, y), (xx, yy) in sorted({tuple(sorted(pair)) for pair in known}):
        if (x, y) != (xx, yy):
            yield Line((percent(x), percent(xx), percent((x + xx) / 2)), (y, yy, (y + yy) // 2))


def _marks(scale: Scale) -> Iterable[Mark]:
    for n, tick in enumerate(ticks(scale.shown, most=10)):
        at = scale.at(tick.day)
        yield Mark(percent(at), tick_words(tick, first=n == 0) if at <= LAST_LABEL else "")
