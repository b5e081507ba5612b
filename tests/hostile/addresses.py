"""Every address of the product, filled in with things of one case, and what a well-meant form sends there."""

from dataclasses import dataclass, field
from importlib import import_module

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from newsapp.articles.models import Block
from newsapp.cases.actions import invite
from newsapp.cases.enums import Role
from newsapp.claims.actions import add_claim, keep_passage
from newsapp.claims.models import Citation, Passage
from newsapp.claims.values import Excerpt
from newsapp.entities.correcting.values import sign_of
from newsapp.entities.models import Entity, NameDecision
from newsapp.findings.actions import add_finding
from newsapp.findings.said import SaidQuantity
from newsapp.search.actions import save_search
from tests.factories import VIETNAMESE, article, lexicon, reference
from tests.translations.things import translation

WITH_ADDRESSES = ("questions", "comparison", "briefs", "exchange", "webhooks", "api")
ROOMS = [import_module(f"tests.{room}.addresses") for room in WITH_ADDRESSES]
QUERY = {
    "a": "1,2", "pin": "7", "at": "1:s2", "view": "stack", "stored": "1", "off": "places", "panel": "kept", "cite": "1",
    "tab": "kept", "done": "1", "before": "9", "by": "alice", "check": "1", "order": "date", "language": "en",
    "source": "1", "day": "2023-09-17", "disputed": "on", "case": "harbour", "q": "fire", "entity": "1", "mine": "on",
    "article": "1", "next": "/", "saved": "1", "name": "Kim", "mode": "cite", "claim": "1",
    "note": "1:1", "show": "shared", "exact": "1", "sort": "left", "group": "article", "page": "2",
    "fact": "1", "beside": "1:2-3", "near": "1:s2", "join": "1", "relation": "differ", "tier": "all", "unit": "shells",
    "since": "2023-09-01", "until": "2023-09-30", "first": "2023-09-01", "last": "2023-09-30", "zoom": "all",
    "lanes": "1", "alone": "1", "differ": "on", "sync": "off", "meaning": "kite", "thing": "1",
}  # fmt: skip


@dataclass(frozen=True)
class Things:
    """What the addresses of a case are about."""

    case: object
    revision: object
    event: object
    claim: object
    citation: object
    kept: object
    entity: object
    member: object
    invitation: object
    token: str
    decision: object
    finding: object
    reference: object
    translation: object
    search: object
    own: dict = field(default_factory=dict)


def _patterns(resolver, space=""):
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            yield from _patterns(entry, f"{entry.namespace}:" if entry.namespace else space)
        elif isinstance(entry, URLPattern):
            yield f"{space}{entry.name}", tuple(entry.pattern.converters)


ADDRESSES = dict(_patterns(get_resolver()))
NAMES = sorted(ADDRESSES)


def fill(case, by) -> Things:
    """Put one of everything into a case."""
    lexicon()
    revision = article(case, by)
    article(case, by, VIETNAMESE, language="vi", source_name="Báo Cảng")
    done = add_claim(case=case, wording="It burned", excerpts=[Excerpt(revision, 0, 4, revision.text[:4])], by=by)
    keep_passage(case=case, excerpt=Excerpt(revision, 5, 7, revision.text[5:7]), by=by)
    token = invite(case=case, name="Dora", role=Role.ANALYST, by=by)
    things = Things(
        case, revision, done.event, done.claim, Citation.objects.get(claim=done.claim),
        Passage.objects.get(kept=True, revision__article__case=case),
        Entity.objects.create(key=f"own-{case.slug}", type="PER", case=case),
        case.memberships.order_by("-pk").first(), case.invitations.get(), token,
        NameDecision.objects.create(case=case, key="the mayor", written="the mayor", reach="proposed", by=by),
        add_finding(revision=revision, said=SaidQuantity(20, 26, 3, 3, unit="boats"), by=by).finding,
        reference(revision),
        translation(revision, by),
        save_search(case=case, words="fire", by=by),
    )  # fmt: skip
    for room in ROOMS:
        things.own.update(room.fill(things, by))
    return things


def address(name, things) -> str:
    """Return an address with the things of a case in it."""
    if name in things.own:
        return reverse(name, kwargs=things.own[name])
    space, _colon, page = name.partition(":")
    pks = {
        "articles": things.revision.article.source_id if page == "source" else things.revision.article_id,
        "claims": things.citation.pk if page.startswith("cite") else things.claim.pk,
        "cases": things.invitation.pk if page == "revoke" else things.member.pk,
        "entities": things.revision.mentions.order_by("start")[0].pk if page == "mention" else things.entity.pk,
        "findings": things.finding.pk,
        "references": things.reference.pk,
        "translations": things.translation.pk,
        "search": things.search.pk,
    }
    n = Block.objects.filter(revision=things.revision).first().n if page in {"fold", "kind"} else things.event.n
    known = {
        "slug": things.case.slug, "n": n, "article": things.revision.article_id, "token": things.token,
        "passage": things.kept.pk, "pk": pks.get(space), "kind": "quantity",
    }  # fmt: skip
    return reverse(name, kwargs={key: known[key] for key in ADDRESSES[name]})


def body(name, things) -> dict[str, object]:
    """Return what the form at an address sends when all goes well."""
    passage = {
        "revision": things.revision.pk, "start": 10, "end": 16, "quote": things.revision.text[10:16], "view": "clean",
        "a": things.revision.article_id, "stored": "", "key": "once",
    }  # fmt: skip
    details = {
        "key": "once", "role": "disputes", "says_who": "The mayor", "via": "A ‹ B", "unknown": "", "note": "Look",
        "translation": "In English", "translator": "Ann", "version": 1,
    }  # fmt: skip
    case = {"key": "once", "version": 1, "name": "Harbour fire", "question": "Who?"}
    passages = {"passages": things.kept.pk, "a": things.revision.article_id, "key": "once"}
    number = {
        "key": "once", "start": 20, "end": 26, "words": things.revision.text[20:26], "low": "3", "high": "4",
        "bound": "range", "unit": "boats", "counted": "boats",
    }  # fmt: skip
    named = things.revision.mentions.order_by("start")
    refs = [f"{one.revision_id}:{one.start}-{one.end}" for one in named.filter(key=named[0].key)]
    places = {"word": named[0].key, "place": refs, "shown": ",".join(refs)}
    bodies = {
        "accounts:login": {"username": "alice", "password": "wrong", "next": "/"},
        "accounts:enter": {"person": "minh", "next": "/"},
        "accounts:settings": {"text_size": 16, "font": "sans", "theme": "", "letters": "on", "next": "/"},
        "accounts:password": {"old_password": "a", "new_password1": "b", "new_password2": "b"},
        "articles:add": {"text": "A fire broke out.", "html": "<p>A fire.", "key": "once", "file": _file()},
        "articles:upload": {"key": "once", "file": _file()},
        "articles:delete": {"version": 1, "key": "once"},
        "articles:edit": {
            "key": "once", "version": 1, "source": "Post", "title": "Fire", "published": "2023-09-17", "language": "en",
            "translated_from": "", "url": "https://example.org/", "origin_note": "from there",
        },
        "articles:source": {
            "key": "once", "version": 1, "name": "Harbour News", "kind": "agency",
            "parent": things.case.own_sources.exclude(pk=things.revision.article.source_id).first().pk,
        },
        "articles:fold": {"keep": "False"},
        "articles:kind": {"kind": "caption", "was": "paragraph"},
        "cases:new": case,
        "cases:edit": case,
        "cases:delete": {"name": things.case.name},
        "cases:seen": {"upto": 3},
        "cases:member": {"role": "reader"},
        "cases:invite": {"name": "Erik", "role": "analyst"},
        "cases:join": {"username": "dora", "first_name": "Dora", "password": "a long pass phrase"},
        "claims:claim_edit": {"wording": "It burned down", "note": "Look", "version": 1, "key": "once"},
        "claims:claim_delete": {"key": "once"},
        "claims:cite_edit": details,
        "claims:cite_delete": {"key": "once"},
        "entities:decide": {
            **places, "do": "link", "entity": things.entity.pk, "scope": "mention", "shown_for": "",
            "key": "once", "back": "r1",
        },
        "entities:lines": {"do": "right", "place": places["place"], "key": "once"},
        "entities:mention": {
            "at": refs[0], "sign": sign_of(named[0]), "words": things.revision.text[named[0].start : named[0].end],
            "entity": things.entity.pk, "name": "Ann", "type": "PER", "q": "Ann", "key": "once",
        },
        "entities:proposals": {"decision": things.decision.pk, "do": "accept"},
        "entities:add_name": {"text": "Kim", "language": "en", "key": "once"},
        "findings:add": {**number, "start": 2, "end": 4, "from": "2:0", "to": "2:9", "quote": "re"},
        "findings:edit": {**number, "version": 1},
        "findings:decide": {"do": "reject", "version": 1, "key": "once"},
        "references:reference": {"key": "once", "version": 1, "url": "https://harbour.example/x", "do": "correct"},
        "references:opened": {"opened": "1", "next": "/"},
        "references:hosts": {"damaged": "a b.org", "right": "ab.org"},
        "translations:article": {"key": "once", "text": "Fire", "language": "en", "made_by": "Ann", "file": _file()},
        "translations:edit": {"key": "once", "version": 1, "text": "Fire", "made_by": "Ann"},
        "translations:remove": {"key": "once", "batch": "0" * 32},
        "search:save": {"q": "harbour OR port", "exact": "1"},
        "search:saved": {"do": "seen"},
        "search:concordance": {"line": f"{things.revision.pk}:2", "do": "keep", "key": "once"},
        "reading:keep": {**passage, "from": "2:0", "to": "2:9"},
        "reading:note": {
            "note": f"{things.revision.article_id}:1", "reference": things.reference.pk, "key": "once", "version": 1,
            "url": "https://harbour.example/y", "do": "correct",
        },
        "reading:tray": {**passages, "do": "drop"},
        "reading:each": {**passages, f"wording_{things.kept.pk}": "It was the harbour"},
        "reading:cite": {
            **passage, **details, "wording": "It spread", "claim": f"{things.claim.pk}.1", "do": "save", "s": 2,
            "mode": "cite",
        },
        "reading:name": {
            **passage, "name": "Ann", "entity": things.entity.pk, "new_type": "PER", "scope": "case", "s": 2,
        },
        "reading:sentences": {"s": 2, "do": "copy"},
    }  # fmt: skip
    for room in ROOMS:
        bodies.update(room.bodies(things))
    return bodies.get(name, {})


def _file():
    return SimpleUploadedFile("port.txt", b"The port stood empty.", content_type="text/plain")
