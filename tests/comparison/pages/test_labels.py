import pytest

from newsapp.comparison.keeping.catching_up import catch_up
from newsapp.comparison.models import StoredFact
from newsapp.comparison.nouns import noun
from newsapp.comparison.pages.labels import label, labels_of
from newsapp.comparison.pages.numbers_in_words import several, value_words
from tests.comparison.things import two_that_differ
from tests.factories import article, lexicon

SHELLS = {"at": [0, 2], "unit": "shells", "written": "shells", "bound": "about", "surface": "", "counted": ""}


@pytest.fixture
def two(case, bob):
    return two_that_differ(case, bob)


def _labels(case):
    return list(labels_of(StoredFact.objects.filter(case=case)).values())


def test_label_says_the_values_and_what_they_are_about(case, two):
    (said,) = _labels(case)
    assert said.startswith("About 30 / about 20 artillery shells: Vostochny")


def test_days_that_differ_stand_behind_what_happened(case, bob):
    lexicon()
    for name, day in (("Post", 12), ("Wire", 13)):
        text = f"The visit\n\nVladimir Putin arrived at Vostochny Cosmodrome on {day} September 2023 to see a rocket."
        article(case, bob, text, source_name=name)
    catch_up(case)
    (fact,) = StoredFact.objects.filter(case=case)
    assert fact.relation == "conflicts"
    said = "Arrival of Vladimir Putin, Vostochny Cosmodrome, rocket: 12 September 2023 / 13 September 2023"
    assert _labels(case) == [said]


def test_label_of_a_person_wins(case, two):
    StoredFact.objects.update(told="What burned at the pier")
    assert _labels(case) == ["What burned at the pier"]


@pytest.mark.parametrize("count", [1, 3])
def test_labels_cost_the_same_for_any_number_of_facts(case, bob, two, count, django_assert_num_queries):
    facts = list(StoredFact.objects.filter(case=case)) * count
    with django_assert_num_queries(2):
        labels_of(facts)


def test_unit_is_told_once():
    assert several([SHELLS | {"low": n, "high": n} for n in (20, 30, 20)]) == "about 20 / about 30 shells"


def test_what_is_counted_is_told_as_the_page_says_it():
    people = [SHELLS | {"low": n, "high": n, "unit": "people", "written": "people"} for n in (20, 30)]
    told = [(people[0] | {"counted": "quan chức"}, "vi"), (people[1] | {"counted": "officials"}, "en")]
    assert label("visit of Kim Jong-un", "number:people", told) == "About 20 / about 30 officials: visit of Kim Jong-un"


@pytest.mark.parametrize(
    ("value", "said"),
    [({}, ""), ({"day": "2023-09-13"}, "13 September 2023"), ({"word": "deny"}, "denial")],
)
def test_value_in_words(value, said):
    assert value_words(value) == said


@pytest.mark.parametrize(
    ("language", "said"), [("en", "arrival"), ("ru", "прибытие"), ("ko", "도착"), ("vi", "đến nơi"), ("fr", "arrival")]
)
def test_what_happens_is_a_noun(language, said):
    assert noun("arrive", language) == said
