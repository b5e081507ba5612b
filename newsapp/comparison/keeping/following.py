"""What makes a comparison old: a text that came in, names matched again, a person's word on what was read.

A new article is compared when its import is safe; what changes afterwards is compared again when somebody looks.
"""

from __future__ import annotations

from functools import partial

from django.db import transaction

from newsapp.articles.models import Revision
from newsapp.cases.models import Case
from newsapp.comparison.keeping import counts
from newsapp.comparison.keeping.catching_up import compare_revision, leave
from newsapp.comparison.models import Prepared
from newsapp.history.models import Event

READ = frozenset({"quantity", "date", "statement", "mention"})
ARTICLE = frozenset({"article", "block"})


def after_matching(revision: Revision) -> None:
    """Have a new revision compared after its transaction, and one that was compared before when it is asked for."""
    if not Prepared.objects.filter(revision=revision).update(stale=True):
        transaction.on_commit(partial(compare_revision, revision.pk), robust=True)


def count_out(instance: Prepared, origin: object, **_told: object) -> None:
    """Take an article that goes out of the facts and counts of its case, unless the whole case goes."""
    if not isinstance(origin, Case) and getattr(origin, "model", None) is not Case:
        leave(instance.case_id, instance.pk)
        counts.take_out(instance.case_id, instance.pk, instance.sentences)


def keep_up(event: Event) -> None:
    """Note what an event makes old."""
    told, sort = event.after or event.before or {}, event.action.partition(".")[0]
    if sort in READ and told.get("revision"):
        Prepared.objects.filter(revision=told["revision"], case=event.case_id).update(stale=True)
    elif sort in ARTICLE:
        kind, _colon, number = event.target.partition(":")
        if kind == "article" and number.isdecimal():
            Prepared.objects.filter(revision__article=int(number), case=event.case_id).update(stale=True)
