"""The rows of the work-load. Imported when Django is set up."""

from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore

from benchmarks.workload import Work, marks
from newsapp.accounts.models import User
from newsapp.articles.actions import store_article
from newsapp.articles.actions.redrawing import redraw
from newsapp.articles.enums import Arrival
from newsapp.articles.models import Revision
from newsapp.cases.actions import create_case
from newsapp.claims.actions import add_claim
from newsapp.entities.models import Entity, Mention


def fill(text: str) -> Work:
    """Store the text once per number of marks, each copy with a line of its own so that none is refused as a repeat."""
    user = User.objects.create_user("bench", password="bench bench bench")
    case = create_case(name="Bench", by=user)
    articles, revisions = {}, {}
    for wanted in (1000, 3000, 1500, 1501, 1502, 1503):
        copy = f"{text}\n\nCopy {wanted}."
        stored = store_article(case=case, data=copy.encode(), arrival=Arrival.FILE, language="vi", by=user)
        _mark(stored.revision, copy, wanted)
        articles[wanted], revisions[wanted] = stored.article.pk, stored.revision.pk
    claim = add_claim(case=case, wording="Something that passages are cited for", by=user).claim
    sentences = sum(len(block.sentences) for block in stored.revision.blocks.all())
    return Work(_session(user), case.slug, articles, revisions, claim.pk, sentences)


def _mark(revision: Revision, text: str, wanted: int) -> None:
    revision.mentions.all().delete()
    entities = list(Entity.objects.order_by("pk")[:40])
    rows = [
        Mention(revision=revision, start=start, end=end, entity=entity, type=entity.type, form="name", why="bench")
        for n, (start, end) in enumerate(marks(text, wanted))
        for entity in [entities[n % len(entities)]]
    ]
    Mention.objects.bulk_create(rows, batch_size=500)
    redraw(revisions=[revision.pk])


def _session(user: User) -> str:
    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.save()
    return str(session.session_key)
