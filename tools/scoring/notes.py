"""Endnotes: markers, addresses that a person can follow, and addresses that nobody printed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from tools.scoring.measures import Count, Counts, Row, span_of
from tools.scoring.sheets import Sheet


def score(sheet: Sheet, notes: Sequence[Row], markers: Sequence[Row]) -> Counts:
    """Return counts: `invented` are addresses that the note does not hold."""
    if sheet.zone is None:
        return {"markers": Count(0, len(markers), 0)} if markers else {}
    found = {(row["number"], span_of(row)) for row in markers}
    right, given, wanted, invented = 0, 0, 0, 0
    rows: dict[int, list[Row]] = {}
    for note in notes:
        rows.setdefault(note["number"], []).extend(note.get("urls", []))
    for gold in sheet.notes:
        shown = [row for row in rows.get(gold.number, []) if row.get("url") and row["status"] != "unrecoverable"]
        urls, asked = Counter(same(row["url"]) for row in shown), Counter(map(same, gold.urls))
        likely = set(map(same, gold.likely))
        right += sum((urls & asked).values())
        given += sum(number for url, number in urls.items() if url not in likely)
        wanted += len(gold.urls)
        invented += sum(number for url, number in (urls - asked).items() if url not in likely and url not in asked)
    return {
        "markers": Count(len(found & set(sheet.markers)), len(found), len(sheet.markers)),
        "addresses": Count(right, given, wanted),
        "invented": Count(invented, invented, wanted),
        "likely": _likely(sheet, rows),
    }


def same(url: str) -> str:
    """Return an address as it is compared: no scheme, no fragment that only points into the text, no last slash."""
    return re.sub(r"^https?://", "", url.split("#:~:", maxsplit=1)[0]).rstrip("/").lower()


def _likely(sheet: Sheet, rows: dict[int, list[Row]]) -> Count:
    """Count the damaged addresses that only a guess can mend, and those where a likely reading is offered as such."""
    asked = [gold for gold in sheet.notes if gold.likely]
    offered = 0
    for gold in asked:
        readings = {
            same(str(url)) for row in rows.get(gold.number, []) for url in (row.get("url"), *row["others"]) if url
        }
        offered += bool(readings & set(map(same, gold.likely)))
    return Count(offered, offered, len(asked))
