"""What the names of a revision are, people's decisions applied: computed, not stored.

The matcher proposes. Over its findings go, in this order, the places that a person decided one by one, the places that
a decision left out (their marks stay as they are), then what was decided for a spelling: in the article, in the case,
everywhere. Storing uses this, and so does the preview: what is shown is what will be.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from newsapp.articles.models import Revision
from newsapp.articles.stored import document_of
from newsapp.entities.enums import Form, Reach
from newsapp.entities.lexicon import own_matcher, shared_matcher
from newsapp.entities.models import Mention, NameDecision
from newsapp.text.normalise import fold
from newsapp.text.spans import LexiconEntry
from newsapp.text.spans import Mention as Found

KEY_LENGTH = 200
_ORDER = [Reach.EVERYWHERE, Reach.CASE, Reach.PROPOSED, Reach.ARTICLE]  # the last one wins
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Ruling:
    """What holds for a spelling: the key and type of its entity (None: no name here), who said so, and how far."""

    key: str
    entity: str | None
    type: str
    reach: str
    why: str = ""
    decision: int | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """One place as it is to be stored; `entity` is a lexicon key."""

    start: int
    end: int
    entity: str | None
    type: str
    form: str
    key: str
    why: str
    decision: int | None = None


@dataclass(frozen=True, slots=True)
class Names:
    """The names of a revision: what the matcher and the rulings give, and the stored rows that stay as they are."""

    lexicon: str
    fresh: list[Named]
    kept: frozenset[Span]


def key_of(words: str) -> str:
    """Return the folded spelling under which places are decided together, at most 200 characters."""
    return " ".join(fold(words).text.split())[:KEY_LENGTH]


def read_names(
    revision: Revision, *, also: Sequence[Ruling] = (), names: Sequence[LexiconEntry] = (), without: int | None = None
) -> Names:
    """Return the names of a revision as they would be stored now.

    `also` are rulings and `names` case names that are only being considered; `without` is the decision that they
    would replace.
    """
    lexicon, matcher = shared_matcher()
    article = revision.article
    published = article.published.isoformat() if article.published else None
    found = matcher.find(document_of(revision), extra=own_matcher(article, also=names), published=published)
    decisions = [one for one in decisions_for(revision) if one.pk != without]
    rulings = _nearest([*map(_ruling, decisions), *also])
    decided = set(revision.mentions.filter(decided=True).values_list("start", "end"))
    spared = {(start, end) for one in decisions for pk, start, end in one.spared if pk == revision.pk}
    kept = frozenset(decided | spared)
    fresh = (_named(revision.text, one) for one in found if not _overlaps(one, kept))
    return Names(lexicon, [one for each in fresh if (one := _ruled(each, rulings.get(each.key)))], kept)


def decisions_for(revision: Revision) -> list[NameDecision]:
    """Return what was decided of spellings and holds in a revision, the nearest last. One query."""
    own = NameDecision.objects.filter(case=revision.article.case_id, article=None)
    here = NameDecision.objects.filter(article=revision.article_id)
    shared = NameDecision.objects.filter(reach=Reach.EVERYWHERE)
    found = (own | here | shared).select_related("entity", "by")
    return sorted(found, key=lambda one: (_ORDER.index(Reach(one.reach)), one.case_id == revision.article.case_id))


def _ruling(decision: NameDecision) -> Ruling:
    entity = decision.entity
    why = f"said by {decision.by or 'somebody'} for {Reach(decision.reach).label}"
    key, kind = (entity.key, entity.type) if entity else (None, "")
    return Ruling(decision.key, key, kind, decision.reach, why, decision.pk)


def _nearest(rulings: Iterable[Ruling]) -> dict[str, Ruling]:
    """Return by spelling the ruling that reaches least far; of two that reach equally far the later one."""
    return {one.key: one for one in sorted(rulings, key=lambda one: _ORDER.index(Reach(one.reach)))}


def _named(text: str, found: Found) -> Named:
    key = key_of(text[found.start : found.end])
    return Named(found.start, found.end, found.entity, found.type.value, found.form.value, key, found.why)


def _ruled(named: Named, ruling: Ruling | None) -> Named | None:
    """Return a place as the ruling on its spelling has it; None where that is no name."""
    if ruling is None:
        return named
    if ruling.entity is None:
        return None
    return replace(
        named, entity=ruling.entity, type=ruling.type, form=Form.NAME, why=ruling.why, decision=ruling.decision
    )


def _overlaps(found: Found, spans: Iterable[Span]) -> bool:
    return any(start < found.end and found.start < end for start, end in spans)


def rows(revision: Revision, fresh: Sequence[Named], ids: dict[str, int]) -> list[Mention]:
    """Return the rows of places, those left out whose entity is not there any more."""
    return [
        Mention(
            revision=revision,
            start=one.start,
            end=one.end,
            entity_id=ids.get(one.entity) if one.entity else None,
            type=one.type,
            form=one.form,
            key=one.key,
            why=one.why[:300],
            decision_id=one.decision,
        )
        for one in fresh
        if one.entity is None or one.entity in ids
    ]
