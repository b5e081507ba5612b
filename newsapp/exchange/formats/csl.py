"""CSL-JSON, citation data of reference managers (https://github.com/citation-style-language/schema): articles."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from newsapp.cases.models import Case
from newsapp.exchange.bibliography import unsaid, works_of
from newsapp.exchange.carried import Bibliography, Work, digest_of
from newsapp.exchange.formats import Format, Parsed, Written
from newsapp.exchange.kept import Kept
from newsapp.exchange.strictly import decoded, dumped, loaded, refused

KEY = "csl"
# The names of https://resource.citationstyles.org/schema/v1.0/input/json/csl-data.json by the kind of their values.
NAMES = frozenset(
    ("author", "chair", "collection-editor", "compiler", "composer", "container-author", "contributor", "curator",
     "director", "editor", "editorial-director", "executive-producer", "guest", "host", "illustrator", "interviewer",
     "narrator", "organizer", "original-author", "performer", "producer", "recipient", "reviewed-author",
     "script-writer", "series-creator", "translator")
)  # fmt: skip
DATES = frozenset(("accessed", "available-date", "event-date", "issued", "original-date", "submitted"))
TYPES = frozenset(
    ("article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter",
     "classic", "collection", "dataset", "document", "entry", "entry-dictionary", "entry-encyclopedia", "event",
     "figure", "graphic", "hearing", "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture",
     "musical_score", "pamphlet", "paper-conference", "patent", "performance", "periodical", "personal_communication",
     "post", "post-weblog", "regulation", "report", "review", "review-book", "software", "song", "speech", "standard",
     "thesis", "treaty", "webpage")
)  # fmt: skip

LONGEST_NUMBER = 9  # digits of a year, month or day given as a string


def read(data: bytes, name: str) -> Bibliography:
    """Return the entries of a list. Refused (422) with the path where one is not as the schema of CSL-JSON has it."""
    del name
    found = loaded(decoded(data))
    items = found.get("items") if isinstance(found, dict) else found
    path = "$.items" if isinstance(found, dict) else "$"
    if not isinstance(items, list):
        raise refused(_("$: must be a list of entries, or an object with “items”."))
    for n, item in enumerate(items):
        for where, why in _faults(item):
            raise refused(_("%(path)s: %(why)s.") % {"path": f"{path}[{n}]{where}", "why": why})
    works = tuple(Work(identity_of(item), f"{path}[{n}]", item, item) for n, item in enumerate(items))
    return Bibliography(format=KEY, works=works)


def put(parsed: Parsed) -> Written:
    """Write the entries of any bibliography."""
    if not isinstance(parsed, Bibliography):
        raise refused(_("Only a bibliography can be written as CSL-JSON."))
    return Written(dumped([dict(work.csl) for work in parsed.works]))


def write(case: Case) -> Written:
    """Write the articles of a case, and the entries it took in that are about none of them."""
    works = works_of(case)
    return Written(dumped([*works, *Kept.of(case, KEY).others()]), lost=unsaid(works, KEY))


def identity_of(item: Any) -> str:
    """Return by what an entry is known again: all that it says."""
    return digest_of(json.dumps(item, ensure_ascii=False, sort_keys=True).encode())


def _faults(item: Any) -> Iterator[tuple[str, str]]:
    if not isinstance(item, dict):
        yield "", "must be an object"
        return
    if not isinstance(item.get("id"), str | int):
        yield ".id", "must be a string or a number"
    if not isinstance(item.get("type"), str) or item["type"] not in TYPES:
        yield ".type", "must be a type of CSL"
    for name, value in item.items():
        kind = _names if name in NAMES else _date if name in DATES else _plain
        if name != "custom" and (why := kind(value)):
            yield f".{name}", why


def _plain(value: Any) -> str:
    lists = isinstance(value, list) and all(isinstance(one, str) for one in value)  # categories
    return "" if isinstance(value, str | int | float) or lists else "must be a string or a number"


def _names(value: Any) -> str:
    fine = isinstance(value, list) and all(
        isinstance(one, dict) and all(isinstance(part, str | bool | int) for part in one.values()) for one in value
    )
    return "" if fine else "must be a list of names"


def _date(value: Any) -> str:
    if not isinstance(value, dict):
        return "must be a date"
    parts = value.get("date-parts", [])
    fine = isinstance(parts, list) and len(parts) <= len("ab") and all(map(_is_day, parts))
    return "" if fine else "must have date-parts like [[2023, 9, 14]]"


def _is_day(part: Any) -> bool:
    return isinstance(part, list) and 0 < len(part) <= len("ymd") and all(map(_is_number, part))


def _is_number(part: Any) -> bool:
    return isinstance(part, int) or (isinstance(part, str) and part.isdecimal() and len(part) <= LONGEST_NUMBER)


def _detects(data: bytes, name: str) -> bool:
    typed = any(f'"{one}"'.encode() in data for one in ("article-newspaper", "article-journal", "webpage", "book"))
    return name.endswith(".json") and b'"type"' in data and (typed or b'"date-parts"' in data)


FORMAT = Format(
    key=KEY,
    label="CSL-JSON",
    suffix="json",
    media_type="application/vnd.citationstyles.csl+json",
    write=write,
    read=read,
    put=put,
    detects=_detects,
    carries=gettext_lazy("Articles with outlet, headline, date, language and address, for reference managers."),
)
