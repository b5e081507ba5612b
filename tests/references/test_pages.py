import pytest
from django.urls import reverse

from newsapp.history.models import Event
from newsapp.references.actions import correct_reference
from newsapp.references.models import HostRepair
from tests.factories import article


@pytest.fixture
def notes(case):
    return reverse("references:notes", args=[case.slug])


@pytest.fixture
def as_bob(client, bob):
    client.force_login(bob)
    return client


def text(answer):
    return " ".join(answer.content.decode().split())


def shows(answer):
    return [row.reference.raw.split("/")[2] for group in answer.context["groups"] for row in group.rows]


def test_references_stand_by_publisher_and_lead_out_safely(as_bob, notes, report, other):
    answer = as_bob.get(notes)
    assert [(group.publisher, len(group.rows)) for group in answer.context["groups"]] == [
        ("port.org", 4),
        ("t.me/harbourlog", 1),
        ("", 1),
    ]
    assert '<a href="https://port.org/log/may" rel="noopener noreferrer" translate="no">' in text(answer)
    assert '<code translate="no" lang="en" dir="auto">https://port dot org/log/may</code>' in text(answer)
    assert "A dot in the host is written as a word." in text(answer)


@pytest.mark.parametrize(
    ("show", "hosts"),
    [
        ("unopened", 6),
        ("repaired", 1),
        ("ambiguous", 1),
        ("unrecoverable", 2),
        ("shared", 2),
        ("nonsense", 6),
    ],
)
def test_list_is_filtered(as_bob, notes, report, other, show, hosts):
    assert len(shows(as_bob.get(notes, {"show": show}))) == hosts


def test_shared_note_names_the_other_article(as_bob, notes, report, other):
    answer = as_bob.get(notes, {"show": "shared"})
    assert [[article.outlet for article in row.shared] for row in answer.context["groups"][0].rows] == [
        ["Pier Times"],
        ["Harbour Post"],
    ]


def test_tab_stands_there_only_when_there_are_notes(as_bob, case, bob, notes):
    article(case, bob)
    before = notes in text(as_bob.get(case.get_absolute_url()))
    article(case, bob, "Late\n\nIt was late. [1]\n\n[1] https://port.org/x\n[2] https://port.org/y\n")
    assert (before, f'<a href="{notes}">Notes <span class="count">2</span></a>' in text(
        as_bob.get(case.get_absolute_url())
    )) == (False, True)  # fmt: skip


def test_case_without_notes_says_so(as_bob, notes):
    assert "No article of this case has notes with addresses." in text(as_bob.get(notes))


def test_opened_comes_back_to_the_list_as_it_was(as_bob, case, notes, report, find):
    row = find("https://t.me")
    to = reverse("references:opened", args=[case.slug, row.pk])
    answer = as_bob.post(to, {"opened": "1", "next": f"{notes}?show=unopened"})
    n = Event.objects.latest("pk").n
    assert answer["Location"] == f"{notes}?show=unopened&done={n}#r{row.pk}"
    page = text(as_bob.get(notes, {"done": n}))
    assert ("opened by Bob" in page, "Marked as opened." in page) == (True, True)


@pytest.mark.parametrize("away", ["https://evil.example/", "//evil.example", "javascript:alert(1)", ""])
def test_opened_leads_nowhere_else(as_bob, case, report, find, away):
    row = find("https://t.me")
    to = reverse("references:opened", args=[case.slug, row.pk])
    assert as_bob.post(to, {"opened": "1", "next": away})["Location"].startswith(row.get_absolute_url())


def test_address_is_corrected_by_a_form(as_bob, report, find):
    row = find("https://www.harbour")
    answer = as_bob.post(row.get_absolute_url(), {"url": "https://harbour.org/x", "version": 1, "do": "correct"})
    row.refresh_from_db()
    page = text(as_bob.get(answer["Location"]))
    assert (row.url, "Address corrected." in page, "said by Bob" in page) == ("https://harbour.org/x", True, True)


@pytest.mark.parametrize(
    "url", ["", "javascript:alert(1)", "harbour.org", "https://", "https://harbour", "ftp://harbour.org", "https://[x",
            "https://harbour.org/a b"]
)  # fmt: skip
def test_what_is_no_web_address_is_refused(as_bob, report, find, url):
    row = find("https://www.harbour")
    answer = as_bob.post(row.get_absolute_url(), {"url": url, "version": 1})
    row.refresh_from_db()
    assert (answer.status_code, row.decided, "Write an address that begins with" in text(answer)) == (422, False, True)


def test_cannot_be_recovered_is_one_button(as_bob, report, find):
    row = find("https://port.org/deck")
    as_bob.post(row.get_absolute_url(), {"url": row.url, "version": 1, "do": "lost"})
    row.refresh_from_db()
    assert (row.url, row.status, row.decided) == ("", "unrecoverable", True)


def test_stale_form_shows_both(as_bob, alice, report, find):
    row = find("https://www.harbour")
    correct_reference(reference=row, url="https://harbour.org/theirs", version=1, by=alice)
    answer = as_bob.post(row.get_absolute_url(), {"url": "https://harbour.org/mine", "version": 1})
    assert (answer.status_code, "harbour.org/theirs" in text(answer), "harbour.org/mine" in text(answer)) == (
        409,
        True,
        True,
    )
    assert 'name="version" value="2"' in text(answer)


def test_reader_sees_no_forms_and_may_not_send_them(client, case, rita, report, find):
    client.force_login(rita)
    row = find("https://t.me")
    page = text(client.get(row.get_absolute_url())) + text(client.get(reverse("references:hosts", args=[case.slug])))
    sent = client.post(row.get_absolute_url(), {"url": "https://a.org", "version": 1}).status_code
    assert ("Correct the address" in page, "Add the host" in page, sent) == (False, False, 403)


def test_host_is_added_and_taken_out_by_forms(as_bob, case, report, find):
    to = reverse("references:hosts", args=[case.slug])
    as_bob.post(to, {"damaged": "WWW. Harbour  Tàuwatch.org", "right": "https://harbourwatch.org"})
    refused = HostRepair.objects.count()
    as_bob.post(to, {"damaged": "www.Harbour  Tàuwatch.org", "right": "www.harbourwatch.org"})
    assert (refused, find("https://www.harbour").publisher) == (0, "harbourwatch.org")
    as_bob.post(to, {"host": HostRepair.objects.get().pk})
    assert find("https://www.harbour").publisher == ""


@pytest.mark.parametrize(
    ("damaged", "right"),
    [("reuters.com", "other.org"), ("port.org", "port.org"), ("port", "port.org"), (" . ", "a.org")],
)
def test_sound_host_is_no_damaged_one(as_bob, case, damaged, right):
    answer = as_bob.post(reverse("references:hosts", args=[case.slug]), {"damaged": damaged, "right": right})
    assert (answer.status_code, HostRepair.objects.count()) == (422, 0)


@pytest.mark.parametrize("host", ["0", "x", "99999"])
def test_host_that_is_not_there_is_not_found(as_bob, case, host):
    assert as_bob.post(reverse("references:hosts", args=[case.slug]), {"host": host}).status_code == 404


def test_more_notes_take_no_more_queries(as_bob, case, bob, notes, django_assert_num_queries):
    for n in (1, 2):
        listed = "".join(f"[{m}] https://port.org/{m * n}\n" for m in range(1, 30 * n))
        article(case, bob, f"Log {n}\n\nIt left. [1]\n\nNotes\n{listed}", source_name=f"Paper {n}")
        with django_assert_num_queries(7):
            as_bob.get(notes)
