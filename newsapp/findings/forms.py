"""Forms of the findings room. The boundary is said by words: they are looked for where the finding stands."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from newsapp.articles.models import Revision
from newsapp.articles.places import known_span, span_said
from newsapp.articles.sentences import clean_view
from newsapp.entities.models import Entity
from newsapp.entities.queries import display_names
from newsapp.findings.enums import Bound, Saying
from newsapp.findings.models import Finding
from newsapp.findings.said import Said, SaidDate, SaidQuantity, SaidStatement
from newsapp.text.spans import Span

_UTTERING = ("PER", "ORG", "GPE", "MEDIA")
_OPEN_ABOVE = (Bound.AT_LEAST, Bound.MORE_THAN, Bound.ORDER)
_FURTHEST = 1_000_000_000


class FindingForm(forms.Form):
    """What all kinds share: one-time key, the version it was made from, and the words it stands on."""

    CONTENT: ClassVar[tuple[str, ...]] = ()

    version = forms.IntegerField(min_value=1, max_value=_FURTHEST, required=False, widget=forms.HiddenInput)
    start = forms.IntegerField(min_value=0, max_value=_FURTHEST, widget=forms.HiddenInput)
    end = forms.IntegerField(min_value=0, max_value=_FURTHEST, widget=forms.HiddenInput)
    key = forms.CharField(max_length=64, required=False, widget=forms.HiddenInput)
    words = forms.CharField(
        label=_("Words"),
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 2, "dir": "auto", "data-focus": ""}),
        help_text=_("Take words away or add some as they stand in the text; the boundary follows."),
    )

    def __init__(self, data: Any, *, revision: Revision, known: dict[str, Any], language: str) -> None:
        super().__init__(
            data, initial=_shown(revision, known) | {name: _short(known.get(name)) for name in self.CONTENT}
        )
        self.revision = revision
        self.fields["words"].widget.attrs["lang"] = language

    def span(self) -> Span:
        """Return where it stands: as it stood while nobody has touched the words; Refused when they are not there."""
        sent = self.cleaned_data
        return span_said(self.revision, sent["words"], Span(sent["start"], sent["end"]))

    def said(self) -> Said:
        """Return what the person said."""
        raise NotImplementedError


def _shown(revision: Revision, known: dict[str, Any]) -> dict[str, Any]:
    start, end = known["start"], known["end"]
    words = clean_view(revision).read(start, end)
    return {"start": start, "end": end, "version": known.get("version"), "words": words}


def _short(value: Any) -> Any:
    """Return a number without a needless fraction."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _number(label: Any) -> forms.FloatField:
    return forms.FloatField(
        label=label, required=False, widget=forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})
    )


class QuantityForm(FindingForm):
    """A number of something. One value goes into the first box alone."""

    CONTENT = ("low", "high", "bound", "unit", "counted")

    bound = forms.ChoiceField(label=_("Bound"), choices=Bound.choices)
    low = _number(_("Value, or from"))
    high = _number(_("to"))
    unit = forms.CharField(
        label=_("Unit"), max_length=60, required=False, help_text=_("A short English word: troops, km, USD, days.")
    )
    counted = forms.CharField(label=_("Counted"), max_length=300, required=False)

    def __init__(self, data: Any, *, revision: Revision, known: dict[str, Any], language: str) -> None:
        super().__init__(data, revision=revision, known=known, language=language)
        ends = {known.get("low"), known.get("high")} - {None}
        if len(ends) == 1:
            self.initial.update({"low": _short(ends.pop()), "high": None})

    def said(self) -> SaidQuantity:
        """Return what the person said, the interval as the bound has it."""
        sent, span = self.cleaned_data, self.span()
        low, high = _interval(sent["low"], sent["high"], sent["bound"])
        return SaidQuantity(
            span.start, span.end, low, high, sent["bound"], sent["unit"].strip(), sent["counted"].strip()
        )


def _interval(low: float | None, high: float | None, bound: str) -> tuple[float | None, float | None]:
    """Return the ends of an interval: "at least 200" is open above, "up to 200" below, a single value both ends."""
    value = low if high is None else high
    if low is not None and high is not None and low != high:
        return low, high
    if bound in _OPEN_ABOVE:
        return value, None
    return (None if bound == Bound.UP_TO else value), value


class DateForm(FindingForm):
    """A time."""

    CONTENT = ("iso",)

    iso = forms.CharField(
        label=_("Date"),
        max_length=64,
        help_text=_("2023-09-17, 2023-W37, 2023-09, 2023, 198X, two with / between, or P6D."),
    )

    def said(self) -> SaidDate:
        """Return what the person said."""
        span = self.span()
        return SaidDate(span.start, span.end, self.cleaned_data["iso"].strip())


class StatementForm(FindingForm):
    """Who says what through whom. The entities are those that the article names."""

    CONTENT = ("speaker", "kind", "outlet", "date")

    speaker = forms.CharField(label=_("Speaker, as written"), max_length=300, required=False)
    entity = forms.ChoiceField(label=_("Who that is"), required=False)
    kind = forms.ChoiceField(label=_("The speaker"), choices=Saying.choices)
    outlet = forms.CharField(label=_("Through"), max_length=200, required=False)
    date = forms.DateField(
        label=_("Said on"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )

    def __init__(self, data: Any, *, revision: Revision, known: dict[str, Any], language: str) -> None:
        super().__init__(data, revision=revision, known=known, language=language)
        key = next(iter(known.get("entities", [])), "")
        field = self.fields["entity"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [("", "–"), *_speakers(revision, key)]
        self.initial["entity"] = key

    def said(self) -> SaidStatement:
        """Return what the person said; the speaker's words are looked for in the paragraph."""
        sent, span = self.cleaned_data, self.span()
        speaker = sent["speaker"].strip()
        return SaidStatement(
            span.start,
            span.end,
            speaker,
            sent["kind"],
            Entity.objects.filter(key=sent["entity"]).first() if sent["entity"] else None,
            sent["outlet"].strip(),
            known_span(self.revision, speaker, span.start) if speaker else None,
            sent["date"],
        )


def _speakers(revision: Revision, key: str) -> list[tuple[str, str]]:
    """Return who may speak: keys and names of what the article names, and of who speaks now."""
    named = Entity.objects.filter(mentions__revision=revision, type__in=_UTTERING)
    rows = dict((named | Entity.objects.filter(key=key)).distinct().values_list("pk", "key"))
    names = display_names(rows, revision.language)
    return sorted(((key, names.get(pk, key)) for pk, key in rows.items()), key=lambda row: row[1].casefold())


FORMS: dict[str, type[FindingForm]] = {"quantity": QuantityForm, "date": DateForm, "statement": StatementForm}


def known_of(row: Finding) -> dict[str, Any]:
    """Return what a form starts from."""
    return row.told() | {"version": row.version}
