"""One of everything the API tells of, in one case; and the path and body of each operation about them."""

import re
from types import SimpleNamespace

from newsapp.briefs.actions import freeze_brief, open_brief
from newsapp.briefs.models import Brief
from newsapp.claims.actions import add_claim, keep_passage
from newsapp.claims.models import Citation, Passage
from newsapp.claims.values import Excerpt
from newsapp.entities.models import Entity
from newsapp.questions.actions import add_question
from tests.factories import VIETNAMESE, article, lexicon


def fill(case, by):
    """Put one of everything into a case and return it."""
    lexicon()
    revision = article(case, by)
    article(case, by, VIETNAMESE, language="vi", source_name="Báo Cảng")
    done = add_claim(case=case, wording="It burned", excerpts=[Excerpt(revision, 0, 4)], by=by)
    keep_passage(case=case, excerpt=Excerpt(revision, 5, 7), by=by)
    asked = add_question(case=case, text="Who set it?", by=by).question
    add_question(case=case, text="When?", by=by)
    open_brief(case=case, title="The fire", by=by)
    freeze_brief(brief=Brief.objects.get(case=case), by=by)
    return SimpleNamespace(
        case=case,
        revision=revision,
        event=done.event,
        claim=done.claim,
        citation=Citation.objects.get(claim=done.claim),
        kept=Passage.objects.get(kept=True, revision__article__case=case),
        entity=Entity.objects.create(key=f"own-{case.slug}", type="PER", case=case),
        question=asked,
    )


def pks(path, things):
    """Return what stands for {pk} in the address of an operation."""
    known = {
        "articles": things.revision.article_id,
        "claims": things.claim.pk,
        "citations": things.citation.pk,
        "passages": things.kept.pk,
        "entities": things.entity.pk,
        "questions": things.question.pk,
        "sources": things.revision.article.source_id,
    }
    issue = {"n": 1} if "issues" in path else {}
    return issue | {"pk": next((known[one] for one in path.split("/") if one in known), None)}


def path_of(method, path, things):
    """Return the address of an operation, filled in."""
    known = {"slug": things.case.slug, "n": things.event.n, "entity": things.entity.pk, **pks(path, things)}
    return (
        re.sub(r"\{(\w+)\}", lambda found: str(known[found[1]]), path)
        + QUERIES.get(path, "")
        + QUERIES.get(f"{method} {path}", "")
    )


QUERIES = {"/api/v1/search": "?q=fire", "delete /api/v1/articles/{pk}": "?version=1"}


def span(revision, start=10, end=16):
    return {"revision": revision.pk, "start": start, "end": end, "quote": revision.text[start:end]}


def body_of(method, path, things):
    """Return what goes well when it is sent."""
    here, version = span(things.revision), {"version": 1}
    bodies = {
        ("post", "/api/v1/cases"): {"name": "Ships"},
        ("patch", "/api/v1/cases/{slug}"): {**version, "name": "Harbour fires"},
        ("post", "/api/v1/cases/{slug}/claims"): {"wording": "It spread", "spans": [here]},
        ("post", "/api/v1/cases/{slug}/passages"): here,
        ("patch", "/api/v1/claims/{pk}"): {**version, "wording": "It burned down"},
        ("post", "/api/v1/claims/{pk}/citations"): {"spans": [here], "details": {"role": "disputes"}},
        ("patch", "/api/v1/citations/{pk}"): {**version, "note": "Look"},
        ("post", "/api/v1/cases/{slug}/articles"): {"text": "The port stood empty for a week."},
        ("patch", "/api/v1/articles/{pk}"): {**version, "title": "Fire"},
        ("post", "/api/v1/cases/{slug}/names"): {"span": here, "new_type": "FAC", "name": "Vostochny pier"},
        ("post", "/api/v1/cases/{slug}/entities/{entity}/names"): {"text": "Jones", "language": "en"},
        ("post", "/api/v1/cases/{slug}/questions"): {"text": "When did it begin?"},
        ("patch", "/api/v1/questions/{pk}"): {**version, "text": "Who set it first?"},
        ("post", "/api/v1/cases/{slug}/sources"): {"name": "Wire", "kind": "agency"},
        ("patch", "/api/v1/sources/{pk}"): {**version, "kind": "agency"},
        ("post", "/api/v1/questions/{pk}/move"): {"position": 2},
        ("post", "/api/v1/questions/{pk}/claims"): {"claims": [things.claim.pk]},
    }
    return bodies.get((method, path))
