"""Forms of the briefs room."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from newsapp.briefs.enums import Confidence, Kind, Row, likelihood_choices
from newsapp.briefs.models import Piece
from newsapp.briefs.values import Saying

LONGEST = 10_000
DIGITS = 18  # of a key: what a database can hold
FEW_LINES = 3
MANY_LINES = 5
NOT_JUDGED = ("", _("not judged"))


def _is_key(value: object) -> bool:
    text = str(value)
    return text.isascii() and text.isdigit() and len(text) <= DIGITS


class KeysField(forms.TypedMultipleChoiceField):
    """Keys of rows; the view keeps those of the case."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(coerce=int, empty_value=[], **kwargs)

    def valid_value(self, value: object) -> bool:
        """Take any number that a database can hold."""
        return _is_key(value)


class KeyForm(forms.Form):
    """A form of buttons, with its one-time key."""

    key = forms.CharField(max_length=64, required=False, widget=forms.HiddenInput)


class OpenForm(KeyForm):
    """Begins the brief."""

    title = forms.CharField(label=_("Title"), max_length=300)


class AboutForm(OpenForm):
    """Title, summary and row of the brief; `version` is what it was made from."""

    version = forms.IntegerField(min_value=1, max_value=10**DIGITS, widget=forms.HiddenInput)
    summary = forms.CharField(
        label=_("Summary"), max_length=LONGEST, required=False, widget=forms.Textarea(attrs={"rows": MANY_LINES})
    )
    row = forms.ChoiceField(label=_("Words of likelihood"), choices=Row.choices, widget=forms.RadioSelect)


class WhereForm(KeyForm):
    """Where something is put: the key of a question, "" before the first, "own" under each claim's own."""

    question = forms.RegexField(r"^(own|[0-9]{1,18})?$", required=False, widget=forms.HiddenInput)

    @property
    def home(self) -> int | None:
        """Return the key of the question, None for none."""
        said = self.cleaned_data["question"]
        return int(said) if said.isdigit() else None


class ClaimsForm(WhereForm):
    """Which claims to put in."""

    claims = KeysField(label=_("Claims"), required=False)


class QuotationsForm(WhereForm):
    """Which passages to quote."""

    passages = KeysField(label=_("Quotations"), required=False)


class SayingForm(forms.Form):
    """What a piece says: words, likelihood, confidence, and which passages are its notes."""

    text = forms.CharField(
        label=_("Sentence"), max_length=LONGEST, widget=forms.Textarea(attrs={"rows": FEW_LINES, "data-focus": ""})
    )
    likelihood = forms.ChoiceField(label=_("Likelihood"), required=False)
    confidence = forms.ChoiceField(
        label=_("Confidence"), choices=[NOT_JUDGED, *Confidence.choices], required=False
    )  # fmt: skip
    notes = KeysField(label=_("Notes"), required=False)
    shown = KeysField(required=False)

    def __init__(self, *args: Any, row: str, notes: Iterable[int] = (), **kwargs: Any) -> None:
        """`row` is the brief's row of words, `notes` what may be chosen: anything else is not taken."""
        super().__init__(*args, **kwargs)
        self.offered = frozenset(notes)
        choices = [NOT_JUDGED, *likelihood_choices(row)]
        self.fields["likelihood"].choices = choices  # type: ignore[attr-defined]

    @property
    def chosen(self) -> list[int]:
        """Return the notes that are ticked, as the form was sent or as it begins."""
        return [int(value) for value in self["notes"].value() or [] if _is_key(value)]

    def saying(self) -> Saying:
        """Return the cleaned fields."""
        said = self.cleaned_data
        chosen = frozenset(said["notes"]) & self.offered
        shown = frozenset(said["shown"]) & self.offered
        return Saying(said.get("text", ""), said["likelihood"], said["confidence"], chosen, shown)


class SentenceForm(SayingForm, WhereForm):
    """Writes an own sentence."""


class PieceForm(SayingForm, KeyForm):
    """Changes a piece; `version` is what it was made from."""

    version = forms.IntegerField(min_value=1, max_value=10**DIGITS, widget=forms.HiddenInput)


def piece_initial(piece: Piece, text: str, notes: Iterable[int]) -> dict[str, Any]:
    """Return a piece as the form shows it: `text` as it reads now, `notes` keys of the citations that are notes."""
    return {
        "version": piece.version,
        "text": text,
        "likelihood": piece.likelihood,
        "confidence": piece.confidence,
        "notes": sorted(notes),
    }


def words_label(kind: str) -> Any:
    """Return what the field of a piece's words is called."""
    return _("Wording in this brief") if kind == Kind.CLAIM else _("Sentence")


class ArrangeForm(KeyForm):
    """One step: `up` or `down` is a piece, `remove` a piece and its version, `piece` goes to a question and before."""

    up = forms.RegexField(r"^[0-9]{1,18}$", required=False)
    down = forms.RegexField(r"^[0-9]{1,18}$", required=False)
    remove = forms.RegexField(r"^[0-9]{1,18}\.[0-9]{1,9}$", required=False)
    piece = forms.RegexField(r"^[0-9]{1,18}$", required=False)
    to = forms.RegexField(r"^([0-9]{1,18})?:([0-9]{1,18})?$", required=False)

    def clean(self) -> dict[str, Any]:
        """Ask for exactly one of them; a piece goes with a place."""
        cleaned: dict[str, Any] = super().clean() or {}
        asked = [name for name in ("up", "down", "remove", "piece") if cleaned.get(name)]
        if len(asked) != 1 or (asked == ["piece"] and not cleaned.get("to")):
            raise forms.ValidationError(_("This form cannot be read. Reload the page and send it again."))
        return cleaned


class FreezeForm(KeyForm):
    """Freezes an issue."""

    note = forms.CharField(label=_("Note"), max_length=500, required=False, help_text=_("To whom it goes, and why."))
