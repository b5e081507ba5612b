"""What came, or would come, of taking in a file: so many of each thing made, and what was left and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from newsapp.exchange.formats import Loss
from newsapp.web.errors import Refused

MOST = 2_000  # things of one file that are taken in: each is a row and mostly an event, in one transaction


def few_enough(count: int) -> None:
    """Refuse (422) a file that would bring more than `MOST` things at once."""
    if count > MOST:
        raise Refused(_("A file may bring 2,000 things into a case, this one has %(n)d. Split it.") % {"n": count}, 422)


@dataclass(frozen=True, slots=True)
class Made:
    """So many of something, in words of the page."""

    what: str
    count: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is made, and what is left with the reason."""

    made: tuple[Made, ...] = ()
    left: tuple[Loss, ...] = ()


@dataclass
class Tally:
    """Counts while a file is gone through; the same thing left for the same reason is one line with a number."""

    _made: Counter[str] = field(default_factory=Counter)
    _left: Counter[tuple[str, str]] = field(default_factory=Counter)

    def make(self, what: str) -> None:
        """Count one thing that is made."""
        self._made[what] += 1

    def leave(self, what: str, why: str) -> None:
        """Count one thing that is left."""
        self._left[what, why] += 1

    def outcome(self, lost: Iterable[Loss] = ()) -> Outcome:
        """Return the counts, with what the reader of the file had to leave already."""
        made = tuple(Made(what, count) for what, count in self._made.items())
        left = tuple(Loss(what, why, count) for (what, why), count in self._left.items())
        return Outcome(made, (*lost, *left))
