"""What one sentence says: its names, numbers, dates and speakers, in the language of the page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from django.db.models import Q
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from newsapp.accounts.requests import Request
from newsapp.articles.models import Revision
from newsapp.articles.sentences import Sentence, Sentences, clean_view
from newsapp.cases.access import readable
from newsapp.cases.models import Case
from newsapp.entities.enums import Form, Type
from newsapp.entities.models import Mention
from newsapp.entities.queries import display_names
from newsapp.findings.models import Finding, Quantity
from newsapp.findings.states import KINDS
from newsapp.findings.words import kind_words, told_words
from newsapp.reading.address import Address, parse
from newsapp.reading.panel.answers import panel
from newsapp.reading.panel.context import Context, frame
from newsapp.reading.panel.draft import open_articles
from newsapp.text.cleanview import CleanView
from newsapp.translations.queries import within

LETTERS = {"quantity": "N", "date": "D", "statement": "S"}


@dataclass(frozen=True, slots=True)
class Item:
    """Something that the sentence says: as written, in words of the page, why it is read so, and who decided it.

    `correct` is the form that corrects it, `at` the place for a form whose row may be replaced (12:34-40).
    """

    letter: str
    kind: str
    written: str
    words: str
    why: str
    url: str = ""
    correct: str = ""
    at: str = ""
    decided: bool = False


@require_safe
def says(request: Request, slug: str) -> HttpResponse:
    """Show what the sentence at an address says (`at=12:s31`)."""
    member = readable(request, slug=slug)
    address = parse(request.GET)
    at = address.at
    if at is None:
        raise Http404
    revision = revision_at(member.case, at.article)
    articles = open_articles(member.case, request.GET, at.article)
    said = said_context(revision, at.n, _reader(member.case, articles, address))
    return panel(request, frame(member, articles, "passage", "says") | said)


def revision_at(case: Case, article: int) -> Revision:
    """Return the present revision of an article of the case; 404 when there is none."""
    found = Revision.objects.filter(article=article, article__case=case).select_related("article__source")
    revision = found.order_by("-n").first()
    if revision is None:
        raise Http404
    revision.article.case = case
    return revision


def _reader(case: Case, articles: list[int], address: Address) -> str:
    """Return the reader as it is seen now: the open articles, the sentence, the view, the pin and the marks."""
    here = Address(tuple(articles), address.pin, address.at, address.stack, off=address.off)
    return f"{reverse('reading:read', args=[case.slug])}?{here}"


def said_context(revision: Revision, n: int, back: str) -> Context:
    """Return what templates/reading/panel/_says.html needs for a sentence; `back` is the reader at it.

    404 when there is no such sentence. Six queries.
    """
    sentence = Sentences(revision).get(n)
    if sentence is None:
        raise Http404
    view = clean_view(revision)
    return {
        "sentence": sentence,
        "revision": revision,
        "outlet": revision.article.outlet,
        "words": view.read(sentence.start, sentence.end),
        "language": sentence.language or revision.language,
        "add": [(kind_words(kind), _adding(revision, sentence, kind)) for kind in KINDS],
        "items": [*_names(revision, sentence, view), *_findings(revision, sentence, view)],
        "translations": within(revision, sentence.start, sentence.end),
        "translate": _about(reverse("translations:article", args=[revision.article_id]), sentence),
        "back": back,
        "next": urlencode({"next": back}),
    }


def _adding(revision: Revision, sentence: Sentence, kind: str) -> str:
    """Return the form that adds what was not read, on the words of the sentence."""
    return _about(reverse("findings:add", args=[revision.article_id, kind]), sentence)


def _about(form: str, sentence: Sentence) -> str:
    return f"{form}?start={sentence.start}&end={sentence.end}"


def _inside(sentence: Sentence) -> Q:
    return Q(start__lt=sentence.end, end__gt=sentence.start)


def _names(revision: Revision, sentence: Sentence, view: CleanView) -> Iterator[Item]:
    rows = list(revision.mentions.filter(_inside(sentence)).order_by("start"))
    language = (get_language() or "en").split("-")[0]
    known = display_names([row.entity_id for row in rows if row.entity_id], language)
    for row in rows:
        written = view.read(row.start, row.end)
        name = known.get(row.entity_id or 0, "")
        letter = row.type if row.entity_id else "?"
        kind = str(Type(row.type).label) if row.entity_id else _undecided(row)
        case = revision.article.case.slug
        url = f"{reverse('entities:entity', args=[row.entity_id])}?case={case}" if row.entity_id else ""
        yield Item(
            letter,
            kind,
            written,
            name or written,
            row.why,
            url,
            correct=reverse("entities:mention", args=[row.pk]),
            at=f"{revision.pk}:{row.start}-{row.end}",
            decided=row.decided,
        )


def _undecided(row: Mention) -> str:
    return str(Form.IGNORED.label) if row.form == Form.IGNORED else _("not decided")


def _findings(revision: Revision, sentence: Sentence, view: CleanView) -> Iterator[Item]:
    for kind, model in KINDS.items():
        rows = model._default_manager.filter(_inside(sentence), revision=revision, rejected=False)  # noqa: SLF001
        for row in rows.order_by("start"):
            yield Item(
                LETTERS[kind],
                kind_words(kind),
                view.read(*written_span(row)),
                told_words(kind, row.told()),
                row.why,
                correct=reverse("findings:edit", args=[kind, row.pk]),
                decided=row.decided,
            )


def written_span(row: Finding) -> tuple[int, int]:
    """Return the words of a finding that a row shows: of a number also bound and unit, of a statement all of it."""
    return (row.whole_start, row.whole_end) if isinstance(row, Quantity) else (row.start, row.end)
