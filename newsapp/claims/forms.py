"""Forms of the claims room."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from newsapp.claims.enums import CitationRole
from newsapp.claims.models import Citation, Claim
from newsapp.claims.values import Details
from newsapp.questions.models import Question

_LINKS = re.compile(r"\s*[‹<]\s*")
FEW_LINES = 2
LONGEST_KEY = 19


def _text(label: Any, longest: int, lines: int = 1) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": lines}) if lines > 1 else forms.TextInput()
    return forms.CharField(label=label, max_length=longest, required=False, widget=widget)


class DetailsForm(forms.Form):
    """What a citation says: role, who says it through whom, a translation and whose, a note."""

    key = forms.CharField(max_length=64, required=False, widget=forms.HiddenInput)
    role = forms.ChoiceField(label=_("This text"), choices=CitationRole.choices, widget=forms.RadioSelect)
    says_who = _text(_("Says who"), 200)
    via = _text(_("via"), 200)
    unknown = forms.BooleanField(label=_("unknown"), required=False)
    translation = _text(_("Your translation of the quote"), 5_000, FEW_LINES)
    translator = _text(_("Translated by"), 150)
    note = _text(_("Note"), 5_000, FEW_LINES)

    def details(self, translator: str = "") -> Details:
        """Return the cleaned fields; a translation without a name is by `translator`."""
        cleaned = self.cleaned_data
        via = [name for name in _LINKS.split(cleaned["via"]) if name]
        return Details(
            role=CitationRole(cleaned["role"]),
            chain=(*reversed(via), *([cleaned["says_who"]] if cleaned["says_who"] else [])),
            unknown=cleaned["unknown"] and not cleaned["says_who"],
            translation=cleaned["translation"],
            translator=(cleaned["translator"] or translator) if cleaned["translation"] else "",
            note=cleaned["note"],
        )


def details_initial(citation: Citation) -> dict[str, Any]:
    """Return a citation as the form shows it: the last link of the chain says it, the others pass it on."""
    chain = [link.name for link in citation.chain.all()]
    via, who = (chain, "") if citation.unknown else (chain[:-1], "".join(chain[-1:]))
    return {
        "version": citation.version,
        "role": citation.role,
        "says_who": who,
        "via": " ‹ ".join(reversed(via)),
        "unknown": citation.unknown,
        "translation": citation.translation,
        "translator": citation.translator,
        "note": citation.note,
    }


class CitationForm(DetailsForm):
    """Changes a citation; `version` is what it was made from."""

    version = forms.IntegerField(min_value=1, widget=forms.HiddenInput)


class ClaimForm(forms.Form):
    """Changes a claim; `version` is what it was made from."""

    key = forms.CharField(max_length=64, required=False, widget=forms.HiddenInput)
    version = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    wording = forms.CharField(
        label=_("Claim"), max_length=1000, widget=forms.Textarea(attrs={"rows": FEW_LINES, "data-focus": ""})
    )
    note = _text(_("Note"), 5_000, FEW_LINES)
    asked = forms.BooleanField(required=False, widget=forms.HiddenInput)
    questions = forms.MultipleChoiceField(label=_("Answers"), required=False, widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args: Any, offered: Sequence[Question], **kwargs: Any) -> None:
        """Offer the questions of the case."""
        super().__init__(*args, **kwargs)
        self.offered = {str(question.pk): question for question in offered}
        self.fields["questions"].choices = [(pk, question.text) for pk, question in self.offered.items()]  # type: ignore[attr-defined]

    @property
    def answered(self) -> list[Question] | None:
        """Return the ticked questions; None when the form did not ask for them, so that they stay as they are."""
        if not self.cleaned_data["asked"]:
            return None
        return [self.offered[pk] for pk in self.cleaned_data["questions"]]


def claim_initial(claim: Claim) -> dict[str, Any]:
    """Return a claim as the form shows it."""
    questions = [str(question.pk) for question in claim.questions.all()]
    return {"version": claim.version, "wording": claim.wording, "note": claim.note, "questions": questions}


class AnswerForm(forms.Form):
    """Which question the ticked claims answer, or (`do` remove) no longer answer."""

    key = forms.CharField(max_length=64, required=False)
    question = forms.ChoiceField(label=_("Question"), error_messages={"required": _("Choose a question.")})
    do = forms.ChoiceField(choices=[("add", ""), ("remove", "")], required=False)

    def __init__(self, *args: Any, questions: Sequence[Question], **kwargs: Any) -> None:
        """Offer the questions of the case."""
        super().__init__(*args, **kwargs)
        self.fields["question"].choices = [("", "—"), *((str(q.pk), f"{q.position} {q.text}") for q in questions)]  # type: ignore[attr-defined]

    @property
    def ticked(self) -> list[int]:
        """Return the keys of the claims that were ticked, whatever else is wrong."""
        sent = self.data.getlist("claim") if isinstance(self.data, QueryDict) else []
        return [int(pk) for pk in sent if pk.isascii() and pk.isdigit() and len(pk) < LONGEST_KEY]

    def clean(self) -> dict[str, Any]:
        """Ask for at least one claim."""
        if not self.ticked:
            raise forms.ValidationError(_("Tick the claims first."))
        return super().clean() or {}

    def said(self, questions: Sequence[Question]) -> dict[str, Any]:
        """Return what `answer_question` is to do."""
        chosen = next(q for q in questions if str(q.pk) == self.cleaned_data["question"])
        return {"question": chosen, "answers": self.cleaned_data["do"] != "remove", "key": self.cleaned_data["key"]}


class RunForm(forms.Form):
    """The numbers of the first and the last event of a step."""

    first = forms.IntegerField(min_value=1, max_value=10**9)
    last = forms.IntegerField(min_value=1, max_value=10**9)


class KeyForm(forms.Form):
    """A form of one button, with its one-time key."""

    key = forms.CharField(max_length=64, required=False)
