"""The questions of a case with the claims that answer them, and the step in which several claims answer one."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from newsapp.accounts.requests import Request
from newsapp.cases.access import readable, writable
from newsapp.cases.models import Membership
from newsapp.claims.actions.answering import Run, answer_question, undo_run
from newsapp.claims.answering import FEW, nothing, questions_of, with_claims
from newsapp.claims.forms import AnswerForm, RunForm
from newsapp.claims.models import Claim
from newsapp.claims.queries import counted
from newsapp.claims.saved import saved_line
from newsapp.questions.forms import QuestionForm
from newsapp.questions.models import Question
from newsapp.web.errors import Refused
from newsapp.web.onward import onward

MOST = 500


@require_safe
def questions(request: Request, slug: str) -> HttpResponse:
    """List the questions with the first claims of each, then the claims that answer nothing."""
    member = readable(request, slug=slug)
    asked = with_claims(questions_of(member.case))
    others = Claim.objects.filter(nothing(), case=member.case)
    context = {
        "case": member.case,
        "member": member,
        "asked": asked,
        "offered": [one.question for one in asked],
        "rest": list(counted(others)[:FEW]),
        "rest_total": others.count(),
        "form": QuestionForm(),
        "few": FEW,
    }
    return render(request, "questions/list.html", context | saved_line(request, member.case))


@require_http_methods(["GET", "POST"])
def answer(request: Request, slug: str) -> HttpResponse:
    """Let the ticked claims answer a question, or no longer answer it; what is wrong is said on a page of its own."""
    member = writable(request, slug=slug)
    asked = list(Question.objects.filter(case=member.case).select_related("case"))
    form = AnswerForm(request.POST if request.method == "POST" else None, questions=asked)
    ticked = list(Claim.objects.filter(case=member.case, pk__in=form.ticked)[:MOST])
    if form.is_valid():
        try:
            said = form.said(asked)
            run = answer_question(claims=ticked, **said, by=request.user)
            return redirect(_back(request, said["question"], run))
        except Refused as refused:
            form.add_error(None, refused.message)
    return _form(request, member, form, ticked)


@require_POST
def unanswer(request: Request, slug: str) -> HttpResponse:
    """Take back a whole step."""
    member = writable(request, slug=slug)
    form = RunForm(request.POST)
    if not form.is_valid():
        raise Refused(" ".join(str(error) for errors in form.errors.values() for error in errors), 422)
    undo_run(case=member.case, run=Run(**form.cleaned_data), by=request.user)
    return redirect(onward(request, reverse("claims:questions", args=[slug])))


def _form(request: Request, member: Membership, form: AnswerForm, ticked: list[Claim]) -> HttpResponse:
    context = {"case": member.case, "member": member, "form": form, "ticked": ticked, "next": onward(request, "")}
    return render(request, "claims/answer.html", context, status=422 if form.errors else 200)


def _back(request: Request, question: Question, run: Run) -> str:
    """Return the page that the step was taken on, saying what was done; among the questions, at the question."""
    listed = reverse("claims:questions", args=[question.case.slug])
    came = urlsplit(onward(request, listed))
    query = QueryDict(came.query, mutable=True)
    query["done"], query["first"] = str(run.last), str(run.first)
    return f"{came.path}?{query.urlencode()}" + (f"#q{question.pk}" if came.path == listed else "")
