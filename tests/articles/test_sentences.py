from newsapp.articles.sentences import Sentences, clean_view
from newsapp.text.spans import Span
from tests.factories import article


def test_sentences_are_numbered_through_and_labelled_by_block(case, bob):
    revision = article(case, bob)
    found = [(one.n, one.label, revision.text[one.start : one.end]) for one in Sentences(revision).all]
    assert found[1:3] == [
        (2, "¶2.1", "The fire began at Vostochny pier at dawn."),
        (3, "¶2.2", "Kim Jong-un and Vladimir Putin were told at once."),
    ]


def test_sentence_at_a_position_is_the_one_that_holds_it(case, bob):
    revision = article(case, bob)
    assert Sentences(revision).at(revision.text.index("Putin")).n == 3


def test_sentences_of_several_revisions_take_one_query(case, bob, django_assert_num_queries):
    revisions = [article(case, bob), article(case, bob, "One. Two.\n\nThree.", language="en")]
    with django_assert_num_queries(1):
        found = Sentences.of_all(revisions)
    assert [len(found[one.pk].all) for one in revisions] == [len(Sentences(one).all) for one in revisions]


def test_touched_sentences_share_a_character_with_the_span(case, bob):
    revision = article(case, bob)
    start, end = revision.text.index("dawn"), revision.text.index("Putin")
    assert Sentences(revision).touched([Span(start, end)]) == (2, 3)


def test_clean_view_reads_a_segmented_text_without_underscores(case, bob):
    text = "Ông Kim_Jong-un đến Nga . " * 12
    revision = article(case, bob, text, language="vi")
    assert clean_view(revision).clean.startswith("Ông Kim Jong-un đến Nga. ")
