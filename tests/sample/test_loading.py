import pytest
from django.core.management import call_command
from django.db import transaction

from newsapp.accounts.models import User
from newsapp.cases.models import Case
from newsapp.claims.models import Citation, Claim
from newsapp.comparison.keeping.catching_up import catch_up
from newsapp.comparison.models import FactPassage, StoredFact, StoredLink
from newsapp.history.chain import broken
from newsapp.sample.actions import load_sample
from newsapp.sample.data import load


@pytest.fixture(scope="module")
def loaded(django_db_setup, django_db_blocker):
    """Load the sample once for all tests of this file; each runs inside a savepoint of its own."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("import_lexicon")
        yield load_sample()
        transaction.set_rollback(True)


@pytest.fixture
def sample(loaded, db):
    return loaded


def test_sample_holds_everything_its_file_names(sample):
    told = load()
    assert (sample.articles.count(), sample.claims.count(), Citation.objects.count()) == (
        len(told.articles),
        len(told.claims),
        sum(len(claim.citations) for claim in told.claims),
    )


def test_sample_quotes_are_the_stored_slices(sample):
    for citation in Citation.objects.select_related("passage__revision"):
        passage = citation.passage
        assert passage.revision.text[passage.start : passage.end] == passage.quote


def test_sample_fourth_claim_is_the_one_the_first_minutes_open(sample):
    assert str(Claim.objects.get(case=sample, number=4)) == "C4 About 30 officials travelled with Kim"


def test_sample_questions_are_answered_as_its_document_says(sample):
    questions = [(one.text, one.claims.count()) for one in sample.questions.all()]
    unplaced = Claim.objects.filter(case=sample, questions=None).count()
    assert (questions, unplaced) == (
        [
            ("What was agreed?", 2),
            ("What was given?", 4),
            ("Who travelled, when and where?", 4),
            ("Who paid?", 0),
        ],
        2,
    )


def test_sample_log_is_whole(sample):
    assert (broken(sample.pk), sample.log.count() == sample.events) == ([], True)


def test_sample_is_loaded_once(sample):
    assert (load_sample(), Case.objects.filter(is_sample=True).count()) == (None, 1)


def test_remove_sample_leaves_nothing_of_it(sample, alice):
    call_command("remove_sample")
    assert (Case.objects.count(), list(User.objects.all())) == (0, [alice])


def test_ends_of_a_strong_link_are_strong_passages_of_its_fact(sample):
    catch_up(sample)
    for link in StoredLink.objects.filter(case=sample, strong=True):
        strong = FactPassage.objects.filter(fact=link.fact_id, strong=True).values_list("revision", "sentence")
        assert {(link.one_id, link.one_sentence), (link.other_id, link.other_sentence)} <= set(strong)


def test_three_lengths_of_the_meeting_stand_in_one_row_that_differs(sample):
    catch_up(sample)
    rows = StoredFact.objects.filter(case=sample, topic="number:minutes", strong=True, relation="conflicts")
    told = [list(row.passages.filter(strong=True).values_list("value__bound", flat=True)) for row in rows]
    assert told == [["more_than", "nearly", "about"]]
