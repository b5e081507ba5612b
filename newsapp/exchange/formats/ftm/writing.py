"""The things, articles, claims and citations of a case as entities of FollowTheMoney, one for each line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from newsapp.articles.models import Article
from newsapp.cases.models import Case
from newsapp.claims.models import Claim
from newsapp.entities.enums import Type
from newsapp.exchange.cited import Excerpted, excerpted
from newsapp.exchange.formats import Loss
from newsapp.exchange.formats.ftm.schemata import WRITTEN
from newsapp.exchange.identity import urn, uuid_of
from newsapp.exchange.kept import Kept
from newsapp.exchange.named import Named, articles_of, claims_of, named_in
from newsapp.exchange.ours import place_of

Json = dict[str, Any]
OURS = "parallax"


def lines_of(case: Case, kept: Kept) -> Iterator[Json]:
    """Yield everything of a case that FollowTheMoney has a schema for, and what came in it before."""
    named = [one for one in named_in(case) if one.entity.type in WRITTEN]
    for one in named:
        record = kept.of_target(f"entity:{one.entity.pk}")
        yield record.data if record and OURS not in record.data else _thing(case, one)
    for article in articles_of(case):
        yield _article(case, article)
    yield from (_mention(case, one, article) for one in named for article in one.articles)
    for claim in claims_of(case):
        record = kept.of_target(f"claim:{claim.pk}")
        foreign = record is not None and OURS not in record.data
        yield record.data if record and foreign else _claim(case, claim, record.identity if record else "")
    yield from (_citation(case, one, kept) for one in excerpted(case) if not kept.speaks_for(one))
    yield from kept.others()


def lost_of(case: Case) -> tuple[Loss, ...]:
    """Return what of a case is not in it."""
    named = named_in(case)
    kinds = Counter(one.entity.type for one in named if one.entity.type not in WRITTEN)
    lost = [Loss(str(Type(kind).label), _("FollowTheMoney has no schema for it"), n) for kind, n in kinds.items()]
    if texts := len(articles_of(case)):
        lost.append(Loss(_("texts"), _("articles are named, not copied"), texts))
    if languages := sum(len(one.names) for one in named):
        lost.append(Loss(_("languages of names"), _("other programs see names without them"), languages))
    return tuple(lost)


def _entity(identity: object, schema: str, said: Json, **properties: Any) -> Json:
    """Return an entity; empty properties are left out, every value is a list."""
    listed = {name: value if isinstance(value, list) else [value] for name, value in properties.items() if value}
    return {"id": str(identity), "schema": schema, "properties": listed, OURS: said}


def _thing(case: Case, one: Named) -> Json:
    first, *others = [text for text, _language in one.names]
    country = one.entity.country.lower() if len(one.entity.country) == len("kp") else ""
    place = {"full": first} if one.entity.type == Type.PLACE else {}
    said = {"key": one.entity.key, "type": one.entity.type, "names": [list(name) for name in one.names]}
    identity = uuid_of(case, "entity", one.entity.pk)
    schema = WRITTEN[Type(one.entity.type)]
    return _entity(identity, schema, said, name=first, alias=others, country=country, **place)


def _article(case: Case, article: Article) -> Json:
    return _entity(
        uuid_of(case, "article", article.pk),
        "Article",
        {"language": article.language},
        title=article.title,
        publishedAt=article.published.isoformat() if article.published else "",
        sourceUrl=article.url,
        publisher=article.source.name if article.source else "",
    )


def _mention(case: Case, one: Named, article: int) -> Json:
    return _entity(
        uuid_of(case, "mention", f"{one.entity.pk}-{article}"),
        "Mention",
        {},
        document=str(uuid_of(case, "article", article)),
        resolved=str(uuid_of(case, "entity", one.entity.pk)),
        name=one.names[0][0],
        detectedSchema=WRITTEN[Type(one.entity.type)],
    )


def _claim(case: Case, claim: Claim, identity: str) -> Json:
    said = {"claim": urn(case, "claim", claim.pk), "questions": [one.text for one in claim.questions.all()]}
    own = identity or str(uuid_of(case, "claim", claim.pk))
    return _entity(own, "Note", said, name=claim.label, description=claim.wording, notes=claim.note)


def _citation(case: Case, one: Excerpted, kept: Kept) -> Json:
    about = [str(uuid_of(case, "article", one.article.pk))]
    if one.citation:
        about.append(str(uuid_of(case, "claim", one.citation.claim_id)))
    return _entity(
        kept.name_of(one),
        "Note",
        {"place": place_of(one), "said": one.said},
        name=one.citation.role if one.citation else "",
        description=one.passage.quote,
        notes=one.citation.note if one.citation else "",
        entity=about,
    )
