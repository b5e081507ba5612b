"""The links of one article with the rest of its case: found, judged, and stored; what people decided wins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from django.db.models import Q

from newsapp.comparison.enums import State
from newsapp.comparison.features import Article, Sentence
from newsapp.comparison.keeping.index import CaseIndex
from newsapp.comparison.linking import Link, links_of
from newsapp.comparison.models import LinkDecision, StoredLink
from newsapp.comparison.ordering import Pair, aligned
from newsapp.comparison.relating import Verdict, relate
from newsapp.comparison.scoring import weigh

Places = tuple[tuple[int, int], tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Judged:
    """A link with the verdict on it, and who says that the two belong together."""

    link: Link
    verdict: Verdict
    state: State


@dataclass(frozen=True, slots=True)
class Found:
    """All links of an article, best first, and the pairs of articles that are one text told twice."""

    judged: Sequence[Judged]
    same: Sequence[Pair]


Held = Mapping[Places, tuple[float, frozenset[tuple[str, str]]]]


NO_LINKS: Held = {}


def held_by(revision: int) -> Held:
    """Return the score of each stored link of a revision, and what it rests on, by its places. One query."""
    rows = StoredLink.objects.filter(Q(one=revision) | Q(other=revision))
    columns = rows.values_list("one", "one_sentence", "other", "other_sentence", "score", "items")
    return {((one, a), (other, b)): (score, _shared(items)) for one, a, other, b, score, items in columns}


def _shared(items: Iterable[Sequence[object]]) -> frozenset[tuple[str, str]]:
    return frozenset((str(kind), str(what)) for kind, what, _weight in items)


def _as_before(link: Link, held: Held) -> Link:
    """Return a link with the score of its day where it rests on the same as then: only how rare that is has changed."""
    score, shared = held.get(link.places, (0.0, frozenset()))
    evidence = link.evidence
    same = shared == frozenset((item.kind, item.what) for item in evidence.items)
    return replace(link, evidence=replace(evidence, score=score)) if same and score > evidence.score else link


def found_for(article: Article, index: CaseIndex, held: Held) -> Found:
    """Return the links of a stored article with the others of its case; `held` are those it had before."""
    joined, same = aligned(index, [_as_before(link, held) for link in links_of(index, article.number)])
    said = dict(_decided(article, index))
    links = [link for link in joined if said.get(link.places) != State.REJECTED]
    known = {link.places for link in links}
    drawn = [places for places, state in said.items() if state != State.REJECTED and places not in known]
    links += [_by_hand(index, places) for places in drawn]
    return Found([Judged(link, relate(link), said.get(link.places, State.PROPOSED)) for link in links], same)


def stored_link(case: int, judged: Judged) -> StoredLink:
    """Return the row of a link."""
    link, verdict = judged.link, judged.verdict
    values = verdict.values or (None, None)
    return StoredLink(
        case_id=case,
        one_id=link.one.article,
        one_sentence=link.one.number,
        other_id=link.other.article,
        other_sentence=link.other.number,
        score=round(link.evidence.score, 3),
        strong=link.is_strong or judged.state in (State.CONFIRMED, State.DRAWN),
        in_order=link.in_order,
        relation=verdict.relation.value,
        reason=verdict.reason.value if verdict.reason else "",
        items=[[item.kind, item.what, round(item.weight, 3)] for item in link.evidence.items],
        one_value=values[0].start if values[0] else None,
        other_value=values[1].start if values[1] else None,
        state=judged.state,
    )


def _decided(article: Article, index: CaseIndex) -> Iterator[tuple[Places, State]]:
    """Yield what people said about sentences of an article, by the places of today's sentences."""
    for said in LinkDecision.objects.filter(Q(one=article.number) | Q(other=article.number)):
        sides = ((said.one_id, said.one_start, said.one_end), (said.other_id, said.other_start, said.other_end))
        held = [_sentence(index, *side) for side in sides]
        if held[0] and held[1]:
            one, two = sorted((each.article, each.number) for each in held if each)
            yield (one, two), State(said.state)


def _sentence(index: CaseIndex, revision: int, start: int, end: int) -> Sentence | None:
    """Return the compared sentence that touches a span, of an article that is loaded when it is needed."""
    held = index.find(revision)
    return next((each for each in held.sentences if each.start < end and start < each.end), None) if held else None


def _by_hand(index: CaseIndex, places: Places) -> Link:
    one, other = (index.at(place) for place in places)
    return Link(one, other, weigh(one, other, index))
