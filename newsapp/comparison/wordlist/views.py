"""The page of a case's words and its forms."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from newsapp.accounts.requests import Request
from newsapp.cases.access import readable, writable
from newsapp.cases.models import Case, Membership
from newsapp.comparison.keeping.catching_up import behind
from newsapp.comparison.models import WordEntry
from newsapp.comparison.wordlist import actions, sheets
from newsapp.comparison.wordlist.forms import FileForm, KeyForm, OffForm, SearchForm, WordsForm, form_for
from newsapp.comparison.wordlist.page import languages_of, of_page, own_entries, shipped_names
from newsapp.comparison.wordlist.proposals import proposals
from newsapp.history.models import Event
from newsapp.history.queries import of_target, sent_event
from newsapp.history.saved import saved_line, saying
from newsapp.history.sentences import who
from newsapp.web.errors import Refused, Stale
from newsapp.web.tables import csv_response

METHODS = ["GET", "POST"]
UNPROCESSABLE, CONFLICT = 422, 409


@require_safe
def words(request: Request, slug: str) -> HttpResponse:
    """Show the words that a case is compared by: its own, and the shipped ones."""
    return _page(request, readable(request, slug=slug))


@require_safe
def words_csv(request: Request, slug: str) -> HttpResponse:
    """Hand out the case's own words as a table."""
    member = readable(request, slug=slug)
    rows = [each.entry for each in own_entries(member.case)]
    return csv_response(sheets.table(rows), f"{member.case.slug}-words.csv")


@require_http_methods(METHODS)
def add(request: Request, slug: str) -> HttpResponse:
    """Add an entry; what was typed stays in the form when it cannot be taken."""
    member = writable(request, slug=slug)
    languages = languages_of(member.case)
    if request.method != "POST":
        known = {"meaning": request.GET.get("meaning", "")[:60]}
        return _form(request, member, WordsForm(initial=known, languages=languages))
    form = WordsForm(request.POST, languages=languages)
    if form.is_valid():
        try:
            done = actions.add_words(case=member.case, said=form.said(), key=form.cleaned_data["key"], by=request.user)
            return _back(member.case, done.event)
        except Refused as refused:
            form.add_error(None, refused.message)
    return _form(request, member, form, status=UNPROCESSABLE)


@require_http_methods(METHODS)
def change(request: Request, slug: str, pk: int) -> HttpResponse:
    """Change an entry; a form made from an older one answers 409 with both."""
    member = writable(request, slug=slug)
    entry = get_object_or_404(WordEntry.objects.select_related("case"), case=member.case, pk=pk, off=False)
    languages = form_for(entry, languages_of(member.case)).languages
    if request.method != "POST":
        return _form(request, member, form_for(entry, languages), entry=entry)
    form = WordsForm(request.POST, languages=languages)
    if not form.is_valid():
        return _form(request, member, form, entry=entry, status=UNPROCESSABLE)
    version, key = form.cleaned_data["version"] or 0, form.cleaned_data["key"]
    try:
        done = actions.change_words(entry=entry, version=version, said=form.said(), key=key, by=request.user)
        return _back(member.case, done.event)
    except Refused as refused:
        form.add_error(None, refused.message)
        return _form(request, member, form, entry=entry, status=UNPROCESSABLE)
    except Stale:
        return _stale(request, member, entry, form)


@require_POST
def remove(request: Request, slug: str, pk: int) -> HttpResponse:
    """Remove an entry, or switch a shipped one on again; Undo stays in the status line and under Activity."""
    member = writable(request, slug=slug)
    form = KeyForm(request.POST)
    if not form.is_valid():
        raise Refused(_("Reload the page and try again."), UNPROCESSABLE)
    sent = sent_event(key=form.cleaned_data["key"], by=request.user)
    if sent:
        return _back(member.case, sent)
    entry = get_object_or_404(WordEntry.objects.select_related("case"), case=member.case, pk=pk)
    done = actions.remove_words(entry=entry, key=form.cleaned_data["key"], by=request.user)
    return _back(member.case, done.event)


@require_POST
def off(request: Request, slug: str) -> HttpResponse:
    """Switch a shipped entry off for the case."""
    member = writable(request, slug=slug)
    form = OffForm(request.POST)
    if not form.is_valid():
        raise Refused(_("There is no shipped entry of this name."), UNPROCESSABLE)
    done = actions.add_words(case=member.case, said=form.said(), key=form.cleaned_data["key"], by=request.user)
    return _back(member.case, done.event)


@require_POST
def take_in(request: Request, slug: str) -> HttpResponse:
    """Take in the words of a file."""
    member = writable(request, slug=slug)
    form = FileForm(request.POST, request.FILES)
    if form.is_valid():
        try:
            told, key = sheets.read(form.cleaned_data["file"].read()), form.cleaned_data["key"]
            done = actions.import_words(case=member.case, told=told, key=key, by=request.user)
            return _back(member.case, done.event)
        except Refused as refused:
            form.add_error("file", refused.message)
    return _page(request, member, file=form, status=UNPROCESSABLE)


def _page(request: Request, member: Membership, *, file: FileForm | None = None, status: int = 200) -> HttpResponse:
    own, search = own_entries(member.case), SearchForm(request.GET)
    page = shipped_names(search.asked(), request.GET.get("page", ""))
    context = _context(request, member) | {
        "own": own,
        "search": search,
        "asked": search.asked(),
        "page": page,
        "shipped": of_page(page, own),
        "old": len(behind(member.case)),
        "file": file or FileForm(),
    }
    if member.may.writes:
        languages = languages_of(member.case)
        context |= {"form": WordsForm(languages=languages), "proposals": proposals(member.case)}
    return render(request, "comparison/words/list.html", context, status=status)


def _form(
    request: Request,
    member: Membership,
    form: WordsForm,
    *,
    entry: WordEntry | None = None,
    since: dict[str, Any] | None = None,
    status: int = 200,
) -> HttpResponse:
    context = {"case": member.case, "member": member, "form": form, "entry": entry, "since": since}
    return render(request, "comparison/words/edit.html", context, status=status)


def _stale(request: Request, member: Membership, entry: WordEntry, form: WordsForm) -> HttpResponse:
    """Answer with what somebody else made of the entry, and the form with what was typed, ready to be kept."""
    entry.refresh_from_db()
    last = of_target(member.case, f"words:{entry.pk}").first()
    listed = [(language, entry.words[language]) for language in sorted(entry.words)]
    since = {"by": who(last) if last else "", "at": last.at if last else None, "listed": listed}
    typed = {name: form[name].value() for name in form.fields if name not in ("key", "version")}
    again = WordsForm(initial=typed | {"version": entry.version}, languages=form.languages)
    return _form(request, member, again, entry=entry, since=since, status=CONFLICT)


def _context(request: Request, member: Membership) -> dict[str, Any]:
    return {"member": member, "case": member.case} | saved_line(request, member.case, _says)


def _says(event: Event) -> str:
    told = event.after or event.before or {}
    off = told.get("off")
    texts = {
        "words.added": _("Switched off for this case.") if off else _("Words added."),
        "words.changed": _("Words changed."),
        "words.removed": _("Switched on again.") if off else _("Words removed."),
        "words.imported": _("Words taken in."),
    }
    return texts.get(event.action, _("Saved."))


def _back(case: Case, event: Event) -> HttpResponseRedirect:
    """Return to the page, at the entry that an event is about."""
    kind, _colon, number = event.target.partition(":")
    stands = kind == "words" and number.isdecimal() and event.action != "words.removed"
    place = f"#w{number}" if stands else "#own"
    return redirect(saying(f"{reverse('comparison:words', args=[case.slug])}{place}", event))
