"""Facts, kept while articles come and go: a new link joins the fact of its counterpart, or begins one.

It joins when both rest on the same heaviest evidence and the new sentence is linked with every passage of another
article there. (`newsapp/comparison/grouping.py` also parts passages by verdict; a row of the matrix holds them all, and
says the gravest.)
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from django.db.models import Count

from newsapp.comparison.features import Sentence
from newsapp.comparison.grouping import heaviest, label, why
from newsapp.comparison.keeping.linking import Judged
from newsapp.comparison.keeping.plain import Json, value_data
from newsapp.comparison.keeping.preparing import bits
from newsapp.comparison.models import FactPassage, StoredFact, StoredLink
from newsapp.comparison.relating import RANK, Relation

BATCH = 500
Place = tuple[int, int]


@dataclass(slots=True)
class _Row:
    """A fact in the making: its stored row, the places it has, and those that are new."""

    fact: StoredFact
    places: set[Place] = field(default_factory=set)
    fresh: dict[Place, FactPassage] = field(default_factory=dict)
    links: list[StoredLink] = field(default_factory=list)


def join(case: int, revision: int, judged: Sequence[Judged], links: Sequence[StoredLink]) -> None:
    """Put the links of a revision (as rows, in the same order, not saved yet) into facts, and save the facts."""
    keys = [bits(f"{one.link.is_strong}{heaviest(one.link)}") for one in judged]
    held, linked = _held(case, keys), {one.link.places for one in judged}
    for one, key, link in zip(judged, keys, links, strict=True):
        row = _joined(held[key], one, revision, linked) or _begun(case, key, one)
        if row not in held[key]:
            held[key].append(row)
        row.links.append(link)
        for place, sentence, value in _sides(one):
            if place not in row.places:
                row.places.add(place)
                row.fresh[place] = _passage(place, sentence, value)
            elif value and place in row.fresh and not row.fresh[place].value:
                row.fresh[place].value = value
    _save([row for rows in held.values() for row in rows if row.links])


def tidy(facts: Iterable[int]) -> None:
    """Make facts right whose links went away: passages without a link go, and facts without one."""
    touched = set(facts)
    alive: dict[int, set[Place]] = defaultdict(set)
    rows = StoredLink.objects.filter(fact__in=touched)
    for fact, one, a, other, b in rows.values_list("fact", "one", "one_sentence", "other", "other_sentence"):
        alive[fact] |= {(one, a), (other, b)}
    gone = [
        pk
        for pk, fact, revision, at in FactPassage.objects.filter(fact__in=alive).values_list(
            "pk", "fact", "revision", "sentence"
        )
        if (revision, at) not in alive[fact]
    ]
    FactPassage.objects.filter(pk__in=gone).delete()
    StoredFact.objects.filter(pk__in=touched - set(alive)).delete()
    _sum_up(alive)


def _held(case: int, keys: Iterable[int]) -> dict[int, list[_Row]]:
    """Return the stored facts with some keys, with their places."""
    found: dict[int, list[_Row]] = defaultdict(list)
    facts = {fact.pk: _Row(fact) for fact in StoredFact.objects.filter(case=case, key__in=set(keys))}
    passages = FactPassage.objects.filter(fact__in=facts).values_list("fact", "revision", "sentence")
    for fact, revision, sentence in passages:
        facts[fact].places.add((revision, sentence))
    for row in facts.values():
        found[row.fact.key].append(row)
    return found


def _joined(rows: Iterable[_Row], one: Judged, revision: int, linked: AbstractSet[tuple[Place, Place]]) -> _Row | None:
    """Return the first fact that holds the counterpart and whose every passage elsewhere is linked with this one."""
    mine, theirs = sorted(one.link.places, key=lambda place: place[0] != revision)
    for row in rows:
        others = [place for place in row.places if place[0] != revision]
        if theirs in row.places and all(_pair(mine, place) in linked for place in others):
            return row
    return None


def _pair(one: Place, other: Place) -> tuple[Place, Place]:
    return (one, other) if one < other else (other, one)


def _begun(case: int, key: int, one: Judged) -> _Row:
    reason = one.verdict.reason.value if one.verdict.reason else ""
    fact = StoredFact(
        case_id=case,
        key=key,
        relation=one.verdict.relation.value,
        reason=reason,
        label=label(one.link)[:200],
        why=why(one.link)[:400],
        strong=one.link.is_strong,
        score=round(one.link.evidence.score, 2),
    )
    return _Row(fact)


def _sides(one: Judged) -> Iterable[tuple[Place, Sentence, Json]]:
    values = one.verdict.values or (None, None)
    for place, sentence in zip(one.link.places, (one.link.one, one.link.other), strict=True):
        mine = next((value for value in values if value is not None and value in sentence.values), None)
        yield place, sentence, value_data(mine) if mine else {}


def _passage(place: Place, sentence: Sentence, value: Json) -> FactPassage:
    where = {"revision_id": place[0], "sentence": place[1], "start": sentence.start, "end": sentence.end}
    return FactPassage(**where, value=value)


def _save(rows: Sequence[_Row]) -> None:
    new = [row for row in rows if row.fact.pk is None]
    StoredFact.objects.bulk_create([row.fact for row in new], batch_size=BATCH)
    for row in rows:
        for passage in row.fresh.values():
            passage.fact = row.fact
        for link in row.links:
            link.fact = row.fact
    FactPassage.objects.bulk_create([one for row in rows for one in row.fresh.values()], batch_size=BATCH)
    _sum_up([row.fact.pk for row in rows], [link for row in rows for link in row.links])


def _sum_up(facts: Iterable[int], fresh: Iterable[StoredLink] = ()) -> None:
    """Write the gravest verdict on each fact, and how many articles stand in it; `fresh` are links not saved yet."""
    wanted = list(facts)
    told = [*StoredLink.objects.filter(fact__in=wanted).values_list("fact", "relation", "reason")]
    told += [(link.fact_id, link.relation, link.reason) for link in fresh if link.fact_id is not None]
    gravest: dict[int, tuple[int, str, str]] = {}
    for pk, relation, reason in told:
        this = (RANK[Relation(relation)], relation, reason)
        gravest[pk] = min(gravest.get(pk, this), this)
    counted = FactPassage.objects.filter(fact__in=wanted).values_list("fact")
    numbers = dict(counted.annotate(n=Count("revision", distinct=True)).order_by())
    rows = [
        StoredFact(pk=pk, articles=numbers.get(pk, 0), relation=relation, reason=reason)
        for pk, (_rank, relation, reason) in gravest.items()
    ]
    StoredFact.objects.bulk_update(rows, ["articles", "relation", "reason"], batch_size=BATCH)
