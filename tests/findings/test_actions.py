"""What people say about numbers, dates and statements stands, with their name, and can be taken back."""

import pytest

from newsapp.entities.actions import match_revision
from newsapp.entities.models import Entity
from newsapp.findings.actions import add_finding, correct_finding, reject_finding, undecide_finding
from newsapp.findings.models import DateExpression, Quantity, Statement
from newsapp.findings.said import SaidDate, SaidQuantity, SaidStatement
from newsapp.history.actions import undo
from newsapp.history.sentences import tell
from newsapp.web.errors import Refused, Stale

from .conftest import span


def read_by_machine(revision, words="30", low=30.0):
    """Stand in for what a reader of numbers found: a row that nobody has decided."""
    start, end = span(revision, words)
    Quantity.objects.filter(revision=revision).delete()
    return Quantity.objects.create(
        revision=revision, start=start, end=end, low=low, high=low, bound="exact", unit="crates", counted="crates",
        whole_start=start, whole_end=end, why="digits",
    )  # fmt: skip


def about(revision, words="30", low=30.0, **known):
    return SaidQuantity(*span(revision, words), low, low, **({"bound": "about", "unit": "crates"} | known))


def told(case):
    return [line.sentence for line in tell(case.log.select_related("by", "undone_by").order_by("-n"))]


def test_correction_keeps_what_the_machine_read_beside_it(revision, bob):
    row = read_by_machine(revision)
    done = correct_finding(finding=row, said=about(revision, "About 30"), version=1, by=bob)
    kept = done.finding
    assert (kept.bound, revision.text[kept.start : kept.end], kept.decided_by, kept.version) == (
        "about", "About 30", bob, 2,
    )  # fmt: skip
    assert (kept.machine["bound"], kept.machine["why"], kept.why) == ("exact", "digits", "said by Bob")


def test_correction_stands_when_the_article_is_read_again(revision, bob):
    row = read_by_machine(revision)
    correct_finding(finding=row, said=about(revision, low=33.0), version=1, by=bob)
    match_revision(revision=revision)
    start, _end = span(revision, "30")
    assert [(one.low, one.decided) for one in Quantity.objects.filter(start__lte=start, end__gt=start)] == [(33, True)]


def test_rejected_number_is_not_read_there_again(revision, bob):
    row = read_by_machine(revision)
    reject_finding(finding=row, version=1, by=bob)
    match_revision(revision=revision)
    start, _end = span(revision, "30")
    assert [one.rejected for one in Quantity.objects.filter(start__lte=start, end__gt=start)] == [True]


def test_correction_takes_the_place_of_what_the_machine_read_beside_it(revision, bob):
    row, other = read_by_machine(revision), span(revision, "12")
    Quantity.objects.create(
        revision=revision, start=other[0], end=other[1], low=12, high=12, bound="exact", whole_start=other[0],
        whole_end=other[1],
    )  # fmt: skip
    said = SaidQuantity(*span(revision, "30 crates burned, and 12"), 30, 42, bound="range")
    correct_finding(finding=row, said=said, version=1, by=bob)
    assert [(one.low, one.high) for one in Quantity.objects.filter(revision=revision)] == [(30, 42)]


def test_added_finding_has_a_person_and_no_machine(crates, day, saying, bob):
    assert [(row.decided, row.decided_by, row.machine) for row in (crates, day, saying)] == [(True, bob, {})] * 3
    assert (day.first.isoformat(), day.last.isoformat(), day.resolved) == ("2023-09-14", "2023-09-14", "given")
    assert (saying.entity.key, saying.entities) == ("kim-jong-un", ["kim-jong-un"])


def test_undo_of_an_addition_takes_it_away(case, crates, bob):
    undo(event=case.log.get(action="quantity.added"), by=bob)
    assert not Quantity.objects.filter(decided=True).exists()


def test_undo_gives_what_stood_before(case, revision, crates, bob):
    correct_finding(finding=crates, said=about(revision, low=33.0), version=1, by=bob)
    undo(event=case.log.get(action="quantity.corrected"), by=bob)
    kept = Quantity.objects.get(pk=crates.pk)
    assert (kept.low, kept.decided_by) == (30, bob)


def test_undo_of_a_rejection_lets_the_machine_read_there_again(case, revision, bob):
    row = read_by_machine(revision)
    reject_finding(finding=row, version=1, by=bob)
    undo(event=case.log.get(action="quantity.rejected"), by=bob)
    assert not Quantity.objects.filter(decided=True).exists()


def test_undo_after_somebody_decided_again_is_refused(case, revision, crates, alice, bob):
    correct_finding(finding=crates, said=about(revision, low=33.0), version=1, by=alice)
    with pytest.raises(Refused) as refusal:
        undo(event=case.log.get(action="quantity.added"), by=bob)
    assert (refusal.value.status, Quantity.objects.get(pk=crates.pk).low) == (409, 33)


def test_decision_can_be_given_back_and_that_undone(case, crates, bob):
    undecide_finding(finding=crates, version=1, by=bob)
    assert not Quantity.objects.filter(decided=True).exists()
    undo(event=case.log.get(action="quantity.undecided"), by=bob)
    kept = Quantity.objects.get(pk=crates.pk)
    assert (kept.low, kept.decided, kept.decided_by) == (30, True, bob)


def test_stale_form_changes_nothing(revision, crates, alice, bob):
    correct_finding(finding=crates, said=about(revision, low=33.0), version=1, by=alice)
    with pytest.raises(Stale) as stale:
        correct_finding(finding=crates, said=about(revision, low=44.0), version=1, by=bob)
    assert (stale.value.current.low, Quantity.objects.get(pk=crates.pk).low) == (33, 33)


def test_form_sent_twice_is_stored_once(case, revision, bob):
    first, second = (add_finding(revision=revision, said=about(revision), key="k", by=bob) for _time in range(2))
    assert (first.event, second.repeated, second.finding) == (second.event, True, first.finding)
    assert case.log.filter(action="quantity.added").count() == 1


def test_second_number_on_the_same_words_is_refused(revision, crates, bob):
    with pytest.raises(Refused) as refusal:
        add_finding(revision=revision, said=about(revision, "About 30"), by=bob)
    assert refusal.value.status == 409


def test_statement_may_lie_inside_another(revision, saying, bob):
    start, end = span(revision, "nothing")
    add_finding(revision=revision, said=SaidStatement(start, end, "he"), by=bob)
    assert Statement.objects.filter(decided=True).count() == 2


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ({"low": 40.0, "high": 30.0, "bound": "range"}, 422),
        ({"low": None, "high": None}, 422),
        ({"low": float("inf"), "high": float("inf")}, 422),
        ({"low": 1.0, "high": 2.0, "bound": "exact"}, 422),
        ({"bound": "perhaps"}, 422),
        ({"start": 5, "end": 5}, 400),
        ({"start": 5, "end": 50_000}, 400),
    ],
)
def test_impossible_number_is_refused_and_nothing_is_stored(case, revision, bob, said, status):
    start, end = span(revision, "30")
    values = {"start": start, "end": end, "low": 30.0, "high": 30.0, "bound": "about"} | said
    before = case.log.count()
    with pytest.raises(Refused) as refusal:
        add_finding(revision=revision, said=SaidQuantity(**values), by=bob)
    assert (refusal.value.status, case.log.count()) == (status, before)


@pytest.mark.parametrize("iso", ["", "14/9", "2023-02-30", "2023-09-17/2023-09-01"])
def test_impossible_date_is_refused(revision, bob, iso):
    with pytest.raises(Refused) as refusal:
        add_finding(revision=revision, said=SaidDate(*span(revision, "14 September 2023"), iso), by=bob)
    assert refusal.value.status == 422


def test_letter_is_never_cut(case, bob):
    from tests.factories import article  # noqa: PLC0415

    revision = article(case, bob, "Harbour\n\nThe cafe\u0301 counted 20 guests.")
    start = revision.text.index("\u0301")
    with pytest.raises(Refused) as refusal:
        add_finding(revision=revision, said=SaidDate(start, start + 4, "2023"), by=bob)
    assert refusal.value.status == 400


def test_statement_without_speaker_and_outlet_is_refused(revision, bob):
    with pytest.raises(Refused):
        add_finding(revision=revision, said=SaidStatement(*span(revision, "We will rebuild"), ""), by=bob)


def test_deleting_the_entity_leaves_the_statement(saying):
    Entity.objects.get(key="kim-jong-un").delete()
    assert Statement.objects.get(pk=saying.pk).entity is None


def test_activity_tells_it_in_sentences(case, revision, crates, bob):
    correct_finding(finding=crates, said=about(revision, "About 30", low=33.0), version=1, by=bob)
    reject_finding(finding=crates, version=2, by=bob)
    undecide_finding(finding=crates, version=3, by=bob)
    assert told(case)[:4] == [
        "gave the number “About 30” (Harbour Post ¶2.2) back to the machine",
        "said that the number “About 30” (Harbour Post ¶2.2) is none",
        "corrected the number “About 30” (Harbour Post ¶2.2): “30” to “About 30”; about 30 crates to about 33 crates",
        "added the number “30” (Harbour Post ¶2.2): about 30 crates",
    ]


def test_correcting_the_words_of_a_date_keeps_how_it_was_resolved(revision, bob):
    start, end = span(revision, "14 September 2023")
    DateExpression.objects.filter(revision=revision).delete()
    row = DateExpression.objects.create(
        revision=revision, start=start, end=end - 5, iso="2023-09-14", first="2023-09-14", last="2023-09-14",
        resolved="publication",
    )  # fmt: skip
    done = correct_finding(finding=row, said=SaidDate(start, end, "2023-09-14"), version=1, by=bob)
    assert (done.finding.resolved, done.finding.end) == ("publication", end)
