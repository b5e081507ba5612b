import pytest

from newsapp.comparison.keeping.catching_up import catch_up, compare_anew
from newsapp.comparison.keeping.origins import count
from newsapp.comparison.models import FactPassage, Kin, LinkDecision, StoredFact, StoredLink
from tests.factories import article, lexicon

SHELLS = "About {n} artillery shells burned at Vostochny pier in the night, the port said."
VISIT = "Vladimir Putin arrived at Vostochny Cosmodrome on {day} September 2023 to see a rocket."


@pytest.fixture
def told(case, bob):
    """Store articles of one sentence each under a headline, and compare them."""
    lexicon()

    def store(*sentences):
        for n, sentence in enumerate(sentences):
            article(case, bob, f"Headline number {n}\n\n{sentence}", source_name=f"Source {n}")
        catch_up(case)
        return list(StoredFact.objects.filter(case=case))

    return store


def _pairs():
    """Return in how many facts each two passages of different articles stand together."""
    found = {}
    for fact in StoredFact.objects.all():
        places = sorted(fact.passages.values_list("revision", "sentence"))
        for at, one in enumerate(places):
            for other in places[at + 1 :]:
                if one[0] != other[0]:
                    found[one, other] = found.get((one, other), 0) + 1
    return found


def test_same_number_told_in_four_articles_is_one_row(told):
    (fact,) = told(*(SHELLS.format(n=n) for n in (20, 20, 20, 30)))
    assert (fact.articles, fact.relation, fact.topic) == (4, "conflicts", "number:shells")
    assert [each.value["low"] for each in fact.passages.all()] == [20, 20, 20, 30]


def test_two_passages_stand_together_once(told):
    told(*(SHELLS.format(n=n) + " " + VISIT.format(day=day) for n, day in ((20, 12), (20, 13), (30, 12))))
    assert set(_pairs().values()) == {1}


def test_two_facts_of_the_same_articles_stay_two(told):
    facts = told(*(SHELLS.format(n=n) + " " + VISIT.format(day=12) for n in (20, 30)))
    assert sorted(fact.topic for fact in facts) == ["day:arrive", "number:shells"]


def test_two_numbers_of_one_article_do_not_share_a_row(told):
    told(
        SHELLS.format(n=20) + " Exactly 900 artillery shells burned at Vostochny pier a year before, the port said.",
        SHELLS.format(n=20),
    )
    for fact in StoredFact.objects.all():
        told_by = {(each.revision_id, each.value.get("low")) for each in fact.passages.all()}
        assert len(told_by) == len({revision for revision, _low in told_by})


def test_days_that_differ_are_what_the_row_rests_on(told):
    (fact,) = told(VISIT.format(day=12), VISIT.format(day=13))
    assert (fact.relation, fact.topic) == ("conflicts", "day:arrive")
    assert [each.value for each in fact.passages.all()] == [{"day": "2023-09-12"}, {"day": "2023-09-13"}]


def test_rows_are_the_same_when_made_anew(case, told):
    told(*(SHELLS.format(n=n) + " " + VISIT.format(day=12) for n in (20, 20, 30)))

    def rows():
        facts = StoredFact.objects.all()
        return sorted((fact.topic, fact.relation, fact.articles, fact.passages.count()) for fact in facts)

    before = rows()
    compare_anew(case)
    assert rows() == before


def test_every_link_leads_to_a_fact_with_both_its_ends(told):
    told(*(SHELLS.format(n=n) + " " + VISIT.format(day=12) for n in (20, 20, 30)))
    for link in StoredLink.objects.all():
        places = set(FactPassage.objects.filter(fact=link.fact_id).values_list("revision", "sentence"))
        assert {(link.one_id, link.one_sentence), (link.other_id, link.other_sentence)} <= places


def test_what_a_person_parted_shares_no_row(case, bob, told):
    (fact,) = told(*(SHELLS.format(n=20) for _ in range(4)))
    first, *_middle, last = fact.passages.all()
    sides = {"one": first.revision, "one_start": first.start, "one_end": first.end}
    sides |= {"other": last.revision, "other_start": last.start, "other_end": last.end}
    LinkDecision.objects.create(case=case, state="rejected", by=bob, **sides)
    compare_anew(case)
    rows = [set(each.passages.values_list("revision", flat=True)) for each in StoredFact.objects.all()]
    assert not any({first.revision_id, last.revision_id} <= row for row in rows)


def test_copies_are_one_origin(case, told):
    (fact,) = told(*(SHELLS.format(n=20) for _ in range(3)))
    Kin.objects.all().delete()
    first, second, third = fact.passages.values_list("revision", flat=True)
    Kin.objects.create(case=case, one_id=first, other_id=third, kind="translation", why="")
    count(case.pk, [fact.pk], second)
    assert StoredFact.objects.get().origins == 2
