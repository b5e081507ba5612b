"""Forms of the cases room."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.utils.translation import gettext_lazy as _

from newsapp.accounts.models import User
from newsapp.cases.enums import Role


class CaseForm(forms.Form):
    """A case's name and question; `version` is the one the form was made from."""

    key = forms.CharField(max_length=64, required=False, widget=forms.HiddenInput)
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    name = forms.CharField(max_length=200, label=_("Name"))
    question = forms.CharField(
        max_length=500, required=False, label=_("Question"), help_text=_("What should this case answer?")
    )


class DeleteForm(forms.Form):
    """The name typed again, so that no case is deleted by a slip."""

    name = forms.CharField(max_length=200, label=_("Type the name of the case"))

    def __init__(self, *args: Any, expected: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.expected = expected

    def clean_name(self) -> str:
        """Refuse another name."""
        name: str = self.cleaned_data["name"]
        if name.strip() != self.expected:
            raise forms.ValidationError(_("That is not the name of this case."))
        return name


class InviteForm(forms.Form):
    """For whom a one-time link is, and what they will be."""

    name = forms.CharField(max_length=150, label=_("For whom"), help_text=_("So that you know whose link it is."))
    role = forms.ChoiceField(choices=Role.choices, initial=Role.ANALYST, label=_("Role"))


class RoleForm(forms.Form):
    """A member's new role; `remove` removes the member. Nothing said changes nothing."""

    role = forms.ChoiceField(choices=[*Role.choices, ("remove", _("remove"))], label=_("Role"))


class SeenForm(forms.Form):
    """The number of the last event that the page counted."""

    upto = forms.IntegerField(min_value=0)


class JoinForm(forms.Form):
    """A new person's name and password."""

    username = forms.CharField(
        max_length=150, label=_("User name"), widget=forms.TextInput(attrs={"autocomplete": "username"})
    )
    first_name = forms.CharField(max_length=150, required=False, label=_("Name others see"))
    password = forms.CharField(
        label=_("Password"), strip=False, widget=forms.PasswordInput(attrs={"autocomplete": "new-password"})
    )

    def clean_username(self) -> str:
        """Refuse a taken or unusable name."""
        username: str = User.normalize_username(self.cleaned_data["username"])
        User.username_validator(username)
        if User.objects.filter(username=username).exists():
            raise forms.ValidationError(_("That user name is taken."))
        return username

    def clean_password(self) -> str:
        """Refuse a weak password, saying why."""
        password: str = self.cleaned_data["password"]
        validate_password(password, User(username=self.cleaned_data.get("username", "")))
        return password
