from newsapp.claims.actions import keep_passage
from newsapp.claims.models import Passage
from newsapp.claims.places import place_at, places_of, shown
from tests.claims.words import excerpt
from tests.factories import article


def test_place_counts_sentences_within_the_block(english):
    place = place_at(english, english.text.index("burned"))
    assert (place.label, place.sentence, place.language) == ("¶2.3", 4, "en")


def test_places_of_many_cost_one_query(case, bob, english, vietnamese, django_assert_num_queries):
    for revision, words in ((english, "at dawn"), (english, "nothing"), (vietnamese, "bình minh")):
        keep_passage(case=case, excerpt=excerpt(revision, words), by=bob)
    passages = [passage.pk for passage in Passage.objects.order_by("pk")]
    with django_assert_num_queries(1):
        places = places_of(passages)
    assert [places[pk].label for pk in passages] == ["¶2.1", "¶3.1", "¶2.1"]


def test_shown_reads_as_the_clean_view(case, bob):
    text = "Ông Kim_tới Nga , hôm_nay . Phái_đoàn có 20 quan_chức , theo nhà_ga ."
    revision = article(case, bob, text, source_name="Sông Lam", language="vi")
    wanted = excerpt(revision, "Phái_đoàn có 20 quan_chức")
    assert shown(wanted.quote, wanted.start, revision.edits) == "Phái đoàn có 20 quan chức"


def test_shown_without_edits_is_the_slice():
    assert shown("at dawn", 5, []) == "at dawn"
