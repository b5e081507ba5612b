"""Loading the sample case through the same actions that people use, so that its log reads like a real one."""

from __future__ import annotations

import re

from django.db import transaction
from django.utils import timezone

from newsapp.accounts.models import User
from newsapp.articles.actions import store_article
from newsapp.articles.enums import Arrival
from newsapp.articles.models import Revision, Source
from newsapp.cases.actions import create_case
from newsapp.cases.models import Case, Membership
from newsapp.claims.actions import add_claim, cite, keep_passage
from newsapp.claims.enums import CitationRole
from newsapp.claims.values import Details, Excerpt
from newsapp.history.actions import record
from newsapp.questions.actions import add_question
from newsapp.questions.models import Question
from newsapp.sample.brief import write_brief
from newsapp.sample.data import SampleCase, SampleCitation, SampleClaim, load

Texts = dict[str, Revision]
People = dict[str, User]
Asked = dict[str, Question | None]


@transaction.atomic
def load_sample() -> Case | None:
    """Make the sample people and case with all that it holds; None when the sample is there already."""
    if Case.objects.filter(is_sample=True).exists():
        return None
    sample = load()
    people = _people(sample)
    owner = next(people[person.username] for person in sample.people if person.role == "owner")
    case = create_case(name=sample.name, question=sample.question, is_sample=True, by=owner)
    _join(case, sample, people)
    texts = _articles(case, sample, people["linh"])
    asked = {
        question.text: add_question(case=case, text=question.text, by=people[question.by]).question
        for question in sample.questions
    }
    for claim in sample.claims:
        _claim(case, claim, texts, people, asked)
    for kept in sample.kept:
        keep_passage(case=case, excerpt=excerpt(texts[kept.article], kept.quote), by=people[kept.by])
    write_brief(case=case, find=lambda article, quote: excerpt(texts[article], quote), by=people.__getitem__)
    Membership.objects.filter(case=case).update(seen=case.events, seen_at=timezone.now())
    return case


@transaction.atomic
def remove_sample() -> int:
    """Delete the sample case and its people; return how many rows went."""
    cases, _by_table = Case.objects.filter(is_sample=True).delete()
    people, _by_table = User.objects.filter(is_sample=True).delete()
    return cases + people


def excerpt(revision: Revision, quote: str) -> Excerpt:
    """Return the one place of a quote in a text, however its white space is broken; ValueError when there is none."""
    words = r"\s+".join(re.escape(word) for word in quote.split())
    found = re.search(words, revision.text)
    if found is None:
        message = f"{revision.file_name}: the sample quotes what is not there: {quote}"
        raise ValueError(message)
    return Excerpt(revision, found.start(), found.end())


def _people(sample: SampleCase) -> People:
    people = {}
    for person in sample.people:
        user, fresh = User.objects.get_or_create(
            username=person.username, defaults={"first_name": person.name, "is_sample": True}
        )
        if fresh:
            user.set_unusable_password()
            user.save(update_fields=["password"])
        people[person.username] = user
    return people


def _join(case: Case, sample: SampleCase, people: People) -> None:
    for person in sample.people:
        if person.role == "owner":
            continue
        user = people[person.username]
        Membership.objects.create(case=case, user=user, role=person.role)
        after = {"user": user.username, "name": str(user), "role": person.role}
        record(case=case, action="member.added", target=f"user:{user.pk}", after=after, by=user)


def _articles(case: Case, sample: SampleCase, by: User) -> Texts:
    texts = {}
    for article in sample.articles:
        texts[article.file] = store_article(
            case=case,
            data=article.content,
            arrival=Arrival.FILE,
            file_name=article.file,
            media_type=article.media_type,
            source_name=article.source,
            title=article.title,
            published=article.published,
            language=article.language,
            url=article.url,
            translated_from=article.original_language,
            origin_note=article.origin_note,
            by=by,
        ).revision
        Source.objects.filter(case=case, name=article.source).update(kind=article.source_kind)
    return texts


def _claim(case: Case, claim: SampleClaim, texts: Texts, people: People, asked: Asked) -> None:
    """Word a claim with its first citation and the questions it answers, then cite the others for it."""
    by = people[claim.by]
    first, *others = claim.citations
    made = add_claim(
        case=case,
        wording=claim.wording,
        excerpts=[_excerpt(first, texts)],
        details=_details(first, people),
        questions=[question for text in claim.answers if (question := asked[text])],
        by=by,
    ).claim
    for other in others:
        if made:
            cite(claim=made, excerpts=[_excerpt(other, texts)], details=_details(other, people), by=by)


def _excerpt(citation: SampleCitation, texts: Texts) -> Excerpt:
    return excerpt(texts[citation.article], citation.quote)


def _details(citation: SampleCitation, people: People) -> Details:
    chain = tuple(name for name in (citation.via, citation.says_who) if name)
    translator = people[citation.translator].first_name if citation.translator in people else citation.translator
    role = CitationRole(citation.role)
    return Details(role=role, chain=chain, translation=citation.translation, translator=translator, note=citation.note)
