import pytest
from django.urls import reverse

from newsapp.history.models import Event
from newsapp.questions.actions import add_question, change_question, move_question
from newsapp.questions.models import Question

HTMX = {"HX-Request": "true"}
LIST = "/cases/harbour/questions/"
ADD = "/cases/harbour/questions/add/"


@pytest.fixture
def two(case, bob):
    return [add_question(case=case, text=text, by=bob).question for text in ("Who paid?", "What burned?")]


@pytest.fixture
def signed_in(client, bob):
    client.force_login(bob)
    return client


def _at(question, what):
    return reverse(f"questions:{what}", args=[question.pk])


def _texts():
    return list(Question.objects.values_list("text", flat=True))


def test_question_is_asked_on_one_line_and_the_list_shows_it(signed_in, case):
    answer = signed_in.post(ADD, {"text": "  Who\n paid? ", "key": "k"}, follow=True)
    question, event = Question.objects.get(), Event.objects.get(action="question.added")
    assert (question.text, answer.redirect_chain) == ("Who paid?", [(f"{LIST}?done={event.n}#q{question.pk}", 302)])
    page = answer.content.decode()
    assert page.count(f'<h3 id="q{question.pk}" tabindex="-1">') == 1
    assert page.count('<p id="status" role="status">Question asked.</p>') == 1


def test_form_sent_twice_asks_once(signed_in, case):
    places = [signed_in.post(ADD, {"text": "Who?", "key": "k"})["Location"] for _twice in range(2)]
    assert (len(set(places)), _texts()) == (1, ["Who?"])


@pytest.mark.parametrize("text", ["", "   ", "x" * 501])
def test_question_that_cannot_be_asked_is_kept_in_the_form(signed_in, case, text):
    answer = signed_in.post(ADD, {"text": text})
    assert (answer.status_code, _texts()) == (422, [])
    assert answer.context["form"]["text"].value() == text


def test_one_question_too_many_is_said_in_the_form(signed_in, case):
    Question.objects.bulk_create([Question(case=case, position=n, text=f"Question {n}?") for n in range(1, 101)])
    answer = signed_in.post(ADD, {"text": "One more?"})
    assert (answer.status_code, answer.content.decode().count("at most 100 questions")) == (422, 1)


def test_question_is_reworded_in_place(signed_in, two):
    form = signed_in.get(_at(two[0], "edit"), headers=HTMX).content.decode()
    assert (form.count("<html"), form.count('value="Who paid?"'), form.count('name="version" value="1"')) == (0, 1, 1)
    answer = signed_in.post(_at(two[0], "edit"), {"text": "Who paid for it?", "version": 1}, headers=HTMX)
    event = Event.objects.get(action="question.changed")
    assert answer["HX-Redirect"] == f"{LIST}?done={event.n}#q{two[0].pk}"
    assert _texts()[0] == "Who paid for it?"


def test_stale_rewording_shows_both_and_keeps_mine_on_the_next_send(signed_in, alice, two):
    change_question(question=two[0], version=1, text="Hers?", by=alice)
    answer = signed_in.post(_at(two[0], "edit"), {"text": "His?", "version": 1})
    page = answer.content.decode()
    assert (answer.status_code, page.count("Alice changed this"), page.count("<p>Hers?</p>")) == (409, 1, 1)
    assert (page.count('value="His?"'), page.count('name="version" value="2"')) == (1, 1)
    assert signed_in.post(_at(two[0], "edit"), {"text": "His?", "version": 2}).status_code == 302
    assert _texts()[0] == "His?"


@pytest.mark.parametrize(
    ("seen", "position", "button"), [(3, 2, "up"), (3, 1, "down"), (1, 2, "down"), (1, 3, "up"), (2, 1, "down")]
)
def test_moved_question_leads_to_the_button_that_moves_it_on(signed_in, case, bob, two, seen, position, button):
    moved = [*two, add_question(case=case, text="When?", by=bob).question][seen - 1]
    answer = signed_in.post(_at(moved, "move"), {"seen": seen, "position": position})
    assert answer["Location"].split("#")[1] == f"q{moved.pk}-{button}"
    tag = signed_in.get(answer["Location"]).content.decode().split(f'id="q{moved.pk}-{button}"')[1].split(">")[0]
    assert "disabled" not in tag


@pytest.mark.parametrize("sent", [{}, {"seen": 1}, {"seen": "x", "position": 2}, {"seen": 1, "position": 10**9}])
def test_move_to_nowhere_is_refused(signed_in, two, sent):
    assert (signed_in.post(_at(two[0], "move"), sent).status_code, _texts()[0]) == (422, "Who paid?")


def test_move_on_a_list_that_changed_is_refused(signed_in, alice, two):
    move_question(question=two[0], position=2, by=alice)
    answer = signed_in.post(_at(two[0], "move"), {"seen": 1, "position": 2})
    assert (answer.status_code, answer.content.decode().count("The order of the questions has changed since")) == (
        409,
        1,
    )


def test_deleting_says_what_becomes_of_its_claims(signed_in, two):
    page = signed_in.get(_at(two[0], "delete")).content.decode()
    assert page.count("With it: nothing answers it.") == 1


def test_deletion_is_undone_from_the_status_line(signed_in, two):
    page = signed_in.post(_at(two[0], "delete"), {"key": "k"}, follow=True).content.decode()
    event = Event.objects.get(action="question.deleted")
    assert (_texts(), page.count("Question deleted.")) == (["What burned?"], 1)
    assert page.count(f'action="/cases/harbour/undo/{event.n}/"') == 1
    signed_in.post(f"/cases/harbour/undo/{event.n}/")
    assert _texts() == ["Who paid?", "What burned?"]


def test_second_click_on_delete_is_answered_like_the_first(signed_in, two):
    places = [signed_in.post(_at(two[0], "delete"), {"key": "k"})["Location"] for _twice in range(2)]
    assert (len(set(places)), _texts()) == (1, ["What burned?"])


def test_reader_sees_the_questions_and_may_change_nothing(client, rita, two):
    client.force_login(rita)
    page = client.get(LIST).content.decode()
    assert (page.count("Who paid?"), page.count("<form"), page.count("checkbox")) == (1, 2, 0)
    codes = [client.post(_at(two[0], what)).status_code for what in ("edit", "move", "delete")]
    assert (codes, client.post(ADD).status_code) == ([403] * 3, 403)
