"""The style guide: every component in every state, where the look is looked at."""

from pathlib import Path

from django import forms
from django.contrib.staticfiles import finders
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from newsapp.web.colours import contrast, read_tokens

TYPES = (
    ("PER", _("person")),
    ("ORG", _("organisation")),
    ("MEDIA", _("medium")),
    ("GPE", _("country, region or town with a government")),
    ("LOC", _("place")),
    ("FAC", _("building or site")),
    ("WEAPON", _("weapon or system")),
    ("EVENT", _("event")),
    ("?", _("undecided")),
)
SIZES = (("h1", "26"), ("h2", "20"), ("wide", "17"), ("text", "16"), ("ui", "14"), ("head", "13"), ("meta", "12"))


class SampleForm(forms.Form):
    """Fields of every kind; bound to too little it shows its errors."""

    wording = forms.CharField(label=_("Claim"), widget=forms.Textarea(attrs={"rows": 2}))
    source = forms.CharField(label=_("Source"), help_text=_("The outlet that printed it."))
    published = forms.DateField(label=_("Published"), required=False, widget=forms.DateInput(attrs={"type": "date"}))
    language = forms.ChoiceField(
        label=_("Language"), choices=[("vi", "Tiếng Việt"), ("en", "English"), ("ko", "한국어")]
    )
    role = forms.ChoiceField(
        label=_("This text"),
        widget=forms.RadioSelect,
        choices=[
            ("reports", _("reports it")),
            ("supports", _("supports it")),
            ("disputes", _("disputes it")),
            ("touches_on", _("touches on it")),
        ],
    )
    orally = forms.BooleanField(label=_("Said on air, not in print"), required=False)


def swatches() -> list[dict[str, str]]:
    """Return name, both values and both contrasts with paper of every colour of the style sheet."""
    tokens = read_tokens(Path(finders.find("css/tokens.css") or "").read_text())
    paper = tokens["paper"]
    return [
        {
            "name": token.name,
            "light": token.light,
            "dark": token.dark,
            "on_light": f"{contrast(token.light, paper.light):.1f}",
            "on_dark": f"{contrast(token.dark, paper.dark):.1f}",
        }
        for token in tokens.values()
    ]


@require_safe
def styleguide(request: HttpRequest) -> HttpResponse:
    """Show the style guide."""
    form = SampleForm({"source": "Meridian Wire", "published": "2023-09-17", "language": "en", "role": "disputes"})
    form.add_error(None, _("This text is already in the case, added by Minh on 3 October."))
    tabs = [
        {"label": _("Articles"), "url": "#tabs", "count": 6, "current": True},
        {"label": _("Claims"), "url": "#tabs", "count": 9, "current": False},
        {"label": _("Activity"), "url": "#tabs", "count": None, "current": False},
    ]
    beside = SampleForm(initial={"role": "disputes"}, prefix="beside")
    context = {"swatches": swatches(), "sizes": SIZES, "types": TYPES, "form": form, "beside": beside, "tabs": tabs}
    return render(request, "web/styleguide.html", context)
