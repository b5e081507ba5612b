"""Several kept passages become one claim each, at once."""

from __future__ import annotations

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from newsapp.accounts.requests import Request
from newsapp.cases.access import writable
from newsapp.cases.models import Membership
from newsapp.claims.actions import add_claims
from newsapp.claims.values import Excerpt
from newsapp.reading.panel.answers import panel, with_changes
from newsapp.reading.panel.context import frame, panel_context
from newsapp.reading.panel.draft import Draft, draft_of, open_articles

LONGEST = 1000


class EachForm(forms.Form):
    """A wording for each passage, its quote at first."""

    key = forms.CharField(max_length=64, required=False)

    def __init__(self, *args: object, draft: Draft, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        for passage, line in zip(draft.passages, draft.lines, strict=True):
            self.fields[f"wording_{passage}"] = forms.CharField(
                label=_("Claim"),
                max_length=LONGEST,
                initial=line.words[:LONGEST],
                widget=forms.Textarea(attrs={"rows": 2}),
            )

    def wordings(self, draft: Draft) -> list[tuple[str, Excerpt]]:
        """Return each wording with its excerpt."""
        return [
            (self.cleaned_data[f"wording_{passage}"], excerpt)
            for passage, excerpt in zip(draft.passages, draft.excerpts, strict=True)
        ]


@require_http_methods(["GET", "POST"])
def each(request: Request, slug: str) -> HttpResponse:
    """Ask for the wordings, or make the claims."""
    member = writable(request, slug=slug)
    data = request.POST if request.method == "POST" else request.GET
    draft = draft_of(member.case, data)
    if not draft.passages:
        return redirect(f"{reverse('reading:panel', args=[slug])}?tab=kept")
    form = EachForm(request.POST if request.method == "POST" else None, draft=draft)
    if not form.is_valid():
        return _shown(request, member, form, draft)
    done = add_claims(case=member.case, excerpts=form.wordings(draft), key=form.cleaned_data["key"], by=request.user)
    articles = open_articles(member.case, data, *(e.revision.article_id for e in draft.excerpts))
    if not request.htmx:
        return redirect(reverse("claims:list", args=[slug]))
    labels = ", ".join(one.claim.label for one in done if one.claim)
    text = _("%(claims)s saved; Activity can undo each.") % {"claims": labels}
    return with_changes(request, panel_context(member, articles, "claims") | {"text": text}, articles, done)


def _shown(request: Request, member: Membership, form: EachForm, draft: Draft) -> HttpResponse:
    articles = open_articles(member.case, request.GET, *(e.revision.article_id for e in draft.excerpts))
    lines = [
        (passage, line, form[f"wording_{passage}"]) for passage, line in zip(draft.passages, draft.lines, strict=True)
    ]
    context = frame(member, articles, "kept", "each") | {"form": form, "lines": lines}
    return panel(request, context, status=422 if form.errors else 200)
