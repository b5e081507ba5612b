"""Forms of the accounts room."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.forms import AuthenticationForm
from django.utils.translation import gettext_lazy as _

from newsapp.accounts import brake
from newsapp.accounts.models import User


class SignInForm(AuthenticationForm):
    """Name and password, with a brake on guessing."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["username"].widget.attrs.pop("autofocus", None)  # the page has more than this form

    def clean(self) -> dict[str, Any]:
        """Refuse while the brake holds; count what fails."""
        username = self.cleaned_data.get("username", "")
        if self.request and brake.tired(self.request, username):
            raise forms.ValidationError(_("Too many wrong passwords. Wait ten minutes, then try again."))
        try:
            return super().clean()
        except forms.ValidationError:
            if self.request:
                brake.failed(self.request, username)
            raise


class ReadingForm(forms.ModelForm):  # type: ignore[type-arg]
    """How a person likes to read."""

    class Meta:
        """All of it stands on the person's row."""

        model = User
        fields = ("text_size", "font", "theme", "letters", "all_places", "shortcuts", "speak_marks")
        widgets = {
            "text_size": forms.NumberInput(attrs={"min": 15, "max": 21}),
            "font": forms.RadioSelect,
            "theme": forms.RadioSelect,
        }
        help_texts = {"text_size": _("Of articles, in pixels: 15 to 21.")}


class TokenForm(forms.Form):
    """What a token is for, what it may do, and for how long."""

    DAYS = (("30", _("30 days")), ("90", _("90 days")), ("365", _("a year")), ("", _("until it is revoked")))

    name = forms.CharField(max_length=100, label=_("What for"), help_text=_("So that you know it again."))
    writes = forms.TypedChoiceField(
        choices=[("0", _("read")), ("1", _("read and write"))],
        coerce=lambda value: value == "1",
        initial="0",
        widget=forms.RadioSelect,
        label=_("It may"),
        help_text=_("Never more than you may yourself."),
    )
    days = forms.TypedChoiceField(
        choices=DAYS, coerce=int, empty_value=None, initial="90", required=False, label=_("Works for")
    )
