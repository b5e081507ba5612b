"""Forms of the questions room."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from newsapp.questions.models import LONGEST, Question


class QuestionForm(forms.Form):
    """A question, on one line; `version` is what a rewording was made from."""

    key = forms.CharField(max_length=64, required=False, widget=forms.HiddenInput)
    version = forms.IntegerField(min_value=1, required=False, widget=forms.HiddenInput)
    text = forms.CharField(label=_("Question"), max_length=LONGEST)

    def clean_text(self) -> str:
        """Return the words with single spaces between them: a question is a heading."""
        return " ".join(self.cleaned_data["text"].split())


class MoveForm(forms.Form):
    """Where a question stood for the person, and where it is to stand; both are counted from 1."""

    key = forms.CharField(max_length=64, required=False)
    seen = forms.IntegerField(min_value=1, max_value=10_000)
    position = forms.IntegerField(min_value=1, max_value=10_000)


class KeyForm(forms.Form):
    """A form of one button, with its one-time key."""

    key = forms.CharField(max_length=64, required=False)


def form_for(question: Question) -> QuestionForm:
    """Return the form that rewords a question, as it stands."""
    return QuestionForm(initial={"version": question.version, "text": question.text})
