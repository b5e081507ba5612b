"""Events are numbered without gaps, chained by hash, and a one-time key counts once."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.db.models import F, RestrictedError

from newsapp.history.actions import once, record, sent_before, settle
from newsapp.history.chain import broken
from newsapp.history.models import Event, Submission
from newsapp.questions.actions import add_question
from newsapp.web.errors import Refused


@pytest.fixture
def log(case, alice, bob):
    """Three events, the third undoing the second."""
    record(case=case, action="a.done", target="case:1", by=alice)
    second = record(case=case, action="b.done", target="case:1", before={"ở": "cũ"}, after={"ở": "mới"}, by=bob)
    record(case=case, action="b.done", target="case:1", undoes=second, by=None)
    return case


def _event(case, n):
    return Event.objects.filter(case=case, n=n)


def test_events_are_numbered_and_linked(log):
    numbers, links = zip(*Event.objects.order_by("n").values_list("n", "previous"), strict=True)
    hashes = list(Event.objects.order_by("n").values_list("hash", flat=True))
    assert (numbers, list(links)) == ((1, 2, 3), ["", *hashes[:2]])


def test_case_knows_length_and_end_of_its_log(log):
    log.refresh_from_db()
    assert (log.events, log.head) == (3, _event(log, 3).get().hash)


def test_recording_with_a_case_read_long_ago_leaves_no_gap(log, alice):
    log.events, log.head = 0, ""
    assert record(case=log, action="c.done", target="case:1", by=alice).n == 4
    assert broken(log.pk) == []


def test_untouched_log_is_whole(log):
    assert broken(log.pk) == []


@pytest.mark.parametrize(
    "change",
    [
        {"after": {"ở": "khác"}},
        {"before": None},
        {"by_name": "mallory"},
        {"action": "z.done"},
        {"target": "case:2"},
        {"at": F("at") + timedelta(seconds=1)},
        {"hash": "0" * 64},
    ],
)
def test_altered_event_shows(log, change):
    _event(log, 2).update(**change)
    assert broken(log.pk)[0] == 2


def test_removed_event_shows_at_the_next(log):
    _event(log, 1).delete()
    assert broken(log.pk)[0] == 2


def test_event_removed_from_the_end_shows(log):
    _event(log, 3).delete()
    assert broken(log.pk) == [3]


def test_forged_link_to_what_is_undone_shows(log):
    _event(log, 3).update(undoes=_event(log, 1).get())
    assert broken(log.pk) == [3]


def test_two_events_with_one_number_break_the_constraint(log):
    with pytest.raises(IntegrityError), transaction.atomic():
        _event(log, 3).update(n=1)


def test_event_undone_twice_breaks_the_constraint(log):
    with pytest.raises(IntegrityError), transaction.atomic():
        _event(log, 1).update(undoes=_event(log, 2).get())


def test_undone_event_alone_cannot_be_deleted(log):
    with pytest.raises(RestrictedError):
        _event(log, 2).delete()


def test_events_outlive_the_person_and_keep_their_name(log, bob):
    bob.delete()
    kept = _event(log, 2).get()
    assert (kept.by, kept.by_name, broken(log.pk)) == (None, "bob", [])


def test_key_used_again_answers_with_what_came_of_it(alice):
    assert once(key="k", by=alice) is None
    settle(key="k", target="claim:7", by=alice)
    assert once(key="k", by=alice).target == "claim:7"


def test_no_key_never_stops_anything(alice):
    assert (once(key="", by=alice), once(key="", by=alice), Submission.objects.count()) == (None, None, 0)


def test_key_of_one_person_does_not_stop_another(alice, bob):
    once(key="k", by=alice)
    assert once(key="k", by=bob) is None


def test_key_stored_twice_for_a_person_breaks_the_constraint(alice):
    once(key="k", by=alice)
    with pytest.raises(IntegrityError), transaction.atomic():
        Submission.objects.create(by=alice, key="k")


def test_key_sent_again_finds_its_event_and_serves_for_nothing_else(case, bob):
    event = add_question(case=case, text="Who paid?", key="k", by=bob).event
    with transaction.atomic():
        found = sent_before(key="k", by=bob, about=("claim:", "question:"))
        unknown = sent_before(key="", by=bob, about="claim:")
    assert (found, unknown) == (event, None)
    with pytest.raises(Refused) as refused:
        sent_before(key="k", by=bob, about="reference:")
    assert refused.value.status == 409
