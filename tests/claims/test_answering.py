"""Claims answer questions: one by one in their forms, several in one step; told, undone, filtered."""

import pytest
from django.urls import reverse

from newsapp.cases.actions import create_case
from newsapp.claims.actions import add_claim, answer_question, change_claim, delete_claim
from newsapp.claims.actions.answering import undo_run
from newsapp.claims.models import Claim
from newsapp.history.actions import undo
from newsapp.history.chain import broken
from newsapp.history.models import Event
from newsapp.history.sentences import tell
from newsapp.questions.actions import add_question, delete_question, move_question
from newsapp.questions.models import Question
from newsapp.web.errors import Refused

LIST = "/cases/harbour/questions/"
ANSWER = "/cases/harbour/claims/answer/"
CLAIMS = "/cases/harbour/claims/"


@pytest.fixture
def who(case, bob):
    return add_question(case=case, text="Who paid?", by=bob).question


@pytest.fixture
def what(case, bob, who):
    return add_question(case=case, text="What burned?", by=bob).question


@pytest.fixture
def three(case, bob):
    return [add_claim(case=case, wording=f"Claim {n}", by=bob).claim for n in (1, 2, 3)]


@pytest.fixture
def signed_in(client, bob):
    client.force_login(bob)
    return client


def told(event):
    return next(tell([Event.objects.get(pk=event.pk)])).sentence


def asked(claim):
    return [question.text for question in Claim.objects.get(pk=claim.pk).questions.all()]


def test_new_claim_answers_questions(case, bob, who, what):
    done = add_claim(case=case, wording="The port paid", questions=[what, who], by=bob)
    assert asked(done.claim) == ["Who paid?", "What burned?"]
    assert told(done.event) == "worded C1 “The port paid”, as an answer to “Who paid?”, “What burned?”"


def test_claim_answers_no_question_of_another_case(case, bob, charlie):
    other = create_case(name="Elsewhere", by=charlie)
    theirs = add_question(case=other, text="Why?", by=charlie).question
    with pytest.raises(ValueError, match="another case"):
        add_claim(case=case, wording="Mine", questions=[theirs], by=bob)
    assert Claim.objects.count() == 0


@pytest.mark.parametrize(
    ("wording", "before", "after", "sentence"),
    [
        ("Claim 1", [], ["who"], "said that C1 answers “Who paid?”"),
        ("Claim 1", ["who"], [], "said that C1 does not answer “Who paid?” any more"),
        (
            "Claim 1",
            ["who"],
            ["what"],
            "said that C1 answers “What burned?”; said that C1 does not answer “Who paid?” any more",
        ),
        ("Claim 2", [], ["who"], "changed “1” to “2” in C1; said that C1 answers “Who paid?”"),
        ("Claim 1", ["who"], ["who"], "changed nothing in C1"),
    ],
)
def test_what_a_claim_answers_is_told(bob, three, who, what, wording, before, after, sentence):
    questions = {"who": who, "what": what}
    three[0].questions.set([questions[one] for one in before])
    done = change_claim(
        claim=three[0], version=1, wording=wording, note="", questions=[questions[one] for one in after], by=bob
    )
    assert told(done.event) == sentence


def test_change_that_says_nothing_of_questions_leaves_them(bob, three, who):
    three[0].questions.add(who)
    change_claim(claim=three[0], version=1, wording="Reworded", note="", by=bob)
    assert asked(three[0]) == ["Who paid?"]


def test_undone_change_answers_what_it_did_before(bob, three, who, what):
    three[0].questions.add(who)
    done = change_claim(claim=three[0], version=1, wording="Other", note="", questions=[what], by=bob)
    undo(event=done.event, by=bob)
    assert (Claim.objects.get(pk=three[0].pk).wording, asked(three[0])) == ("Claim 1", ["Who paid?"])


def test_change_is_not_undone_when_the_claim_answers_something_else_since(bob, three, who, what):
    done = change_claim(claim=three[0], version=1, wording="Other", note="", questions=[what], by=bob)
    answer_question(question=who, claims=[three[0]], by=bob)
    with pytest.raises(Refused, match="changed again"):
        undo(event=done.event, by=bob)


def test_change_is_undone_although_a_question_is_gone(bob, three, who, what):
    three[0].questions.add(who)
    done = change_claim(claim=three[0], version=1, wording="Other", note="", questions=[what], by=bob)
    delete_question(question=what, by=bob)
    undo(event=done.event, by=bob)
    assert asked(three[0]) == ["Who paid?"]


def test_deleted_claim_comes_back_with_what_it_answered(bob, three, who):
    three[0].questions.add(who)
    done = delete_claim(claim=three[0], by=bob)
    undo(event=done.event, by=bob)
    assert asked(three[0]) == ["Who paid?"]


def test_deleted_question_comes_back_with_the_claims_that_are_left(bob, three, who):
    answer_question(question=who, claims=three, by=bob)
    done = delete_question(question=who, by=bob)
    assert told(done.event) == "deleted the question “Who paid?” (3 claims answer it and stay)"
    delete_claim(claim=three[1], by=bob)
    undo(event=done.event, by=bob)
    back = Question.objects.get(pk=who.pk)
    assert [claim.label for claim in back.claims.all()] == ["C1", "C3"]
    assert list(back.claims.values_list("version", flat=True)) == [3, 3]


def test_answered_question_is_not_taken_back(bob, three, who):
    answer_question(question=who, claims=three[:1], by=bob)
    with pytest.raises(Refused, match="worked on since"):
        undo(event=Event.objects.get(action="question.added"), by=bob)


def test_several_claims_answer_in_one_step_and_are_undone_in_one(case, bob, three, who):
    three[0].questions.add(who)
    run = answer_question(question=who, claims=three, by=bob)
    events = Event.objects.filter(n__gte=run.first, n__lte=run.last)
    assert [told(event) for event in events] == [f"said that C{n} answers “Who paid?”" for n in (2, 3)]
    undo_run(case=case, run=run, by=bob)
    assert ([asked(claim) for claim in three], broken(case.pk)) == ([["Who paid?"], [], []], [])


def test_step_sent_twice_is_taken_once(bob, three, who):
    runs = [answer_question(question=who, claims=three, key="k", by=bob) for _twice in range(2)]
    assert (runs[0], Event.objects.filter(action="claim.changed").count()) == (runs[1], 3)


@pytest.mark.parametrize(("answers", "message"), [(True, "answer it already"), (False, "None of them answers it")])
def test_step_that_changes_nothing_is_refused(bob, three, who, what, answers, message):
    answer_question(question=who, claims=three, by=bob)
    with pytest.raises(Refused, match=message):
        answer_question(question=who if answers else what, claims=three, answers=answers, by=bob)


def test_page_shows_the_claims_of_each_question_and_those_of_none(signed_in, disputed, three, who, what):
    answer_question(question=who, claims=[disputed, three[0]], by=disputed.by)
    answer = signed_in.get(LIST)
    shown = [
        (one.question.text, one.total, one.disputed, [c.label for c in one.claims]) for one in answer.context["asked"]
    ]
    assert shown == [("Who paid?", 2, 1, ["C1", "C2"]), ("What burned?", 0, 0, [])]
    assert [claim.label for claim in answer.context["rest"]] == ["C3", "C4"]
    page = answer.content.decode()
    assert (page.count("Nothing answers this yet."), page.count("≠ disputed"), page.count("2 citations")) == (1, 1, 1)


def test_many_claims_are_shown_as_a_few_and_a_way_to_all(signed_in, case, bob, who):
    answer_question(question=who, claims=[add_claim(case=case, wording="W", by=bob).claim for _n in range(6)], by=bob)
    answer = signed_in.get(LIST)
    assert len(answer.context["asked"][0].claims) == 5
    assert answer.content.decode().count(f'<a href="{CLAIMS}?question={who.pk}">All 6 of them') == 1


def test_ticked_claims_answer_a_question_and_the_page_says_so(signed_in, three, who):
    sent = {"claim": [claim.pk for claim in three[:2]], "question": who.pk, "do": "add", "next": f"{CLAIMS}?mine=on"}
    answer = signed_in.post(ANSWER, sent, follow=True)
    ((address, _status),) = answer.redirect_chain
    first, last = Event.objects.filter(action="claim.changed").values_list("n", flat=True)
    assert address == f"{CLAIMS}?mine=on&done={last}&first={first}"
    page = answer.content.decode()
    assert page.count('<p id="status" role="status">2 claims changed.</p>') == 1
    signed_in.post(f"{ANSWER}undo/", {"first": first, "last": last})
    assert [asked(claim) for claim in three] == [[], [], []]


def test_answering_among_the_questions_leads_back_to_the_question(signed_in, three, who):
    sent = {"claim": [three[0].pk], "question": who.pk, "do": "add", "next": f"{LIST}?done=1"}
    n = Event.objects.count() + 1
    assert signed_in.post(ANSWER, sent).url == f"{LIST}?done={n}&first={n}#q{who.pk}"
    assert f'id="q{who.pk}" tabindex="-1"' in signed_in.get(LIST).content.decode()


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"question": ""}, "Choose a question."),
        ({"claim": []}, "Tick the claims first."),
        ({"claim": ["9999999999"]}, "None of these claims is in the case any more."),
        ({"do": "remove"}, "None of them answers it."),
    ],
)
def test_what_is_wrong_is_said_and_the_ticks_stay(signed_in, three, who, sent, said):
    answer = signed_in.post(ANSWER, {"claim": [three[0].pk], "question": who.pk, "do": "add"} | sent)
    page = answer.content.decode()
    assert (answer.status_code, page.count(said)) == (422, 1)
    assert page.count("checked") == len([pk for pk in sent.get("claim", [three[0].pk]) if pk == three[0].pk])


def test_claims_of_another_case_are_not_reached(signed_in, charlie, who):
    other = create_case(name="Elsewhere", by=charlie)
    theirs = add_claim(case=other, wording="Secret", by=charlie).claim
    answer = signed_in.post(ANSWER, {"claim": [theirs.pk], "question": who.pk})
    assert (answer.status_code, "Secret" in answer.content.decode(), theirs.questions.count()) == (422, False, 0)


def test_reader_may_not_say_what_claims_answer(client, rita, three, who):
    client.force_login(rita)
    codes = [
        client.post(address, {"claim": three[0].pk, "question": who.pk}).status_code
        for address in (ANSWER, f"{ANSWER}undo/")
    ]
    assert (codes, client.get(CLAIMS).content.decode().count('name="claim"')) == ([403, 403], 0)


@pytest.mark.parametrize(("question", "labels"), [("who", ["C1", "C3"]), ("what", []), ("none", ["C2"])])
def test_list_is_narrowed_to_what_answers_a_question(signed_in, three, who, what, question, labels):
    answer_question(question=who, claims=[three[0], three[2]], by=three[0].by)
    value = {"who": who.pk, "what": what.pk}.get(question, question)
    answer = signed_in.get(CLAIMS, {"question": value})
    assert [claim.label for claim in answer.context["claims"]] == labels


def test_list_and_page_of_a_claim_lead_to_its_questions(signed_in, bob, three, who):
    answer_question(question=who, claims=three[:1], by=bob)
    link = f'<a href="{LIST}#q{who.pk}">1'
    assert [signed_in.get(at).content.decode().count(link) for at in (CLAIMS, three[0].get_absolute_url())] == [1, 1]


def test_form_of_a_claim_ticks_what_it_answers(signed_in, three, who, what):
    three[0].questions.add(what)
    address = reverse("claims:claim_edit", args=[three[0].pk])
    page = signed_in.get(address).content.decode()
    assert page.split(f'value="{what.pk}"')[1].split(">")[0].count("checked") == 1
    sent = {"version": 1, "wording": "Claim 1", "note": "", "asked": "on", "questions": [who.pk]}
    signed_in.post(address, sent)
    assert asked(three[0]) == ["Who paid?"]
    signed_in.post(address, {"version": 2, "wording": "Claim 1", "note": ""})
    assert asked(three[0]) == ["Who paid?"]


def test_stale_form_shows_what_both_say_it_answers(signed_in, alice, three, who, what):
    change_claim(claim=three[0], version=1, wording="Claim 1", note="", questions=[who], by=alice)
    sent = {"version": 1, "wording": "Claim 1", "note": "", "asked": "on", "questions": [what.pk]}
    answer = signed_in.post(reverse("claims:claim_edit", args=[three[0].pk]), sent)
    (row,) = answer.context["since"].rows
    said = ["".join(piece.text for piece in side) for side in (row.yours, row.theirs)]
    assert (answer.status_code, row.label, said) == (409, "Answers", ["What burned?", "Who paid?"])
    keeping = answer.content.decode().split('<form id="keep-mine"')[1].split("</form>")[0]
    assert keeping.count(f'name="questions" value="{what.pk}"') == 1


def test_question_that_is_gone_is_said_in_the_form(signed_in, bob, three, who):
    delete_question(question=who, by=bob)
    sent = {"version": 1, "wording": "Claim 1", "note": "", "asked": "on", "questions": [who.pk]}
    assert signed_in.post(reverse("claims:claim_edit", args=[three[0].pk]), sent).status_code == 422


@pytest.mark.parametrize("more", [1, 3])
def test_page_takes_the_same_queries_for_any_number(signed_in, case, bob, english, more, django_assert_num_queries):
    for n in range(more):
        question = add_question(case=case, text=f"Question {n}?", by=bob).question
        for m in range(more):
            add_claim(case=case, wording=f"Claim {m}", questions=[question], by=bob)
            add_claim(case=case, wording=f"Other {m}", by=bob)
    with django_assert_num_queries(12):
        signed_in.get(LIST)


def test_moved_question_keeps_its_claims(bob, three, who, what):
    answer_question(question=who, claims=three, by=bob)
    move_question(question=who, position=2, by=bob)
    assert Question.objects.get(position=2).claims.count() == 3
