"""Adding, changing and taking away translations, and where the reader shows them."""

import re

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from newsapp.history.actions import undo
from newsapp.history.models import Event
from newsapp.translations.models import Translation
from tests.factories import VIETNAMESE, article, lexicon

WHOLE = "Fire at the port\n\nThe fire began at dawn. He was told. About 20 crates burned."


@pytest.fixture
def vietnamese(case, bob):
    lexicon()
    cache.clear()
    return article(case, bob, VIETNAMESE, source_name="Sông Lam", language="vi", title="Cháy ở cảng")


@pytest.fixture
def path(vietnamese):
    return reverse("translations:article", args=[vietnamese.article_id])


@pytest.fixture
def sent():
    return {"text": WHOLE, "language": "en", "made_by": "Linh", "key": "once"}


@pytest.fixture
def added(client, bob, path, sent):
    client.force_login(bob)
    assert client.post(path, sent).status_code == 302
    return Event.objects.get(action="translation.added")


def _reader(client, query=""):
    return client.get(f"/cases/harbour/read/{query}").content.decode()


def _shown(page):
    return re.findall(r'<div class="tr" lang="(\w+)"[^>]*>(.*?)</div>', page, re.DOTALL)


def test_translation_stands_paragraph_by_paragraph_under_the_original(client, added):
    page = _reader(client)
    assert [(language, "translated by Linh" in html) for language, html in _shown(page)] == [("en", True)] * 2
    assert page.index("Cháy ở cảng</") < page.index("Fire at the port") < page.index("Đám cháy bắt đầu")


def test_translation_is_no_part_of_any_sentence(client, added):
    page = _reader(client)
    body = page[page.index("<article") : page.index("</article>")]
    assert all("dawn" not in inside for inside in re.findall(r"<span data-s=[^>]*>(.*?)</span>", body, re.DOTALL))


def test_a_translation_of_one_sentence_says_which(client, bob, vietnamese, path, sent):
    client.force_login(bob)
    start = vietnamese.text.index("Ông Kim")
    end = vietnamese.text.index("ngay.") + 5
    client.post(path, sent | {"text": "Mr Kim was told at once.", "start": start, "end": end})
    ((_language, html),) = _shown(_reader(client))
    assert ("Mr Kim was told at once." in html, "¶2.2 translated by Linh" in html) == (True, True)


def test_a_translation_with_other_paragraphs_stands_whole_under_the_title(client, bob, path, sent):
    client.force_login(bob)
    client.post(path, sent | {"text": "One.\n\nTwo.\n\nThree."})
    ((_language, html),) = _shown(_reader(client))
    assert html.count("<p>") == 3


def test_translations_are_hidden_by_their_switch(client, added):
    assert "marks-off-translations" in _reader(client, "?off=translations")


def test_file_is_taken_when_nothing_is_pasted(client, bob, path, sent):
    client.force_login(bob)
    file = SimpleUploadedFile("en.txt", WHOLE.encode())
    assert client.post(path, sent | {"text": "", "file": file}).status_code == 302
    assert Translation.objects.count() == 2


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", b"", b"a\0b"])
def test_file_that_cannot_be_read_is_refused_in_the_form(client, bob, path, sent, data):
    client.force_login(bob)
    answer = client.post(path, sent | {"text": "", "file": SimpleUploadedFile("en.txt", data)})
    assert (answer.status_code, Translation.objects.count()) == (422, 0)


def test_sent_twice_is_stored_once(client, bob, path, sent, added):
    client.post(path, sent)
    assert Event.objects.filter(action="translation.added").count() == 1


def test_markup_in_a_translation_is_text(client, bob, path, sent):
    client.force_login(bob)
    client.post(path, sent | {"text": "<script>alert(1)</script>", "made_by": "<b>"})
    assert "&lt;script&gt;" in _reader(client)


def test_change_says_so_under_activity_and_can_be_undone(client, bob, added):
    row = Translation.objects.first()
    client.post(row.get_absolute_url(), {"text": "Harbour fire", "made_by": "Linh", "version": 1, "key": "k"})
    event = Event.objects.get(action="translation.changed")
    undo(event=event, by=bob)
    assert Translation.objects.get(pk=row.pk).text == "Fire at the port"
    assert "from “Fire at the port” to “Harbour fire”" in client.get("/cases/harbour/activity/").content.decode()


def test_stale_form_shows_both(client, bob, added):
    row = Translation.objects.first()
    client.post(row.get_absolute_url(), {"text": "Theirs", "made_by": "Minh", "version": 1, "key": "a"})
    answer = client.post(row.get_absolute_url(), {"text": "Mine", "made_by": "Linh", "version": 1, "key": "b"})
    page = answer.content.decode()
    assert (answer.status_code, "Theirs" in page, "Mine" in page) == (409, True, True)


def test_taken_away_it_is_gone_and_undo_brings_it_back(client, bob, path, added):
    batch = Translation.objects.first().batch
    client.post(reverse("translations:remove", args=[path.split("/")[2]]), {"batch": batch, "key": "x"})
    assert Translation.objects.count() == 0
    undo(event=Event.objects.get(action="translation.removed"), by=bob)
    assert _shown(_reader(client))[0][1].startswith("<p>Fire at the port</p>")


def test_list_names_who_added_it_as_others_see_them(client, path, added):
    assert "<td>Bob</td>" in client.get(path).content.decode()


def test_reader_sees_but_may_not_add(client, rita, path, sent, added):
    client.force_login(rita)
    page = client.get(path)
    assert (page.status_code, "Add a translation" in page.content.decode()) == (200, False)
    assert client.post(path, sent | {"key": "r"}).status_code == 403


def test_stranger_is_told_of_nothing(client, django_user_model, path, added):
    client.force_login(django_user_model.objects.create_user("eve"))
    assert client.get(path).status_code == 404


def test_list_takes_as_many_queries_for_three_as_for_one(client, bob, path, sent, added, django_assert_num_queries):
    for key in ("two", "three"):
        client.post(path, sent | {"key": key})
    with django_assert_num_queries(7):
        client.get(path)


def test_page_says_what_was_added_and_taken_away(client, bob, path, sent):
    client.force_login(bob)
    added = client.post(path, sent, follow=True).content.decode()
    batch = Translation.objects.values_list("batch", flat=True)[0]
    gone = client.post(f"{path}remove/", {"batch": batch}, follow=True).content.decode()
    told = ("Bob added a translation of Sông Lam by Linh" in added, "Bob took away the translation" in gone)
    assert (told, 'class="undo"' in added, 'class="undo"' in gone) == ((True, True), True, True)
