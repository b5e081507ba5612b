"""Annotated texts of other tools in a case: over the article with the same words, else as a new article.

Everything that is said of a text is kept as it came, so that it can be written again. What a comment stands on becomes
a kept passage. Names of other tools are proposals: the page of the import lists them, and a person decides them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

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
from newsapp.claims.values import Excerpt
from newsapp.exchange.annotated import Annotated, Annotation, Document, to_json
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
        _count(found, tally)
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
            _keep(case, found, brought, n, by)
            _count(found, tally)
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


def _keep(case: Case, found: Found, brought: Import, n: int, by: User) -> None:
    """Keep what is said of a text as it came, and the passages that comments stand on."""
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
    for excerpt in _commented(found):
        keep_passage(case=case, excerpt=excerpt, by=by)


def _commented(found: Found) -> Iterator[Excerpt]:
    """Yield the words that comments stand on, as far as they are whole letters of the stored text."""
    for one in found.document.annotations:
        excerpt = _excerpt(found, one) if _is_comment(one) else None
        if excerpt:
            yield excerpt


def _excerpt(found: Found, one: Annotation) -> Excerpt | None:
    if found.revision is None or not one.spans:
        return None
    text, start, end = found.revision.text, one.start + found.shift, one.end + found.shift
    whole = 0 <= start < end <= len(text) and is_boundary(text, start) and is_boundary(text, end)
    return Excerpt(found.revision, start, end) if whole and text[start:end].strip() else None


def _is_comment(one: Annotation) -> bool:
    return any(one.features.get(name) for name in COMMENTS)


def _count(found: Found, tally: Tally) -> None:
    """Count what is said of a text: kept as it came, some of it as a passage too."""
    for one in found.document.annotations:
        tally.make(_("annotations, kept as they came"))
        if _is_comment(one) and one.spans:
            tally.make(_("kept passages"))


def _lead(text: str) -> int:
    return len(text) - len(text.lstrip())
