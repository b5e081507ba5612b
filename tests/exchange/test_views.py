import io
import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from newsapp.exchange.actions import bring, take_in
from newsapp.exchange.enums import Stage
from newsapp.exchange.formats import format_of, formats
from newsapp.exchange.formats.bundle import pack
from newsapp.exchange.models import Import
from tests.factories import article

PAGE = "/cases/harbour/exchange/"
LINE = b'{"text": "Kim met Putin <b>", "label": [[0, 3, "PER"], [8, 13, "PER"]]}'


def sent(client, data: bytes = LINE, name: str = "kim.jsonl", **more):
    return client.post(PAGE, {"file": SimpleUploadedFile(name, data), "format": "", "source": "Pier Times"} | more)


@pytest.fixture
def preview(case, bob) -> Import:
    return bring(case=case, chosen=format_of("doccano"), data=LINE, file_name="kim.jsonl", by=bob)


@pytest.fixture
def done(preview, bob) -> Import:
    return take_in(brought=preview, by=bob)


def test_page_offers_every_format_and_only_writers_may_take_in(client, case, bob, rita):
    client.force_login(rita)
    page = client.get(PAGE).content.decode()
    written = [one for one in formats().values() if one.write]
    assert all(f"{PAGE}out/{one.key}/" in page for one in written)
    assert "Take in" not in page
    assert sent(client).status_code == 403
    client.force_login(bob)
    assert "Take in" in client.get(PAGE).content.decode()


@pytest.mark.parametrize("key", sorted(formats()))
def test_every_format_downloads_and_tells_what_it_leaves_out(client, case, claim, rita, key):
    client.force_login(rita)
    if formats()[key].write is None:
        assert client.get(f"{PAGE}out/{key}/").status_code == 404
        return
    answer = client.get(f"{PAGE}out/{key}/")
    assert (answer.status_code, answer["Content-Security-Policy"]) == (200, "default-src 'none'; sandbox")
    assert f'filename="harbour.{formats()[key].suffix}"' in answer["Content-Disposition"]
    assert answer.content
    assert client.get(f"{PAGE}out/{key}/left/").status_code == 200


@pytest.mark.parametrize("path", ["", "out/doccano/", "out/doccano/left/", "imports/{pk}/", "imports/{pk}/doccano/"])
def test_stranger_finds_nothing(client, done, charlie, path):
    client.force_login(charlie)
    assert client.get(PAGE + path.format(pk=done.pk)).status_code == 404


@pytest.mark.parametrize(
    "path", ["out/none/", "out/none/left/", "imports/{pk}/none/", "imports/{pk}/w3c/", "imports/0/"]
)
def test_what_is_not_there_is_not_found(client, done, bob, path):
    client.force_login(bob)
    assert client.get(PAGE + path.format(pk=done.pk)).status_code == 404


def test_file_is_shown_then_taken_in(client, case, bob):
    client.force_login(bob)
    answer = sent(client)
    preview = Import.objects.get()
    assert (answer.url, preview.stage, preview.format) == (preview.get_absolute_url(), Stage.PREVIEW, "doccano")
    shown = client.get(answer.url).content.decode()
    assert "What it would become" in shown
    assert "Take it out again" not in shown
    report = client.post(answer.url, {"do": "take"}, follow=True).content.decode()
    assert "What it became" in report
    assert "Kim met Putin &lt;b&gt;" in report
    assert "Pier Times" in report
    assert json.loads(client.get(f"{answer.url}doccano/").content) == json.loads(LINE)


def test_file_is_put_away(client, case, bob):
    client.force_login(bob)
    where = sent(client).url
    assert client.post(where, {"do": "away"}).url == PAGE
    assert client.get(where).status_code == 404


def test_same_file_again_leads_to_its_report(client, done, bob):
    client.force_login(bob)
    answer = sent(client, name="other.jsonl")
    assert answer.url == f"{done.get_absolute_url()}?again=1"
    assert "taken in before: nothing has changed" in client.get(answer.url).content.decode()


def test_file_that_brings_nothing_new_can_only_be_put_away(client, case, claim, bob):
    client.force_login(bob)
    ours = client.get(f"{PAGE}out/w3c/")
    data = b"".join(ours) if ours.streaming else ours.content
    where = sent(client, data, "ours.jsonld").url
    shown = client.get(where).content.decode()
    assert ("What would be left out" in shown, "Take it in" in shown, "Put it away" in shown) == (True, False, True)


def test_preview_is_its_own_persons(client, preview, alice, rita):
    for person in (alice, rita):
        client.force_login(person)
        assert client.get(preview.get_absolute_url()).status_code == 404


def test_reader_reads_reports_and_decides_nothing(client, done, rita):
    client.force_login(rita)
    assert client.get(done.get_absolute_url()).status_code == 200
    assert client.post(done.get_absolute_url(), {"do": "take"}).status_code == 403


@pytest.mark.parametrize(
    ("data", "name", "more", "why"),
    [
        (b"", "kim.jsonl", {}, "empty"),
        (b"Kim met Putin", "kim.txt", {}, "It does not show which format kim.txt is"),
        (b"Kim met Putin", "kim.tsv", {"format": "webanno"}, "Line 1: a WebAnno TSV file begins"),
        (b"Kim", "kim.jsonl", {"format": "none"}, "not one of the available choices"),
        (b"\x89PNG\r\n\x1a\n\x00", "kim.tsv", {"format": "webanno"}, "is not text in UTF-8"),
        (b"Kim\x00", "kim.conll", {"format": "conll"}, "null byte"),
        (b"PK\x03\x04broken", "kim.zip", {"format": "brat"}, "This ZIP cannot be read"),
        (pack({"../a.ann": b"", "../a.txt": b"a"}), "kim.zip", {"format": "brat"}, "leads outside it"),
        (pack({"a.ann": b"", "a.txt": b"0" * 9_000_000}), "kim.zip", {"format": "brat"}, "a ZIP bomb"),
        (pack({"a.ann": b""}), "kim.xlsx", {"format": "xlsx"}, "is no XLSX workbook"),
    ],
)
def test_hostile_file_is_refused_by_name_and_nothing_stays(client, case, bob, data, name, more, why):
    client.force_login(bob)
    answer = sent(client, data, name, **more)
    assert answer.status_code == 422
    assert why in answer.content.decode()
    assert not Import.objects.exists()


def test_too_large_file_is_refused(client, case, bob, settings):
    settings.IMPORT_MAX_BYTES = 20
    client.force_login(bob)
    answer = sent(client)
    assert (answer.status_code, "is too large" in answer.content.decode()) == (422, True)


def test_nonsense_decision_is_refused(client, preview, bob):
    client.force_login(bob)
    assert client.post(preview.get_absolute_url(), {"do": "burn"}).status_code == 422
    assert client.delete(preview.get_absolute_url()).status_code == 405
    assert client.post(f"{PAGE}out/doccano/").status_code == 405


def test_page_and_report_take_as_many_queries_for_one_as_for_three(client, case, bob, django_assert_num_queries):
    client.force_login(bob)

    def take(texts: int, name: str) -> Import:
        data = io.BytesIO()
        for n in range(texts):
            data.write(json.dumps({"text": f"Kim met {name} {n}", "label": [[0, 3, "PER"]]}).encode() + b"\n")
        chosen = format_of("doccano")
        preview = bring(case=case, chosen=chosen, data=data.getvalue(), file_name=name, by=bob)
        return take_in(brought=preview, by=bob)

    one = take(1, "Putin")
    client.get(PAGE)
    with django_assert_num_queries(7):
        client.get(PAGE)
    with django_assert_num_queries(5):
        client.get(one.get_absolute_url())
    three = take(3, "Xi")
    take(1, "Macron")
    client.get(PAGE)
    with django_assert_num_queries(7):
        client.get(PAGE)
    with django_assert_num_queries(5):
        client.get(three.get_absolute_url())


def test_report_shows_what_a_file_said_beside_the_article(client, case, bob):
    english = article(case, bob)
    at = english.text.index("The fire")
    ann = f"T1\tPerson {at} {at + 3}\tThe\nT2\tPerson {at + 4} {at + 8}\tfire\n".encode()
    ann += b"R1\tMet Arg1:T1 Arg2:T2\t\n#1\tAnnotatorNotes T1\tWhich?\n"
    chosen, data = format_of("brat"), pack({"a.txt": english.text.encode(), "a.ann": ann})
    done = take_in(brought=bring(case=case, chosen=chosen, data=data, file_name="a.zip", by=bob), by=bob)
    client.force_login(bob)
    page = client.get(done.get_absolute_url()).content.decode()
    assert "AnnotatorNotes: Which?" in page
    assert "The → fire" in page
