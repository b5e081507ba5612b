"""The form that makes a claim of selected words, or cites them for one."""

from __future__ import annotations

from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from newsapp.accounts.requests import Request
from newsapp.cases.access import readable, writable
from newsapp.cases.models import Case, Membership
from newsapp.claims.actions import AlreadyCited, add_claim, cite
from newsapp.claims.changes import claim_since
from newsapp.claims.models import Claim
from newsapp.claims.saved import saved_line, saved_text
from newsapp.claims.values import Done
from newsapp.history.models import Event
from newsapp.history.saved import saying, undo_url
from newsapp.questions.actions import MOST
from newsapp.questions.models import Question
from newsapp.reading.panel.answers import panel, with_changes
from newsapp.reading.panel.cite_context import choices, form_context, value_of
from newsapp.reading.panel.context import Context, card_of_claim, frame, panel_context
from newsapp.reading.panel.draft import EMPTY, Draft, draft_of, numbers, open_articles
from newsapp.reading.panel.forms import NEW, CiteForm
from newsapp.web.errors import Refused, Stale

SAVING = ("save", "next")


@require_http_methods(["GET", "POST"])
def form(request: Request, slug: str) -> HttpResponse:
    """Show the form for a selection or kept passages; store it, or show it again with what is wrong."""
    member = writable(request, slug=slug)
    if request.method != "POST":
        return _fresh(request, member)
    filled = CiteForm(request.POST)
    try:
        draft = draft_of(member.case, request.POST)
    except Refused as refused:
        filled.add_error(None, refused.message)
        return _shown(request, member, filled, EMPTY, status=refused.status)
    if (do := request.POST.get("do", "save")) not in SAVING:
        return _redrawn(request, member, draft, do)
    if not filled.is_valid():
        return _shown(request, member, filled, draft, status=422)
    return _stored(request, member, filled, draft)


@require_safe
def matches(request: Request, slug: str) -> HttpResponse:
    """List the claims that come near what is typed and what is selected."""
    member = readable(request, slug=slug)
    draft = draft_of(member.case, request.GET)
    filled = CiteForm(initial=request.GET.dict())
    return render(request, "reading/panel/_choices.html", choices(member.case, request.GET, filled, draft))


def _fresh(request: Request, member: Membership) -> HttpResponse:
    """Show the form for the first time; without a selection, say how to select."""
    data = request.GET
    if not {"from", "start", "s", "passages"} & data.keys():
        context = panel_context(member, open_articles(member.case, data), "passage")
        return panel(request, context | {"nothing": True})
    draft = draft_of(member.case, data)
    claim = _asked(member.case, data)
    filled = CiteForm(initial={"role": "reports", "claim": value_of(claim) if claim else ""})
    context = form_context(member, data, filled, draft) | saved_line(request, member.case)
    return panel(request, context | {"fresh": True})


def _asked(case: Case, data: QueryDict) -> Claim | None:
    """Return the claim that "Cite here" asked for; 404 when it is not of the case."""
    value = data.get("claim", "")
    if not value:
        return None
    claim = Claim.objects.filter(case=case, pk__in=numbers([value])).first()
    if claim is None:
        raise Http404
    return claim


def _redrawn(request: Request, member: Membership, draft: Draft, do: str) -> HttpResponse:
    """Show the form with an end of the passage moved, the quote as wording, or the claims found: nothing is stored."""
    values = _sent(request)
    if do == "quote":
        values |= {"wording": draft.words[:1000], "claim": NEW}
    filled = CiteForm(initial=values)
    return panel(request, form_context(member, request.POST, filled, draft.moved(do)))


def _sent(request: Request) -> dict[str, object]:
    """Return what was sent, to show it again."""
    return {**request.POST.dict(), "questions": request.POST.getlist("questions")}


def _shown(
    request: Request, member: Membership, filled: CiteForm, draft: Draft, *, status: int, **more: object
) -> HttpResponse:
    return panel(request, form_context(member, request.POST, filled, draft) | more, status)


def _stored(request: Request, member: Membership, filled: CiteForm, draft: Draft) -> HttpResponse:
    """Store claim or citation; 409 when the claim was reworded since, 422 when the passage is cited for it already."""
    try:
        done = _act(request, member.case, filled, draft)
    except AlreadyCited as already:
        return _shown(request, member, filled, draft, status=already.status, cited_for=already.claim)
    except Stale as stale:
        return _stale(request, member, filled, draft, stale.current)
    except Refused as refused:
        filled.add_error(None, refused.message)
        return _shown(request, member, filled, draft, status=refused.status)
    following = draft.following() if request.POST.get("do") == "next" else None
    if following is None:
        return _saved(request, member, draft, done)
    return _next(request, member, draft, done, following)


def _act(request: Request, case: Case, filled: CiteForm, draft: Draft) -> Done:
    cleaned, chosen = filled.cleaned_data, filled.chosen
    details = filled.details(translator=str(request.user))
    said = {"excerpts": draft.excerpts, "details": details, "key": cleaned["key"], "by": request.user}
    if chosen is None:
        questions = Question.objects.filter(case=case, pk__in=cleaned["questions"][:MOST])
        return add_claim(case=case, wording=cleaned["wording"], questions=questions, **said)
    return cite(claim=_chosen(case, chosen[0]), version=chosen[1], **said)


def _chosen(case: Case, pk: int) -> Claim:
    """Return a claim of the case; refused when it was deleted in the meantime, 404 when it never was there."""
    claim = Claim.objects.filter(case=case, pk=pk).first()
    if claim is None and Event.objects.filter(case=case, target=f"claim:{pk}").exists():
        raise Refused(_("This claim was deleted in the meantime. Choose another, or make a new one."), 409)
    if claim is None:
        raise Http404
    return claim


def _stale(request: Request, member: Membership, filled: CiteForm, draft: Draft, claim: object) -> HttpResponse:
    """Show how the claim was reworded; its row now holds the version that is shown, so saving again cites that."""
    if not isinstance(claim, Claim) or filled.chosen is None:
        raise Http404
    since = claim_since(claim, filled.chosen[1])
    again = CiteForm(initial=_sent(request) | {"claim": value_of(claim)})
    return _shown(request, member, again, draft, status=409, since=since, reworded=claim)


def _saved(request: Request, member: Membership, draft: Draft, done: Done) -> HttpResponse:
    """Answer with the claim as it stands, the status line with Undo, and the sentences that changed."""
    case = member.case
    if done.claim is None or not request.htmx:
        to = reverse("claims:claim", args=[done.claim.pk]) if done.claim else reverse("claims:list", args=[case.slug])
        return redirect(saying(to, done.event))
    articles = open_articles(case, request.POST, *(excerpt.revision.article_id for excerpt in draft.excerpts))
    context = frame(member, articles, "passage") | {"card": card_of_claim(done.claim, articles)}
    read = [draft.excerpts[0].revision] if draft.selected else []
    return with_changes(request, context | _line(case, draft, done), articles, [done], known=read)


def _next(request: Request, member: Membership, draft: Draft, done: Done, following: int) -> HttpResponse:
    """Answer with the form for the next sentence."""
    revision = draft.excerpts[0].revision
    data = QueryDict(mutable=True)
    data.update({"revision": str(revision.pk), "s": str(following), "mode": request.POST.get("mode", "claim")})
    data.update({name: request.POST[name] for name in ("a", "stored", "view") if name in request.POST})
    if not request.htmx:
        data["done"] = str(done.event.n)
        return redirect(f"{reverse('reading:cite', args=[member.case.slug])}?{data.urlencode()}")
    upcoming = draft_of(member.case, data)
    context = form_context(member, data, CiteForm(initial={"role": "reports"}), upcoming) | {"fresh": True}
    articles = open_articles(member.case, data, revision.article_id)
    return with_changes(request, context | _line(member.case, upcoming, done), articles, [done])


def _line(case: Case, draft: Draft, done: Done) -> Context:
    """Return the status line: what was saved, Undo, Open; and the sentence to which the focus returns."""
    numbers = draft.selected.sentences if draft.selected else ()
    return {
        "text": saved_text(done.event),
        "undo_url": undo_url(case, done.event),
        "open_url": done.claim.get_absolute_url() if done.claim else "",
        "back_to": f"a{draft.excerpts[0].revision.article_id}s{numbers[0]}" if numbers else "",
    }
