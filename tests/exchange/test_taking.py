import json

import pytest

from newsapp.articles.models import Article
from newsapp.claims.models import Passage
from newsapp.exchange.actions import bring, put_away, take_in
from newsapp.exchange.enums import Stage
from newsapp.exchange.formats import format_of
from newsapp.exchange.formats.bundle import pack, unpack
from newsapp.exchange.models import Import, ImportedText
from newsapp.exchange.queries import texts_of
from newsapp.history.models import Event
from newsapp.history.sentences import tell
from newsapp.web.errors import Refused

ANN = b"T1\tPerson 0 3\tKim\n#1\tAnnotatorNotes T1\tWhich Kim?\n"
NEWS = pack({"kim.txt": "Kim 💩 met Putin.\n".encode(), "kim.ann": ANN})


def brought(case, by, data: bytes, key: str = "doccano", **more) -> Import:
    return bring(case=case, chosen=format_of(key), data=data, file_name=f"x.{key}", by=by, **more)


def line(text: str, *spans) -> bytes:
    return json.dumps({"text": text, "label": list(spans)}).encode()


def made(one: Import) -> dict[str, int]:
    return {each["what"]: each["count"] for each in one.report["made"]}


def test_preview_writes_nothing_but_itself(case, english, bob):
    events = Event.objects.count()
    preview = brought(case, bob, NEWS, "brat", source="Pier Times")
    assert (preview.stage, made(preview)) == (
        Stage.PREVIEW,
        {"new articles": 1, "annotations, kept as they came": 1, "kept passages": 1},
    )
    assert (Article.objects.count(), Event.objects.count(), ImportedText.objects.count()) == (1, events, 0)


def test_taking_in_makes_what_the_preview_said(case, english, bob):
    preview = brought(case, bob, NEWS, "brat", source="Pier Times")
    done = take_in(brought=preview, by=bob)
    assert (done.stage, done.data, done.report) == (Stage.DONE, None, preview.report)
    new = Article.objects.get(source__name="Pier Times")
    assert new.revisions.get().text == "Kim 💩 met Putin.\n"
    assert Passage.objects.get(kept=True).quote == "Kim"
    last = Event.objects.latest("pk")
    assert (last.action, last.target, last.after["made"]) == (
        "exchange.imported",
        f"import:{done.pk}",
        done.report["made"],
    )
    (told,) = tell([last])
    assert (told.undoable, told.sentence.startswith("took in x.brat (brat standoff): 1 new articles")) == (False, True)


def test_the_same_format_returns_the_file_as_it_was(case, bob):
    done = take_in(brought=brought(case, bob, NEWS, "brat"), by=bob)
    again = format_of("brat").put(texts_of(done)).data
    assert unpack(again) == unpack(NEWS)


def test_a_text_of_the_case_gets_what_is_said_of_it(case, english, bob):
    done = take_in(brought=brought(case, bob, line(english.text, [0, 4, "EVENT"])), by=bob)
    assert made(done) == {"texts of articles that are here": 1, "annotations, kept as they came": 1}
    assert (done.texts.get().revision, Article.objects.count()) == (english, 1)


def test_white_space_at_the_ends_makes_no_other_text(case, english, bob):
    text = "\n " + english.text.strip()
    done = take_in(brought=brought(case, bob, line(text, [2, 6, "EVENT"])), by=bob)
    kept = done.texts.get()
    assert (kept.revision, kept.shift) == (english, -2)
    assert (
        format_of("doccano").put(texts_of(done)).data.decode()
        == json.dumps({"text": text, "label": [[2, 6, "EVENT"]]}, ensure_ascii=False) + "\n"
    )


def test_the_same_file_again_changes_nothing(case, bob):
    first = take_in(brought=brought(case, bob, NEWS, "brat"), by=bob)
    events = Event.objects.count()
    assert brought(case, bob, NEWS, "brat") == first
    assert Event.objects.count() == events


def test_the_same_texts_in_another_file_change_nothing(case, bob):
    take_in(brought=brought(case, bob, line("Kim met", [0, 3, "PER"])), by=bob)
    again = take_in(brought=brought(case, bob, line("Kim met", [0, 3, "PER"]) + b"\n\n"), by=bob)
    assert (made(again), ImportedText.objects.count()) == ({}, 1)
    assert [one["why"] for one in again.report["left"]] == [
        "they are in the case already, with all that is said of them"
    ]


def test_confirming_twice_takes_in_once(case, bob):
    preview = brought(case, bob, NEWS, "brat")
    assert take_in(brought=preview, by=bob) == take_in(brought=preview, by=bob)
    assert Event.objects.filter(action="exchange.imported").count() == 1


def test_two_previews_of_one_file_take_it_in_once(case, alice, bob):
    one, other = brought(case, bob, NEWS, "brat"), brought(case, alice, NEWS, "brat")
    assert take_in(brought=one, by=bob) == take_in(brought=other, by=alice)


def test_a_file_that_was_put_away_is_not_taken_in(case, bob):
    preview = brought(case, bob, NEWS, "brat")
    put_away(brought=preview, by=bob)
    with pytest.raises(Refused) as refused:
        take_in(brought=preview, by=bob)
    assert refused.value.status == 409


def test_a_new_file_takes_the_place_of_the_one_before(case, alice, bob):
    other = brought(case, alice, line("a"))
    brought(case, bob, line("b"))
    last = brought(case, bob, line("c"))
    assert set(Import.objects.all()) == {other, last}


def test_a_text_that_no_article_can_be_is_left_and_the_rest_taken(case, bob):
    data = line("<!doctype html><html><p>Kim</p>") + b"\n" + line("  ") + b"\n" + line("Kim met")
    preview = brought(case, bob, data)
    done = take_in(brought=preview, by=bob)
    assert (made(done), done.report) == ({"new articles": 1}, preview.report)
    assert sorted(one["what"] for one in done.report["left"]) == ["documents", "documents"]


@pytest.mark.parametrize(("data", "why"), [(b"", "is empty"), (b"x" * 1_001, "is too large")])
def test_empty_and_large_files_are_refused(case, bob, settings, data, why):
    settings.IMPORT_MAX_BYTES = 1_000
    with pytest.raises(Refused, match=why):
        brought(case, bob, data)


def test_notes_of_other_tools_come_in_by_the_same_way(case, english, bob):
    note = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "http://other.example/1",
        "type": "Annotation",
        "target": {
            "source": "https://harbour.example/fire",
            "selector": {"type": "TextQuoteSelector", "exact": "at dawn"},
        },
    }
    preview = brought(case, bob, json.dumps(note).encode(), "w3c")
    assert made(take_in(brought=preview, by=bob)) == made(preview) == {"kept passages": 1}


def test_more_texts_than_are_read_while_somebody_waits_are_refused(case, bob):
    with pytest.raises(Refused, match="501 texts, and 500 is the limit"):
        brought(case, bob, (line("Kim") + b"\n") * 501)


def noted(text: str, *places: tuple[int, int]) -> bytes:
    lines = (
        f"T{n}\tPerson {start} {end}\t{text[start:end]}\n#{n}\tAnnotatorNotes T{n}\tWho?\n"
        for n, (start, end) in enumerate(places, start=1)
    )
    return pack({"a.txt": text.encode(), "a.ann": "".join(lines).encode()})


def test_comments_on_words_that_are_cited_or_kept_keep_no_second_passage(case, claim, english, bob):
    cited = english.text.index("About 30 crates")
    places = [(cited, cited + len("About 30 crates")), (0, 4), (0, 4)]
    done = take_in(brought=brought(case, bob, noted(english.text, *places), "brat"), by=bob)
    assert made(done)["kept passages"] == 1
    assert done.report["left"] == [
        {"what": "passages", "why": "the same words are kept or cited already", "count": 2},
    ]
    assert [one.quote for one in Passage.objects.filter(kept=True)] == ["Fire"]


def test_comment_on_half_a_letter_is_told_as_left(case, bob):
    preview = brought(case, bob, noted("Cafe\u0301 Kim", (0, 4)), "brat")
    done = take_in(brought=preview, by=bob)
    assert done.report == preview.report
    assert ("kept passages" in made(done), [one["what"] for one in done.report["left"]]) == (False, ["comments"])
    assert not Passage.objects.exists()
