"""Forms of the entities room."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from newsapp.cases.models import Case
from newsapp.entities.enums import Scope, Type
from newsapp.entities.models import Entity

LANGUAGES = [
    ("vi", "Tiếng Việt"),
    ("en", "English"),
    ("ko", "한국어"),
    ("ru", "Русский"),
    ("uk", "Українська"),
    ("zh", "中文"),
    ("ja", "日本語"),
    ("fr", "Français"),
    ("it", "Italiano"),
    ("de", "Deutsch"),
    ("es", "Español"),
]


class CaseNameForm(forms.Form):
    """A further name of an entity, for one case."""

    key = forms.CharField(max_length=64, required=False, widget=forms.HiddenInput)
    text = forms.CharField(max_length=200, label=_("Name"))
    language = forms.ChoiceField(choices=LANGUAGES, label=_("Language"))


class NameForm(forms.Form):
    """What the selected words name: one of the entities of the case, or a new one of a type; and how far that holds."""

    key = forms.CharField(max_length=64, required=False)
    name = forms.CharField(max_length=200, label=_("Name"))
    entity = forms.ModelChoiceField(Entity.objects.none(), required=False, label=_("Names"))
    new_type = forms.ChoiceField(choices=[("", "-"), *Type.choices], required=False, label=_("New entity"))
    scope = forms.ChoiceField(choices=Scope.choices, initial=Scope.CASE, label=_("Holds for"))

    def __init__(self, *args: object, case: Case, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        choices = Entity.objects.filter(case=None) | Entity.objects.filter(case=case)
        self.fields["entity"].queryset = choices  # type: ignore[attr-defined]

    def clean(self) -> dict[str, object]:
        """Ask for an entity or the type of a new one."""
        cleaned = super().clean() or {}
        if not cleaned.get("entity") and not cleaned.get("new_type"):
            self.add_error("entity", _("Choose whom or what it names, or the type of a new entity."))
        return cleaned
