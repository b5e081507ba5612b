"""What is stored about passages, read for the lint: equal at any size, with the same number of queries."""

import pytest

from newsapp.articles.models import Revision
from newsapp.briefs.actions import insert_claims
from newsapp.briefs.composing import document_of
from newsapp.briefs.lint import lint
from newsapp.briefs.lint.gathering import facts_of
from newsapp.briefs.lint.links import fix_url
from newsapp.briefs.lint.values import Finding, Unopened, Where
from newsapp.claims.actions import add_claim
from newsapp.claims.models import Passage
from newsapp.references.actions import mark_opened
from newsapp.references.models import Reference
from tests.claims.words import excerpt
from tests.factories import article

REPORT = """A report on the fire

The port lost 40 cranes, the minister said on 3 May 2024.[1] Nobody was hurt.

Notes

[1] Harbour log, https://harbour.example/log
"""


@pytest.fixture
def document(brief):
    return document_of(brief)


def test_passages_stand_as_they_were_cited(document):
    facts = facts_of(document)
    assert {note.passage: note.quote for note in document.notes} == {
        key: stood.words for key, stood in facts.passages.items()
    }
    assert {stood.sha256 for stood in facts.passages.values()} == {note.sha256 for note in document.notes}


def test_numbers_are_those_that_were_read_or_corrected(document, burned):
    facts = facts_of(document)
    keys = [citation.passage_id for citation in burned.citations.order_by("pk")]
    assert [[each.words for each in facts.passages[key].amounts] for key in keys] == [
        [],
        ["about 20 containers"],
    ]


def test_new_brief_of_the_fire_has_the_findings_it_should(document):
    found = lint(document, facts_of(document))
    assert [(finding.rule, finding.words.split(" ")[0]) for finding in found] == [
        ("disputed", "C1"),
        ("unanswered", "Question"),
    ]


def test_number_that_was_changed_in_the_brief_is_found(document, burned, piece, brief):
    row = piece("claim", claim=burned)
    row.text = "About 50 crates burned, which some deny"
    row.save(update_fields=["text"])
    changed = document_of(brief)
    (finding,) = [one for one in lint(changed, facts_of(changed)) if one.rule == "number"]
    assert finding.words == "C1 says “50”; note 1 (Harbour Post, ¶2.3) has “30”."


def test_text_that_was_changed_behind_a_passage_is_found(document, english):
    Revision.objects.filter(pk=english.pk).update(text=english.text.replace("About 30 crates", "About 31 crates"))
    found = [finding for finding in lint(document, facts_of(document)) if finding.rule == "changed"]
    assert ["the stored text has “About 31 crates” there" in finding.words for finding in found] == [True]


def test_later_text_of_an_article_is_found(document, english):
    first = english.pk
    english.pk, english.n = None, 2
    english.save(force_insert=True)
    assert first != english.pk
    found = [finding.words for finding in lint(document, facts_of(document)) if finding.rule == "changed"]
    assert len(found) == 3
    assert all("a later text of the article is stored (revision 2)" in words for words in found)


def test_passage_that_was_deleted_is_missing(document, kept):
    Passage.objects.filter(pk=kept.pk).delete()
    assert kept.pk not in facts_of(document).passages


def test_note_of_an_article_is_open_until_somebody_opens_it(case, bob, brief):
    report = article(case, bob, REPORT, title="A report")
    made = add_claim(
        case=case,
        wording="40 cranes",
        excerpts=[excerpt(report, "The port lost 40 cranes, the minister said on 3 May 2024")],
        by=bob,
    )
    passage = made.claim.citations.get().passage_id
    reference = Reference.objects.get(revision=report)
    insert_claims(case=case, claims=[(made.claim, None)], by=bob)
    assert facts_of(document_of(brief)).passages[passage].unopened == (Unopened(reference.pk, 1),)
    mark_opened(reference=reference, opened=True, by=bob)
    assert facts_of(document_of(brief)).passages[passage].unopened == ()


@pytest.mark.parametrize("claims", [1, 3])
def test_facts_cost_six_queries_at_any_size(case, bob, brief, english, claims, django_assert_num_queries):
    texts = ["The fire began", "Kim Jong-un", "Mr Kim said"]
    made = [add_claim(case=case, wording=text, excerpts=[excerpt(english, text)], by=bob).claim for text in texts]
    insert_claims(case=case, claims=[(one, None) for one in made[:claims]], by=bob)
    document = document_of(brief)
    with django_assert_num_queries(6):
        facts_of(document)


def test_every_fix_leads_somewhere(client, case, bob, brief, document, burned, piece):
    client.force_login(bob)
    keys = {
        Where.PIECE: piece("sentence").pk,
        Where.CLAIM: burned.pk,
        Where.QUESTION: document.sections[-1].question,
        Where.CITATION: burned.citations.first().pk,
    }
    for where, key in keys.items():
        answer = client.get(fix_url(case.slug, Finding("", "", None, "", where, key)), follow=True)
        assert answer.status_code == 200
    assert client.get(fix_url(case.slug, Finding("", "", None, "", Where.PIECE, 0))).status_code == 200
