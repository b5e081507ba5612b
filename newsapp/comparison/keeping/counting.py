"""What is counted, kept while articles come and go: numbers that a link compares share an entry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from django.db.models import Count

from newsapp.comparison.features import Sentence
from newsapp.comparison.grouping import label
from newsapp.comparison.keeping.linking import Judged
from newsapp.comparison.ledger import row_of
from newsapp.comparison.models import Counted, CountedRow, StoredLink
from newsapp.comparison.relating import RANK, Relation
from newsapp.comparison.values import Value

BATCH = 500
Place = tuple[int, int]


def count(case: int, judged: Sequence[Judged], links: Sequence[StoredLink]) -> None:
    """Put the numbers that the links of a revision compare (rows not saved yet) into entries, and save these."""
    told = [(one, link, values) for one, link in zip(judged, links, strict=True) if (values := list(_numbers(one)))]
    held = _held(value for _one, _link, values in told for value in values)
    into: dict[int, Counted] = {}
    for one, link, values in told:
        places = [_place(sentence, value) for sentence, value in values]
        entries = {held[place].pk: held[place] for place in places if place in held}
        entry = _merged(list(entries.values()), held, into) if entries else _begun(case, one)
        for place, (sentence, value) in zip(places, values, strict=True):
            if place not in held:
                _row(entry, sentence, value).save(force_insert=True)
                held[place] = entry
        link.counted = entry
    for _one, link, _values in told:
        while link.counted_id in into:
            link.counted = into[link.counted_id]
    fresh = [(link.counted_id, link) for _one, link, _values in told]
    _summed(Counted.objects.filter(pk__in={pk for pk, _link in fresh}), fresh)


def tidy(entries: Iterable[int]) -> None:
    """Make entries right whose links went away: numbers that nothing compares go, and entries without a link."""
    touched = set(entries)
    links = StoredLink.objects.filter(counted__in=touched)
    told = list(links.values_list("counted", "one", "one_value", "other", "other_value"))
    alive = {place for _pk, *ends in told for place in (tuple(ends[:2]), tuple(ends[2:]))}
    rows = CountedRow.objects.filter(counted__in=touched).values_list("pk", "revision", "start")
    CountedRow.objects.filter(pk__in=[pk for pk, *place in rows if tuple(place) not in alive]).delete()
    Counted.objects.filter(pk__in=touched - {pk for pk, *_ends in told}).delete()
    _summed(Counted.objects.filter(pk__in=touched), ())


def _numbers(one: Judged) -> Iterator[tuple[Sentence, Value]]:
    """Yield the two numbers that a verdict rests on with their sentences."""
    for value in one.verdict.values or ():
        sentence = next((each for each in (one.link.one, one.link.other) if value in each.values), None)
        if sentence is not None:
            yield sentence, value


def _place(sentence: Sentence, value: Value) -> Place:
    return sentence.article, value.start


def _held(values: Iterable[tuple[Sentence, Value]]) -> dict[Place, Counted]:
    places = {_place(sentence, value) for sentence, value in values}
    rows = CountedRow.objects.filter(revision__in={place[0] for place in places}).select_related("counted")
    return {place: row.counted for row in rows if (place := (row.revision_id, row.start)) in places}


def _merged(entries: Sequence[Counted], held: dict[Place, Counted], into: dict[int, Counted]) -> Counted:
    """Make one entry of several that turn out to count the same; `into` keeps what became of each."""
    kept, *others = sorted(entries, key=lambda entry: entry.pk)
    gone = [entry.pk for entry in others]
    if gone:
        CountedRow.objects.filter(counted__in=gone).update(counted=kept)
        StoredLink.objects.filter(counted__in=gone).update(counted=kept)
        Counted.objects.filter(pk__in=gone).delete()  # by keys: the rows at hand keep theirs
        held.update({place: kept for place, entry in held.items() if entry in others})
        into.update(dict.fromkeys(gone, kept))
    return kept


def _begun(case: int, one: Judged) -> Counted:
    unit = one.verdict.values[0].written.replace("_", " ") if one.verdict.values else ""
    named = label(one.link)
    what = unit if not named or named == unit else f"{unit} ({named})"
    verdict = one.verdict
    return Counted.objects.create(
        case_id=case,
        what=what[:200],
        unit=unit[:60],
        relation=verdict.relation.value,
        reason=verdict.reason.value if verdict.reason else "",
        score=round(one.link.evidence.score, 2),
    )


def _row(entry: Counted, sentence: Sentence, value: Value) -> CountedRow:
    told, (low, high), reach = row_of(sentence, value), value.told, value.reach
    return CountedRow(
        counted=entry,
        revision_id=sentence.article,
        sentence=sentence.number,
        start=value.start,
        end=value.end,
        low=low,
        high=high,
        reach_low=reach[0],
        reach_high=reach[1],
        bound=value.bound.value,
        written=value.written[:60],
        counts=value.counted[:300],
        speaker=told.speaker[:300],
        as_of=date.fromisoformat(told.as_of) if told.as_of else None,
    )


def _summed(entries: Iterable[Counted], fresh: Iterable[tuple[int | None, StoredLink]]) -> None:
    """Write the gravest relation of the links of each entry, and how many articles it has."""
    rows = list(entries)
    pks = [entry.pk for entry in rows]
    told = [*StoredLink.objects.filter(counted__in=pks).values_list("counted", "relation", "reason").distinct()]
    told += [(pk, link.relation, link.reason) for pk, link in fresh if pk is not None]
    gravest: dict[int, tuple[int, str, str]] = {}
    for pk, relation, reason in told:
        this = (RANK[Relation(relation)], relation, reason)
        gravest[pk] = min(gravest.get(pk, this), this)
    articles = dict(
        CountedRow.objects.filter(counted__in=pks)
        .values_list("counted")
        .annotate(n=Count("revision", distinct=True))
        .order_by()
    )
    for entry in rows:
        _rank, entry.relation, entry.reason = gravest.get(entry.pk, (0, entry.relation, entry.reason))
        entry.articles = articles.get(entry.pk, 0)
    Counted.objects.bulk_update(rows, ["relation", "reason", "articles"], batch_size=BATCH)
