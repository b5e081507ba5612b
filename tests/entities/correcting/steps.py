"""What a person does on the page of one mention."""

from django.urls import reverse

from newsapp.articles.models import Revision
from newsapp.entities.actions import match_revision


def url(row):
    return reverse("entities:mention", args=[row.pk])


def form(row, **change):
    """Return what the form of a mention sends, as it stands but for what was changed."""
    return {
        "at": f"{row.revision_id}:{row.start}-{row.end}",
        "sign": f"{row.entity_id or '-'} {row.form} {row.type}" + (f" by {row.decided_by_id}" if row.decided else ""),
        "words": row.revision.text[row.start : row.end],
        "entity": row.entity_id or "undecided",
        "name": "",
        "type": row.type,
    } | change


def match_again(revision):
    match_revision(revision=Revision.objects.select_related("article").get(pk=revision.pk))


def names(revision):
    """Return (words, entity key, form) of each mention, in order of the text."""
    rows = revision.mentions.order_by("start").values_list("start", "end", "entity__key", "form")
    return [(revision.text[start:end], key, how) for start, end, key, how in rows]
