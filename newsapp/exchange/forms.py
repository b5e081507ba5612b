"""Forms of the exchange room."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from newsapp.exchange.formats import formats


class BringForm(forms.Form):
    """A file of another tool, its format (found by looking at it unless chosen), and whose texts are in it."""

    file = forms.FileField(label=_("File"), max_length=255)
    format = forms.ChoiceField(label=_("Format"), required=False)
    source = forms.CharField(
        label=_("Source"),
        max_length=200,
        required=False,
        help_text=_("Who published texts that are new to this case. Left empty, it is guessed."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["format"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [("", _("find out")), *((one.key, one.label) for one in formats().values() if one.read)]
        self.fields["source"].widget.attrs["dir"] = "auto"


class ConfirmForm(forms.Form):
    """Take a file in that was shown, or put it away."""

    do = forms.ChoiceField(choices=[("take", "take"), ("away", "away")])
