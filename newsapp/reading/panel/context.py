"""What the panel beside the panes shows: its three tabs, each with all it needs.

The reader puts the panel of its address into the page; every answer to a form of the panel is the whole panel again, so
the counts on its tabs are never behind.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from newsapp.cases.models import Case, Membership
from newsapp.claims.models import Citation, Claim, Passage
from newsapp.claims.places import NOWHERE, Place, places_of, shown
from newsapp.claims.queries import claims_cited_in, kept_of, with_articles

Context = dict[str, Any]
CARD = 5  # citations on the card of a claim; its page has all
BODIES = {
    "passage": "_passage",
    "compared": "_compared",
    "fact": "_fact",
    "join": "_join",
    "kept": "_kept",
    "claims": "_claims",
    "cite": "_cite",
    "each": "_each",
    "name": "_name",
    "says": "_says",
    "note": "_note",
}


@dataclass(frozen=True, slots=True)
class Quoted:
    """A passage as a row shows it: where it stands, how it reads, and the way to it in the reader."""

    passage: Passage
    outlet: str
    place: Place
    words: str
    language: str
    url: str
    here: bool


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation as a row shows it."""

    citation: Citation
    quoted: Quoted


@dataclass(frozen=True, slots=True)
class Card:
    """A claim with its citations in the open articles; `elsewhere` counts the others."""

    claim: Claim
    cites: list[Cited]
    elsewhere: int = 0

    @property
    def text(self) -> str:
        """Return claim and quotations as plain text, to be copied."""
        lines = [
            f"{row.citation.get_role_display()}: “{row.quoted.words}” ({row.quoted.outlet} {row.quoted.place.label})"
            for row in self.cites
        ]
        return "\n".join([f"{self.claim.label} {self.claim.wording}", *lines])


def panel_context(member: Membership, articles: Sequence[int], tab: str = "passage", cite: int = 0) -> Context:
    """Return what templates/reading/panel/panel.html needs for a tab; `cite` is a citation whose claim is shown."""
    case = member.case
    context = frame(member, articles, tab)
    if tab == "kept":
        context["kept"] = quoted(kept_of(case), case, articles)
    if tab == "claims":
        context["cards"] = cards_in(case, articles)
    if tab == "passage" and cite:
        context["card"] = card_of_citation(case, articles, cite)
    return context


def frame(member: Membership, articles: Sequence[int], tab: str, body: str = "") -> Context:
    """Return the tabs with their counts, and which body stands under them. Two queries."""
    case, a = member.case, ",".join(map(str, articles))
    address = f"{reverse('reading:panel', args=[case.slug])}?a={a}&tab="
    counts = {
        "kept": Passage.objects.filter(kept=True, revision__article__case=case).count(),
        "claims": Citation.objects.filter(passage__revision__article__in=articles).values("claim").distinct().count(),
    }
    names = (("passage", _("Passage")), ("compared", _("Compared")), ("kept", _("Kept")), ("claims", _("Claims")))
    return {
        "case": case,
        "member": member,
        "a": a,
        "tab": tab,
        "tabs": [(name, label, address + name, counts.get(name)) for name, label in names],
        "panel_body": f"reading/panel/{BODIES[body or tab]}.html",
    }


def quoted(passages: Sequence[Passage] | Any, case: Case, articles: Sequence[int]) -> list[Quoted]:
    """Return passages (fetched with revision, article and source) as rows. Two queries for any number of them."""
    rows = list(passages)
    places = places_of(passage.pk for passage in rows)
    return [_quoted(passage, places.get(passage.pk, NOWHERE), case, articles) for passage in rows]


def cards_in(case: Case, articles: Sequence[int]) -> list[Card]:
    """Return the claims cited in these articles, each with its citations there."""
    claims = list(claims_cited_in(articles))
    cited = [citation for claim in claims for citation in claim.here]  # type: ignore[attr-defined]
    rows = _cited(cited, case, articles)
    return [Card(claim, [row for row in rows if row.citation.claim_id == claim.pk]) for claim in claims]


def card_of_claim(claim: Claim, articles: Sequence[int]) -> Card:
    """Return a claim with its newest citations in the open articles, in the order of the texts. Three queries."""
    found = Citation.objects.filter(claim=claim, passage__revision__article__in=articles)
    here = with_articles(found).prefetch_related(None)  # a card does not show who says it
    newest = sorted(here.order_by("-pk")[:CARD], key=_place_in_text)
    return Card(claim, _cited(newest, claim.case, articles), claim.citations.count() - len(newest))


def _place_in_text(citation: Citation) -> tuple[int, int]:
    return citation.passage.revision.article_id, citation.passage.start


def card_of_citation(case: Case, articles: Sequence[int], cite: int) -> Card | None:
    """Return the claim of a citation; None when there is none in this case."""
    claim = Claim.objects.filter(case=case, citations=cite).select_related("case").first()
    return card_of_claim(claim, articles) if claim else None


def reader_url(case: Case, articles: Sequence[int], article: int, sentence: int, cite: int = 0) -> str:
    """Return the reader with the open articles (and this one among them) at a sentence."""
    opened = list(articles) if article in articles else [article]
    address = f"{reverse('reading:read', args=[case.slug])}?a={','.join(map(str, opened))}&at={article}:s{sentence}"
    return f"{address}&cite={cite}" if cite else address


def _cited(citations: Sequence[Citation], case: Case, articles: Sequence[int]) -> list[Cited]:
    places = places_of(citation.passage_id for citation in citations)
    return [
        Cited(c, _quoted(c.passage, places.get(c.passage_id, NOWHERE), case, articles, cite=c.pk)) for c in citations
    ]


def _quoted(passage: Passage, place: Place, case: Case, articles: Sequence[int], cite: int = 0) -> Quoted:
    revision = passage.revision
    article = revision.article
    return Quoted(
        passage=passage,
        outlet=article.outlet,
        place=place,
        words=shown(passage.quote, passage.start, revision.edits),
        language=place.language or revision.language,
        url=reader_url(case, articles, article.pk, place.sentence, cite),
        here=article.pk in articles,
    )
