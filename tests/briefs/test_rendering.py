"""Whatever people and articles say is text on the page of a brief, never markup."""

import re

import pytest
from django.urls import reverse

from newsapp.articles.models import Article, Source
from newsapp.briefs.document import Note, Piece
from newsapp.briefs.exporting.wording import Run
from newsapp.briefs.models import Brief
from newsapp.briefs.models import Piece as Row
from newsapp.briefs.rendering import Renderer, Step
from newsapp.claims.models import Claim, Passage
from newsapp.questions.models import Question

EVIL = "\"'><evil onx=1></script>{{ 7|add:7 }}&lt;b&gt;"
NOTE = Note(1, 1, 1, 0, 4, "Post", "Fire", "", "en", "¶1.1", "", "Fire", "0" * 64)


def test_words_of_a_piece_are_escaped_in_every_place():
    piece = Piece(1, "claim", EVIL, EVIL, (1,), EVIL, EVIL, 4, EVIL, disputed=True)
    html = Renderer("harbour").piece(piece, Step(1, 2, up=True, down=False))
    assert ("<evil" in html, "</script" in html, html.count("&lt;evil")) == (False, False, 6)


def test_words_of_a_quotation_are_escaped():
    piece = Piece(1, "quotation", EVIL, "vi", (), translation=EVIL, translator=EVIL, translation_language=EVIL)
    html = Renderer("harbour").piece(piece)
    assert ("<evil" in html, html.count("&lt;evil")) == (False, 4)


def test_words_of_a_note_are_escaped_and_only_addresses_of_the_web_are_links():
    runs = [Run(EVIL, EVIL, "quote"), Run(EVIL, "", "address"), Run(EVIL, "", "hash"), Run(EVIL)]
    html = Renderer("harbour").note(NOTE, runs, f"/?{EVIL}", "")
    assert ("<evil" in html, html.count("&lt;evil"), html.count("<a ")) == (False, 6, 2)


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "//evil.example", "https://", "http://[x"])
def test_an_address_that_is_not_of_the_web_is_shown_only(client, bob, brief, url):
    Article.objects.update(url=url)
    client.force_login(bob)
    html = client.get(reverse("briefs:brief", args=["harbour"])).content.decode()
    assert (f'href="{url}"' in html, 'translate="no"' in html) == (False, True)


def test_evil_words_everywhere_leave_the_pages_whole(client, bob, brief):
    for rows, field in (
        (Brief, "title"), (Brief, "summary"), (Row, "text"), (Claim, "wording"), (Question, "text"),
        (Article, "title"), (Passage, "quote"),
    ):  # fmt: skip
        rows.objects.update(**{field: EVIL})
    Source.objects.filter(name="Harbour Post").update(name=EVIL)
    client.force_login(bob)
    here = reverse("briefs:brief", args=["harbour"])
    pages = [here, f"{here}history/", f"{here}freeze/", f"{here}edit/", f"{here}insert/?kind=quotation"]
    pages += [f"{here}pieces/{row.pk}/{more}" for row in Row.objects.all() for more in ("", "move/")]
    for page in pages:
        html = client.get(page).content.decode()
        assert (re.search(r"<evil|\son\w+=1>", html), "[14]" in html) == (None, False)
