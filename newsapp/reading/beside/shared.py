"""The facts that two or more of the open articles tell, numbered in the order in which they are read.

A fact stands with the same number in every pane. What is only possibly related comes after all that is certain.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from newsapp.comparison.enums import Reason, Relation, State
from newsapp.comparison.keeping.catching_up import compare_revision
from newsapp.comparison.keeping.preparing import VERSION
from newsapp.comparison.models import FactPassage, Prepared, StoredLink

GRAVE = list(Relation.values)
Numbers = Mapping[int, Mapping[int, int]]
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a fact stands in an open article: sentence `n` as the page numbers it."""

    revision: int
    n: int


@dataclass(frozen=True, slots=True)
class Shared:
    """One fact of the open articles. `relation` and `reason` are the gravest between them, `pk` the fact's key.

    `strong` is False for what is only possibly related; `decided` when a person joined or confirmed it.
    """

    number: int
    pk: int
    relation: str
    reason: str
    strong: bool
    decided: bool
    stands: tuple[Stand, ...]

    @property
    def differs(self) -> bool:
        """Return whether the articles contradict each other in it."""
        return self.relation == Relation.CONFLICTS

    @property
    def varies(self) -> bool:
        """Return whether a value is another for a reason; the same written otherwise, or taken over, does not vary."""
        return not self.differs and self.reason not in ("", Reason.SAME_ORIGIN, Reason.FORMAT)

    def of(self, revision: int) -> list[int]:
        """Return the sentences of a revision in which it stands."""
        return [stand.n for stand in self.stands if stand.revision == revision]


@dataclass(slots=True)
class _Told:
    """What the links of one fact say, while they are gathered; possible ones only where none is strong."""

    strong: bool = False
    decided: bool = False
    verdicts: set[tuple[int, str, str]] = field(default_factory=set)
    places: set[Place] = field(default_factory=set)

    def add(self, verdict: tuple[int, str, str], places: set[Place], *, decided: bool) -> None:
        """Take a link in."""
        self.verdicts.add(verdict)
        self.places |= places
        self.decided |= decided


def caught_up(revisions: Sequence[int]) -> None:
    """Compare those of some revisions that were not yet, or whose names, numbers or dates changed. One query else."""
    fresh = Prepared.objects.filter(pk__in=revisions, stale=False, version=VERSION).values_list("pk", flat=True)
    for revision in sorted(set(revisions) - set(fresh)):
        compare_revision(revision)


def shared(revisions: Sequence[int], numbers: Numbers) -> list[Shared]:
    """Return the facts that some revisions share, in the order of the first one that tells them. Two queries.

    `numbers` are the sentences of each revision by where they start in its text.
    """
    told = _told(revisions)
    starts = FactPassage.objects.filter(fact__in=told, revision__in=revisions)
    stands: dict[int, list[Stand]] = defaultdict(list)
    for fact, revision, sentence, start in starts.values_list("fact", "revision", "sentence", "start"):
        n = numbers.get(revision, {}).get(start)
        if n is not None and (revision, sentence) in told[fact].places:
            stands[fact].append(Stand(revision, n))
    order = {revision: place for place, revision in enumerate(revisions)}
    found = [_shared(pk, one, _ordered(stands[pk], order)) for pk, one in told.items()]
    apart = [one for one in found if len({stand.revision for stand in one.stands}) > 1]
    ordered = sorted(apart, key=lambda one: (not one.strong, _first(one, order), one.pk))
    return [_numbered(one, number) for number, one in enumerate(ordered, 1)]


def _told(revisions: Sequence[int]) -> dict[int, _Told]:
    rows = StoredLink.objects.filter(one__in=revisions, other__in=revisions, fact__isnull=False).order_by("-strong")
    columns = ("fact", "one", "one_sentence", "other", "other_sentence", "relation", "reason", "strong", "state")
    found: dict[int, _Told] = defaultdict(_Told)
    for fact, one, a, other, b, relation, reason, strong, state in rows.values_list(*columns):
        this = found[fact or 0]
        this.strong |= strong
        if strong or not this.strong:
            verdict = (GRAVE.index(relation), relation, reason)
            this.add(verdict, {(one, a), (other, b)}, decided=state != State.PROPOSED)
    return found


def _shared(pk: int, told: _Told, stands: tuple[Stand, ...]) -> Shared:
    _rank, relation, reason = min(told.verdicts)
    return Shared(0, pk, relation, reason, told.strong, told.decided, stands)


def _ordered(stands: Iterable[Stand], order: Mapping[int, int]) -> tuple[Stand, ...]:
    return tuple(sorted(set(stands), key=lambda stand: (order[stand.revision], stand.n)))


def _first(one: Shared, order: Mapping[int, int]) -> tuple[int, int]:
    return order[one.stands[0].revision], one.stands[0].n


def _numbered(one: Shared, number: int) -> Shared:
    return Shared(number, one.pk, one.relation, one.reason, one.strong, one.decided, one.stands)
