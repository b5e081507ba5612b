"""What was read of an article, on its page; correcting it works with plain forms."""

import json
import re
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse

from newsapp.findings.actions import add_finding, correct_finding, reject_finding
from newsapp.findings.models import DateExpression, Quantity, Statement
from newsapp.findings.queries import of
from newsapp.findings.said import SaidQuantity

from .conftest import span


@pytest.fixture
def as_bob(client, bob):
    client.force_login(bob)
    return client


def edit(row, kind="quantity"):
    return reverse("findings:edit", args=[kind, row.pk])


def form(row, **change):
    words = row.revision.text[row.start : row.end]
    return {
        "version": 1, "start": row.start, "end": row.end, "words": words, "low": "30", "high": "", "bound": "about",
        "unit": "crates", "counted": "crates",
    } | change  # fmt: skip


def test_page_lists_what_was_read_with_words_value_and_place(as_bob, crates, day, saying):
    url = reverse("findings:article", args=[crates.revision.article_id])
    page = as_bob.get(url).content.decode()
    assert (">30</th>" in page, "about 30 crates" in page, "¶2.2" in page, edit(crates) in page) == (True,) * 4
    assert "14 September 2023" in as_bob.get(f"{url}?kind=date").content.decode()
    assert "Kim Jong-un: denies" in as_bob.get(f"{url}?kind=statement").content.decode()


def test_listing_costs_the_same_for_one_and_for_three(as_bob, revision, crates, bob, django_assert_num_queries):
    url = reverse("findings:article", args=[revision.article_id])
    as_bob.get(url)
    with django_assert_num_queries(7):
        as_bob.get(url)
    for words in ("12", "nothing"):
        add_finding(revision=revision, said=SaidQuantity(*span(revision, words), 12, 12), by=bob)
    with django_assert_num_queries(7):
        as_bob.get(url)


def test_findings_of_a_stretch_take_three_queries(revision, crates, day, saying, django_assert_num_queries):
    with django_assert_num_queries(3):
        found = of(revision)
    with django_assert_num_queries(3):
        part = of(revision.pk, crates.start, crates.end)
    kept = (crates.pk in [row.pk for row in found.quantities], day.pk in [row.pk for row in found.dates])
    assert (kept, [row.pk for row in part.quantities if row.decided], part.dates) == ((True, True), [crates.pk], [])


def test_what_was_rejected_is_not_found_any_more(crates, bob):
    reject_finding(finding=crates, version=1, by=bob)
    assert crates.pk not in [row.pk for row in of(crates.revision).quantities]


def test_words_move_the_boundary(as_bob, crates):
    answer = as_bob.post(edit(crates), form(crates, words="About  30", low="33"))
    kept = Quantity.objects.get(pk=crates.pk)
    assert (answer.status_code, kept.revision.text[kept.start : kept.end], kept.low, kept.high) == (
        302, "About 30", 33, 33,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("bound", "ends"),
    [("exact", (33, 33)), ("about", (33, 33)), ("at_least", (33, None)), ("up_to", (None, 33)), ("order", (33, None))],
)
def test_one_value_makes_the_interval_that_its_bound_means(as_bob, crates, bound, ends):
    as_bob.post(edit(crates), form(crates, low="33", bound=bound))
    kept = Quantity.objects.get(pk=crates.pk)
    assert (kept.low, kept.high) == ends
    page = as_bob.get(edit(crates)).context["form"]
    assert (page["low"].value(), page["high"].value()) == (33, None)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"words": "elephants"}, "does not stand in that paragraph"),
        ({"low": "40", "high": "30"}, "The lower number is above the higher one"),
        ({"low": ""}, "Give a number"),
        ({"low": "many"}, "Enter a number"),
    ],
)
def test_what_cannot_be_is_said_in_the_form(as_bob, crates, change, said):
    answer = as_bob.post(edit(crates), form(crates, **change))
    assert (answer.status_code, said in answer.content.decode(), Quantity.objects.get(pk=crates.pk).low) == (
        422, True, 30,
    )  # fmt: skip


def test_stale_form_shows_both_and_saving_again_keeps_mine(as_bob, crates, alice):
    theirs = SaidQuantity(crates.start, crates.end, 33, 33, bound="about", unit="crates")
    correct_finding(finding=crates, said=theirs, version=1, by=alice)
    answer = as_bob.post(edit(crates), form(crates, low="44"))
    page = answer.content.decode()
    assert (answer.status_code, "about 33 crates" in page, "about 44 crates" in page) == (409, True, True)
    assert ('name="version" value="2"' in page, 'value="44' in page) == (True, True)
    as_bob.post(edit(crates), form(crates, low="44", version=2))
    assert Quantity.objects.get(pk=crates.pk).low == 44


def test_date_is_corrected_by_its_form(as_bob, day):
    as_bob.post(edit(day, "date"), form(day, iso="2023-09-13/2023-09-14"))
    kept = DateExpression.objects.get(pk=day.pk)
    assert (kept.first.isoformat(), kept.last.isoformat()) == ("2023-09-13", "2023-09-14")


def test_statement_is_corrected_by_its_form(as_bob, saying):
    assert "Kim Jong-un</option>" in as_bob.get(edit(saying, "statement")).content.decode()
    sent = {
        "speaker": "Kim Jong-un",
        "entity": "kim-jong-un",
        "kind": "confirm",
        "outlet": "KCNA",
        "date": "2023-09-15",
    }
    answer = as_bob.post(edit(saying, "statement"), form(saying, **sent))
    kept = Statement.objects.get(pk=saying.pk)
    assert (answer.status_code, kept.kind, kept.outlet, kept.entity.key, kept.date.isoformat()) == (
        302, "confirm", "KCNA", "kim-jong-un", "2023-09-15",
    )  # fmt: skip
    assert kept.revision.text[kept.speaker_start : kept.speaker_end] == "Kim Jong-un"


def test_words_of_a_selection_are_added(as_bob, revision):
    start, end = span(revision, "12 boats")
    url = reverse("findings:add", args=[revision.article_id, "quantity"])
    assert "12 boats</textarea>" in as_bob.get(f"{url}?start={start}&end={end}").content.decode()
    sent = {"start": start, "end": end, "words": "12", "low": "12", "bound": "exact", "unit": "boats"}
    assert as_bob.post(url, sent).status_code == 302
    kept = Quantity.objects.get(decided=True)
    assert (kept.start, kept.end, kept.unit) == (start, start + 2, "boats")


def test_not_a_number_and_letting_the_machine_read_again(as_bob, crates):
    url = reverse("findings:decide", args=["quantity", crates.pk])
    as_bob.post(url, {"do": "reject", "version": 1})
    assert Quantity.objects.get(pk=crates.pk).rejected
    assert "Let the machine read it again" in as_bob.get(edit(crates)).content.decode()
    assert as_bob.post(url, {"do": "release", "version": 1}).status_code == 409
    as_bob.post(url, {"do": "release", "version": 2})
    assert not Quantity.objects.filter(decided=True).exists()


def test_reader_sees_the_page_and_may_not_write(client, rita, crates):
    client.force_login(rita)
    page = client.get(reverse("findings:article", args=[crates.revision.article_id]))
    assert (page.status_code, edit(crates) in page.content.decode()) == (200, False)
    assert (client.get(edit(crates)).status_code, client.post(edit(crates), form(crates)).status_code) == (403, 403)


def test_kind_that_is_none_is_404(as_bob, crates):
    assert as_bob.get(f"/findings/finding/{crates.pk}/").status_code == 404
    assert as_bob.get(f"/findings/date/{crates.pk}/").status_code == 404


def test_corrections_are_exported_as_data(as_bob, case, crates, bob):
    said = SaidQuantity(crates.start, crates.end, 33, 33, bound="about")
    correct_finding(finding=crates, said=said, version=1, by=bob)
    answer = as_bob.get(reverse("findings:corrections", args=[case.slug]))
    (row,) = json.loads(answer.content)["findings"]
    assert (row["kind"], row["words"], row["decision"], row["before"], row["after"]["low"], row["by"]) == (
        "quantity", "30", "added", None, 33, "bob",
    )  # fmt: skip
    assert (row["sha256"], row["article"]["source"]) == (crates.revision.sha256, "Harbour Post")
    assert "attachment" in answer["Content-Disposition"]


def test_command_exports_the_same_to_a_file(as_bob, case, crates, tmp_path):
    out = StringIO()
    call_command("export_corrections", "harbour", stdout=out)
    call_command("export_corrections", "harbour", "--out", str(tmp_path / "a.json"))
    answer = as_bob.get(reverse("findings:corrections", args=[case.slug]))
    assert json.loads(out.getvalue()) == json.loads((tmp_path / "a.json").read_text()) == json.loads(answer.content)
    with pytest.raises(CommandError):
        call_command("export_corrections", "nowhere")


def test_page_says_what_was_corrected_and_takes_it_back(as_bob, crates):
    page = as_bob.post(edit(crates), form(crates, low="33"), follow=True).content.decode()
    assert ("Bob corrected the number “30”" in page, "about 33 crates" in page) == (True, True)
    as_bob.post(re.search(r'class="undo" method="post" action="([^"]+)"', page)[1])
    assert Quantity.objects.get(pk=crates.pk).low == 30


def test_page_says_what_was_rejected(as_bob, crates):
    decide = reverse("findings:decide", args=["quantity", crates.pk])
    page = as_bob.post(decide, {"do": "reject", "version": 1}, follow=True).content.decode()
    assert "Bob said that the number “30”" in page
