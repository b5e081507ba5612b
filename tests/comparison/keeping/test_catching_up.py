from collections import Counter
from dataclasses import replace

import pytest
from django.db.models import Max

from newsapp.articles.actions import delete_article
from newsapp.comparison.comparing import comparison
from newsapp.comparison.features import Article
from newsapp.comparison.index import Index
from newsapp.comparison.keeping.catching_up import behind, catch_up, compare_anew
from newsapp.comparison.keeping.counts import ALL
from newsapp.comparison.keeping.preparing import features_of
from newsapp.comparison.keeping.stored import article_at
from newsapp.comparison.linking import links_of
from newsapp.comparison.models import (
    Counted,
    CountedRow,
    FactPassage,
    FeatureCount,
    Kin,
    LinkDecision,
    Posting,
    Prepared,
    PreparedSentence,
    StoredFact,
    StoredLink,
)
from newsapp.findings.actions import correct_finding
from newsapp.findings.models import Quantity
from newsapp.findings.said import SaidQuantity
from tests.factories import article, lexicon

POST = "At the pier\n\nAbout 30 artillery shells burned at Vostochny pier. Vladimir Putin praised the sailors."
WIRE = "Shells lost\n\nAbout 20 artillery shells burned at Vostochny pier. Nobody was hurt there."
THIRD = "A third voice\n\nExactly 20 artillery shells burned at Vostochny pier, the port said."


@pytest.fixture
def two(case, bob):
    lexicon()
    made = [article(case, bob, text, source_name=name) for name, text in (("Post", POST), ("Wire", WIRE))]
    assert catch_up(case) == 2
    return made


def _links():
    return sorted(StoredLink.objects.values_list("one", "one_sentence", "other", "other_sentence", "relation"))


def _kept() -> Index:
    index = Index()
    for row in Prepared.objects.order_by("pk"):
        index.add(article_at(row.pk))
    return index


def test_features_of_the_tables_are_those_of_the_text(two):
    made = features_of(two[0])
    assert article_at(two[0].pk).sentences[1].entities == made.sentences[1].entities
    assert [value.middle for each in made.sentences for value in each.values] == [30]


def test_what_is_stored_comes_back_equal(two):
    made = features_of(two[0])
    back = article_at(two[0].pk)
    assert (back.language, back.published) == (made.language, made.published)
    assert [each for each in back.sentences if each.values] == [each for each in made.sentences if each.values]


def test_links_of_the_newest_are_those_of_all_in_memory(case, two, bob):
    newest = article(case, bob, THIRD, source_name="Third")
    catch_up(case)
    expected = {link.places for link in links_of(_kept(), newest.pk)}
    stored = StoredLink.objects.filter(other=newest).values_list("one", "one_sentence", "other", "other_sentence")
    assert {((a, b), (c, d)) for a, b, c, d in stored} == expected != set()


def test_facts_hold_what_the_core_finds(case, two):
    index = _kept()
    groups = comparison([str(pk) for pk in index.articles], _renumbered(index))["groups"]
    expected = {(each["relation"], each["passages"][0]["start"]) for each in groups}
    stored = {(fact.relation, fact.passages.first().start) for fact in StoredFact.objects.filter(case=case)}
    assert stored == expected != set()


def _renumbered(index):
    for at, told in enumerate(index.articles.values()):
        sentences = tuple(replace(each, article=at) for each in told.sentences)
        yield Article(at, told.language, told.published, sentences, "")


def test_fact_of_three_says_the_gravest(case, two, bob):
    article(case, bob, THIRD, source_name="Third")
    catch_up(case)
    fact = StoredFact.objects.get(case=case, articles=3)
    assert (fact.relation, fact.links.count()) == ("conflicts", 3)


def test_numbers_that_differ_stand_in_one_entry(case, two, bob):
    article(case, bob, THIRD, source_name="Third")
    catch_up(case)
    entry = Counted.objects.get(case=case, unit="shells")
    assert (entry.relation, entry.articles) == ("conflicts", 3)
    assert sorted(row.low for row in entry.rows.all()) == [20, 20, 30]


def test_comparing_again_changes_nothing(case, two):
    before = _links(), StoredFact.objects.count(), CountedRow.objects.count(), Posting.objects.count()
    for row in Prepared.objects.all():
        Prepared.objects.filter(pk=row.pk).update(stale=True)
    assert catch_up(case) == 2
    assert (_links(), StoredFact.objects.count(), CountedRow.objects.count(), Posting.objects.count()) == before


def test_comparing_anew_is_the_same(case, two):
    before = _links()
    compare_anew(case)
    assert _links() == before


def test_nothing_is_behind_after_catching_up(case, two, bob):
    assert behind(case) == []
    added = article(case, bob, THIRD, source_name="Third")
    assert behind(case) == [added.pk]


def test_corrected_number_is_compared_again(case, two, bob):
    shells = Quantity.objects.get(revision=two[0], low=30)
    said = SaidQuantity(shells.start, shells.end, 20, 20, unit="shells")
    correct_finding(finding=shells, said=said, version=shells.version, by=bob)
    assert behind(case) == [two[0].pk]
    catch_up(case)
    assert sorted(CountedRow.objects.values_list("low", flat=True)) == [20, 20]


def test_counts_are_those_of_the_stored_places(case, two, alice, bob):
    third = article(case, bob, THIRD, source_name="Third")
    catch_up(case)
    delete_article(article=two[0].article, by=alice)
    Prepared.objects.filter(pk=third.pk).update(stale=True)
    catch_up(case)
    stored = Counter(Posting.objects.filter(case=case).values_list("feature", flat=True))
    stored[ALL] = sum(Prepared.objects.filter(case=case).values_list("sentences", flat=True))
    assert dict(FeatureCount.objects.filter(case=case).values_list("feature", "places")) == stored


def test_deleted_article_takes_its_facts_along(case, two, alice):
    delete_article(article=two[0].article, by=alice)
    assert [model.objects.count() for model in (StoredLink, StoredFact, FactPassage, Counted, CountedRow, Kin)] == [
        0
    ] * 6


def test_deleting_one_of_three_keeps_what_the_others_share(case, two, alice, bob):
    article(case, bob, THIRD, source_name="Third")
    catch_up(case)
    delete_article(article=two[0].article, by=alice)
    assert set(StoredFact.objects.values_list("articles", flat=True)) == {2}
    assert Counted.objects.get(case=case, unit="shells").relation == "agrees"


def test_rejected_pair_is_not_linked_again(case, two, bob):
    link = StoredLink.objects.get(one_value__isnull=False)
    sides = {
        "one": two[0], "one_start": 13, "one_end": 30, "other": two[1], "other_start": 13, "other_end": 30,
    }  # fmt: skip
    LinkDecision.objects.create(case=case, state="rejected", by=bob, **sides)
    compare_anew(case)
    assert not StoredLink.objects.filter(one_sentence=link.one_sentence, other_sentence=link.other_sentence).exists()


def test_pair_joined_by_hand_is_linked(case, two, bob):
    texts = [two[0].text.index("Vladimir"), two[1].text.index("Nobody")]
    sides = {
        "one": two[0], "one_start": texts[0], "one_end": texts[0] + 8,
        "other": two[1], "other_start": texts[1], "other_end": texts[1] + 6,
    }  # fmt: skip
    LinkDecision.objects.create(case=case, state="drawn", by=bob, **sides)
    compare_anew(case)
    drawn = StoredLink.objects.get(state="drawn")
    assert (drawn.strong, drawn.fact is not None) == (True, True)


def test_copy_is_told(case, bob):
    lexicon()
    long = "At the pier\n\n" + " ".join(
        f"Crate number {n} of the shipment burned slowly until dawn." for n in range(60)
    )
    article(case, bob, long, source_name="Post")
    article(case, bob, f"{long} Our own reporter was there.", source_name="Wire")
    catch_up(case)
    assert Kin.objects.get(case=case).kind in ("copy", "translation")


def test_another_case_is_not_compared_with(case, two, charlie):
    from newsapp.cases.actions import create_case  # noqa: PLC0415

    other = create_case(name="Ships", by=charlie)
    article(other, charlie, THIRD, source_name="Third")
    catch_up(other)
    assert StoredLink.objects.filter(case=other).count() == 0


def test_the_name_of_an_outlet_joins_nothing(case, bob):
    lexicon()
    for name in ("Harbour Bell", "Post"):
        text = f"What {name} saw\n\nReporters of Harbour Bell were at the station near the old press conference hall."
        article(case, bob, text, source_name=name)
    catch_up(case)
    shown = [sentence for row in PreparedSentence.objects.all() for sentence in row.body.get("shown", {}).values()]
    assert "Harbour Bell" not in shown


def test_a_link_keeps_its_score_when_only_rarity_has_changed(case, bob):
    lexicon()
    text = "At the {}\n\nAbout 30 artillery shells burned at Vostochny pier, Vladimir Putin told the sailors there."
    one, _other = (article(case, bob, text.format(where), source_name=where) for where in ("pier", "port"))
    catch_up(case)
    before = StoredLink.objects.filter(case=case).aggregate(score=Max("score"))["score"]
    for n in range(4):
        article(
            case, bob, f"Headline {n}\n\nArtillery shells number {n} burned at Vostochny pier.", source_name=f"S{n}"
        )
    catch_up(case)
    Prepared.objects.filter(pk=one.pk).update(stale=True)
    catch_up(case)
    assert StoredLink.objects.filter(case=case).aggregate(score=Max("score"))["score"] == before
