import pytest

from newsapp.history.actions import undo
from newsapp.history.kinds import kind_of
from newsapp.history.models import Event
from newsapp.references.actions import add_host, correct_reference, lose_reference, mark_opened, remove_host
from newsapp.references.models import HostRepair, Reference
from newsapp.references.queries import corrections
from newsapp.web.errors import Refused, Stale


@pytest.fixture
def lost(report, find):
    return find("https://www.harbour")


def told(event):
    return kind_of(event.action).sentence(event)


def correct(row, bob, url="https://harbour.org/x", version=1, key=""):
    return correct_reference(reference=row, url=url, version=version, key=key, by=bob)


def test_correction_keeps_the_printed_form_and_who_said_it(lost, bob):
    row = correct(lost, bob, "https://web.archive.org/web/2020/http://harbour.org/x").reference
    assert (row.status, row.publisher, row.archived) == ("repaired", "harbour.org", "http://harbour.org/x")
    assert (row.raw, row.decided_by, row.version) == (lost.raw, bob, 2)
    assert row.machine["status"] == "unrecoverable"


def test_undo_gives_an_address_back_to_the_machine(lost, bob):
    done = correct(lost, bob)
    undo(event=done.event, by=bob)
    lost.refresh_from_db()
    assert (lost.url, lost.status, lost.decided, lost.machine) == ("", "unrecoverable", False, {})


def test_second_correction_is_undone_to_the_first(lost, bob):
    correct(lost, bob)
    second = correct(lost, bob, "https://harbour.org/y", version=2)
    undo(event=second.event, by=bob)
    lost.refresh_from_db()
    assert (lost.url, lost.decided_by, lost.machine["status"]) == ("https://harbour.org/x", bob, "unrecoverable")


def test_what_changed_again_since_is_not_undone(lost, bob):
    first = correct(lost, bob)
    correct(lost, bob, "https://harbour.org/y", version=2)
    with pytest.raises(Refused):
        undo(event=first.event, by=bob)


def test_form_of_an_older_version_is_stale(lost, bob):
    correct(lost, bob)
    with pytest.raises(Stale):
        correct(lost, bob)


def test_same_key_is_one_correction(lost, bob):
    done = [correct(lost, bob, key="once") for _ in range(2)]
    assert (done[0].event, Event.objects.filter(action="reference.corrected").count()) == (done[1].event, 1)


def test_gone_reference_is_refused(lost, bob):
    Reference.objects.all().delete()
    with pytest.raises(Refused):
        correct(lost, bob)


def test_address_given_up_is_no_link(report, bob, find):
    row = lose_reference(reference=find("https://port.org/deck"), version=1, by=bob).reference
    assert (row.url, row.status, row.href, row.page) == ("", "unrecoverable", "", "")


def test_opened_by_whom_and_back(report, bob, alice, find):
    row = find("https://t.me")
    done = mark_opened(reference=row, opened=True, by=bob)
    again = mark_opened(reference=row, opened=True, by=alice)
    row.refresh_from_db()
    assert (row.opened_by, again) == (bob, None)
    undo(event=done.event, by=alice)
    row.refresh_from_db()
    assert (row.opened_by, row.opened_at) == (None, None)


def test_correcting_makes_an_address_not_opened(report, bob, find):
    row = find("https://t.me")
    mark_opened(reference=row, opened=True, by=bob)
    row.refresh_from_db()
    assert correct(row, bob, version=row.version).reference.opened_at is None


def test_what_has_no_address_cannot_be_opened(lost, bob):
    with pytest.raises(Refused):
        mark_opened(reference=lost, opened=True, by=bob)


def test_host_is_added_and_taken_back_with_its_repairs(case, report, bob, find):
    event = add_host(case=case, damaged="harbour tàuwatch.org", right="harbourwatch.org", by=bob)
    undone = undo(event=event, by=bob)
    assert (find("https://www.harbour").url, HostRepair.objects.count()) == ("", 0)
    assert (told(event), told(undone)) == (
        "said that the damaged host “harbour tàuwatch.org” is harbourwatch.org",
        "took the damaged host “harbour tàuwatch.org” out of the table",
    )


def test_host_taken_out_comes_back_by_undo(case, report, bob):
    add_host(case=case, damaged="harbour tàuwatch.org", right="harbourwatch.org", by=bob)
    undo(event=remove_host(host=HostRepair.objects.get(), by=bob), by=bob)
    assert str(HostRepair.objects.get()) == "“harbour tàuwatch.org” → harbourwatch.org"


def test_host_is_in_the_table_once(case, bob):
    add_host(case=case, damaged="a b.org", right="ab.org", by=bob)
    with pytest.raises(Refused):
        add_host(case=case, damaged="a b.org", right="abc.org", by=bob)


def test_sentences_of_the_log_name_note_and_outlet(lost, bob, find):
    events = [
        correct(lost, bob).event,
        lose_reference(reference=lost, version=2, by=bob).event,
        mark_opened(reference=find("https://t.me"), opened=True, by=bob).event,
    ]
    assert [told(event) for event in events] == [
        "corrected an address of note 2 (Harbour Post) to https://harbour.org/x",
        f"said that “{lost.raw}” of note 2 (Harbour Post) cannot be recovered",
        "opened https://t.me/harbourlog/12 of note 1 (Harbour Post)",
    ]


def test_corrections_are_data(case, lost, bob):
    add_host(case=case, damaged="pier tàu.org", right="pierwatch.org", by=bob)
    correct(lost, bob)
    host, reference = corrections(case)
    assert (host["damaged"], host["right"], host["by"]) == ("pier tàu.org", "pierwatch.org", "bob")
    assert (reference["raw"], reference["said"]["url"]) == (lost.raw, "https://harbour.org/x")
    assert (reference["machine"]["status"], reference["by"]) == ("unrecoverable", "bob")
