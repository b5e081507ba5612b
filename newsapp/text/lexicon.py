"""The file form of a lexicon: what the world's things are called, as data that people can read and correct.

One entity is one line, so a corrected spelling is a one-line difference that anybody can review:

    {"key": "kim-jong-un", "type": "PER", "country": "KP", "names": {"en": ["Kim Jong-un", "Kim Jong Un"]}, ...}

The first name of a language is the form its readers are shown. A name that is only valid after a full mention
("Kim", "Choe") stands under `short`: it is never looked up on its own. A description without a name ("North Korean
leader") stands under `title`, with the days between which it means this person.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from newsapp.text.spans import EntityType, LexiconEntry, LexiconName

VERSION = 1
WHOLE_FILE = ""
KIND_OF_FIELD = {"names": "full", "short": "short", "acronym": "acronym", "adjective": "adjective"}
FIELDS = frozenset({"key", "type", "country", "title", *KIND_OF_FIELD})
TITLE_FIELDS = frozenset({"lang", "text", "since", "until"})
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})?")  # BCP 47: a language, at most one subtag

Record = Mapping[str, object]


class LexiconError(ValueError):
    """A lexicon file that cannot be read; the message names the entry's key and the field."""

    def __init__(self, key: str, field: str, problem: str) -> None:
        """`key` and `field` say where, `problem` what to change."""
        super().__init__(f"{key or 'lexicon'}: {field}: {problem}")
        self.key = key
        self.field = field


def parse(data: str) -> tuple[LexiconEntry, ...]:
    """Read the JSON of a lexicon file; entries come in file order, names as full, short, acronym, adjective, title.

    Raises LexiconError when the text is no JSON, a field is unknown, missing or of the wrong kind, or a key is double.
    """
    entries = tuple(_entry(item, place) for place, item in enumerate(_items(data), start=1))
    seen: set[str] = set()
    for entry in entries:
        if entry.key in seen:
            raise LexiconError(entry.key, "key", "is there twice; give one of the two another key")
        seen.add(entry.key)
    return entries


def dump(entries: Iterable[LexiconEntry]) -> str:
    """Write entries as a lexicon file, one entity per line; what `parse` read comes back equal."""
    lines = ",\n".join(json.dumps(_record(entry), ensure_ascii=False) for entry in entries)
    return f'{{"version": {VERSION}, "entities": [\n{lines}\n]}}\n'


def _items(data: str) -> list[object]:
    try:
        loaded: object = json.loads(data)
    except json.JSONDecodeError as error:
        raise LexiconError(WHOLE_FILE, "JSON", str(error)) from error
    document = _mapping(loaded, WHOLE_FILE, "JSON")
    if document.get("version") != VERSION:
        raise LexiconError(WHOLE_FILE, "version", f"must be {VERSION}")
    return _sequence(document.get("entities"), WHOLE_FILE, "entities")


def _entry(item: object, place: int) -> LexiconEntry:
    where = f"entity {place}"
    record = _mapping(item, where, "entity")
    key = _text(record.get("key"), where, "key")
    _refuse_unknown(record, FIELDS, key)
    country = record.get("country", "")
    return LexiconEntry(
        key=key,
        type=_type(record.get("type"), key),
        names=(*_names(record, key), *_titles(record, key)),
        country=_text(country, key, "country") if country else "",
    )


def _type(value: object, key: str) -> EntityType:
    if isinstance(value, str) and value in set(EntityType):
        return EntityType(value)
    raise LexiconError(key, "type", f"must be one of {', '.join(EntityType)}")


def _names(record: Record, key: str) -> Iterator[LexiconName]:
    for field, kind in KIND_OF_FIELD.items():
        for language, texts in _mapping(record.get(field, {}), key, field).items():
            where = f"{field}.{language}"
            for text in _sequence(texts, key, where):
                yield LexiconName(_text(text, key, where), _language(language, key, where), kind)


def _titles(record: Record, key: str) -> Iterator[LexiconName]:
    for item in _sequence(record.get("title", []), key, "title"):
        title = _mapping(item, key, "title")
        _refuse_unknown(title, TITLE_FIELDS, key)
        yield LexiconName(
            text=_text(title.get("text"), key, "title.text"),
            language=_language(_text(title.get("lang"), key, "title.lang"), key, "title.lang"),
            kind="title",
            since=_day(title, "since", key),
            until=_day(title, "until", key),
        )


def _language(code: str, key: str, field: str) -> str:
    if LANGUAGE.fullmatch(code):
        return code
    raise LexiconError(key, field, f"{code!r} must be a language code such as vi or zh-Hant")


def _day(title: Record, field: str, key: str) -> str | None:
    if title.get(field) is None:
        return None
    text = _text(title[field], key, f"title.{field}")
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise LexiconError(key, f"title.{field}", "must be a day such as 2024-05-12") from error


def _mapping(value: object, key: str, field: str) -> dict[str, object]:
    if isinstance(value, dict):
        return value
    raise LexiconError(key, field, "must be an object in braces")


def _sequence(value: object, key: str, field: str) -> list[object]:
    if isinstance(value, list):
        return value
    raise LexiconError(key, field, "must be a list in brackets")


def _text(value: object, key: str, field: str) -> str:
    if isinstance(value, str) and value and value == value.strip():
        return value
    raise LexiconError(key, field, "must be text without spaces at its ends")


def _refuse_unknown(record: Record, known: frozenset[str], key: str) -> None:
    for field in record:
        if field not in known:
            raise LexiconError(key, field, f"is no field; the fields are {', '.join(sorted(known))}")


def _record(entry: LexiconEntry) -> dict[str, object]:
    record: dict[str, object] = {"key": entry.key, "type": entry.type.value}
    if entry.country:
        record["country"] = entry.country
    for field, kind in KIND_OF_FIELD.items():
        by_language = _by_language(entry, kind)
        if by_language:
            record[field] = by_language
    titles = [_title_record(name) for name in entry.names if name.kind == "title"]
    return record | ({"title": titles} if titles else {})


def _by_language(entry: LexiconEntry, kind: str) -> dict[str, list[str]]:
    grouped: dict[str, list[str]] = {}
    for name in entry.names:
        if name.kind == kind:
            grouped.setdefault(name.language, []).append(name.text)
    return grouped


def _title_record(name: LexiconName) -> dict[str, str]:
    record = {"lang": name.language, "text": name.text}
    days = {"since": name.since, "until": name.until}
    return record | {field: day for field, day in days.items() if day}
