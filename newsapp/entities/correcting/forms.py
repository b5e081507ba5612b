"""The form of one mention: where it stands, said by words, and what it names."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from newsapp.articles.models import Revision
from newsapp.articles.places import span_said
from newsapp.articles.sentences import clean_view
from newsapp.entities.correcting.values import Stands, sign_of
from newsapp.entities.deciding.values import Choice, Ref, refs_of
from newsapp.entities.enums import Do, Form, Type
from newsapp.entities.models import Entity, Mention
from newsapp.text.spans import Span

NEW, UNDECIDED, NONE = "new", "undecided", "none"
_DIGITS = 18


class MentionForm(forms.Form):
    """`at` and `sign` are the place and the reading it was made from; `entity` is a key, new, undecided or none."""

    at = forms.CharField(max_length=60, widget=forms.HiddenInput)
    sign = forms.CharField(max_length=80, required=False, widget=forms.HiddenInput)
    key = forms.CharField(max_length=64, required=False)
    words = forms.CharField(
        label=_("Words"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2, "dir": "auto", "data-focus": ""}),
        help_text=_("Take words away or add some as they stand in the text; the boundary follows."),
    )
    q = forms.CharField(max_length=200, required=False)
    entity = forms.CharField(max_length=20, error_messages={"required": _("Choose whom or what it names.")})
    name = forms.CharField(label=_("Name of a new entity"), max_length=200, required=False)
    type = forms.ChoiceField(label=_("Type, of a new entity or while it is not decided"), choices=Type.choices)

    def __init__(self, data: Any, *, revision: Revision, initial: dict[str, Any], language: str) -> None:
        super().__init__(data, initial=initial)
        self.revision = revision
        self.fields["words"].widget.attrs["lang"] = language
        self.fields["name"].widget.attrs |= {"lang": language, "autocomplete": "off"}

    def clean_at(self) -> Ref:
        """Return the place, of this revision."""
        found = [ref for ref in refs_of(self.cleaned_data["at"]) if ref.revision == self.revision.pk]
        if len(found) != 1 or not found[0].start < found[0].end:
            raise forms.ValidationError(_("That place in the text cannot be read. Reload the page."))
        return found[0]

    def clean_entity(self) -> Choice:
        """Return the choice, without name and type of a new entity."""
        said = self.cleaned_data["entity"]
        if said in _DOES:
            return Choice(_DOES[said])
        known = Entity.objects.filter(case=None) | Entity.objects.filter(case=self.revision.article.case_id)
        number = int(said) if said.isascii() and said.isdecimal() and len(said) <= _DIGITS else 0
        found = known.filter(pk=number).first()
        if found is None:
            raise forms.ValidationError(_("Choose whom or what it names."))
        return Choice(Do.LINK, found)

    def clean(self) -> dict[str, Any]:
        """Ask for the name of a new entity."""
        cleaned = super().clean() or {}
        choice = cleaned.get("entity")
        if choice and choice.do is Do.NEW and not (cleaned.get("name") or "").strip():
            self.add_error("name", _("This is needed for a new entity."))
        return cleaned

    @property
    def stands(self) -> Stands:
        """Return what the cleaned form was made from."""
        at = self.cleaned_data["at"]
        return Stands(self.revision, Span(at.start, at.end), self.cleaned_data["sign"])

    @property
    def choice(self) -> Choice:
        """Return what the cleaned form says that it names."""
        sent, choice = self.cleaned_data, self.cleaned_data["entity"]
        if choice.do is Do.NEW:
            return Choice(Do.NEW, None, sent["type"], " ".join(sent["name"].split()))
        return Choice(choice.do, choice.entity, sent["type"])

    def span(self) -> Span:
        """Return where it stands; Refused (422) when the words are not there."""
        return span_said(self.revision, self.cleaned_data["words"], self.stands.span)


_DOES = {NEW: Do.NEW, UNDECIDED: Do.WRONG, NONE: Do.IGNORE}


def known_of(revision: Revision, row: Mention | None, span: Span) -> dict[str, Any]:
    """Return what a form starts from: a mention as it stands, or a span at which none does."""
    start, end = (row.start, row.end) if row else (span.start, span.end)
    words = " ".join(clean_view(revision).read(start, end).split())
    return {
        "at": str(Ref(revision.pk, start, end)),
        "sign": sign_of(row),
        "words": words,
        "q": words[:200],
        "entity": _chosen(row),
        "name": words[:200],
        "type": row.type if row else Type.PERSON.value,
    }


def _chosen(row: Mention | None) -> str:
    if row is None or row.form == Form.IGNORED:
        return NONE
    return str(row.entity_id or UNDECIDED)
