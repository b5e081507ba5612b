"""What a fact says on the whole: the gravest relation of its links and what it rests on, and what they share.

Possible links count only where a fact has no strong one. The values of its passages are those of what the relation
rests on, so that a row says of its cells what can be seen in them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Count, Max

from newsapp.comparison.keeping.rows import Row
from newsapp.comparison.models import FactLabel, FactPassage, StoredFact, StoredLink
from newsapp.comparison.relating import RANK, Relation

BATCH = 500
MOST_PARTS = 10
PARTS = frozenset({"name", "thing", "date", "word"})
AGAIN = 2  # passages by which a fact that a person named is known again
_FACT = ("relation", "reason", "topic", "strong", "score", "parts", "told", "articles")


@dataclass(frozen=True, slots=True)
class _Sort:
    """Links of one sort in a fact: how many there are, and the best score."""

    relation: str
    reason: str
    topic: str
    strong: bool
    n: int
    score: float


def sum_up(rows: Sequence[Row]) -> None:
    """Write on each fact what its links say, new ones included, and on its passages what the fact rests on there."""
    for at in range(0, len(rows), BATCH):
        _sum_up(rows[at : at + BATCH])


def _sum_up(rows: Sequence[Row]) -> None:
    sorts = _sorts(rows)
    named = _named(rows)
    for row in rows:
        _verdict(row, sorts[row.fact.pk])
        _add_parts(row.fact, row.links)
        row.fact.told = _told(row, named)
        for passage in row.passages.values():
            passage.value = passage.values.get(row.fact.topic, {})
        row.fact.articles = len({place[0] for place in row.places(strong=row.fact.strong)})
    StoredFact.objects.bulk_update([row.fact for row in rows], _FACT, batch_size=BATCH)
    changed = [each for row in rows for each in row.changed()]
    passages = [each for row in rows for each in row.passages.values()]
    FactPassage.objects.bulk_create([each for each in passages if each.pk is None], batch_size=BATCH)
    FactPassage.objects.bulk_update(changed, ["value", "values", "strong"], batch_size=BATCH)


def _sorts(rows: Iterable[Row]) -> dict[int, list[_Sort]]:
    found: dict[int, list[_Sort]] = defaultdict(list)
    links = StoredLink.objects.filter(fact__in=[row.fact.pk for row in rows]).order_by()
    counted = links.values_list("fact", "relation", "reason", "topic", "strong")
    for pk, relation, reason, topic, strong, n, score in counted.annotate(n=Count("pk"), best=Max("score")):
        found[pk].append(_Sort(relation, reason, topic, strong, n, score))
    for row in rows:
        found[row.fact.pk] += [
            _Sort(one.relation, one.reason, one.topic, one.strong, 1, one.score) for one in row.links
        ]
    return found


def _verdict(row: Row, sorts: Sequence[_Sort]) -> None:
    fact, counting = row.fact, [sort for sort in sorts if sort.strong] or list(sorts)
    fact.strong = any(sort.strong for sort in sorts)
    fact.score = round(max((sort.score for sort in counting), default=fact.score), 2)
    grave = min((RANK[Relation(sort.relation)] for sort in counting), default=RANK[Relation.AGREES])
    gravest = [sort for sort in counting if RANK[Relation(sort.relation)] == grave]
    fact.topic = _most(gravest, "topic") or _most(counting, "topic")
    on_topic = [sort for sort in gravest if sort.topic == fact.topic] or gravest
    fact.relation = on_topic[0].relation if on_topic else fact.relation
    fact.reason = _most(on_topic, "reason")


def _most(sorts: Iterable[_Sort], what: str) -> str:
    """Return what most links have, "" when none has any."""
    counted: Counter[str] = Counter()
    for sort in sorts:
        counted[getattr(sort, what)] += sort.n
    counted.pop("", None)
    return max(counted, key=lambda name: (counted[name], name), default="")


def _add_parts(fact: StoredFact, links: Iterable[StoredLink]) -> None:
    """Add the evidence of new links to what is known to be shared, heaviest first: [kind, what, weight]."""
    known: dict[tuple[str, str], float] = {(kind, what): weight for kind, what, weight in fact.parts.get("items", ())}
    for link in links:
        if link.strong or not fact.strong:
            for kind, what, weight in link.items:
                if kind in PARTS:
                    known[kind, what] = known.get((kind, what), 0) + weight
    heavy = sorted(known.items(), key=lambda item: (-item[1], item[0]))[:MOST_PARTS]
    fact.parts = {"items": [[kind, what, round(weight, 2)] for (kind, what), weight in heavy]}


def _named(rows: Sequence[Row]) -> list[tuple[str, set[tuple[int, int]]]]:
    """Return what people called facts of the case, newest first, with the places these had."""
    case = next((row.fact.case_id for row in rows), None)
    told: Iterable[tuple[str, list[list[int]]]] = FactLabel.objects.filter(case=case).values_list("text", "places")
    return [(text, {(place[0], place[1]) for place in places}) for text, places in told]


def _told(row: Row, named: Iterable[tuple[str, set[tuple[int, int]]]]) -> str:
    mine = {(passage.revision_id, passage.start) for passage in row.passages.values()}
    return next((text for text, places in named if len(mine & places) >= AGAIN), "")
