"""Forms of questions: asking, rewording, moving and deleting one. The page that lists them stands with the claims."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST
from django_htmx.http import HttpResponseClientRedirect

from newsapp.accounts.requests import Request
from newsapp.cases.access import writable
from newsapp.cases.models import Case
from newsapp.history.models import Event
from newsapp.history.queries import of_target, sent_event
from newsapp.history.saved import saying
from newsapp.history.sentences import who
from newsapp.questions import actions
from newsapp.questions.forms import KeyForm, MoveForm, QuestionForm, form_for
from newsapp.questions.log import what_goes
from newsapp.questions.models import Question
from newsapp.questions.ports import answers
from newsapp.web.errors import Refused, Stale

METHODS = ["GET", "POST"]


@require_http_methods(METHODS)
def add(request: Request, slug: str) -> HttpResponse:
    """Ask one more question, after the others."""
    member = writable(request, slug=slug)
    form = QuestionForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        cleaned = form.cleaned_data
        try:
            done = actions.add_question(case=member.case, text=cleaned["text"], key=cleaned["key"], by=request.user)
            return redirect(listed(member.case, done.event))
        except Refused as refused:
            form.add_error(None, refused.message)
    context = {"case": member.case, "member": member, "form": form}
    return render(request, "questions/add.html", context, status=422 if form.errors else 200)


@require_http_methods(METHODS)
def edit(request: Request, pk: int) -> HttpResponse:
    """Reword a question in place; a stale form answers 409 with both texts."""
    member = writable(request, questions=pk)
    question = get_object_or_404(Question.objects.select_related("case"), pk=pk, case=member.case)
    form = QuestionForm(request.POST) if request.method == "POST" else form_for(question)
    context: dict[str, Any] = {"case": member.case, "member": member, "question": question, "form": form}
    if not form.is_valid():
        return _form(request, context, 422 if form.errors else 200)
    cleaned = form.cleaned_data
    version = cleaned["version"] or question.version
    try:
        done = actions.change_question(
            question=question, version=version, text=cleaned["text"], key=cleaned["key"], by=request.user
        )
    except Stale:
        question.refresh_from_db()
        last = of_target(member.case, f"question:{pk}").first()
        since = {"by": who(last) if last else "", "at": last.at if last else None, "yours": cleaned["text"]}
        again = QuestionForm(initial=cleaned | {"version": question.version})
        return _form(request, context | {"question": question, "form": again, "since": since}, 409)
    to = listed(member.case, done.event)
    return HttpResponseClientRedirect(to) if request.htmx else redirect(to)


@require_POST
def move(request: Request, pk: int) -> HttpResponse:
    """Give a question another place."""
    member = writable(request, questions=pk)
    question = get_object_or_404(Question, pk=pk, case=member.case)
    form = MoveForm(request.POST)
    if not form.is_valid():
        raise Refused(" ".join(str(error) for errors in form.errors.values() for error in errors), 422)
    done = actions.move_question(question=question, **form.cleaned_data, by=request.user)
    return redirect(f"{listed(member.case, done.event)}-{_way(done.event)}")


@require_http_methods(METHODS)
def delete(request: Request, pk: int) -> HttpResponse:
    """Ask, saying what becomes of its claims, then delete; Undo stays in the status line and under Activity."""
    form = KeyForm(request.POST if request.method == "POST" else None)
    sent = sent_event(key=form.cleaned_data["key"], by=request.user) if form.is_valid() else None
    if sent:
        return redirect(listed(sent.case, sent))
    member = writable(request, questions=pk)
    question = get_object_or_404(Question.objects.select_related("case"), pk=pk, case=member.case)
    if not form.is_valid():
        goes = what_goes(len(answers().of(question)))
        context = {"case": member.case, "member": member, "question": question, "goes": goes}
        return render(request, "questions/delete.html", context, status=422 if form.errors else 200)
    done = actions.delete_question(question=question, key=form.cleaned_data["key"], by=request.user)
    return redirect(listed(member.case, done.event))


def listed(case: Case, event: Event) -> str:
    """Return the page of the questions, at the one that an event is about, with the event said and undone there.

    The browser moves the focus to what an address names, with script or without: a heading, or a button.
    """
    gone = event.action == "question.deleted"
    place = "" if gone else f"#q{event.target.partition(':')[2]}"
    return saying(f"{reverse('claims:questions', args=[case.slug])}{place}", event)


def _way(event: Event) -> str:
    """Return which button a moved question is moved on by: the same again, the other one at the first or last place."""
    old, new = (event.before or {})["position"], (event.after or {})["position"]
    last = Question.objects.filter(case=event.case_id).count()
    return "down" if new == 1 or (new > old and new < last) else "up"


def _form(request: Request, context: dict[str, Any], status: int) -> HttpResponse:
    """Show the form of one question; under htmx without the page around it."""
    template = "questions/edit.html#form" if request.htmx else "questions/edit.html"
    return render(request, template, context, status=status)
