import json

import pytest

from newsapp.articles.models import Article
from newsapp.claims.actions import keep_passage
from newsapp.exchange.actions import bring, take_in
from newsapp.exchange.annotated import Annotated
from newsapp.exchange.case_texts import annotated_case
from newsapp.exchange.formats import format_of, formats
from tests.claims.words import excerpt
from tests.exchange.formats.texts import told
from tests.factories import article


def said(document, layer: str) -> list[tuple]:
    return [(document.words(one), dict(one.features)) for one in document.annotations if one.layer == layer]


@pytest.fixture
def texts(case, claim, english, bob) -> Annotated:
    keep_passage(case=case, excerpt=excerpt(english, "at dawn"), by=bob)
    return annotated_case(case)


def test_a_case_is_its_texts_with_names_citations_numbers_and_dates(texts, english, vietnamese):
    first, second = texts.documents
    assert (first.text, second.text) == (english.text, vietnamese.text)
    assert said(first, "names")[0] == ("Kim Jong-un", {"label": "PER", "entity": "kim-jong-un"})
    assert said(first, "kept") == [("at dawn", {"label": "kept"})]
    cited = {"label": "C1", "claim": "About 30 crates burned"}
    assert said(first, "citations") == [("About 30 crates", cited | {"role": "reports"})]
    assert said(second, "citations") == [
        (
            "Khoảng 20 thùng hàng",
            cited
            | {
                "role": "disputes",
                "said_by": "Cảng vụ ← the harbour master",
                "translation": "About 20 crates of goods",
                "note": "Counted at noon",
            },
        )
    ]
    assert [words for words, _said in said(second, "quantities")] == ["20"]
    assert first.text[slice(*first.sentences[0])] == "Fire at the harbour"


def test_what_stands_on_no_words_is_told(texts):
    assert ("questions", 1) in [(one.what, one.count) for one in texts.lost]


@pytest.mark.parametrize("key", ["webanno", "brat", "doccano", "labelstudio"])
def test_a_case_reads_back_with_every_place(case, texts, key):
    chosen = format_of(key)
    back = chosen.read(chosen.write(case).data, "case.zip" if key in {"webanno", "brat"} else f"case.{chosen.suffix}")
    for ours, theirs in zip(texts.documents, back.documents, strict=True):
        assert theirs.text.rstrip() == ours.text.rstrip()
        assert [place for place, _said in told(theirs)[1]] == [place for place, _said in told(ours)[1]]


def test_every_annotation_format_writes_a_case_without_articles(case):
    for one in formats().values():
        if one.annotates:
            assert one.write(case).lost == ()


def test_a_case_takes_as_many_queries_for_one_article_as_for_three(case, claim, bob, django_assert_num_queries):
    with django_assert_num_queries(12):
        annotated_case(case)
    for n in range(2):
        article(case, bob, f"Another text {n}. Kim Jong-un spoke.")
    with django_assert_num_queries(12):
        annotated_case(case)
    assert Article.objects.filter(case=case).count() == 4


def test_what_another_tool_said_goes_out_with_our_own(case, english, bob):
    line = '{"text": %s, "label": [[0, 4, "EVENT"]]}'
    data = (line % json.dumps(english.text)).encode()
    take_in(brought=bring(case=case, chosen=format_of("doccano"), data=data, file_name="x.jsonl", by=bob), by=bob)
    (document,) = annotated_case(case).documents
    assert said(document, "label") == [("Fire", {"label": "EVENT"})]
    assert said(document, "names")


@pytest.mark.parametrize("key", ["webanno", "brat", "doccano", "labelstudio"])
def test_a_case_that_takes_in_its_own_files_does_not_grow_with_each(case, texts, bob, key):
    chosen, held = format_of(key), []
    for n in range(3):
        held.append(sum(len(one.annotations) for one in annotated_case(case).documents))
        data = chosen.write(case).data
        take_in(brought=bring(case=case, chosen=chosen, data=data, file_name=f"{n}.{chosen.suffix}", by=bob), by=bob)
    assert sum(len(one.annotations) for one in annotated_case(case).documents) == held[2] <= 2 * held[0]


def test_what_rests_on_something_said_twice_rests_on_the_one_that_stands(case, english, bob):
    places = ((1, 0, 4, "A"), (2, 5, 7, "B"))
    spans = [{"id": pk, "start_offset": start, "end_offset": end, "label": label} for pk, start, end, label in places]
    for n, tie in enumerate(("met", "left")):
        relations = [{"id": 1, "from_id": 1, "to_id": 2, "type": tie}]
        data = json.dumps({"text": english.text, "entities": spans, "relations": relations}).encode()
        file = {"data": data, "file_name": f"{n}.jsonl"}
        take_in(brought=bring(case=case, chosen=format_of("doccano"), by=bob, **file), by=bob)
    (document,) = annotated_case(case).documents
    assert [words for words, _said in said(document, "entities")] == ["Fire", "at"]
    ties = [one for one in document.annotations if one.layer == "relations"]
    known = {one.id: document.words(one) for one in document.annotations}
    assert [(known[one.source], one.features["label"], known[one.target]) for one in ties] == [
        ("Fire", "met", "at"),
        ("Fire", "left", "at"),
    ]
