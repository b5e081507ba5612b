"""A case as a STIX 2.1 report: things as identities and locations, claims as notes, citations as opinions on them.

What STIX has no property for (names in languages, role, chain, place of the words) stands in one property extension, as
section 7.3 of the standard asks; other programs leave it alone.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from django.utils.translation import gettext as _

from newsapp.articles.enums import SourceKind
from newsapp.articles.models import Article
from newsapp.cases.models import Case
from newsapp.claims.models import Claim
from newsapp.entities.enums import Type
from newsapp.exchange.cited import Excerpted, excerpted
from newsapp.exchange.formats import Loss
from newsapp.exchange.identity import SPACE, moment, urn, uuid_of
from newsapp.exchange.kept import Kept
from newsapp.exchange.models import Record
from newsapp.exchange.named import Named, articles_of, claims_of, named_in
from newsapp.exchange.ours import place_of

Json = dict[str, Any]
OURS = f"extension-definition--{SPACE}"
_CLASSES = {Type.PERSON: "individual", Type.ORGANISATION: "organization", Type.MEDIA: "organization"}
_PEOPLE = (SourceKind.PERSON, SourceKind.ACCOUNT)
_PLACES = (Type.COUNTRY, Type.PLACE, Type.FACILITY)
_OPINIONS = {"reports": "agree", "supports": "strongly-agree", "disputes": "disagree", "touches_on": "neutral"}


def bundle_of(case: Case, kept: Kept) -> Json:
    """Return everything of a case that STIX has an object for, and what came in it before."""
    articles = articles_of(case)
    found = [_author(case), _extension(case), *_sources(case, articles)]
    found += [_object(case, one, kept) for one in named_in(case) if _is_said(one)]
    notes = {claim.pk: _claim(case, claim, kept) for claim in claims_of(case)}
    found += notes.values()
    names = {pk: note["id"] for pk, note in notes.items()}
    found += [_citation(case, one, kept, names) for one in excerpted(case) if one.citation]
    found.append(_report(case, found, articles))
    return {"type": "bundle", "id": f"bundle--{uuid_of(case, 'bundle', 1)}", "objects": [*found, *kept.others()]}


def lost_of(case: Case) -> tuple[Loss, ...]:
    """Return what of a case is not in it."""
    kinds = Counter(one.entity.type for one in named_in(case) if not _is_said(one))
    why = _("STIX has no object for it, or none without a country")
    lost = [Loss(str(Type(kind).label), why, count) for kind, count in kinds.items()]
    if waiting := sum(one.citation is None for one in excerpted(case)):
        lost.append(Loss(_("kept passages"), _("an opinion is about a claim"), waiting))
    if texts := len(articles_of(case)):
        lost.append(Loss(_("texts"), _("articles are named, not copied"), texts))
    return tuple(lost)


def _is_said(one: Named) -> bool:
    return one.entity.type in _CLASSES or (one.entity.type in _PLACES and len(one.entity.country) == len("KP"))


def _made(case: Case, kind: str, key: int | str, **more: Any) -> Json:
    """Return an object; `key` makes its id, empty properties are left out."""
    head: Json = {"type": kind, "spec_version": "2.1", "id": f"{kind}--{uuid_of(case, kind, key)}"}
    times = {"created": moment(case.created), "modified": moment(case.created)}
    return head | {name: value for name, value in (times | more).items() if value not in ("", [], None)}


def _said(**said: Any) -> Json:
    return {OURS: {"extension_type": "property-extension", **said}}


def _author(case: Case) -> Json:
    return _made(case, "identity", "case", name=case.name, identity_class="group", extensions=_said(frame=True))


def _sources(case: Case, articles: list[Article]) -> list[Json]:
    """Return who published the articles, once each."""
    sources = {one.source.pk: one.source for one in articles if one.source}
    return [
        _made(
            case,
            "identity",
            f"source-{pk}",
            name=source.name,
            identity_class="individual" if source.kind in _PEOPLE else "organization",
            extensions=_said(frame=True, source=source.kind),
        )
        for pk, source in sorted(sources.items())
    ]


def _extension(case: Case) -> Json:
    made = _made(
        case,
        "extension-definition",
        "own",
        created_by_ref=f"identity--{uuid_of(case, 'identity', 'case')}",
        name="Parallax",
        description="Names in languages; role, chain, translation and place of a citation.",
        schema="urn:parallax:extension",
        version="1.0.0",
        extension_types=["property-extension"],
    )
    return made | {"id": OURS}


def _object(case: Case, one: Named, kept: Kept) -> Json:
    if (came := _as_it_came(kept.of_target(f"entity:{one.entity.pk}"))) is not None:
        return came
    said = _said(key=one.entity.key, type=one.entity.type, names=[list(name) for name in one.names])
    if one.entity.type in _CLASSES:
        kind = _CLASSES[Type(one.entity.type)]
        return _made(case, "identity", one.entity.pk, name=one.names[0][0], identity_class=kind, extensions=said)
    country = one.entity.country.upper()
    return _made(case, "location", one.entity.pk, name=one.names[0][0], country=country, extensions=said)


def _as_it_came(record: Record | None) -> Json | None:
    """Return an object of another program, as it came; None for what is ours."""
    if record is None or OURS in (record.data.get("extensions") or {}):
        return None
    found: Json = record.data
    return found


def _claim(case: Case, claim: Claim, kept: Kept) -> Json:
    record = kept.of_target(f"claim:{claim.pk}")
    if (came := _as_it_came(record)) is not None:
        return came
    questions = [one.text for one in claim.questions.all()]
    said = {"claim": urn(case, "claim", claim.pk), "note": claim.note, "questions": questions}
    made = _made(
        case,
        "note",
        claim.pk,
        created=moment(claim.at),
        modified=moment(max(claim.changed, claim.at)),
        abstract=claim.label,
        content=claim.wording,
        authors=[str(claim.by)] if claim.by else [],
        object_refs=[f"report--{uuid_of(case, 'report', 1)}"],
        extensions=_said(**said),
    )
    return made | ({"id": record.identity} if record else {})


def _citation(case: Case, one: Excerpted, kept: Kept, claims: dict[int, str]) -> Json:
    citation = one.citation
    if citation is None:
        raise TypeError(one)
    made = _made(
        case,
        "opinion",
        citation.pk,
        created=one.at,
        modified=one.at,
        explanation=one.passage.quote,
        authors=[one.article.source.name] if one.article.source else [],
        opinion=_OPINIONS[citation.role],
        object_refs=[claims[citation.claim_id]],
        external_references=[_reference(one.article, one.text.revision.sha256)],
        extensions=_said(place=place_of(one), said=one.said),
    )
    return made | {"id": f"opinion--{kept.name_of(one).removeprefix('urn:uuid:')}"}


def _reference(article: Article, sha256: str = "") -> Json:
    told = {"source_name": article.outlet, "description": article.title, "url": article.url}
    hashes = {"hashes": {"SHA-256": sha256}} if sha256 and article.url else {}
    return {name: value for name, value in told.items() if value} | hashes


def _report(case: Case, found: list[Json], articles: list[Article]) -> Json:
    return _made(
        case,
        "report",
        "1",
        name=case.name,
        description=case.question,
        published=moment(case.created),
        created_by_ref=found[0]["id"],
        object_refs=[one["id"] for one in found],
        extensions=_said(frame=True),
        external_references=[_reference(article) for article in articles],
    )
