"""Forms of the references room."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from newsapp.accounts.models import User
from newsapp.references.actions import Done, correct_reference, lose_reference
from newsapp.references.models import Reference
from newsapp.text import weblinks

LONGEST_URL = 4000
LONGEST_HOST = 120
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)+")
_WORDS = re.compile(r"\s+")
DO = [("correct", _("Correct")), ("lost", _("Cannot be recovered"))]


class CorrectForm(forms.Form):
    """The address that is meant, or that nothing tells it."""

    key = forms.CharField(max_length=64, required=False, widget=forms.HiddenInput)
    version = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    do = forms.ChoiceField(choices=DO, required=False, widget=forms.HiddenInput)
    url = forms.CharField(
        label=_("Address"),
        max_length=LONGEST_URL,
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "url", "autocomplete": "off", "spellcheck": "false"}),
    )

    def clean(self) -> dict[str, Any]:
        """Ask for a web address, unless there is none to be had."""
        cleaned = super().clean() or {}
        cleaned["do"] = cleaned.get("do") or "correct"
        if cleaned["do"] == "correct" and "url" in cleaned and not _is_web(cleaned["url"]):
            self.add_error("url", _("Write an address that begins with https:// or http:// and has a host."))
        return cleaned

    def save(self, reference: Reference, *, by: User) -> Done:
        """Do what the valid form says; raises Stale and Refused as the actions do."""
        said = {"version": self.cleaned_data["version"], "key": self.cleaned_data["key"]}
        if self.cleaned_data["do"] == "lost":
            return lose_reference(reference=reference, **said, by=by)
        return correct_reference(reference=reference, url=self.cleaned_data["url"], **said, by=by)


class OpenedForm(forms.Form):
    """Whether somebody has opened the address."""

    opened = forms.TypedChoiceField(choices=[("1", "1"), ("0", "0")], coerce=lambda value: value == "1")


class HostForm(forms.Form):
    """A damaged host and the right one; or a row of the table to be taken out."""

    damaged = forms.CharField(label=_("Damaged host, as printed"), max_length=LONGEST_HOST)
    right = forms.CharField(label=_("Right host"), max_length=LONGEST_HOST)

    def clean_damaged(self) -> str:
        """Return it in the form in which it is looked up."""
        damaged = weblinks.folded(self.cleaned_data["damaged"])
        if "." not in damaged or not any(char.isalnum() for char in damaged):
            raise ValidationError(_("Copy the host as it is printed, up to its ending: “harbour watch.org”."))
        return damaged

    def clean_right(self) -> str:
        """Return a host that can be one."""
        right = weblinks.folded(self.cleaned_data["right"])
        if not _HOST.fullmatch(right) or not weblinks.domain(right):
            raise ValidationError(_("Write the host alone, without https:// and path: “harbourwatch.org”."))
        return right

    def clean(self) -> dict[str, Any]:
        """Refuse a sound host: a table that leads from it elsewhere would repair nothing."""
        cleaned = super().clean() or {}
        damaged = cleaned.get("damaged", "")
        if weblinks.is_known(damaged) or (damaged and damaged == cleaned.get("right")):
            self.add_error("damaged", _("This host is a sound one. Correct the single address instead."))
        return cleaned


class RemoveForm(forms.Form):
    """A row of the table of damaged hosts."""

    host = forms.IntegerField(min_value=1, max_value=2**62)


def _is_web(url: str) -> bool:
    """Tell a web address from anything else a link could hold."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    host = parts.hostname or ""
    plain = not any(char.isspace() or ord(char) < ord(" ") for char in url)
    return plain and parts.scheme in ("http", "https") and bool(weblinks.domain(host))
