import pytest

from newsapp.comparison.keeping.catching_up import catch_up
from newsapp.comparison.models import StoredFact
from newsapp.comparison.pages.facts import proposed, told
from newsapp.comparison.pages.labels import subjects_of
from newsapp.comparison.pages.proposing import sentence
from newsapp.translations.models import Translation
from tests.factories import article, lexicon

POST = "Tại cảng\n\nNgày 13/9/2023, khoảng 30 quả đạn pháo đã cháy ở cảng Vladivostok trong đêm."
WIRE = "Ở cảng\n\nNgày 13/9/2023, khoảng 20 quả đạn pháo đã cháy ở cảng Vladivostok lúc rạng sáng."


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("The ministry said that 30 crates burned at the pier [4].", "30 crates burned at the pier"),
        ("About 30 crates burned at the pier, the mayor said.", "About 30 crates burned at the pier"),
        ("He left the pier on the same day with the crates.", ""),
        ("A day later the train crossed the border bridge.", "The train crossed the border bridge"),
        ("The next day the train crossed the border bridge.", ""),
        ("However, the train crossed the border bridge.", "The train crossed the border bridge"),
        ("Crates burned.", ""),
        ("On the 16th the guest stood at the airfield.", ""),
        ("Travelling with him were about 30 officials.", ""),
        ("“The crates burned all night,” a clerk told us.", ""),
        ("The mayor said that 30 crates burned at the pier, and that more were lost.", "30 crates burned at the pier"),
        ("The train crossed the border bridge at dawn.", "The train crossed the border bridge at dawn"),
    ],
)
def test_sentence_that_stands_by_itself(words, said):
    assert sentence(words) == said


def test_day_of_an_act_is_worded(case, bob):
    lexicon()
    for name, day in (("Post", 12), ("Wire", 13)):
        text = f"Chuyến thăm\n\nNgày {day}/9/2023, Vladimir Putin đã đến nơi ở Vladivostok bằng tàu hỏa."
        article(case, bob, text, source_name=name, language="vi")
    catch_up(case)
    found = StoredFact.objects.filter(case=case, topic="day:arrive").get()
    assert _wording(found)[0].startswith("The arrival of Vladimir Putin (")
    assert _wording(found)[0].endswith(") was on 12 September 2023")


def test_sentence_that_does_not_name_the_day_is_not_taken(case, bob):
    lexicon()
    for n, day in enumerate((12, 13)):
        text = f"Headline {n}\n\nVladimir Putin arrived at Vostochny Cosmodrome on {day} September 2023 by train."
        article(case, bob, text, source_name=f"Source {n}")
    catch_up(case)
    found = StoredFact.objects.get(case=case, topic="day:arrive")
    assert _wording(found)[0] == "Vladimir Putin arrived at Vostochny Cosmodrome on 12 September 2023 by train"
    found.passages.update(value={"day": "2023-09-20"})
    assert _wording(found)[0].endswith("was on 20 September 2023")


def test_claim_begins_with_the_value_of_most_articles(case, bob):
    lexicon()
    for n, (day, by) in enumerate(((12, ""), (13, " by train"), (13, " by train"))):
        text = f"Headline {n}\n\nVladimir Putin arrived at Vostochny Cosmodrome on {day} September 2023{by}."
        article(case, bob, text, source_name=f"Source {n}")
    catch_up(case)
    found = StoredFact.objects.filter(case=case, topic="day:arrive").latest("articles")
    assert "on 13 September 2023" in _wording(found)[0]


@pytest.fixture
def fact(case, bob):
    lexicon()
    made = [article(case, bob, text, source_name=name) for name, text in (("Post", POST), ("Wire", WIRE))]
    catch_up(case)
    return StoredFact.objects.filter(case=case, topic="number:shells").get(), made


def _wording(fact):
    return proposed(told(fact.case, fact), subjects_of([fact])[fact.pk])


def test_fact_without_a_sentence_in_the_language_of_the_page_is_worded(fact):
    wording, roles = _wording(fact[0])
    assert wording.startswith("There were about 30 shells (")
    assert sorted(roles.values()) == ["disputes", "reports"]


def test_translation_that_somebody_made_is_taken(fact, bob):
    found, (one, _other) = fact
    place = found.passages.get(revision=one)
    words = "On 13 September about 30 shells burned in the port of Vladivostok."
    span = {"start": place.start, "end": place.end, "language": "en", "made_by": "Bob", "batch": "b"}
    Translation.objects.create(revision=one, text=words, by=bob, **span)
    assert _wording(found)[0] == words.rstrip(".")
