"""Claims as schema.org ClaimReview: what was claimed, where it appeared, what was quoted for and against it.

Only what is true is written. A claim that nobody judged has no `reviewRating`; a likelihood that a person chose in the
brief is one, in words and without a number, because Parallax has no scale of truth. A claim that rests on no passage
appeared nowhere, so there is nothing to review. `url` would be the address of a published review: there is none.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from newsapp.articles.models import Article
from newsapp.briefs.enums import likelihood_words
from newsapp.briefs.models import Piece
from newsapp.cases.models import Case
from newsapp.claims.enums import CitationRole
from newsapp.claims.models import Citation, Claim
from newsapp.claims.queries import with_articles
from newsapp.exchange.formats import Format, Loss, Written
from newsapp.exchange.identity import is_iri, moment, urn

KEY = "claimreview"
Json = dict[str, Any]


def write(case: Case) -> Written:
    """Write a graph: the articles, then one review of each claim that was cited. Six queries at any size."""
    cited: dict[int, list[Citation]] = {}
    for one in with_articles(Citation.objects.filter(claim__case=case)).order_by("pk"):
        cited.setdefault(one.claim_id, []).append(one)
    claims = list(Claim.objects.filter(case=case).select_related("by").order_by("number"))
    judged = _judged(case)
    articles = {
        one.passage.revision.article_id: one.passage.revision.article for each in cited.values() for one in each
    }
    graph = [_article(case, articles[pk]) for pk in sorted(articles)]
    graph += [_review(case, one, cited[one.pk], judged.get(one.pk, [])) for one in claims if one.pk in cited]
    data = json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False, indent=1)
    return Written((data + "\n").encode(), tuple(_lost(claims, set(cited), set(judged))))


def _judged(case: Case) -> dict[int, list[Json]]:
    """Return what people judged of claims in the brief, as ratings in words."""
    pieces = Piece.objects.filter(brief__case=case, claim__isnull=False).exclude(likelihood="", confidence="")
    found: dict[int, list[Json]] = {}
    for one in pieces.select_related("brief", "by").order_by("pk"):
        rating: Json = {"@type": "Rating"}
        if one.likelihood:
            rating["alternateName"] = likelihood_words(one.likelihood, one.brief.row)
        if one.confidence:
            rating["ratingExplanation"] = f"{one.confidence.capitalize()} confidence."
        if one.by:
            rating["author"] = {"@type": "Person", "name": str(one.by)}
        found.setdefault(one.claim_id or 0, []).append(rating)
    return found


def _article(case: Case, article: Article) -> Json:
    told: Json = {"@type": "Article", "@id": urn(case, "article", article.pk), "headline": article.title}
    told["inLanguage"] = article.language
    if is_iri(article.url):
        told["url"] = article.url
    if article.published:
        told["datePublished"] = article.published.isoformat()
    if article.source:
        told["publisher"] = {"@type": "Organization", "name": article.source.name}
    return told


def _review(case: Case, claim: Claim, cited: Iterable[Citation], ratings: list[Json]) -> Json:
    """Return a review; the claim appeared in what reports it, the rest is quoted for or against it."""
    reports = [one for one in cited if one.role == CitationRole.REPORTS]
    others = [one for one in cited if one.role in {CitationRole.SUPPORTS, CitationRole.DISPUTES}]
    item: Json = {"@type": "Claim", "@id": urn(case, "claim", claim.pk), "name": claim.label, "text": claim.wording}
    if reports:
        item["appearance"] = [_quotation(case, one) for one in reports]
    told: Json = {"@type": "ClaimReview", "@id": urn(case, "claim-review", claim.pk), "claimReviewed": claim.wording}
    told |= {"dateCreated": moment(claim.at), "dateModified": moment(claim.changed), "itemReviewed": item}
    if claim.by:
        told["author"] = {"@type": "Person", "name": str(claim.by)}
    if others:
        told["citation"] = [_quotation(case, one) for one in others]
    if ratings:
        told["reviewRating"] = ratings if len(ratings) > 1 else ratings[0]
    return told


def _quotation(case: Case, one: Citation) -> Json:
    """Return the words of a passage; `creditText` is who says it, nearest the page first."""
    told: Json = {"@type": "Quotation", "@id": urn(case, "citation", one.pk), "text": one.passage.quote}
    told["isPartOf"] = {"@id": urn(case, "article", one.passage.revision.article_id)}
    told["description"] = str(CitationRole(one.role).label)
    if chain := [link.name for link in one.chain.all()]:
        told["creditText"] = " ‹ ".join(chain)
    return told


def _lost(claims: list[Claim], cited: set[int], judged: set[int]) -> Iterable[Loss]:
    uncited = sum(one.pk not in cited for one in claims)
    unjudged = sum(one.pk in cited and one.pk not in judged for one in claims)
    if uncited:
        yield Loss(_("claims without a citation"), _("they appeared nowhere that could be named"), uncited)
    if unjudged:
        yield Loss(_("ratings"), _("nobody judged these claims in the brief, and no verdict is made up"), unjudged)
    if cited:
        yield Loss(_("addresses of reviews"), _("a review of a case is not published anywhere"), len(cited))


FORMAT = Format(
    key=KEY,
    label="ClaimReview (schema.org)",
    suffix="jsonld",
    media_type="application/ld+json",
    write=write,
    carries=gettext_lazy(
        "Claims with the words that report, support or dispute them; judgements of the brief in words."
    ),
)
