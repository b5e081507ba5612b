"""Which sentences are about the same: links between articles, many to many, in two tiers.

A link that is strong is drawn; one that is possible is shown on request. Two sentences that each name their own time
and whose times are far apart are never joined by an event: three visits of one minister stay three.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from newsapp.comparison import words
from newsapp.comparison.clauses import at_another_time
from newsapp.comparison.features import Sentence
from newsapp.comparison.index import POSSIBLE, Index, Place
from newsapp.comparison.scoring import STRONG, Evidence, weigh

IN_ORDER = 0.7  # evidence enough for what stands in order in a translation
USUAL = 1.8  # the least score where a visit or a meeting, which every other sentence tells of, is what is shared
BEST = 5  # links of a sentence with one other article


@dataclass(frozen=True, slots=True)
class Link:
    """Two sentences of two articles, and why; the first is of the article with the smaller number."""

    one: Sentence
    other: Sentence
    evidence: Evidence
    in_order: bool = False

    @property
    def is_strong(self) -> bool:
        """Return whether it is drawn: enough evidence, and not all of one kind."""
        return is_strong(self.evidence, in_order=self.in_order)

    @property
    def places(self) -> tuple[Place, Place]:
        """Return where the two sentences stand."""
        return (self.one.article, self.one.number), (self.other.article, self.other.number)


def is_strong(evidence: Evidence, *, in_order: bool) -> bool:
    """Return whether evidence is enough for a link that is drawn; less is enough in order between linked sentences."""
    least = IN_ORDER if in_order else STRONG
    return evidence.score >= least and (in_order or evidence.is_broad)


def links(index: Index) -> list[Link]:
    """Return the links among all articles of an index, best first; of each pair of sentences one."""
    found = [link for number in sorted(index.articles) for link in _found(index, number, after=number)]
    return _best(found)


def links_of(index: Index, number: int) -> list[Link]:
    """Return the links of one article with all others, best first; costs its candidates."""
    return _best(_found(index, number, after=-1))


def _found(index: Index, number: int, *, after: int) -> Iterator[Link]:
    for sentence in index.articles[number].sentences:
        for place in index.candidates(sentence, after=after):
            link = _link(index, sentence, index.at(place))
            if link is not None:
                yield link


def _link(index: Index, sentence: Sentence, other: Sentence) -> Link | None:
    one, two = sorted((sentence, other), key=lambda each: (each.article, each.number))
    evidence = weigh(one, two, index)
    least = POSSIBLE if evidence.is_particular else USUAL
    if evidence.score < least or not evidence.is_about_something or forbidden(one, two, evidence):
        return None
    return Link(one, two, evidence)


def forbidden(one: Sentence, other: Sentence, evidence: Evidence) -> bool:
    """Return whether two sentences tell of an event at two times, each naming its own."""
    if at_another_time(one.acts, other.acts):
        return True
    if not evidence.conflict or one.frame is None or other.frame is None:
        return False
    if not (one.frame.own and other.frame.own):
        return False
    counted = any(item.kind == "number" for item in evidence.items)
    return not counted or any(item.kind == "word" and words.is_event(item.what) for item in evidence.items)


def _best(found: Iterable[Link]) -> list[Link]:
    """Keep the links that are among the best few of one of their two sentences."""
    mine: dict[tuple[Place, int], int] = defaultdict(int)
    kept = []
    for link in sorted(found, key=_order):
        one, other = link.places
        mine[one, other[0]] += 1
        mine[other, one[0]] += 1
        if min(mine[one, other[0]], mine[other, one[0]]) <= BEST:
            kept.append(link)
    return kept


def _order(link: Link) -> tuple[float, Place, Place]:
    return (-link.evidence.score, *link.places)
