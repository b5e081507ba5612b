"""What was said of a mention stands in the log, and is taken back there; what was decided anew since is not."""

import json
from io import StringIO

import pytest
from django.core.management import call_command

from newsapp.entities.models import Entity, Mention
from newsapp.history.actions import undo
from newsapp.history.kinds import kind_of
from newsapp.web.errors import Refused

from .steps import form, match_again, names, url


@pytest.fixture
def before(revision):
    return names(revision)


def last(case):
    return case.log.order_by("-n").first()


def told(event):
    return kind_of(event.action).sentence(event)


def test_log_tells_what_was_changed_where(as_bob, case, kim, putin):
    as_bob.post(url(kim), form(kim, words="Jong-un", entity=putin.pk))
    assert told(last(case)) == (
        "corrected the name “Jong-un” (Harbour Post ¶2.2): “Kim Jong-un” to “Jong-un”; "
        "Kim Jong-un (person) to Vladimir Putin (person)"
    )


def test_undo_lets_the_machine_read_it_again(as_bob, before, case, bob, kim, revision):
    as_bob.post(url(kim), form(kim, words="Jong-un", entity="none"))
    event = last(case)
    undo(event=event, by=bob)
    assert (names(revision), Mention.objects.filter(decided=True).exists()) == (before, False)
    assert told(last(case)) == "gave the name “Jong-un” (Harbour Post ¶2.2) back to the machine"
    assert undo(event=event, by=bob) == last(case)


def test_undo_takes_a_new_entity_away(as_bob, before, case, bob, kim, revision):
    as_bob.post(url(kim), form(kim, entity="new", name="The chief", type="PER"))
    undo(event=last(case), by=bob)
    assert (names(revision), Entity.objects.filter(case=case).exists()) == (before, False)


def test_undo_puts_the_earlier_decision_back(as_bob, case, alice, bob, kim, revision, putin):
    as_bob.post(url(kim), form(kim, words="Jong-un"))
    first = Mention.objects.select_related("revision").get(pk=kim.pk)
    as_bob.force_login(alice)
    as_bob.post(url(first), form(first, words="Kim Jong-un", entity=putin.pk))
    undo(event=last(case), by=bob)
    match_again(revision)
    row = Mention.objects.get(pk=kim.pk)
    assert (names(revision)[0], row.decided, row.decided_by) == (("Jong-un", "kim-jong-un", "name"), True, bob)


def test_what_was_decided_anew_is_not_undone(as_bob, case, bob, kim, putin):
    as_bob.post(url(kim), form(kim, words="Jong-un"))
    event, row = last(case), Mention.objects.select_related("revision").get(pk=kim.pk)
    as_bob.post(url(row), form(row, entity=putin.pk))
    with pytest.raises(Refused) as refused:
        undo(event=event, by=bob)
    assert refused.value.status == 409


def test_giving_back_can_be_taken_back(as_bob, before, case, bob, kim, revision):
    as_bob.post(url(kim), form(kim, words="Jong-un"))
    row = Mention.objects.select_related("revision").get(pk=kim.pk)
    as_bob.post(url(row), form(row, do="release"))
    assert names(revision) == before
    undo(event=last(case), by=bob)
    match_again(revision)
    assert names(revision)[0] == ("Jong-un", "kim-jong-un", "name")
    assert told(last(case)).startswith("corrected the name “Jong-un”")


def test_giving_back_is_not_taken_back_over_another_decision(as_bob, case, bob, kim, revision):
    as_bob.post(url(kim), form(kim, words="Jong-un"))
    row = Mention.objects.select_related("revision").get(pk=kim.pk)
    as_bob.post(url(row), form(row, do="release"))
    event, fresh = last(case), revision.mentions.select_related("revision").order_by("start").first()
    as_bob.post(url(fresh), form(fresh, entity="none"))
    with pytest.raises(Refused) as refused:
        undo(event=event, by=bob)
    assert refused.value.status == 409


def test_corrected_mention_is_exported_with_what_the_machine_had_read(as_bob, kim, putin):
    as_bob.post(url(kim), form(kim, words="Jong-un", entity=putin.pk))
    out = StringIO()
    call_command("export_corrections", "harbour", stdout=out)
    (row,) = json.loads(out.getvalue())["names"]
    kept = ("decision", "words", "entity", "type", "form", "by", "sha256")
    assert [row[name] for name in kept] == [
        "place", "Jong-un", "vladimir-putin", "PER", "name", "bob", kim.revision.sha256,
    ]  # fmt: skip
    assert row["before"] == {
        "start": kim.start, "end": kim.end, "words": "Kim Jong-un", "entity": "kim-jong-un", "type": "PER",
        "form": "name",
    }  # fmt: skip
