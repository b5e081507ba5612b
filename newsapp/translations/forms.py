"""Forms of the translations room."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from newsapp.text import languages
from newsapp.web.templatetags.parallax import language_name

LONGEST = 400_000
FILE_BYTES = 2_000_000


class TranslationForm(forms.Form):
    """The words, pasted or in a file, their language, and who or what made them."""

    key = forms.CharField(max_length=64, required=False, widget=forms.HiddenInput)
    text = forms.CharField(
        label=_("Translation"),
        max_length=LONGEST,
        required=False,
        widget=forms.Textarea(attrs={"rows": 10, "class": "paste"}),
    )
    file = forms.FileField(label=_("or a text file"), required=False)
    language = forms.ChoiceField(label=_("Language"))
    made_by = forms.CharField(
        label=_("Translated by"), max_length=150, help_text=_("A person, an outlet, or the name of the program.")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["language"]
        if isinstance(field, forms.ChoiceField):
            known = dict.fromkeys([settings.LANGUAGE_CODE.split("-")[0], *languages.SUPPORTED])
            field.choices = [(code, language_name(code)) for code in known]

    def clean(self) -> dict[str, Any]:
        """Take the words from the file when the box is empty; ask for some when there are none."""
        cleaned: dict[str, Any] = super().clean() or {}
        if not cleaned.get("text", "").strip() and cleaned.get("file"):
            cleaned["text"] = self._read(cleaned["file"])
        if not cleaned.get("text", "").strip():
            self.add_error("text", _("Paste the translation, or choose a text file."))
        return cleaned

    def _read(self, file: Any) -> str:
        """Return the words of a file; said in the form when they cannot be read."""
        try:
            words: str = file.read(FILE_BYTES + 1).decode("utf-8-sig")
        except UnicodeDecodeError:
            self.add_error("file", _("This file is not UTF-8 text. Save it as UTF-8 and try again."))
            return ""
        if len(words) > LONGEST or "\0" in words:
            self.add_error("file", _("This file is too long, or holds characters that no text has."))
            return ""
        return words


class ChangeForm(forms.Form):
    """The words of one piece, and who made them."""

    key = forms.CharField(max_length=64, required=False, widget=forms.HiddenInput)
    version = forms.IntegerField(min_value=1, max_value=1_000_000_000, widget=forms.HiddenInput)
    text = forms.CharField(label=_("Translation"), max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 6}))
    made_by = forms.CharField(label=_("Translated by"), max_length=150)


class RemoveForm(forms.Form):
    """Which translation to take away."""

    key = forms.CharField(max_length=64, required=False, widget=forms.HiddenInput)
    batch = forms.RegexField(r"^[0-9a-f]{32}$")
