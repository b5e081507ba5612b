"""Writes of the entities room: matching the names of a revision, loading a lexicon, what people say about names."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from newsapp.articles.actions.redrawing import redraw
from newsapp.articles.models import Revision
from newsapp.articles.stored import document_of
from newsapp.entities.after import matched
from newsapp.entities.lexicon import own_matcher, shared_matcher
from newsapp.entities.models import Entity, Mention
from newsapp.text.normalise import fold
from newsapp.text.spans import Mention as Found


@transaction.atomic
def match_revision(*, revision: Revision) -> int:
    """Find the names of a revision anew and return how many mentions it has; what a person decided stays.

    Two at once go one after the other, each with the names that are there by then.
    """
    Revision.objects.select_for_update().only("pk").filter(pk=revision.pk).first()
    lexicon, matcher = shared_matcher()
    article = revision.article
    published = article.published.isoformat() if article.published else None
    found = matcher.find(document_of(revision), extra=own_matcher(article), published=published)
    decided = list(revision.mentions.filter(decided=True).values_list("start", "end"))
    revision.mentions.filter(decided=False).delete()
    fresh = [mention for mention in found if not _overlaps(mention, decided)]
    Mention.objects.bulk_create(_rows(revision, fresh), batch_size=500)
    redraw(revisions=[revision.pk], lexicon=lexicon)
    matched(revision)
    return len(fresh) + len(decided)


def _overlaps(mention: Found, decided: Sequence[tuple[int, int]]) -> bool:
    return any(start < mention.end and mention.start < end for start, end in decided)


def _rows(revision: Revision, found: Sequence[Found]) -> list[Mention]:
    keys = {mention.entity for mention in found if mention.entity}
    ids = dict(Entity.objects.filter(key__in=keys).values_list("key", "pk"))
    return [
        Mention(
            revision=revision,
            start=mention.start,
            end=mention.end,
            entity_id=ids.get(mention.entity) if mention.entity else None,
            type=mention.type.value,
            form=mention.form.value,
            key="" if mention.entity else fold(revision.text[mention.start : mention.end]).text[:200],
            why=mention.why[:300],
        )
        for mention in found
        if mention.entity is None or mention.entity in ids
    ]
