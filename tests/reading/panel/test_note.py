"""A note in the panel, and as a page of its own: where it leads, opened, corrected."""

import re

import pytest

from newsapp.history.models import Event
from newsapp.references.actions import correct_reference
from newsapp.references.models import Reference
from tests.factories import article

HTMX = {"HX-Request": "true"}
TEXT = """Crates at the pier

The crates left at dawn. [1] Nobody counted them. [2]

Notes
[1] https://port dot org/log/may
[2] Talk with the mate, in May. https://pier.org/x
"""


@pytest.fixture
def report(case, bob):
    return article(case, bob, TEXT)


@pytest.fixture
def one(report):
    return Reference.objects.get(number=1)


@pytest.fixture
def place(report):
    return f"{report.article_id}:1"


@pytest.fixture
def send(signed_in, address, place, one):
    """Send a form of the panel."""

    def post(headers=HTMX, **said):
        return signed_in.post(address("note"), {"note": place, "reference": one.pk} | said, headers=headers)

    return post


def text(answer):
    return " ".join(re.sub(r"<[^>]*>", " ", answer.content.decode()).split())


def test_note_tells_its_words_its_address_and_its_steps(signed_in, address, place):
    answer = signed_in.get(address("note"), {"note": place}, headers=HTMX)
    for words in (
        "[1] https://port dot org/log/may",
        "repaired",
        "A dot in the host is written as a word",
        "not opened",
    ):
        assert words in text(answer)
    assert 'href="https://port.org/log/may" rel="noopener noreferrer"' in answer.content.decode()


def test_it_is_a_page_of_its_own_without_script(signed_in, address, place):
    assert signed_in.get(address("note"), {"note": place}).content.decode().count("<html") == 1


@pytest.mark.parametrize("place", ["", "1", "999999:1", "x:y"])
def test_no_such_note(signed_in, address, report, place):
    assert signed_in.get(address("note"), {"note": place}).status_code == 404


def test_no_such_note_of_an_article(signed_in, address, report):
    assert signed_in.get(address("note"), {"note": f"{report.article_id}:9"}).status_code == 404


def test_marker_leads_to_its_note_in_the_panel_of_the_reader(signed_in, address, report, place):
    page = signed_in.get(address("read"), {"a": report.article_id}).content.decode()
    link = re.search(r'<a class="noteref"[^>]* href="([^"]*)"', page)[1]
    assert link == f"?a={report.article_id}&amp;note={place}#panel"
    opened = text(signed_in.get(address("read") + link.replace("&amp;", "&")))
    assert ("I opened it" in opened, "Correct the address" in opened) == (True, True)


def test_note_that_is_not_there_leaves_the_reader_as_it_is(signed_in, address, report):
    assert signed_in.get(address("read"), {"a": report.article_id, "note": f"{report.article_id}:9"}).status_code == 200


def test_opened_is_said_with_undo(send, one, bob):
    answer = send(opened="1")
    one.refresh_from_db()
    assert (one.opened_by, "opened by Bob" in text(answer), "Undo" in text(answer)) == (bob, True, True)
    assert "Not opened after all" in text(answer)


def test_said_twice_it_is_one_event(send):
    for _ in range(2):
        send(opened="1")
    assert Event.objects.filter(action="reference.opened").count() == 1


def test_without_script_the_note_comes_back_with_the_line(send, signed_in, place):
    answer = send(headers={}, opened="1")
    assert f"note={place}&done=" in answer["Location"]
    assert "Marked as opened." in text(signed_in.get(answer["Location"]))


def test_address_is_corrected_where_it_stands(send, one):
    send(url="https://port.org/log/june", version=1, do="correct")
    one.refresh_from_db()
    assert (one.url, one.decided, one.raw) == ("https://port.org/log/june", True, "https://port dot org/log/may")


def test_fault_opens_the_form_again(send, one):
    answer = send(url="port", version=1, do="correct")
    assert (answer.status_code, '<details class="more" open>' in answer.content.decode()) == (422, True)


def test_stale_form_is_shown_with_both(send, one, alice):
    correct_reference(reference=one, url="https://port.org/theirs", version=1, by=alice)
    answer = send(url="https://port.org/mine", version=1, do="correct")
    page = answer.content.decode()
    assert (answer.status_code, "https://port.org/theirs" in page, "https://port.org/mine" in page) == (409, True, True)


def test_lost_address_cannot_be_opened(send, one):
    send(url="", version=1, do="lost")
    assert send(opened="1").status_code == 409


@pytest.mark.parametrize("reference", ["", "x", "0", "99999"])
def test_reference_that_is_not_of_the_note_is_not_found(send, reference):
    assert send(opened="1", reference=reference).status_code == 404


def test_reader_may_look_but_not_say(client, rita, address, place, one):
    client.force_login(rita)
    page = text(client.get(address("note"), {"note": place}))
    sent = client.post(address("note"), {"note": place, "reference": one.pk, "opened": "1"}).status_code
    assert ("I opened it" in page, sent) == (False, 403)


def test_more_addresses_take_no_more_queries(signed_in, case, bob, address, django_assert_num_queries):
    for n in (1, 12):
        listed = " ; ".join(f"https://port.org/{m}" for m in range(n))
        revision = article(case, bob, f"Log {n}\n\nIt left. [1]\n\n[1] {listed}\n[2] https://b.org\n")
        with django_assert_num_queries(9):
            signed_in.get(address("note"), {"note": f"{revision.article_id}:1"}, headers=HTMX)
