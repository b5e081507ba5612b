"""What a person says about two passages, noted on the link between them: no other row changes for it.

To compare an article again is the right answer too, but how rare things are has changed since, so that its other links
come out otherwise: whoever confirms two passages would see rows fall apart that they did not touch.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from newsapp.comparison.enums import State
from newsapp.comparison.keeping import counting, facts, origins
from newsapp.comparison.linking import is_strong
from newsapp.comparison.models import FactPassage, StoredLink
from newsapp.comparison.scoring import Evidence, Item

Told = Mapping[str, Any]  # one_id, one_start, one_end, other_id, other_start, other_end, state
Place = tuple[int, int]
_KEPT = (State.CONFIRMED, State.PROPOSED)


def note(case: int, told: Sequence[Told]) -> list[Told]:
    """Note decisions on stored links; return those for which an article has to be compared again.

    A strong link is confirmed, or left to the machine again where it is strong by itself; a rejected one goes, if its
    passages stand in no fact together then.
    """
    found = [(each, _places(case, each, "one"), _places(case, each, "other")) for each in told]
    simple = [(each, one[0], other[0]) for each, one, other in found if len(one) == len(other) == 1]
    rejected = [pair for pair in simple if pair[0]["state"] == State.REJECTED]
    _take_away(case, [link.pk for _each, *pair in rejected if (link := _link(*pair))])
    noted = [each for each, *pair in rejected if not _stand_together(case, *pair)]
    noted += [each for each, *pair in simple if each["state"] in _KEPT and _say(State(each["state"]), *pair)]
    return [each for each in told if all(each is not one for one in noted)]


def _places(case: int, told: Told, side: str) -> list[Place]:
    """Return the places of the passages of facts that a span touches."""
    rows = FactPassage.objects.filter(fact__case=case, revision=told[f"{side}_id"])
    rows = rows.filter(start__lt=told[f"{side}_end"], end__gt=told[f"{side}_start"])
    return list(rows.order_by().values_list("revision", "sentence").distinct())


def _link(one: Place, other: Place) -> StoredLink | None:
    (a, n), (b, m) = sorted((one, other))
    return StoredLink.objects.filter(one=a, one_sentence=n, other=b, other_sentence=m).first()


def _say(state: State, one: Place, other: Place) -> bool:
    """Write what is said on a strong link; return whether that is all there is to do."""
    link = _link(one, other)
    if link is None or not link.strong or link.state == State.DRAWN:
        return False
    if state == State.PROPOSED and not _is_strong_by_itself(link):
        return False
    link.state = state
    link.save(update_fields=["state"])
    return True


def _is_strong_by_itself(link: StoredLink) -> bool:
    evidence = Evidence(link.score, tuple(Item(*item) for item in link.items), conflict=False)
    return is_strong(evidence, in_order=link.in_order)


def _take_away(case: int, links: Sequence[int]) -> None:
    rows = StoredLink.objects.filter(pk__in=links)
    rested, compared = set(rows.values_list("fact", flat=True)), set(rows.values_list("counted", flat=True))
    rows.delete()
    facts.tidy(rested - {None})
    origins.count(case, rested - {None})
    counting.tidy(compared - {None})


def _stand_together(case: int, one: Place, other: Place) -> bool:
    held = [set(_facts(case, place)) for place in (one, other)]
    return bool(held[0] & held[1])


def _facts(case: int, place: Place) -> list[int]:
    rows = FactPassage.objects.filter(fact__case=case, revision=place[0], sentence=place[1])
    return list(rows.values_list("fact", flat=True))
