"""One mention of a name, corrected where it stands. The form works without script."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from newsapp.accounts.requests import Request
from newsapp.articles.models import Revision
from newsapp.articles.places import checked
from newsapp.articles.sentences import Sentences, clean_view
from newsapp.cases.access import writable
from newsapp.cases.models import Membership
from newsapp.entities.correcting.forms import MentionForm, known_of
from newsapp.entities.correcting.saving import correct_mention, release_mention
from newsapp.entities.correcting.values import Stands, standing
from newsapp.entities.correcting.words import choice_words, row_words
from newsapp.entities.deciding.page import options
from newsapp.entities.deciding.values import Ref, refs_of
from newsapp.entities.models import Mention
from newsapp.history.queries import sent_event
from newsapp.history.saved import saying
from newsapp.text.spans import Span
from newsapp.web.errors import Refused, Stale
from newsapp.web.onward import onward

UNPROCESSABLE = 422
LONGEST = 200
Context = dict[str, Any]


@require_http_methods(["GET", "POST"])
def mention(request: Request, pk: int) -> HttpResponse:
    """Correct a mention: `do` release gives it back to the machine, `look` finds other names without saving.

    Matching replaces rows: `at` (12:34-40) names the place when the row is gone. A stale form answers 409 with both.
    """
    data = request.POST if request.method == "POST" else request.GET
    member, revision, span = _place(request, pk, str(data.get("at", ""))[:60])
    row = standing(revision, span)
    context = _context(request, member, revision, span) | {"row": row, "says": row_words(row)}
    if earlier := sent_event(key=request.POST.get("key", ""), by=request.user):
        return redirect(saying(context["back"], earlier))
    if request.POST.get("do") == "release":
        return _release(request, context, Stands(revision, span, request.POST.get("sign", "")))
    known, saving = known_of(revision, row, span), request.method == "POST" and "look" not in request.POST
    sent = {} if saving else {name: request.POST[name] for name in known if name in request.POST}
    form = _form(context, request.POST if saving else None, known | sent)
    return _save(request, context, form) if saving else _page(request, context, form)


def _place(request: Request, pk: int, at: str) -> tuple[Membership, Revision, Span]:
    """Return the membership and where the mention stands, or stood by the form; 404 for anybody else."""
    row = Mention.objects.filter(pk=pk).values_list("revision_id", "start", "end").first()
    known = Ref(*row) if row else None
    asked = min(refs_of(at), default=known)
    ref = asked if known is None or (asked and asked.revision == known.revision) else known
    if ref is None:
        raise Http404
    member = writable(request, articles__revisions=ref.revision)
    revision = Revision.objects.select_related("article__source").get(pk=ref.revision)
    revision.article.case = member.case
    checked(revision, ref.start, ref.end)
    return member, revision, Span(ref.start, ref.end)


def _context(request: Request, member: Membership, revision: Revision, span: Span) -> Context:
    found, article = Sentences(revision).at(span.start), revision.article
    sentence = f"&at={article.pk}:s{found.n}" if found else ""
    return {
        "member": member,
        "case": member.case,
        "article": article,
        "revision": revision,
        "span": span,
        "label": found.label if found else "",
        "sentence": clean_view(revision).read(found.start, found.end) if found else "",
        "written": clean_view(revision).read(span.start, span.end),
        "language": (found.language if found else "") or revision.language,
        "back": onward(request, article.get_absolute_url() + sentence),
    }


def _form(context: Context, data: Any, initial: dict[str, Any]) -> MentionForm:
    return MentionForm(data, revision=context["revision"], initial=initial, language=context["language"])


def _save(request: Request, context: Context, form: MentionForm) -> HttpResponse:
    """Do what the form says; what cannot be is said in it, a stale one shows both."""
    if not form.is_valid():
        return _page(request, context, form, UNPROCESSABLE)
    key = form.cleaned_data["key"]
    try:
        event = correct_mention(stands=form.stands, span=form.span(), choice=form.choice, key=key, by=request.user)
    except Stale as stale:
        return _stale(request, context, form, stale)
    except Refused as refusal:
        if refusal.status != UNPROCESSABLE:
            raise
        form.add_error(None, refusal.message)
        return _page(request, context, form, UNPROCESSABLE)
    return redirect(saying(context["back"], event))


def _stale(request: Request, context: Context, form: MentionForm, stale: Stale) -> HttpResponse:
    """Show what stands there now, and a form of mine that would write over it."""
    row = stale.current if isinstance(stale.current, Mention) else None
    known = known_of(context["revision"], row, context["span"])
    mine = {name: form[name].value() for name in known if name not in ("at", "sign")}
    versus = {"my_words": form.cleaned_data["words"], "mine": choice_words(form.choice), "their_words": known["words"]}
    context |= {"row": row, "says": row_words(row), "stale": True} | versus
    return _page(request, context, _form(context, None, known | mine), 409)


def _release(request: Request, context: Context, stands: Stands) -> HttpResponse:
    try:
        event = release_mention(stands=stands, key=request.POST.get("key", "")[:64], by=request.user)
    except Stale as stale:
        row = stale.current if isinstance(stale.current, Mention) else None
        now = row_words(row)
        message = _("This was changed since: it is “%(now)s” now. Reload the page.") % {"now": now}
        raise Refused(message, 409) from stale
    return redirect(saying(context["back"], event))


def _page(request: Request, context: Context, form: MentionForm, status: int = 200) -> HttpResponse:
    """Show the form with the entities that come near what is looked for, the one it is read as apart."""
    row = context["row"]
    offered = options(context["case"], str(form["q"].value() or "")[:LONGEST])
    near = [(entity, shown) for entity, shown in offered if row is None or entity.pk != row.entity_id]
    context |= {"form": form, "options": near, "chosen": str(form["entity"].value() or "")}
    return render(request, "entities/mention.html", context, status=status)
