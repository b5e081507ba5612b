"""The paste box and the file field: each piece is stored or refused by itself, and said so."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.html import strip_tags

from newsapp.articles.models import Article, Revision

TEXT = "The last ferry leaves\r\n\r\nThe ferry left at nine. Nobody was on it.\r\n"
ADD, UPLOAD = "/cases/harbour/add/", "/cases/harbour/upload/"


def _said(answer):
    """The lines that tell what became of each piece."""
    found = re.findall(r"<p[^>]* data-said>(.*?)</p>", answer.content.decode(), re.DOTALL)
    return [" ".join(strip_tags(one).split()) for one in found]


def _file(name, data=b"The ferry came back at ten. Everybody was on it."):
    return SimpleUploadedFile(name, data)


@pytest.fixture
def as_bob(client, bob, case):
    client.force_login(bob)
    return client


def test_a_paste_is_stored_at_once_with_what_was_guessed(as_bob):
    answer = as_bob.post(ADD, {"text": TEXT})
    assert (answer.status_code, _said(answer)) == (
        200,
        ["Unknown source — The last ferry leaves kept as article (English)"],
    )
    article = Article.objects.get()
    assert f'href="/cases/harbour/read/?a={article.pk}"' in answer.content.decode()
    assert 'value="The last ferry leaves"' in answer.content.decode()


def test_the_original_of_a_paste_is_what_was_submitted(as_bob):
    as_bob.post(ADD, {"text": TEXT})
    revision = Revision.objects.get()
    assert (bytes(revision.original.data), revision.text) == (TEXT.encode(), TEXT.replace("\r\n", "\n"))


def test_a_rich_paste_keeps_links_and_tables(as_bob):
    html = '<p>See <a href="https://port.example/log">the log</a></p><table><tr><td>Monday</td><td>30</td></tr></table>'
    as_bob.post(ADD, {"text": "See the log Monday 30", "html": html})
    revision = Revision.objects.get()
    assert (revision.text, revision.media_type) == ("See the log\nMonday | 30", "text/html")
    assert revision.links == [[4, 11, "https://port.example/log"]]
    assert bytes(revision.original.data) == html.encode()


def test_each_file_is_judged_by_itself_and_the_rest_goes_on(as_bob):
    files = [_file("empty.txt", b""), _file("a.txt"), _file("b.txt", b"%PDF-1.4"), _file("c.txt", b"a\0b")]
    answer = as_bob.post(ADD, {"text": TEXT, "file": files})
    assert (answer.status_code, _said(answer)) == (
        200,
        [
            "Unknown source — The last ferry leaves kept as article (English)",
            "empty.txt is empty: there is nothing to read in it.",
            "Unknown source — The ferry came back at ten. Everybody was on it. kept as article (English)",
            (
                "b.txt is not what its name says: it is a PDF file, which is not read yet. "
                "Save it as text or HTML, or paste its words."
            ),
            "c.txt is not text: it holds a null byte (U+0000). Save it as text (UTF-8) and add it again.",
        ],
    )
    assert Article.objects.count() == 2


def test_a_refused_paste_is_still_in_the_box(as_bob):
    answer = as_bob.post(ADD, {"text": "https://port.example/a/very/long/way"})
    assert (answer.status_code, Article.objects.count()) == (422, 0)
    assert _said(answer) == [
        "This is an address. Nothing is fetched from here: open it in your browser, copy the page, and paste it."
    ]
    assert "https://port.example/a/very/long/way</textarea>" in answer.content.decode()


def test_a_null_byte_in_a_paste_is_refused_by_name(as_bob):
    answer = as_bob.post(ADD, {"text": "a\0b"})
    assert answer.status_code == 422
    assert _said(answer) == [
        "This text is not text: it holds a null byte (U+0000). Save it as text (UTF-8) and add it again."
    ]


def test_nothing_sent_asks_for_something(as_bob):
    answer = as_bob.post(ADD, {"text": " \r\n"})
    assert (answer.status_code, "Paste the words of an article, or choose files." in answer.content.decode()) == (
        422,
        True,
    )


def test_the_same_text_again_is_said_and_not_stored_twice(as_bob):
    as_bob.post(ADD, {"text": TEXT})
    answer = as_bob.post(ADD, {"text": TEXT})
    assert _said(answer) == ["Unknown source — The last ferry leaves Already in this case, not stored twice."]
    assert Article.objects.count() == 1


def test_the_same_form_sent_twice_stores_each_piece_once(as_bob):
    for _ in range(2):
        as_bob.post(ADD, {"key": "k1", "text": TEXT, "file": [_file("a.txt")]})
    assert Article.objects.count() == 2


def test_two_tabs_store_two_articles(as_bob):
    as_bob.post(ADD, {"key": "k1", "text": TEXT})
    as_bob.post(ADD, {"key": "k2", "text": f"{TEXT} More."})
    assert Article.objects.count() == 2


def test_uploading_answers_with_the_line_of_the_file(as_bob):
    answer = as_bob.post(UPLOAD, {"key": "k1-1", "file": _file("a.txt")})
    assert _said(answer) == [
        "Unknown source — The ferry came back at ten. Everybody was on it. kept as article (English)"
    ]
    assert (answer.status_code, "<html" in answer.content.decode()) == (200, False)


def test_uploading_a_bad_file_says_why(as_bob):
    answer = as_bob.post(UPLOAD, {"file": _file("a.gif", b"GIF89a..")})
    assert (answer.status_code, _said(answer)[0][:39]) == (422, "a.gif is a GIF file, which is not read ")


def test_a_file_over_the_limit_is_refused_by_name(as_bob, settings):
    settings.IMPORT_MAX_BYTES = 20
    answer = as_bob.post(UPLOAD, {"file": _file("a.txt")})
    assert (answer.status_code, _said(answer)[0][:18]) == (422, "a.txt is too large")


def test_folded_blocks_are_counted(as_bob):
    page = b"<nav><a href='/'>Home</a></nav><h1>Ferry</h1><p>The ferry left the harbour at nine, said the mayor.</p>"
    answer = as_bob.post(UPLOAD, {"file": _file("a.html", page)})
    assert _said(answer) == ["Unknown source — Ferry kept as article (English), 1 block folded"]


@pytest.mark.parametrize("address", [ADD, UPLOAD])
def test_a_reader_may_not_add(client, case, rita, address):
    client.force_login(rita)
    assert (client.post(address, {"text": TEXT}).status_code, Article.objects.count()) == (403, 0)


@pytest.mark.parametrize("address", [ADD, UPLOAD])
def test_a_stranger_is_told_nothing(client, case, charlie, address):
    client.force_login(charlie)
    assert client.post(address, {"text": TEXT}).status_code == 404


@pytest.mark.parametrize(("method", "address"), [("put", ADD), ("get", UPLOAD), ("delete", UPLOAD)])
def test_other_methods_are_refused(as_bob, method, address):
    assert getattr(as_bob, method)(address).status_code == 405


def test_the_empty_box_complains_of_nothing(as_bob):
    answer = as_bob.get(ADD)
    assert (answer.status_code, 'role="alert"' in answer.content.decode()) == (200, False)


def test_the_paste_box_works_without_script(as_bob):
    page = as_bob.get(ADD).content.decode()
    form = re.search(r"<form[^>]*data-import[^>]*>", page).group()
    assert ('method="post"' in form, f'action="{ADD}"' in form, 'enctype="multipart/form-data"' in form) == (True,) * 3
