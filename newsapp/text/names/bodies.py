"""A body and the country it belongs to are one name in Vietnamese: "Bộ Quốc phòng Nga".

The lexicon may list "Bộ Quốc phòng" with Russia as its country; the country that follows without "của" is then part
of the written name, and settles whose ministry is meant.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsapp.text.names.forms import Reading
from newsapp.text.names.hits import Hit
from newsapp.text.names.page import Page
from newsapp.text.names.words import phrases
from newsapp.text.spans import EntityType

_HEADS = tuple(
    phrases(
        "bộ, cơ quan, hội đồng, quân đội, quốc hội, lực lượng, hải quân, không quân, lục quân, cục, tổng cục, ủy ban, "
        "uỷ ban, viện, trung tâm, ngân hàng, chính phủ, thượng viện, hạ viện, học viện, đảng, tòa án, văn phòng"
    )
)

_PLACES = frozenset({EntityType.COUNTRY, EntityType.PLACE, EntityType.FACILITY})
_CLASS_WORD = re.compile(
    r"(?<!\w)(?:Tỉnh|Vùng|Thành phố|Bán đảo|Quần đảo|Đảo|Sông|Biển|Vịnh|Eo biển|Cảng|Sân bay|Sân bay vũ trụ|"
    r"Căn cứ|Căn cứ Không quân|Nhà máy|Khu vực|Quận|Huyện|Thị trấn|Làng|Cộng hòa|Cộng hoà|Thủ đô) $"
)
_LONGEST_CLASS_WORD = 20


def with_country(page: Page, hits: Sequence[Hit]) -> list[Hit]:
    """Return the hits with each Vietnamese body and its country directly after it made one."""
    joined: list[Hit] = []
    for hit in hits:
        body = joined[-1] if joined else None
        own = _of_country(body, hit) if body and _may_join(page, body, hit) else ()
        if body and own:
            joined[-1] = Hit(body.start, hit.end, own, body.own)
        else:
            joined.append(hit)
    return joined


def _may_join(page: Page, body: Hit, country: Hit) -> bool:
    text = page.folded.text
    return (
        body.type is EntityType.ORGANISATION
        and country.type is EntityType.COUNTRY
        and text[body.end : country.start] == " "
        and text.startswith(_HEADS, body.start)
        and page.language_at(body.start) == "vi"
    )


def _of_country(body: Hit, country: Hit) -> tuple[Reading, ...]:
    codes = {reading.entry.country for reading in country.readings}
    return tuple(reading for reading in body.readings if reading.entry.country in codes and reading.entry.country)


def class_word_start(page: Page, start: int) -> int:
    """Return where a name begins with the capitalised Vietnamese class word before it: "Cộng hòa Tuva"."""
    found = _CLASS_WORD.search(page.folded.cased, max(0, start - _LONGEST_CLASS_WORD), start)
    if not found or page.opens_sentence(found.start()) or page.language_at(start) != "vi":
        return start
    return found.start()


def with_class_word(page: Page, hits: Sequence[Hit]) -> list[Hit]:
    """Return the hits with a capitalised Vietnamese class word before a place made part of it: "Tỉnh Kursk"."""
    return [_extended(page, hit) if hit.type in _PLACES else hit for hit in hits]


def _extended(page: Page, hit: Hit) -> Hit:
    start = class_word_start(page, hit.start)
    return hit if start == hit.start else Hit(start, hit.end, hit.readings, hit.own)
