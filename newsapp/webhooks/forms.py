"""Forms of the webhooks room."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from newsapp.history.kinds import known
from newsapp.webhooks.sending import refusal


def kinds() -> list[tuple[str, str]]:
    """Return the kinds of things that events are about, like claim, as the log knows them."""
    return [(name, name.replace("_", " ")) for name in sorted({action.partition(".")[0] for action in known()})]


class WebhookForm(forms.Form):
    """Which address is told of which events."""

    key = forms.CharField(max_length=64, required=False, widget=forms.HiddenInput)
    url = forms.CharField(
        max_length=2_000,
        label=_("Address"),
        widget=forms.URLInput(attrs={"placeholder": "https://"}),
        help_text=_("Each event is sent there as a signed POST request."),
    )
    kinds = forms.MultipleChoiceField(
        choices=kinds,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        label=_("Of events about"),
        help_text=_("None ticked: all of them."),
    )

    def clean_url(self) -> str:
        """Refuse what is not told of events, saying why."""
        url: str = self.cleaned_data["url"].strip()
        if why := refusal(url):
            raise forms.ValidationError(why)
        return url

    def said(self) -> dict[str, Any]:
        """Return the cleaned fields."""
        return {name: self.cleaned_data[name] for name in ("url", "kinds", "key")}


class DoForm(forms.Form):
    """What to do with a webhook."""

    do = forms.ChoiceField(choices=[(one, one) for one in ("test", "pause", "resume", "delete")])
