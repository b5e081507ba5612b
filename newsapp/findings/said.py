"""What a person says about a finding, and what becomes of the rest of it. Wrong input is refused in clear words.

`over(known)` returns the whole content: what was said, laid over what was known ({} for one added by hand).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar, Protocol

from django.utils.translation import gettext as _

from newsapp.entities.models import Entity
from newsapp.findings.enums import Bound, Resolved, Saying
from newsapp.findings.models import DateExpression, Finding, Quantity, Statement
from newsapp.text.edtf import NoTime, covers
from newsapp.web.errors import Refused

Json = dict[str, Any]


class Said(Protocol):
    """What is said of one kind of finding: where it stands in code points of the text, and what it is."""

    model: ClassVar[type[Finding]]

    @property
    def start(self) -> int:
        """Return where it begins."""

    @property
    def end(self) -> int:
        """Return where it ends."""

    def over(self, known: Json) -> Json:
        """Return the content; Refused (422) when the values cannot be."""


@dataclass(frozen=True, slots=True)
class SaidQuantity:
    """A number: `low` and `high` None where the interval is open; `unit` a short English word or empty."""

    model: ClassVar[type[Finding]] = Quantity

    start: int
    end: int
    low: float | None
    high: float | None
    bound: str = Bound.EXACT
    unit: str = ""
    counted: str = ""

    def over(self, known: Json) -> Json:
        """Return the content; what stands with the number grows with it, the other reading goes."""
        _check_interval(self.low, self.high, self.bound)
        return {
            "start": self.start,
            "end": self.end,
            "low": self.low,
            "high": self.high,
            "bound": str(self.bound),
            "unit": self.unit[:60],
            "counted": self.counted[:300],
            "whole_start": min(self.start, known.get("whole_start", self.start)),
            "whole_end": max(self.end, known.get("whole_end", self.end)),
            "other": None,
        }


def _check_interval(low: float | None, high: float | None, bound: str) -> None:
    if bound not in Bound.values:
        raise Refused(_("That is no bound of a number. Choose one from the list."), 422)
    if any(value is not None and not math.isfinite(value) for value in (low, high)):
        raise Refused(_("That number is too large. Write it in plain digits."), 422)
    if low is None and high is None and bound != Bound.VAGUE:
        raise Refused(_("Give a number, or say that the text does not tell how many."), 422)
    if low is not None and high is not None and low > high:
        raise Refused(_("The lower number is above the higher one. Change them over."), 422)
    if bound == Bound.EXACT and low != high:
        raise Refused(_("An exact number has one value: make both the same, or choose another bound."), 422)


@dataclass(frozen=True, slots=True)
class SaidDate:
    """A time, `iso` in the form of newsapp/text/edtf.py."""

    model: ClassVar[type[Finding]] = DateExpression

    start: int
    end: int
    iso: str

    def over(self, known: Json) -> Json:
        """Return the content, with the days it covers."""
        try:
            covered = covers(self.iso)
        except NoTime as wrong:
            message = _(
                "“%(iso)s” is no date in the form asked: 2023-09-17, 2023-W37, 2023-09, 2023, 198X, "
                "2023-09-13/2023-09-17, or P6D for a time of six days."
            )
            raise Refused(message % {"iso": self.iso[:64]}, 422) from wrong
        same = self.iso == known.get("iso")
        return {
            "start": self.start,
            "end": self.end,
            "iso": self.iso,
            "first": known["first"] if same else covered.first,
            "last": known["last"] if same else covered.last,
            "resolved": known["resolved"] if same else Resolved.GIVEN.value,
        }


@dataclass(frozen=True, slots=True)
class SaidStatement:
    """Who says what: `speaker` as written, `speaker_at` where it stands, `entity` who that is, None when nobody known.

    `day` is when it was said.
    """

    model: ClassVar[type[Finding]] = Statement

    start: int
    end: int
    speaker: str
    kind: str = Saying.SAY
    entity: Entity | None = None
    outlet: str = ""
    speaker_at: tuple[int, int] | None = None
    day: date | None = None

    def over(self, known: Json) -> Json:
        """Return the content; verb, notes and quotations stay as far as they lie in the span."""
        if self.kind not in Saying.values:
            raise Refused(_("That is no kind of saying. Choose one from the list."), 422)
        if not (self.speaker or self.outlet):
            raise Refused(_("Say who says it, or through whom the text has it."), 422)
        verb = self._inside(known.get("verb_start"), known.get("verb_end"))
        first = [self.entity.key] if self.entity else []
        others = [key for key in known.get("entities", [])[1:] if key not in first] if first else []
        return {
            "start": self.start,
            "end": self.end,
            "speaker": self.speaker[:300],
            "speaker_start": self.speaker_at[0] if self.speaker_at else None,
            "speaker_end": self.speaker_at[1] if self.speaker_at else None,
            "entities": first + others,
            "outlet": self.outlet[:200],
            "kind": str(self.kind),
            "verb_start": verb[0] if verb else None,
            "verb_end": verb[1] if verb else None,
            "endnotes": known.get("endnotes", []),
            "quotes": [quote for quote in known.get("quotes", []) if self._inside(*quote)],
            "date": self.day.isoformat() if self.day else None,
        }

    def _inside(self, start: int | None, end: int | None) -> tuple[int, int] | None:
        """Return a span of the statement while it still lies in it."""
        if start is None or end is None or not self.start <= start < end <= self.end:
            return None
        return start, end
