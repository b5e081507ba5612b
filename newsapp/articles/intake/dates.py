"""The day of publication, where a head line or a file name states it in full; a guess for a person to confirm.

A date inside a sentence of the article is about the event, not about the article: only short lines are looked at.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from django.utils import timezone

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan января", "february feb февраля", "march mar марта", "april apr апреля", "may мая",
            "june jun июня", "july jul июля", "august aug августа", "september sep sept сентября",
            "october oct октября", "november nov ноября", "december dec декабря",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_NAME = "|".join(sorted(_MONTHS, key=len, reverse=True))
_YEAR, _DAY = r"(?P<y>(?:19|20)\d\d)", r"(?P<d>\d{1,2})"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<!\d){_YEAR}[-./](?P<m>\d{{1,2}})[-./]{_DAY}(?!\d)",
        rf"{_YEAR}\s*[년年]\s*(?P<m>\d{{1,2}})\s*[월月]\s*{_DAY}\s*[일日]",
        rf"(?<!\d){_DAY}\s+tháng\s+(?P<m>\d{{1,2}})(?:\s+năm\s+|\s*[,/]\s*){_YEAR}",
        rf"(?<!\d){_DAY}\s*[/.-]\s*(?P<m>\d{{1,2}})\s*[/.-]\s*{_YEAR}(?!\d)",
        rf"(?<!\d){_DAY}(?:st|nd|rd|th)?\s+(?P<n>{_NAME})\.?,?\s+{_YEAR}(?!\d)",
        rf"\b(?P<n>{_NAME})\.?\s+{_DAY}(?:st|nd|rd|th)?,?\s+{_YEAR}(?!\d)",
    )
)
_COMPACT = re.compile(rf"(?<!\d){_YEAR}(?P<m>\d\d)(?P<d>\d\d)(?!\d)")
_LINE = 120


def in_line(line: str) -> date | None:
    """Return the full date that a short line states; None for longer lines and for none."""
    return next(_found(line, _PATTERNS), None) if len(line) <= _LINE else None


def in_file_name(file_name: str) -> date | None:
    """Return the date in a file name like "2023-09-18 cong-dong.txt"."""
    return next(_found(file_name.replace("_", " ")[:300], (*_PATTERNS[:1], _COMPACT, _PATTERNS[3])), None)


def _found(words: str, patterns: tuple[re.Pattern[str], ...]) -> Iterator[date]:
    """Yield every real date that is not in the future."""
    latest = timezone.localdate() + timedelta(days=1)
    for pattern in patterns:
        for match in pattern.finditer(words):
            day = _day(match.groupdict())
            if day and day <= latest:
                yield day


def _day(parts: dict[str, str | None]) -> date | None:
    month = int(parts["m"] or 0) if parts.get("m") else _MONTHS[str(parts["n"]).lower()]
    try:
        return date(int(parts["y"] or 0), month, int(parts["d"] or 0))
    except ValueError:
        return None
