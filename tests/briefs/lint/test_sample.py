"""The lint on the claims of the sample case, whose passages are Vietnamese, English, Korean and Russian.

As they are worded, no number and no day is found; with a number, a bound or a day changed, each is.
"""

import pytest
from django.core.management import call_command
from django.db import transaction

from newsapp.accounts.models import User
from newsapp.briefs.actions import insert_claims
from newsapp.briefs.composing import document_of
from newsapp.briefs.lint import lint
from newsapp.briefs.lint.gathering import facts_of
from newsapp.briefs.models import Brief, Piece
from newsapp.claims.models import Claim
from newsapp.sample.actions import load_sample


@pytest.fixture(scope="module")
def loaded(django_db_setup, django_db_blocker):
    """Load the sample once for all tests of this file, with a brief of all its claims and nothing else."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("import_lexicon")
        case = load_sample()
        linh = User.objects.get(username="linh")
        Piece.objects.filter(brief__case=case).delete()
        insert_claims(case=case, claims=[(claim, None) for claim in case.claims.all()], by=linh)
        yield Brief.objects.select_related("case").get(case=case)
        transaction.set_rollback(True)


@pytest.fixture
def brief(loaded, db):
    return loaded


def found(brief, *wanted):
    document = document_of(brief)
    labels = {piece.pk: piece.label for piece in document.pieces}
    return [(labels.get(one.piece), one.rule) for one in lint(document, facts_of(document)) if one.rule in wanted]


def test_claims_as_worded_say_no_other_number_day_or_words(brief):
    assert found(brief, "number", "date", "quotation", "changed", "mixed", "together", "uncited") == []


def test_claims_that_rest_on_somebody_s_word_alone_are_found(brief):
    assert found(brief, "attribution") == [(label, "attribution") for label in ("C7", "C8", "C9", "C10")]


CHANGED = (
    (1, "Kim Jong-un arrived in Russia on 13 September 2023", "date"),
    (1, "Kim Jong-un arrived in Russia on 12 August 2023", "date"),
    (2, "The meeting at Vostochny lasted more than six hours", "number"),
    (2, "The meeting at Vostochny lasted nearly four hours", "number"),
    (2, "The meeting at Vostochny lasted four hours", "number"),
    (3, "Kim Jong-un left Russia on 18 September 2023", "date"),
    (3, "Kim Jong-un left Russia on 17 September 2024", "date"),
    (4, "About 20 officials travelled with Kim", "number"),
    (4, "30 officials travelled with Kim", "number"),
    (4, "More than 30 officials travelled with Kim", "number"),
    (5, "Kim was given six attack drones and one reconnaissance drone in Primorye", "number"),
    (7, "North Korea had sent Russia about 70,000 containers by mid-March 2024", "number"),
    (7, "North Korea had sent Russia 7,000 containers by mid-March 2024", "number"),
    (7, "North Korea had sent Russia about 7,000 containers by mid-May 2024", "date"),
    (8, "North Korea sent about 10,000 troops to Russia", "number"),
    (8, "North Korea sent about 1,200 troops to Russia", "number"),
    (8, "North Korea sent 12,000 troops to Russia", "number"),
    (11, "Putin waited one hour for Kim at Vostochny", "number"),
    (11, "Putin waited 20 minutes for Kim at Vostochny", "number"),
    (12, "Kim visited the aircraft plant in Komsomolsk-on-Amur on 14 September 2023", "date"),
)


@pytest.mark.parametrize(("claim", "text", "rule"), CHANGED)
def test_changed_number_or_day_is_found(brief, claim, text, rule):
    piece = Piece.objects.get(brief=brief, claim=Claim.objects.get(case=brief.case, number=claim))
    piece.text = text
    piece.save(update_fields=["text"])
    assert found(brief, "number", "date") == [(f"C{claim}", rule)]


SAME = (
    (1, "Kim Jong-un arrived in Russia in September 2023"),
    (2, "The meeting lasted more than four hours, on 13 September"),
    (4, "Around 30 officials travelled with Kim"),
    (5, "The governor gave Kim 5 kamikaze drones"),
    (7, "South Korea counts about 7,000 containers by March 2024"),
    (8, "About twelve thousand soldiers were to be sent to Russia"),
    (11, "Putin waited about 30 minutes for Kim"),
    (12, "On September 15 Kim visited Komsomolsk-on-Amur"),
)


@pytest.mark.parametrize(("claim", "text"), SAME)
def test_other_words_for_the_same_are_not_found(brief, claim, text):
    piece = Piece.objects.get(brief=brief, claim=Claim.objects.get(case=brief.case, number=claim))
    piece.text = text
    piece.save(update_fields=["text"])
    assert found(brief, "number", "date") == []
