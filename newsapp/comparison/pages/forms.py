"""Forms of the comparison: which facts to list, what becomes of passages, and a claim made of a fact."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from newsapp.claims.enums import CitationRole
from newsapp.comparison.enums import Relation, State

Choice = tuple[str, str]


class CoverageFilter(forms.Form):
    """Which facts, in which order; anything else that is asked is left out."""

    relation = forms.ChoiceField(label=_("Show"), required=False, choices=[("", _("all")), *Relation.choices])
    kind = forms.ChoiceField(label=_("About"), required=False, choices=[("", _("anything")), ("numbers", _("numbers"))])
    tier = forms.ChoiceField(
        label=_("Links"), required=False, choices=[("", _("strong")), ("all", _("possibly related too"))]
    )
    order = forms.ChoiceField(
        label=_("Order"),
        required=False,
        choices=[
            ("", _("what differs first")),
            ("spread", _("most articles first")),
            ("origins", _("most independent origins first")),
            ("rare", _("fewest articles first")),
            ("place", _("as in the articles")),
        ],
    )

    def asked(self) -> dict[str, str]:
        """Return what was asked and can be."""
        self.is_valid()
        return {name: value for name, value in getattr(self, "cleaned_data", {}).items() if value}


class DecideForm(forms.Form):
    """What becomes of the passages of a fact: `passage` none for all of them, `do` what is said of them."""

    key = forms.CharField(max_length=64, required=False)
    do = forms.ChoiceField(choices=[(state.value, state.label) for state in State if state is not State.DRAWN])
    passage = forms.IntegerField(required=False, min_value=1, max_value=2**31)


class KeyForm(forms.Form):
    """The one-time key alone, of a button that needs no more."""

    key = forms.CharField(max_length=64, required=False)


class LabelForm(forms.Form):
    """What a fact is called; `was` is what a person called it when the form was made."""

    key = forms.CharField(max_length=64, required=False, widget=forms.HiddenInput)
    was = forms.CharField(max_length=200, required=False, widget=forms.HiddenInput)
    text = forms.CharField(label=_("Label"), max_length=200, required=False)


class JoinForm(forms.Form):
    """A sentence to join: revision, start and end, parted by hyphens."""

    key = forms.CharField(max_length=64, required=False)
    sentence = forms.RegexField(r"^\d{1,9}-\d{1,9}-\d{1,9}$")

    def clean_sentence(self) -> tuple[int, int, int]:
        """Return revision, start and end."""
        revision, start, end = (int(part) for part in self.cleaned_data["sentence"].split("-"))
        return revision, start, end


class ClaimForm(forms.Form):
    """A claim made of a fact: its wording, and a role for each passage ("" leaves it out)."""

    key = forms.CharField(max_length=64, required=False, widget=forms.HiddenInput)
    wording = forms.CharField(label=_("Claim"), max_length=1000, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, *args: Any, passages: Sequence[tuple[int, str, str]], **known: Any) -> None:
        """Add a role for each passage, given as its key, its first role and what it is called."""
        super().__init__(*args, **known)
        choices = [*CitationRole.choices, ("", _("leave out"))]
        for pk, role, called in passages:
            self.fields[f"role_{pk}"] = forms.ChoiceField(label=called, choices=choices, initial=role, required=False)

    def roles(self) -> dict[int, CitationRole]:
        """Return the roles by passage, those left out not among them."""
        told = {int(name[5:]): value for name, value in self.cleaned_data.items() if name.startswith("role_")}
        return {pk: CitationRole(value) for pk, value in told.items() if value}

    def clean(self) -> dict[str, Any]:
        """Refuse a claim that rests on nothing."""
        cleaned: dict[str, Any] = super().clean() or {}
        if not any(value for name, value in cleaned.items() if name.startswith("role_")):
            self.add_error(None, _("Choose at least one passage that the claim rests on."))
        return cleaned


class NumbersFilter(forms.Form):
    """Which numbers; anything else that is asked is left out."""

    unit = forms.ChoiceField(label=_("Counted"), required=False)
    entity = forms.ChoiceField(label=_("Names"), required=False)
    article = forms.ChoiceField(label=_("Article"), required=False)
    since = forms.DateField(label=_("From"), required=False, widget=forms.DateInput(attrs={"type": "date"}))
    until = forms.DateField(label=_("To"), required=False, widget=forms.DateInput(attrs={"type": "date"}))

    def __init__(self, data: Any, units: Sequence[str], articles: Sequence[Choice], names: Sequence[Choice]) -> None:
        """Offer the units, the articles and the names there are."""
        super().__init__(data)
        for name, choices in (("unit", [(u, u) for u in units]), ("article", articles), ("entity", names)):
            self.fields[name].choices = [("", _("all")), *choices]  # type: ignore[attr-defined]

    def asked(self) -> dict[str, object]:
        """Return what was asked and can be."""
        self.is_valid()
        return {name: value for name, value in getattr(self, "cleaned_data", {}).items() if value}
