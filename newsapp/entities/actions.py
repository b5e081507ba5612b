"""Writes of the entities room: matching the names of a revision, loading a lexicon, what people say about names."""

from __future__ import annotations

from django.db import transaction

from newsapp.articles.actions.redrawing import redraw
from newsapp.articles.models import Revision
from newsapp.entities.after import matched
from newsapp.entities.models import Entity, Mention
from newsapp.entities.reading_names import read_names, rows


@transaction.atomic
def match_revision(*, revision: Revision) -> int:
    """Find the names of a revision anew and return how many mentions it has; what a person decided stays.

    Two at once go one after the other, each with the names that are there by then.
    """
    Revision.objects.select_for_update().only("pk").filter(pk=revision.pk).first()
    names = read_names(revision)
    held = list(revision.mentions.values_list("pk", "start", "end", "decided"))
    kept = [pk for pk, start, end, decided in held if decided or (start, end) in names.kept]
    revision.mentions.exclude(pk__in=kept).delete()
    keys = {one.entity for one in names.fresh if one.entity}
    ids = dict(Entity.objects.filter(key__in=keys).values_list("key", "pk"))
    fresh = Mention.objects.bulk_create(rows(revision, names.fresh, ids), batch_size=500)
    redraw(revisions=[revision.pk], lexicon=names.lexicon)
    matched(revision)
    return len(fresh) + len(kept)
