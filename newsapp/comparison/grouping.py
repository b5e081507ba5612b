"""Facts: passages about the same thing, with a label that can be read and the reason why they stand together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from newsapp.comparison.features import Sentence
from newsapp.comparison.index import Place
from newsapp.comparison.linking import Link
from newsapp.comparison.nouns import noun
from newsapp.comparison.relating import Reason, Relation, Verdict, relate
from newsapp.comparison.scoring import Item

JOINT = " · "
IN_ORDER = "in order between two linked sentences"
LABEL, WHY, VALUES = 3, 6, 4
_KEY = 2
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAY, _MONTH = 3, 2
_ORDER = {"thing": 0, "name": 1, "date": 2, "number": 3, "word": 4, "time": 5, "rest": 6}


@dataclass(frozen=True, slots=True)
class Fact:
    """Passages of several articles about the same; every two of different articles are linked with this verdict."""

    relation: Relation
    reason: Reason | None
    label: str
    why: str
    is_strong: bool
    score: float
    sentences: tuple[Sentence, ...]
    verdicts: tuple[Verdict, ...]


def facts(links: Sequence[Link]) -> list[Fact]:
    """Return the facts of some links, best first: links of one kind that share their heaviest evidence are one row."""
    judged = [(link, relate(link)) for link in links]
    known: dict[tuple[Place, Place], object] = {link.places: kind_of(link, verdict) for link, verdict in judged}
    groups: dict[object, list[list[tuple[Link, Verdict]]]] = {}
    for link, verdict in judged:
        kind = kind_of(link, verdict)
        rows = groups.setdefault((kind, heaviest(link)), [])
        row = next((row for row in rows if _all_linked([*row, (link, verdict)], known, kind)), None)
        if row is None:
            rows.append([(link, verdict)])
        else:
            row.append((link, verdict))
    found = [_fact(row) for rows in groups.values() for row in rows]
    return sorted(found, key=lambda fact: (-fact.score, fact.sentences[0].article, fact.sentences[0].start))


def kind_of(link: Link, verdict: Verdict) -> tuple[object, ...]:
    """Return what links of one fact have in common beside their evidence."""
    return verdict.relation, verdict.reason, link.is_strong


def heaviest(link: Link) -> tuple[str, ...]:
    """Return the two heaviest pieces of evidence, which links of one fact share."""
    return tuple(sorted(item.what for item in link.evidence.items[:_KEY]))


def _all_linked(row: Sequence[tuple[Link, Verdict]], known: Mapping[tuple[Place, Place], object], kind: object) -> bool:
    """Return whether every two passages of different articles are linked in the same way."""
    places = sorted({place for link, _ in row for place in link.places})
    pairs = [(a, b) for at, a in enumerate(places) for b in places[at + 1 :] if a[0] != b[0]]
    return all(known.get(pair) == kind for pair in pairs)


def _fact(row: Sequence[tuple[Link, Verdict]]) -> Fact:
    best, verdict = row[0]
    sentences = {
        place: each for link, _ in row for place, each in zip(link.places, (link.one, link.other), strict=True)
    }
    return Fact(
        verdict.relation,
        verdict.reason,
        told(row),
        why(best),
        best.is_strong,
        round(best.evidence.score, 2),
        tuple(sentences[place] for place in sorted(sentences)),
        tuple(each for _, each in row),
    )


def told(row: Sequence[tuple[Link, Verdict]]) -> str:
    """Return what the links of a row are about, with the values that they compare as the texts have them."""
    values = {value.surface: None for _, verdict in row for value in verdict.values or () if value.surface}
    if not values:
        return label(row[0][0])
    about = JOINT.join(_shown(row[0][0], LABEL, but="number"))
    return f"{' / '.join(list(values)[:VALUES])}: {about}"


def label(link: Link) -> str:
    """Return what a link is about, in a few words."""
    return JOINT.join(_shown(link, LABEL))


def why(link: Link) -> str:
    """Return why two sentences are linked."""
    return IN_ORDER if link.in_order else JOINT.join(_shown(link, WHY))


def _shown(link: Link, most: int, but: str = "") -> list[str]:
    """Return the heaviest evidence as words, each once: things and names first, then days, numbers, words."""
    heavy = [item for item in link.evidence.items if item.kind not in ("time", "rest", but)][:most]
    heavy = heavy or list(link.evidence.items[:most])
    ordered = sorted(heavy, key=lambda item: _ORDER[item.kind])
    return list(dict.fromkeys(filter(None, (_readable(link, item) for item in ordered)))) or ["same place in the order"]


def _readable(link: Link, item: Item) -> str:
    if item.kind in ("thing", "name"):
        return _name(link, item.what)
    if item.kind == "date":
        return shown_day(item.what)
    if item.kind == "number":
        return item.what.replace("_", " ")
    return noun(item.what, "en")


def _name(link: Link, key: str) -> str:
    """Return a name as one of the sentences writes it, an English one first."""
    both = sorted((link.one, link.other), key=lambda each: each.language != "en")
    plain = key.removeprefix("~") if key.startswith("~") else key.replace("-", " ").title()
    return next((each.shown[key] for each in both if key in each.shown), plain)


def shown_day(iso: str) -> str:
    """Return an ISO day, month or year as people write it: 13 Sep 2023."""
    parts = iso.split("-")
    if len(parts) == _DAY:
        day = date.fromisoformat(iso)
        return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
    return f"{_MONTHS[int(parts[1]) - 1]} {parts[0]}" if len(parts) == _MONTH and parts[1].isdigit() else iso
