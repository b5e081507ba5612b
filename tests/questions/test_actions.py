import pytest
from django.db import IntegrityError, transaction

from newsapp.cases.actions import create_case
from newsapp.history.actions import undo
from newsapp.history.chain import broken
from newsapp.history.models import Event
from newsapp.history.sentences import tell
from newsapp.questions.actions import MOST, add_question, change_question, delete_question, move_question
from newsapp.questions.models import Question
from newsapp.web.errors import Refused, Stale


@pytest.fixture
def three(case, bob):
    """Who paid?, What burned? and When? in this order."""
    return [add_question(case=case, text=text, by=bob).question for text in ("Who paid?", "What burned?", "When?")]


def order(case):
    rows = list(Question.objects.filter(case=case))
    assert [row.position for row in rows] == list(range(1, len(rows) + 1))
    return [row.text for row in rows]


def told(event):
    return next(tell([Event.objects.get(pk=event.pk)])).sentence


def test_questions_stand_in_the_order_they_were_asked(case, three):
    assert order(case) == ["Who paid?", "What burned?", "When?"]


def test_positions_count_within_a_case(charlie, three):
    other = create_case(name="Elsewhere", by=charlie)
    assert add_question(case=other, text="Why?", by=charlie).question.position == 1


def test_same_key_asks_once(case, bob):
    first = add_question(case=case, text="Who?", key="k", by=bob)
    again = add_question(case=case, text="Who?", key="k", by=bob)
    assert (again.question, again.repeated, Question.objects.count()) == (first.question, True, 1)


def test_one_question_too_many_is_refused(case, bob):
    rows = [Question(case=case, position=n, text=f"Question {n}?") for n in range(1, MOST + 1)]
    Question.objects.bulk_create(rows)
    with pytest.raises(Refused, match="at most 100"):
        add_question(case=case, text="One more?", by=bob)


@pytest.mark.parametrize(
    ("which", "to", "expected"),
    [
        (0, 2, ["What burned?", "Who paid?", "When?"]),
        (0, 3, ["What burned?", "When?", "Who paid?"]),
        (2, 1, ["When?", "Who paid?", "What burned?"]),
        (1, 99, ["Who paid?", "When?", "What burned?"]),
        (2, 0, ["When?", "Who paid?", "What burned?"]),
    ],
)
def test_moved_question_makes_the_others_make_room(case, bob, three, which, to, expected):
    move_question(question=three[which], position=to, by=bob)
    assert order(case) == expected


def test_move_of_what_stands_elsewhere_now_is_refused(case, alice, bob, three):
    move_question(question=three[2], position=1, seen=3, by=alice)
    with pytest.raises(Refused) as refused:
        move_question(question=three[2], position=2, seen=3, by=bob)
    assert (refused.value.status, order(case)[0]) == (409, "When?")


def test_move_to_where_it_stands_is_refused(bob, three):
    with pytest.raises(Refused) as refused:
        move_question(question=three[0], position=1, by=bob)
    assert refused.value.status == 422


def test_same_key_moves_once(case, bob, three):
    move_question(question=three[2], position=2, seen=3, key="k", by=bob)
    again = move_question(question=three[2], position=2, seen=3, key="k", by=bob)
    assert (again.repeated, order(case)) == (True, ["Who paid?", "When?", "What burned?"])


def test_reworded_question_is_the_next_version(bob, three):
    done = change_question(question=three[0], version=1, text="Who paid for it?", by=bob)
    assert (done.question.text, done.question.version) == ("Who paid for it?", 2)
    assert told(done.event) == "changed question 1 from “Who paid?” to “Who paid for it?”"


def test_rewording_an_older_version_is_stale_and_changes_nothing(alice, bob, three):
    change_question(question=three[0], version=1, text="Hers?", by=alice)
    with pytest.raises(Stale) as stale:
        change_question(question=three[0], version=1, text="His?", by=bob)
    assert (stale.value.current.text, Question.objects.get(pk=three[0].pk).text) == ("Hers?", "Hers?")


def test_moving_leaves_a_rewording_form_fresh(alice, bob, three):
    move_question(question=three[0], position=3, by=alice)
    done = change_question(question=three[0], version=1, text="Who paid for it?", by=bob)
    assert (done.question.position, done.question.text) == (3, "Who paid for it?")


def test_deleted_question_leaves_no_gap(case, bob, three):
    delete_question(question=three[0], by=bob)
    assert order(case) == ["What burned?", "When?"]


def test_delete_twice_with_the_same_key_is_done_once(bob, three):
    first = delete_question(question=three[0], key="k", by=bob)
    again = delete_question(question=three[0], key="k", by=bob)
    assert (again.event, again.repeated, again.question) == (first.event, True, None)


def test_undone_deletion_is_the_same_question_in_its_place(case, bob, three):
    done = delete_question(question=three[1], by=bob)
    back = undo(event=done.event, by=bob)
    again = Question.objects.get(pk=three[1].pk)
    assert (order(case), again.at, again.by) == (["Who paid?", "What burned?", "When?"], three[1].at, bob)
    assert told(back) == "took back: deleted the question “What burned?” (nothing answers it)"


def test_deletion_of_the_last_is_undone_after_others_went_too(case, bob, three):
    last = delete_question(question=three[2], by=bob)
    delete_question(question=three[0], by=bob)
    undo(event=last.event, by=bob)
    assert order(case) == ["What burned?", "When?"]


def test_undone_move_is_back_where_it_was(case, bob, three):
    done = move_question(question=three[0], position=3, by=bob)
    assert told(done.event) == "moved the question “Who paid?” from 1 to 3"
    undo(event=done.event, by=bob)
    assert order(case) == ["Who paid?", "What burned?", "When?"]


def test_move_is_not_undone_after_the_order_changed_again(bob, three):
    done = move_question(question=three[0], position=3, by=bob)
    move_question(question=three[1], position=3, by=bob)
    with pytest.raises(Refused, match="changed again"):
        undo(event=done.event, by=bob)


def test_undone_rewording_is_the_former_text(bob, three):
    done = change_question(question=three[0], version=1, text="Who?", by=bob)
    undo(event=done.event, by=bob)
    assert Question.objects.get(pk=three[0].pk).text == "Who paid?"


def test_rewording_is_not_undone_after_another_one(alice, bob, three):
    done = change_question(question=three[0], version=1, text="Who?", by=bob)
    change_question(question=three[0], version=2, text="By whom?", by=alice)
    with pytest.raises(Refused, match="changed again"):
        undo(event=done.event, by=bob)


def test_undone_question_is_gone(case, bob, three):
    undo(event=Event.objects.get(target=f"question:{three[1].pk}"), by=bob)
    assert order(case) == ["Who paid?", "When?"]


def test_question_reworded_since_is_not_taken_back(alice, bob, three):
    change_question(question=three[0], version=1, text="Who?", by=alice)
    with pytest.raises(Refused, match="worked on since"):
        undo(event=Event.objects.get(target=f"question:{three[0].pk}", action="question.added"), by=bob)


def test_nothing_of_a_deleted_question_is_undone_before_its_deletion(bob, three):
    done = change_question(question=three[0], version=1, text="Who?", by=bob)
    delete_question(question=three[0], by=bob)
    with pytest.raises(Refused, match="deleted since"):
        undo(event=done.event, by=bob)


def test_every_write_is_one_event_and_the_chain_holds(case, bob, three):
    before = Event.objects.count()
    move_question(question=three[0], position=3, by=bob)
    change_question(question=three[1], version=1, text="What?", by=bob)
    delete_question(question=three[2], by=bob)
    assert (Event.objects.count() - before, broken(case.pk)) == (3, [])


def test_two_questions_never_share_a_place(case, three):
    with pytest.raises(IntegrityError), transaction.atomic():
        Question.objects.create(case=case, position=1, text="Again?")


def test_question_cannot_be_empty(case):
    with pytest.raises(IntegrityError, match="question_has_a_text"):
        Question.objects.create(case=case, position=1, text="")
