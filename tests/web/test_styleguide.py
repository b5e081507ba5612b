"""The style guide shows every colour there is and a form with its errors tied to their fields."""

import re
from pathlib import Path

from django.urls import reverse

from newsapp.web.colours import read_tokens

CSS = Path(__file__).parent.parent.parent / "static" / "css"


def test_styleguide_shows_every_colour(client, alice):
    client.force_login(alice)
    page = client.get("/styleguide/").content.decode()
    shown = re.findall(r'fill="var\(--([\w-]+)\)"', page)
    assert shown == list(read_tokens((CSS / "tokens.css").read_text()))


def test_styleguide_ties_an_error_to_its_field(client, alice):
    client.force_login(alice)
    page = client.get("/styleguide/").content.decode()
    described = re.search(r'<textarea name="wording"[^>]*aria-describedby="(\w+)"', page)[1]
    assert f'<div class="error" id="{described}"><p>This field is required.</p></div>' in page


def test_styleguide_ids_are_unique(client, alice):
    client.force_login(alice)
    ids = re.findall(r'\sid="([^"]+)"', client.get("/styleguide/").content.decode())
    assert sorted(set(ids)) == sorted(ids)


def test_styleguide_refuses_post(client, alice):
    client.force_login(alice)
    assert client.post("/styleguide/").status_code == 405


def test_styleguide_asks_strangers_to_sign_in(client):
    answer = client.get("/styleguide/")
    assert (answer.status_code, answer["Location"].partition("?")[0]) == (302, reverse("accounts:login"))


def test_page_of_a_dark_person_says_so(client, alice):
    alice.theme = "dark"
    alice.save(update_fields=["theme"])
    client.force_login(alice)
    assert '<html lang="en" data-theme="dark">' in client.get("/styleguide/").content.decode()


def test_missing_page_answers_in_plain_words(client, alice):
    client.force_login(alice)
    answer = client.get("/nowhere/")
    assert (answer.status_code, "<h1>Nothing here</h1>" in answer.content.decode()) == (404, True)
