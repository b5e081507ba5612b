"""Make newsapp/text/lexicons/countries.json: what nine languages call the countries of the world.

The names come from CLDR through Babel, which knows each country's display name and nothing else. An article rarely
writes that: it says "Mỹ" for "Hoa Kỳ", "России" for "Россия", "Seoul and the North Koreans" for anything. Those forms
stand by hand in country_names.txt, beside this program. Run it as

    python -m tools.countries
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from babel import Locale

from newsapp.text.lexicon import KIND_OF_FIELD, dump
from newsapp.text.spans import EntityType, LexiconEntry, LexiconName

HERE = Path(__file__).parent
TARGET = HERE.parent / "newsapp" / "text" / "lexicons" / "countries.json"
LANGUAGES = ("en", "vi", "ko", "ru", "uk", "zh", "it", "fr", "ja")
NO_COUNTRY = frozenset({"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UM", "UN", "XA", "XB", "ZZ"})
# "홍콩(중국 특별행정구)", "Гонконг, ОАР Китаю", "Congo - Kinshasa": labels for a list, which no sentence contains.
LIST_LABEL = re.compile(r"[()（）,]| [-–] |о-ва|\bSAR\b|R\.?A\.?S\.?\b|Congo-|콩고-|特别行政区|特別行政区")
# Names that are everyday words of their own language: "수단" is "means", "오만" arrogance, "Того" "that one".
EVERYDAY_WORDS = frozenset({("ko", "수단"), ("ko", "오만"), ("ru", "Того")})
ENDINGS = {
    "ru": ("ий", "ого", "ому", "им", "ом", "ая", "ой", "ую", "ое", "ие", "их", "ими"),
    "uk": ("ий", "ого", "ому", "им", "а", "ої", "ій", "у", "ою", "е", "і", "их", "ими"),
}
PLAIN_LETTERS = str.maketrans("ÅåÇçÉéÔôÜüãí", "AaCcEeOoUuai")

Names = dict[tuple[str, str], list[str]]


def main() -> None:
    """Write the file."""
    TARGET.write_text(render(), encoding="utf-8")
    sys.stdout.write(f"{TARGET.name} written\n")


def render() -> str:
    """Return the text of countries.json."""
    return dump(sorted(_entries(), key=lambda entry: entry.key))


def _entries() -> Iterator[LexiconEntry]:
    for code in sorted({*_cldr("en"), *_by_hand()}):
        names = _names(code)
        if names:
            yield LexiconEntry(_slug(names[0].text), EntityType.COUNTRY, names, code)


def _names(code: str) -> tuple[LexiconName, ...]:
    extra = _by_hand().get(code, {})
    names: Names = {("full", language): _full(code, language, extra) for language in LANGUAGES}
    names |= {place: texts for place, texts in extra.items() if place[0] != "full"}
    return tuple(
        LexiconName(text, language, kind)
        for kind in KIND_OF_FIELD.values()
        for (own_kind, language), texts in names.items()
        if own_kind == kind
        for text in texts
    )


def _full(code: str, language: str, extra: Names) -> list[str]:
    acronyms = extra.get(("acronym", language), [])
    short = extra.get(("short", language), [])
    texts = [*extra.get(("full", language), []), *_spellings(_cldr(language).get(code, ""), language)]
    return [text for text in dict.fromkeys(texts) if text not in {*acronyms, *short}]


def _spellings(name: str, language: str) -> Iterator[str]:
    """Yield the forms of a CLDR name that sentences use: "St. Lucia" is also "Saint Lucia", "’" also "'"."""
    if not name or LIST_LABEL.search(name) or (language, name) in EVERYDAY_WORDS:
        return
    yield name
    for old, new in (("St. ", "Saint "), (" & ", " and "), ("’", "'"), ("ʼ", "'"), ("ʼ", "’")):
        if old in name:
            yield name.replace(old, new)


@cache
def _cldr(language: str) -> dict[str, str]:
    territories: dict[str, str] = dict(Locale(language).territories)
    return {code: name for code, name in territories.items() if len(code) == 2 and code not in NO_COUNTRY}  # noqa: PLR2004


@cache
def _by_hand() -> dict[str, Names]:
    """Read country_names.txt: `CODE kind language: name; name`, with `stem*` for all endings of an adjective."""
    table: dict[str, Names] = {}
    for line in (HERE / "country_names.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            head, _, texts = line.partition(": ")
            code, kind, language = head.split()
            row = table.setdefault(code, {}).setdefault((kind, language), [])
            row.extend(form for text in texts.split("; ") for form in _forms(text, language))
    return table


def _forms(text: str, language: str) -> list[str]:
    if not text.endswith("*"):
        return [text]
    return [text.removesuffix("*") + ending for ending in ENDINGS[language]]


def _slug(name: str) -> str:
    plain = name.replace("’", "").replace("'", "").replace("&", "and").replace(".", "")
    return re.sub(r"[^a-z0-9]+", "-", plain.translate(PLAIN_LETTERS).lower()).strip("-")


if __name__ == "__main__":
    main()
