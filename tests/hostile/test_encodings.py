"""Bytes that are no text, by ways around the forms: other encodings, cookies, and JSON inside a page."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from newsapp.articles.models import Article

CODECS = ("utf-7", "unicode_escape", "utf-16", "hex", "rot13", "idna", "undefined")
PART = '--X\r\nContent-Disposition: form-data; name="username"\r\n\r\n+2AA-\\ud800\r\n--X--\r\n'


@pytest.mark.parametrize("codec", CODECS)
@pytest.mark.parametrize("kind", ["multipart/form-data; boundary=X", "application/x-www-form-urlencoded"])
def test_form_in_another_encoding_is_refused(client, db, codec, kind):
    answer = client.generic("POST", "/login", PART, content_type=f"{kind}; charset={codec}")
    assert answer.status_code == 400


@pytest.mark.parametrize(
    "kind", ["application/json", "text/plain", "multipart/form-data", "multipart/form-data; boundary="]
)
def test_form_that_is_none_is_refused(client, db, kind):
    answer = client.generic("POST", "/login", '{"username": ["\\ud800"]}', content_type=kind)
    assert answer.status_code in (400, 422)


@pytest.mark.parametrize("name", ["sessionid", "csrftoken", "django_language", "other"])
def test_null_byte_in_a_cookie_is_refused(client, db, name):
    assert client.get("/login", HTTP_COOKIE=rf'{name}="abcdefghij\000"').status_code == 400


@pytest.mark.parametrize(
    ("told", "title"),
    [
        (r"Fire \u0000 at 0\u0000", "Fire at 0"),
        (r"Fire \ud800at sea", "Fire at sea"),
        (r"\ud83d\ude00 Fire", "😀 Fire"),
    ],
)
def test_headline_in_json_loses_what_is_no_text(client, case, alice, told, title):
    page = f"""<html><script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{told}"}}</script>
        <p>It burned all night.</p></html>"""
    client.force_login(alice)
    client.post(f"/cases/{case.slug}/upload/", {"file": SimpleUploadedFile("a.html", page.encode())})
    assert Article.objects.get().title == title
