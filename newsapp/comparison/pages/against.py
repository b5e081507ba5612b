"""How one number stands to another that counts the same: what was found when they were compared, else what they say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from newsapp.comparison.enums import Reason, Relation
from newsapp.comparison.models import CountedRow, StoredLink


@dataclass(frozen=True, slots=True)
class Against:
    """A relation ("" where two numbers were never compared and are apart), in words, with the reason."""

    relation: str
    words: str


def against(first: CountedRow, other: CountedRow, links: Iterable[StoredLink]) -> Against:
    """Return how a number stands to the first of its entry."""
    ends = {(first.revision_id, first.start), (other.revision_id, other.start)}
    link = next((one for one in links if {(one.one_id, one.one_value), (one.other_id, one.other_value)} == ends), None)
    if link is not None:
        return _told(link.relation, link.reason)
    if (first.low, first.high, first.written) == (other.low, other.high, other.written):
        return Against(Relation.AGREES, _("the same number"))
    if first.reach_low <= other.reach_high and other.reach_low <= first.reach_high:
        return _told(Relation.AGREES, Reason.ROUNDING)
    return Against("", _("not compared"))


def _told(relation: str, reason: str) -> Against:
    words = str(Relation(relation).label)
    return Against(relation, f"{words}: {Reason(reason).label}" if reason else words)
