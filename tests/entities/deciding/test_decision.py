"""What the table of decisions holds against whoever writes into it."""

import pytest
from django.db import IntegrityError

from newsapp.entities.models import Mention, NameDecision


@pytest.mark.parametrize(
    ("wrong", "name"),
    [
        ({"key": ""}, "decision_has_a_key"),
        ({"reach": "article"}, "decision_of_article_reaches_it"),
        ({"reach": "moon"}, "decision_reach_known"),
    ],
)
def test_decision_that_says_nothing_is_refused(case, wrong, name):
    with pytest.raises(IntegrityError, match=name):
        NameDecision.objects.create(**({"case": case, "key": "ola", "written": "Ola", "reach": "case"} | wrong))


def test_spelling_is_decided_once_in_a_case(case):
    NameDecision.objects.create(case=case, key="ola", written="Ola", reach="case")
    with pytest.raises(IntegrityError):
        NameDecision.objects.create(case=case, key="ola", written="Ola", reach="proposed")


def test_name_without_an_entity_waits_or_is_none(texts):
    with pytest.raises(IntegrityError, match="mention_has_entity_or_has_none_yet"):
        Mention.objects.create(revision=texts[0], start=0, end=4, type="PER", form="name", why="")
