import csv
import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from newsapp.articles.stored import document_of
from newsapp.cases.models import Case, Membership
from newsapp.comparison.actions import Side, decide_links
from newsapp.comparison.enums import State
from newsapp.comparison.keeping.catching_up import catch_up
from newsapp.comparison.models import WordEntry
from newsapp.comparison.wordlist.actions import add_words, change_words
from newsapp.comparison.wordlist.values import Said
from newsapp.history.models import Event
from tests.comparison.wordlist.test_actions import BEN_CANG, CHARGES, HARBOUR
from tests.factories import article

PAGE = "/cases/harbour/words/"
ADD = f"{PAGE}add/"
SENT = {
    "meaning": "lantern",
    "kind": "thing",
    "counted": "on",
    "words_en": "Lantern",
    "words_vi": "đèn lồng",
}


@pytest.fixture
def signed_in(client, bob, case):
    client.force_login(bob)
    return client


@pytest.fixture
def entry(case, bob):
    return add_words(case=case, said=CHARGES, by=bob).entry


def _at(what, entry):
    return reverse(f"comparison:words_{what}", args=[entry.case.slug, entry.pk])


def test_words_are_added_and_said(signed_in):
    answer = signed_in.post(ADD, SENT | {"key": "k"}, follow=True)
    entry, event = WordEntry.objects.get(), Event.objects.get(action="words.added")
    assert answer.redirect_chain == [(f"{PAGE}?done={event.n}#w{entry.pk}", 302)]
    assert (entry.words, entry.counted, entry.by.username) == (dict(CHARGES.words), True, "bob")
    page = answer.content.decode()
    assert page.count('<p id="status" role="status">Words added.</p>') == 1
    assert page.count('<bdi lang="vi">đèn lồng</bdi>') == 1


def test_form_sent_twice_adds_once(signed_in):
    places = [signed_in.post(ADD, SENT | {"key": "k"})["Location"] for _twice in range(2)]
    assert (len(set(places)), WordEntry.objects.count()) == (1, 1)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"words_vi": ""}, "two languages"),
        ({"words_vi": "x"}, "too short"),
        ({"words_en": "one two three four five six seven"}, "too long"),
        ({"words_en": ", ".join(f"word{n}" for n in range(13))}, "At most 12"),
        ({"meaning": "  "}, "required"),
        ({"kind": "office"}, "valid choice"),
    ],
)
def test_what_cannot_be_an_entry_stays_in_the_form(signed_in, wrong, said):
    answer = signed_in.post(ADD, SENT | wrong)
    assert (answer.status_code, WordEntry.objects.count()) == (422, 0)
    assert said in answer.content.decode()
    assert answer.context["form"]["words_en"].value() == (SENT | wrong)["words_en"]


def test_words_of_one_language_can_be_added_to_a_shipped_entry(signed_in):
    assert 'value="rifle"' in signed_in.get(f"{ADD}?meaning=rifle").content.decode()
    signed_in.post(ADD, {"meaning": "Rifle", "kind": "thing", "words_ko": "장총"})
    page = signed_in.get(f"{PAGE}?q=rifle").content.decode()
    assert (WordEntry.objects.get().meaning, page.count("words added here")) == ("rifle", 1)


def test_a_meaning_that_stands_there_is_said_in_the_form(signed_in, entry):
    answer = signed_in.post(ADD, SENT)
    assert (answer.status_code, answer.content.decode().count("stands in this case already")) == (422, 1)


def test_words_of_other_languages_of_the_case_have_a_field(signed_in, case, bob):
    article(case, bob, "Новини\n\nУ гавані знайшли дві бомби вчора ввечері.", language="uk")
    assert "words_uk" in signed_in.get(PAGE).content.decode()


def test_an_entry_is_changed(signed_in, entry):
    form = signed_in.get(_at("change", entry)).content.decode()
    assert (form.count('value="lantern"'), form.count('name="version" value="1"')) == (2, 1)
    signed_in.post(_at("change", entry), SENT | {"version": 1, "words_ko": "초롱"})
    entry.refresh_from_db()
    assert (entry.words["ko"], entry.version) == (["초롱"], 2)


def test_change_that_does_not_say_what_it_was_made_from_is_stale(signed_in, entry):
    answer = signed_in.post(_at("change", entry), SENT | {"words_en": "his bomb"})
    assert (answer.status_code, WordEntry.objects.get().version) == (409, 1)


def test_stale_change_shows_both_and_keeps_mine_on_the_next_send(signed_in, alice, entry):
    hers = Said("lantern", "thing", words={"en": ["paper lamp"], "ko": ["초롱"]})
    change_words(entry=entry, version=1, said=hers, by=alice)
    answer = signed_in.post(_at("change", entry), SENT | {"version": 1, "words_en": "his bomb"})
    page = answer.content.decode()
    assert (answer.status_code, page.count("Alice changed this"), page.count("paper lamp")) == (409, 1, 1)
    assert (page.count('value="his bomb"'), page.count('name="version" value="2"')) == (1, 1)
    assert signed_in.post(_at("change", entry), SENT | {"version": 2}).status_code == 302


def test_an_entry_is_removed_and_undone_from_the_status_line(signed_in, entry):
    page = signed_in.post(_at("remove", entry), {"key": "k"}, follow=True).content.decode()
    event = Event.objects.get(action="words.removed")
    assert (WordEntry.objects.count(), page.count("Words removed.")) == (0, 1)
    assert signed_in.post(_at("remove", entry), {"key": "k"}).status_code == 302
    signed_in.post(f"/cases/harbour/undo/{event.n}/")
    assert WordEntry.objects.get() == entry


def test_a_shipped_entry_is_switched_off_and_on(signed_in):
    page = signed_in.post(f"{PAGE}off/", {"name": "bridge", "key": "k"}, follow=True).content.decode()
    row = WordEntry.objects.get()
    assert (row.off, page.count("Switched off for this case.")) == (True, 1)
    assert "switched off here" in signed_in.get(f"{PAGE}?q=bridge").content.decode()
    assert signed_in.get(_at("change", row)).status_code == 404
    page = signed_in.post(_at("remove", row), {"key": "l"}, follow=True).content.decode()
    assert (WordEntry.objects.count(), page.count("Switched on again.")) == (0, 1)


def test_what_is_not_shipped_cannot_be_switched_off(signed_in):
    assert signed_in.post(f"{PAGE}off/", {"name": "no such entry"}).status_code == 422


@pytest.mark.parametrize(("asked", "first"), [({"q": "thủy lôi"}, "sea mine"), ({"q": "기관총"}, "machine gun")])
def test_shipped_entries_are_found_by_a_word_of_any_language(signed_in, asked, first):
    assert [each.name for each in signed_in.get(PAGE, asked).context["shipped"]] == [first]


def test_shipped_entries_are_listed_by_class_and_page(signed_in):
    answer = signed_in.get(PAGE, {"kind": "office", "page": "999"})
    assert {each.kind for each in answer.context["shipped"]} == {"office"}
    assert "No shipped entry has these letters." in signed_in.get(PAGE, {"q": "zzzz"}).content.decode()


def test_words_go_out_as_a_table_and_come_back(signed_in, case, entry, bob):
    add_words(case=case, said=Said("bridge", off=True), by=bob)
    data = signed_in.get("/cases/harbour/words.csv").content
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    assert rows == [
        ["meaning", "kind", "counted", "off", "en", "vi", "ko", "ru"],
        ["bridge", "thing", "", "yes", "", "", "", ""],
        ["lantern", "thing", "yes", "", "lantern", "đèn lồng", "", ""],
    ]
    WordEntry.objects.all().delete()
    page = signed_in.post(f"{PAGE}import/", {"file": SimpleUploadedFile("words.csv", data)}, follow=True)
    assert page.content.decode().count("Words taken in.") == 1
    assert list(WordEntry.objects.values_list("meaning", "off")) == [("bridge", True), ("lantern", False)]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\xff\xfe", "no CSV table"),
        (b"name,en\na,b\n", "first line"),
        (b"meaning,en\nblurb,blurb\n", "Line 2: Give words in two languages"),
        (b"meaning,off\nno such entry,yes\n", "Line 2: There is no shipped entry"),
        (b"meaning,en,vi\n" + b"a,b b,c c\n" * 501, "at most 500"),
        (b"", "empty"),
        (b"en,vi,meaning\nkite,dieu\n", "Line 2: This field is required."),
        (b"off,meaning\nyes\n", "Line 2: This field is required."),
        (b"meaning,en,en,vi\nkite,kite,drone,dieu\n", "The column “en” stands twice"),
        (b"a," * 200_000 + b"\n" + b"a\n" * 200_000, "first line"),
    ],
)
def test_a_file_that_cannot_be_taken_in_is_said(signed_in, data, said):
    answer = signed_in.post(f"{PAGE}import/", {"file": SimpleUploadedFile("words.csv", data)})
    assert (answer.status_code, WordEntry.objects.count()) == (422, 0)
    assert said in answer.content.decode()


def test_a_reader_looks_only(client, rita, entry):
    client.force_login(rita)
    page = client.get(PAGE).content.decode()
    assert (page.count("đèn lồng"), page.count("Add words"), page.count("Switch off here")) == (1, 0, 0)
    assert client.get("/cases/harbour/words.csv").status_code == 200
    assert [client.post(at, SENT).status_code for at in (ADD, _at("change", entry), _at("remove", entry))] == [403] * 3


def test_a_stranger_finds_nothing(client, charlie, entry):
    client.force_login(charlie)
    gets = (PAGE, "/cases/harbour/words.csv", ADD, _at("change", entry))
    assert [client.get(at).status_code for at in gets] == [404] * 4
    posts = (ADD, f"{PAGE}off/", f"{PAGE}import/", _at("change", entry), _at("remove", entry))
    assert [client.post(at, SENT).status_code for at in posts] == [404] * 5


def test_an_entry_of_another_case_is_not_there(signed_in, entry, alice):
    other = Case.objects.create(slug="other", name="Other")
    Membership.objects.create(case=other, user=entry.by, role="analyst")
    assert signed_in.post(f"/cases/other/words/{entry.pk}/remove/", {}).status_code == 404


def _side(revision, n):
    sentence = [span for block in document_of(revision).blocks for span in block.sentences][n]
    return Side(revision, sentence.start, sentence.end)


@pytest.fixture
def joined(case, bob):
    one = article(case, bob, HARBOUR, source_name="Post")
    other = article(case, bob, BEN_CANG, source_name="Cảng", language="vi")
    catch_up(case)
    decide_links(case=case, pairs=[(_side(one, 1), _side(other, 1))], state=State.DRAWN, by=bob)


def test_joined_passages_propose_their_left_over_words(signed_in, joined):
    (proposal,) = signed_in.get(PAGE).context["proposals"]
    assert "lanterns" in proposal.one.left
    assert "đèn lồng" in proposal.other.left
    page = signed_in.get(PAGE).content.decode()
    assert page.count('<option value="đèn lồng">đèn lồng</option>') == 1


def test_what_was_added_is_not_proposed_again(signed_in, joined):
    signed_in.post(ADD, SENT)
    (proposal,) = signed_in.get(PAGE).context["proposals"]
    assert ("lanterns" in proposal.one.left, "đèn lồng" in proposal.other.left) == (False, False)


def test_a_case_without_joined_passages_proposes_nothing(signed_in):
    assert signed_in.get(PAGE).context["proposals"] == []


@pytest.mark.parametrize("count", [1, 3])
def test_queries_do_not_grow_with_the_entries(signed_in, case, bob, count, django_assert_num_queries):
    for n in range(count):
        add_words(case=case, said=Said(f"thing {n}", words={"en": [f"thing {n}"], "vi": [f"vật {n} kia"]}), by=bob)
    signed_in.get(PAGE)
    with django_assert_num_queries(11):
        signed_in.get(PAGE)


def test_the_notice_says_how_many_articles_are_compared_again(signed_in, case, bob, joined):
    catch_up(case)
    assert "wait to be compared" not in signed_in.get(PAGE).content.decode()
    signed_in.post(ADD, SENT)
    assert "2 articles wait to be compared with the words as they are now." in signed_in.get(PAGE).content.decode()
