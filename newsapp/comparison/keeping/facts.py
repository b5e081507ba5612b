"""Facts, kept while articles come and go: a new link joins a fact (rows.py), or begins one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from newsapp.comparison.enums import State
from newsapp.comparison.grouping import heaviest, label, why
from newsapp.comparison.keeping.basis import basis
from newsapp.comparison.keeping.linking import Judged
from newsapp.comparison.keeping.rows import Pair, Place, Row, Rows, Told, Values, pair
from newsapp.comparison.keeping.stored import bits
from newsapp.comparison.keeping.summing import sum_up
from newsapp.comparison.models import FactPassage, LinkDecision, StoredFact, StoredLink

BATCH = 500


def join(case: int, revision: int, judged: Sequence[Judged], links: Sequence[StoredLink]) -> list[int]:
    """Put the links of a revision (as rows, in the same order, not saved yet) into facts, and save the facts.

    Return the keys of the facts that changed.
    """
    told = [_told(revision, one, link) for one, link in zip(judged, links, strict=True)]
    held = list(_held(case, {one.theirs for one in told}))
    rows = Rows(held, told, _apart(case, held, judged))
    best_first = sorted(range(len(told)), key=lambda at: (not told[at].strong, -links[at].score))
    for at in best_first:
        _put(rows, case, told[at], judged[at], links[at])
    return _save(rows)


def tidy(facts: Iterable[int]) -> None:
    """Make facts right whose links went away: passages without a link go, and facts without one."""
    touched = sorted(set(facts))
    for at in range(0, len(touched), BATCH):
        _tidy(touched[at : at + BATCH])


def _tidy(touched: Sequence[int]) -> None:
    alive: dict[int, set[Place]] = {}
    rows = StoredLink.objects.filter(fact__in=touched)
    for fact, one, a, other, b in rows.values_list("fact", "one", "one_sentence", "other", "other_sentence"):
        alive.setdefault(fact, set()).update(((one, a), (other, b)))
    passages = list(FactPassage.objects.filter(fact__in=alive))
    gone = [each.pk for each in passages if (each.revision_id, each.sentence) not in alive[each.fact_id]]
    FactPassage.objects.filter(pk__in=gone).delete()
    StoredFact.objects.filter(pk__in=set(touched) - set(alive)).delete()
    kept = _rows(StoredFact.objects.filter(pk__in=alive))
    sum_up(kept)


def _told(revision: int, one: Judged, link: StoredLink) -> Told:
    """Return a new link as `Rows` reads it; note on its row what its verdict rests on."""
    found = basis(one.link, one.verdict)
    link.topic = found.topic
    sides = zip(one.link.places, (dict(found.one), dict(found.other)), strict=True)
    mine, theirs = sorted(sides, key=lambda side: side[0][0] != revision)
    key = bits(str(heaviest(one.link)))
    return Told(mine[0], theirs[0], (mine[1], theirs[1]), key, link.strong, link.state == "drawn")


def _apart(case: int, held: Iterable[Row], judged: Iterable[Judged]) -> set[Pair]:
    """Return which sentences a person parted, among those of stored facts and of new links. One query."""
    said = LinkDecision.objects.filter(case=case, state=State.REJECTED)
    parted = list(said.values_list("one", "one_start", "one_end", "other", "other_start", "other_end"))
    if not parted:
        return set()
    spans: dict[int, set[tuple[int, int, int]]] = defaultdict(set)  # of each revision: number, start, end
    for row in held:
        for (revision, n), each in row.passages.items():
            spans[revision].add((n, each.start, each.end))
    for link in (one.link for one in judged):
        for side in (link.one, link.other):
            spans[side.article].add((side.number, side.start, side.end))

    def places(revision: int, start: int, end: int) -> list[Place]:
        return [(revision, n) for n, first, last in spans[revision] if first < end and start < last]

    return {pair(a, b) for each in parted for a in places(*each[:3]) for b in places(*each[3:])}


def _held(case: int, places: set[Place]) -> Iterator[Row]:
    """Yield the stored facts that hold one of some places."""
    wanted = sorted({sentence for _revision, sentence in places}), sorted({revision for revision, _sentence in places})
    found: set[int] = set()
    for at in range(0, len(wanted[1]), BATCH):
        inside = FactPassage.objects.filter(fact__case=case, revision__in=wanted[1][at : at + BATCH])
        for fact, *place in inside.filter(sentence__in=wanted[0]).values_list("fact", "revision", "sentence"):
            if tuple(place) in places:
                found.add(fact)
    facts = sorted(found)
    for at in range(0, len(facts), BATCH):
        yield from _rows(StoredFact.objects.filter(pk__in=facts[at : at + BATCH]))


def _rows(facts: Iterable[StoredFact]) -> list[Row]:
    rows = {fact.pk: Row(fact) for fact in facts}
    for passage in FactPassage.objects.filter(fact__in=rows):
        rows[passage.fact_id].take(passage)
    return list(rows.values())


def _put(rows: Rows, case: int, told: Told, one: Judged, link: StoredLink) -> None:
    row = rows.of(told)
    if row is None:
        row = Row(_begun(case, told, one))
        rows.add(row)
    row.links.append(link)
    for place, values, sentence in _sides(told, one):
        rows.put(row, place, _passage(place, sentence, values, strong=told.strong or not row.fact.strong))


def _sides(told: Told, one: Judged) -> Iterator[tuple[Place, Values, tuple[int, int]]]:
    spans = {
        place: (each.start, each.end)
        for place, each in zip(one.link.places, (one.link.one, one.link.other), strict=True)
    }
    for place, values in zip((told.mine, told.theirs), told.values, strict=True):
        yield place, values, spans[place]


def _passage(place: Place, span: tuple[int, int], values: Values, *, strong: bool) -> FactPassage:
    where = {"revision_id": place[0], "sentence": place[1], "start": span[0], "end": span[1]}
    return FactPassage(**where, values=values, strong=strong)


def _begun(case: int, told: Told, one: Judged) -> StoredFact:
    return StoredFact(
        case_id=case,
        key=told.key,
        relation=one.verdict.relation.value,
        label=label(one.link)[:200],
        why=why(one.link)[:400],
        strong=told.strong,
        score=round(one.link.evidence.score, 2),
    )


def _save(rows: Rows) -> list[int]:
    """Store what came to each fact; facts that lie wholly in another one become part of it."""
    gone = {}
    for row, into in sorted(rows.swallowed(), key=lambda pair: len(pair[0].passages)):
        gone[row.fact.pk] = into
        into.absorb(row)
        into.links += row.links
        row.links = []
    touched = [row for row in rows.all if row.links or row in gone.values()]
    new = [row.fact for row in touched if row.fact.pk is None]
    StoredFact.objects.bulk_create(new, batch_size=BATCH)
    for pk, into in gone.items():
        StoredLink.objects.filter(fact=pk).update(fact=_last(into, gone).fact)
    StoredFact.objects.filter(pk__in=gone).delete()
    for row in touched:
        for passage in row.passages.values():
            passage.fact = row.fact
        for link in row.links:
            link.fact = row.fact
    kept = [row for row in touched if row.fact.pk not in gone]
    sum_up(kept)
    return [row.fact.pk for row in kept]


def _last(row: Row, gone: dict[int, Row]) -> Row:
    while row.fact.pk in gone:
        row = gone[row.fact.pk]
    return row
