"""Forms of the panel: what is claimed or cited, and what becomes of kept passages."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from newsapp.claims.forms import DetailsForm

NEW = "new"
LONGEST_LIST = 200


class KeysField(forms.TypedMultipleChoiceField):
    """Keys of passages or questions; whether they are of the case is for the view to look up."""

    def __init__(self) -> None:
        super().__init__(coerce=int, required=False)

    def valid_value(self, value: object) -> bool:
        """Take any number that could be a key."""
        return str(value).isascii() and str(value).isdigit() and len(str(value)) < 19  # noqa: PLR2004


class CiteForm(DetailsForm):
    """A claim, new or found, and what the selected passage does for it.

    `claim` is "new", or key and version of a claim as it was shown: "12.3". `do` says which button was pressed.
    `questions` are those that a new claim answers.
    """

    wording = forms.CharField(label=gettext_lazy("Claim"), max_length=1000, required=False)
    claim = forms.RegexField(r"^(new|\d{1,18}\.\d{1,9})$", required=False)
    questions = KeysField()
    do = forms.RegexField(r"^(save|next|find|quote|sentence|(start|end)[+-])$", required=False)

    @property
    def chosen(self) -> tuple[int, int] | None:
        """Return key and version of the chosen claim, None for a new one or none."""
        value = str(self["claim"].value() or "")
        pk, _dot, version = value.partition(".")
        return (int(pk), int(version)) if pk.isdigit() and version.isdigit() else None

    def clean(self) -> dict[str, Any]:
        """Ask for a claim, and for the words of a new one."""
        cleaned = super().clean() or {}
        if not cleaned.get("claim") and "claim" not in self.errors:
            self.add_error("claim", _("Choose a claim, or “New claim”."))
        if cleaned.get("claim") == NEW and not cleaned.get("wording"):
            self.add_error("wording", _("Write the claim in your own words, or use the quote."))
        return cleaned


class TrayForm(forms.Form):
    """Which kept passages, and what to do with them."""

    key = forms.CharField(max_length=64, required=False)
    passages = KeysField()
    do = forms.ChoiceField(choices=[("claim", ""), ("each", ""), ("cite", ""), ("drop", "")])

    def clean_passages(self) -> list[int]:
        """Ask for at least one."""
        chosen: list[int] = self.cleaned_data["passages"]
        if not chosen:
            raise forms.ValidationError(_("Tick the passages first."))
        return chosen[:LONGEST_LIST]
