"""From lexicon entries to the written forms that are looked for.

"Sergei Shoigu" is listed once; a text also has "Shoigu" (his surname, once he has been introduced), and a Russian one
"Шойгу" or, of other names, any of the cases. Each form keeps what it was made from, so that a mention can say why.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from newsapp.text.names.boundaries import is_spaceless
from newsapp.text.names.countrywords import countries
from newsapp.text.names.inflection import forms
from newsapp.text.normalise import fold
from newsapp.text.spans import EntityType, LexiconEntry, LexiconName

_FAMILY_NAME_FIRST = frozenset({"KP", "KR", "CN", "TW", "HK", "MO", "SG"})
_GIVEN_NAME_IS_USED = frozenset({"VN"})
_BENDING = frozenset({"ru", "uk"})
_SHORTEST_BENDING = 4
_QUOTES = "\"'«»“”‘’「」《》"
_SHORTEST_SURNAME = 2


@dataclass(frozen=True, slots=True)
class Reading:
    """One entity that a written form may mean: the listed name it comes from, and how it was made from it.

    `kind` is the name's kind, "short" for a derived surname; `cased` is the folded form with its capitals.
    """

    entry: LexiconEntry
    name: LexiconName
    kind: str
    cased: str
    inflected: bool = False

    @property
    def is_listed(self) -> bool:
        """From a lexicon, not from what every reader knows."""
        return bool(self.entry.key)

    @property
    def is_short(self) -> bool:
        """Valid only after a full mention."""
        return self.kind == "short"


@dataclass(frozen=True, slots=True)
class _Written:
    text: str
    entry: LexiconEntry
    name: LexiconName
    kind: str
    inflected: bool = False


def readings_by_form(entries: Sequence[LexiconEntry]) -> dict[str, tuple[Reading, ...]]:
    """Return every casefolded form with what it may mean, in the order of the entries."""
    written = [each for entry in entries for each in _written(entry)]
    if not written:
        return {}
    folded = fold("\n".join(each.text for each in written))
    found: dict[str, list[Reading]] = {}
    for each, small, cased in zip(written, folded.text.split("\n"), folded.cased.split("\n"), strict=True):
        if _is_usable(small):
            found.setdefault(small, []).append(Reading(each.entry, each.name, each.kind, cased, each.inflected))
    return {form: tuple(readings) for form, readings in found.items()}


@cache
def country_readings() -> dict[str, tuple[Reading, ...]]:
    """Return what the languages call countries, as readings that mean no entity."""
    return readings_by_form(tuple(countries()))


def _is_usable(form: str) -> bool:
    """One syllable of Korean or one Chinese character is part of too many words; so is one letter."""
    return len(form) > 1 and any(letter.isalpha() for letter in form)


def _written(entry: LexiconEntry) -> Iterator[_Written]:
    person = entry.type is EntityType.PERSON
    listed = {name.text for name in entry.names}
    for name in entry.names:
        if "\n" in name.text:
            continue
        yield _Written(name.text.strip(_QUOTES), entry, name, name.kind)
        other = _other_country(name)
        if other and other not in listed:
            yield _Written(other, entry, name, name.kind)
        if name.language in _BENDING and name.kind in {"full", "short"} and len(name.text) >= _SHORTEST_BENDING:
            yield from (
                _Written(form, entry, name, name.kind, inflected=True)
                for form in forms(name.text, person=person)[1:]
                if form not in listed
            )
    if person:
        yield from _surnames(entry, listed)


def _other_country(name: LexiconName) -> str:
    """Return a Vietnamese name with the other word for its country: "Quốc hội Hoa Kỳ" beside "Quốc hội Mỹ"."""
    if name.language != "vi" or name.kind not in {"full", "title"} or " " not in name.text:
        return ""
    head, _, last = name.text.rpartition(" ")
    if last == "Mỹ" and head:
        return f"{head} Hoa Kỳ"
    if name.text.endswith(" Triều Tiên") and not name.text.endswith((" Bắc Triều Tiên", " CHDCND Triều Tiên")):
        return f"{name.text.removesuffix('Triều Tiên')}Bắc Triều Tiên" if _is_northern(name) else ""
    return ""


def _is_northern(name: LexiconName) -> bool:
    """Tell the state from the peninsula and its wars, which nobody calls northern."""
    return not name.text.casefold().startswith(("bán đảo", "chiến tranh", "vấn đề", "cộng hòa", "cộng hoà"))


def _surnames(entry: LexiconEntry, listed: set[str]) -> Iterator[_Written]:
    """Yield the surnames of the full names, each once, where the lexicon does not list them."""
    seen = set(listed)
    for name in entry.names:
        if name.kind != "full":
            continue
        for text in surnames(name.text, entry.country):
            bent = forms(text, person=True) if name.language in _BENDING else (text,)
            for form in bent:
                if form not in seen:
                    seen.add(form)
                    yield _Written(form, entry, name, "short", inflected=form != text)


def surnames(full_name: str, country: str = "") -> tuple[str, ...]:
    """Return the words by which a person is called after the first mention.

    The last word, of Korean and Chinese names the first; both where the country is not known but the name is hyphenated
    the Korean way ("Wang Seon-taek").
    """
    words = full_name.split()
    if len(words) < _SHORTEST_SURNAME or is_spaceless(full_name[0]):
        return ()
    if country in _FAMILY_NAME_FIRST or (not country and _is_hyphenated_given_name(words[-1])):
        chosen: Iterable[str] = words[:1]
    elif country in _GIVEN_NAME_IS_USED:
        chosen = words[-1:]
    else:
        chosen = _last_word(words)
    return tuple(word for word in chosen if len(word) >= _SHORTEST_SURNAME and word[0].isupper() and "." not in word)


def _is_hyphenated_given_name(word: str) -> bool:
    head, hyphen, tail = word.partition("-")
    return bool(hyphen) and head[:1].isupper() and tail.islower()


def _last_word(words: list[str]) -> list[str]:
    """Return the last word, but not "Jr"."""
    last = [words[-1]]
    if words[-1].rstrip(".") in {"Jr", "Sr", "II", "III"}:
        return words[-2:-1]
    return last
