"""Annotated texts of other tools in a case: over the article with the same words, else as a new article.

Everything that is said of a text is kept as it came, so that it can be written again. What a comment stands on becomes
a kept passage. Names of other tools are proposals: the page of the import lists them, and a person decides them.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from django.db.models import Q
from django.utils.translation import gettext as _

from newsapp.accounts.models import User
from newsapp.articles.actions import store_article
from newsapp.articles.enums import Arrival
from newsapp.articles.intake.reading import Original
from newsapp.articles.intake.reading import take as read_original
from newsapp.articles.models import Revision
from newsapp.articles.refusals import Unreadable
from newsapp.cases.models import Case
from newsapp.claims.actions import keep_passage
from newsapp.claims.models import Passage
from newsapp.claims.values import Excerpt
from newsapp.exchange.annotated import Annotated, Annotation, Document, Place, to_json
from newsapp.exchange.models import Import, ImportedText
from newsapp.exchange.takers.outcome import Outcome, Tally
from newsapp.text.graphemes import is_boundary
from newsapp.web.errors import Refused

COMMENTS = ("comment", "note", "AnnotatorNotes")
TEXTS = 500
SPACE = 50  # letters of white space by which the ends of a text may differ


@dataclass(frozen=True, slots=True)
class Found:
    """Where a document stands in a case: nowhere yet, or in a revision that holds its words `shift` letters on."""

    document: Document
    revision: Revision | None = None
    shift: int = 0

    @property
    def is_whole(self) -> bool:
        """Tell whether the revision is the document's text to the letter."""
        return self.revision is not None and self.revision.text == self.document.text


@dataclass
class _Texts:
    """The texts of a case, found by their words without the white space at their ends."""

    case: Case

    def find(self, document: Document) -> Found:
        """Return where a document stands."""
        words = document.text.strip()
        length = len(words)
        rows = Revision.objects.filter(article__case=self.case, chars__range=(length, length + SPACE))
        same = next((one for one in rows.order_by("-pk") if one.text.strip() == words), None)
        if same is None:
            return Found(document)
        return Found(document, same, _lead(same.text) - _lead(document.text))

    def is_known(self, found: Found, tally: Tally) -> bool:
        """Tell whether all of a document was taken in before, whatever the file was called."""
        if found.revision is None:
            return False
        body = to_json(found.document) | {"name": ""}
        held = ImportedText.objects.filter(revision=found.revision, brought__case=self.case).values_list("body")
        known = any(one | {"name": ""} == json.loads(json.dumps(body)) for (one,) in held)
        if known:
            tally.leave(_("documents"), _("they are in the case already, with all that is said of them"))
        return known


def plan(case: Case, parsed: Annotated) -> Outcome:
    """Tell what the texts of a file would become. Reads only."""
    _refuse_many(parsed)
    texts, tally = _Texts(case), Tally()
    for document in parsed.documents:
        if _is_empty(document, tally):
            continue
        found = texts.find(document)
        if texts.is_known(found, tally):
            continue
        if found.revision is None and (why := _unreadable(document)):
            tally.leave(_("documents"), why)
            continue
        tally.make(_("texts of articles that are here") if found.revision else _("new articles"))
        _counted(found, tally)
    return tally.outcome(parsed.lost)


def take(*, case: Case, parsed: Annotated, brought: Import, by: User) -> Outcome:
    """Take the texts of a file into a case, inside the caller's transaction."""
    texts, tally = _Texts(case), Tally()
    for n, document in enumerate(parsed.documents, start=1):
        if _is_empty(document, tally):
            continue
        found = texts.find(document)
        if texts.is_known(found, tally):
            continue
        if found.revision is None:
            found = _stored(case, document, brought, tally, by)
        else:
            tally.make(_("texts of articles that are here"))
        if found.revision:
            _keep(found, brought, n)
            for excerpt in _excerpts(found, _counted(found, tally)):
                keep_passage(case=case, excerpt=excerpt, by=by)
    return tally.outcome(parsed.lost)


def _refuse_many(parsed: Annotated) -> None:
    """Refuse (422) more texts at once than are read while somebody waits."""
    if len(parsed.documents) > TEXTS:
        message = _("This file holds %(n)s texts, and %(limit)s is the limit. Split it.")
        raise Refused(message % {"n": len(parsed.documents), "limit": TEXTS}, 422)


def _is_empty(document: Document, tally: Tally) -> bool:
    if document.text.strip():
        return False
    tally.leave(_("documents"), _("there are no words in them"))
    return True


def _unreadable(document: Document) -> str:
    """Return why a text could not be stored as an article; empty when it could."""
    try:
        read_original(Original(document.text.encode(), Arrival.UPLOAD, _file_name(document), "text/plain", "utf-8"))
    except Unreadable as refused:
        return refused.message
    return ""


def _file_name(document: Document) -> str:
    return f"{document.name[-200:]}.txt"


def _stored(case: Case, document: Document, brought: Import, tally: Tally, by: User) -> Found:
    """Store a text as a new article; what cannot be stored is left, with the reason."""
    try:
        stored = store_article(
            case=case,
            data=document.text.encode(),
            arrival=Arrival.UPLOAD,
            file_name=_file_name(document),
            media_type="text/plain",
            charset="utf-8",
            source_name=brought.source,
            by=by,
        )
    except Unreadable as refused:
        tally.leave(_("documents"), refused.message)
        return Found(document)
    tally.make(_("new articles"))
    revision = stored.revision
    return Found(document, revision, _lead(revision.text) - _lead(document.text))


def _keep(found: Found, brought: Import, n: int) -> None:
    """Keep what is said of a text as it came."""
    if found.revision is None:
        return
    ImportedText.objects.create(
        brought=brought,
        revision=found.revision,
        n=n,
        body=to_json(found.document),
        text="" if found.is_whole else found.document.text,
        shift=found.shift,
    )


def _counted(found: Found, tally: Tally) -> list[Place]:
    """Count what is said of a text; return the words that comments stand on, which become kept passages."""
    standing, fresh = _standing(found), []
    for one in found.document.annotations:
        tally.make(_("annotations, kept as they came"))
        if not (_is_comment(one) and one.spans):
            continue
        place = _place(found, one)
        if place is None:
            tally.leave(_("comments"), _("they stand on no whole letters: they stay with what was taken in"))
        elif place in standing:
            tally.leave(_("passages"), _("the same words are kept or cited already"))
        else:
            tally.make(_("kept passages"))
            standing.add(place)
            fresh.append(place)
    return fresh


def _standing(found: Found) -> set[Place]:
    """Return the words of a text that are kept or cited already. One query where there are comments."""
    if found.revision is None or not any(map(_is_comment, found.document.annotations)):
        return set()
    rows = Passage.objects.filter(Q(kept=True) | Q(citations__isnull=False), revision=found.revision)
    return set(rows.values_list("start", "end"))


def _place(found: Found, one: Annotation) -> Place | None:
    """Return where a comment stands in the stored text; None when that is no run of whole letters."""
    text = found.revision.text if found.revision else found.document.text
    start, end = one.start + found.shift, one.end + found.shift
    whole = 0 <= start < end <= len(text) and is_boundary(text, start) and is_boundary(text, end)
    return (start, end) if whole and text[start:end].strip() else None


def _excerpts(found: Found, places: list[Place]) -> list[Excerpt]:
    return [Excerpt(found.revision, start, end) for start, end in places] if found.revision else []


def _is_comment(one: Annotation) -> bool:
    return any(one.features.get(name) for name in COMMENTS)


def _lead(text: str) -> int:
    return len(text) - len(text.lstrip())
