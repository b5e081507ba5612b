"""What a fact is called in the page's language: what it is about and the values that its articles give.

"About 20 / about 30 officials: visit of Kim Jong-un", "Arrival of Kim Jong-un, Vostochny: 13 September 2023 / 12
September 2023". A label says who and what, not who did it to whom: that is not known. What a person wrote wins.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from django.utils.translation import gettext as _

from newsapp.comparison import words
from newsapp.comparison.keeping.plain import Json
from newsapp.comparison.models import FactPassage, StoredFact
from newsapp.comparison.nouns import noun, told_of
from newsapp.comparison.pages.naming import Naming
from newsapp.comparison.pages.numbers_in_words import NO_NAMES, counted_as, page_language, several
from newsapp.findings.wording import date_words

Given = tuple[Json, str]
MOST = 3  # names and things of a label
MORE = 6  # where two facts would be called the same
LEADING = 6  # of the heaviest evidence: what happens is looked for there
DAYS = ("day", "part:")  # topics that are days
ACTS = ("day:", "part:", "time:", "since:", "by:", "place:")  # topics that tell of an act
_SITES = frozenset({"spaceport", "airfield", "university", "factory", "station", "port", "island", "base", "bridge"})
_BESIDE_SITES = frozenset({"FAC", "LOC"})


def labels_of(facts: Iterable[StoredFact], within: Collection[int] = ()) -> dict[int, str]:
    """Return the label of each fact in the page's language, by key; `within` some revisions: with their values only.

    Four queries at most, however many facts.
    """
    wanted = list(facts)
    values = _values(wanted, within)
    naming = _naming(wanted, (value for told in values.values() for value, _language in told))

    def said(fact: StoredFact, most: int) -> str:
        return fact.told or label(_about(fact, naming, most), fact.topic, values[fact.pk], naming.names)

    short = {fact.pk: said(fact, MOST) for fact in wanted}
    often = Counter(short.values())
    return {fact.pk: short[fact.pk] if often[short[fact.pk]] == 1 else said(fact, MORE) for fact in wanted}


def label(about: str, topic: str, values: Sequence[Given], names: Mapping[str, str] = NO_NAMES) -> str:
    """Return a label of what a fact is about and the values given, each with its language, in order of article."""
    said = values_of(values, names)
    about = ", ".join(part for part in about.split(", ") if part not in said)
    if not said:
        return capitalised(about)
    if not about:
        return capitalised(said)
    first, second = (said, about) if topic.startswith("number:") else (about, said)
    return capitalised(_("{first}: {second}").format(first=first, second=second))


def values_of(values: Sequence[Given], names: Mapping[str, str] = NO_NAMES) -> str:
    """Return values in words, what is counted in the page's language where an article of that language says it."""
    counted = counted_as(value for value, language in values if language.split("-")[0] == page_language())
    return several((value for value, _language in values), counted, names)


def _naming(facts: Iterable[StoredFact], values: Iterable[Json] = ()) -> Naming:
    """Look up what stands in facts and their values. Three queries at most."""
    keys = {what for fact in facts for _kind, what, _weight in _items(fact)}
    return Naming(keys | {value["name"] for value in values if "name" in value}, page_language())


def subjects_of(facts: Iterable[StoredFact]) -> dict[int, str]:
    """Return what each fact is about, without values and without a capital at its start. Three queries at most."""
    wanted = list(facts)
    naming = _naming(wanted)
    return {fact.pk: _about(fact, naming) for fact in wanted}


def shared_in(fact: StoredFact) -> list[str]:
    """Return what the passages of a fact share, in words, the heaviest first. Three queries at most."""
    naming = _naming([fact])
    told = [(kind, what) for kind, what, _w in _items(fact)]
    words = [date_words(what) if kind == "date" else _part((kind, what), naming) for kind, what in told]
    return list(dict.fromkeys(filter(None, words)))[:LEADING]


def _about(fact: StoredFact, naming: Naming, most: int = MOST) -> str:
    return _subject(fact, naming, most) or ("" if fact.topic else fact.label)


def happens_in(fact: StoredFact) -> str:
    """Return what happens in a fact, as an entry of the words of this field; "" for nothing."""
    about = fact.topic.partition(":")[2]
    if fact.topic.startswith(ACTS):
        return about
    heavy = _items(fact)[:LEADING]
    return next((what for kind, what, _w in heavy if kind == "word" and words.happens(what)), "")


def capitalised(text: str) -> str:
    """Return a text with a capital at its start."""
    return text[:1].upper() + text[1:]


def _values(facts: Sequence[StoredFact], within: Collection[int]) -> dict[int, list[Given]]:
    """Return the values of each fact in order of article and place. One query."""
    found: dict[int, list[Given]] = defaultdict(list)
    rows = FactPassage.objects.filter(fact__in=[fact.pk for fact in facts]).exclude(value={})
    rows = rows.filter(revision__in=within) if within else rows.filter(strong=True)
    told = rows.order_by("revision", "start").values_list("fact", "value", "revision__language")
    for fact, value, language in told:
        found[fact].append((value, language))
    return found


def _items(fact: StoredFact) -> list[tuple[str, str, float]]:
    return [(kind, what, weight) for kind, what, weight in fact.parts.get("items", ())]


def _subject(fact: StoredFact, naming: Naming, most: int) -> str:
    """Return what is shared as words: what happens, of whom, where, with what, when."""
    unit = fact.topic.partition("number:")[2]
    items = [item for item in _items(fact) if not unit or unit not in (item[1], f"{item[1]}s", f"{item[1]}es")]
    items += [("word", fact.topic.partition(":")[2], 0.0)] if fact.topic.startswith("many:") else []
    event = happens_in(fact)
    chosen = _chosen(items, naming, event, most)
    of = _subject_of(event, chosen, naming)
    parts = [_event(event, of, naming)] if event else []
    parts += [_part(item, naming) for item in chosen if item not in of]
    day = _day(items) if not fact.topic.startswith(DAYS) else ""
    return ", ".join(dict.fromkeys(filter(None, [*parts, day])))


def _chosen(items: Sequence[tuple[str, str, float]], naming: Naming, event: str, most: int) -> list[tuple[str, str]]:
    """Return the heaviest names and things: people first, then places and things that have a name, then words."""
    named = [(kind, what) for kind, what, _w in items if kind in ("name", "thing") and naming.name(what)]
    sites = {naming.kind(what) for _kind, what in named} & _BESIDE_SITES
    skipped = _SITES if sites else frozenset()
    told = [(kind, what) for kind, what, _w in items if kind == "word" and what != event and what not in skipped]
    plain = [item for item in told if not words.happens(item[1])]
    heavy = [item for item in ((kind, what) for kind, what, _w in items) if item in named or item in plain][:most]
    return sorted(heavy, key=lambda item: (item[0] == "word", naming.kind(item[1]) != "PER"))


def _subject_of(event: str, chosen: Sequence[tuple[str, str]], naming: Naming) -> list[tuple[str, str]]:
    """Return of whom or of what an event is told, where that can be told without knowing who did it."""
    told = told_of(event)
    people = [item for item in chosen if naming.kind(item[1]) == "PER"]
    if "who" in told:
        return people if people and (len(people) > 1) == (event == "meet") else []
    weapons = [item for item in chosen if naming.kind(item[1]) == "WEAPON" and "weapon" in told]
    return (weapons or [item for item in chosen if item[0] == "word" and item[1] in told])[:2]


def _event(event: str, of: Sequence[tuple[str, str]], naming: Naming) -> str:
    said = noun(event, naming.language)
    if not of:
        return said
    return _("{event} of {whom}").format(event=said, whom=joined([_part(item, naming) for item in of]))


def _part(item: tuple[str, str], naming: Naming) -> str:
    return noun(item[1], naming.language) if item[0] == "word" else naming.name(item[1])


def joined(parts: Sequence[str]) -> str:
    """Return parts as "A, B and C"."""
    if len(parts) < 2:  # noqa: PLR2004
        return "".join(parts)
    return _("{first} and {last}").format(first=", ".join(parts[:-1]), last=parts[-1])


def _day(items: Sequence[tuple[str, str, float]]) -> str:
    days = [what for kind, what, _w in items if kind == "date"]
    finest = max(days, key=len, default="")
    return date_words(finest) if finest else ""
