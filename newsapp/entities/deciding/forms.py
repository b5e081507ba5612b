"""The form that says what a spelling names, how far, and at which of its places."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from newsapp.articles.models import Article
from newsapp.cases.models import Case
from newsapp.entities.deciding.values import LONGEST_LIST, Choice, Extent, Ref, refs_of
from newsapp.entities.enums import Do, Reach, Type
from newsapp.entities.forms import LANGUAGES
from newsapp.entities.models import Entity
from newsapp.entities.reading_names import KEY_LENGTH

OFFERED = [(do.value, do.label) for do in (Do.LINK, Do.NEW, Do.IGNORE, Do.RIGHT)]
_BACK = re.compile(r"r\d{1,3}|e\d{1,18}", re.ASCII)
MENTION, CASE, EVERYWHERE = "mention", "case", "everywhere"


class PlacesField(forms.Field):
    """Places as boxes send them, one value each."""

    widget = forms.MultipleHiddenInput

    def to_python(self, value: Any) -> frozenset[Ref]:
        """Read the values; what is no place is left out."""
        return refs_of(",".join(map(str, value or ())))


class DecideForm(forms.Form):
    """`word` is the folded spelling, `at` places picked before, `shown` those on the page, `place` those ticked."""

    key = forms.CharField(max_length=64, required=False)
    word = forms.CharField(max_length=KEY_LENGTH, required=False)
    do = forms.ChoiceField(choices=OFFERED)
    at = forms.CharField(max_length=LONGEST_LIST, required=False)
    q = forms.CharField(label=_("Find"), max_length=200, required=False)
    entity = forms.ModelChoiceField(Entity.objects.none(), required=False)
    name = forms.CharField(label=_("Name"), max_length=200, required=False)
    type = forms.ChoiceField(label=_("Type"), choices=Type.choices, required=False)
    language = forms.ChoiceField(label=_("Language"), choices=LANGUAGES, required=False)
    scope = forms.ChoiceField(label=_("Holds for"), required=False)
    shown = forms.CharField(max_length=LONGEST_LIST, required=False)
    shown_for = forms.CharField(max_length=300, required=False)
    place = PlacesField(required=False)
    back = forms.RegexField(_BACK, required=False)

    def __init__(self, data: Any, *, case: Case, articles: list[Article], only: bool = False) -> None:
        super().__init__(data)
        self.case, self.articles = case, {f"article-{one.pk}": one for one in articles}
        visible = Entity.objects.filter(case=None) | Entity.objects.filter(case=case)
        self.fields["entity"].queryset = visible  # type: ignore[attr-defined]
        self.fields["scope"].choices = [(MENTION, _("the ticked places only"))] + ([] if only else self._scopes())  # type: ignore[attr-defined]

    def _scopes(self) -> list[tuple[str, Any]]:
        articles = [
            (value, _("this article: %(outlet)s") % {"outlet": one.outlet}) for value, one in self.articles.items()
        ]
        return [*articles, (CASE, _("this case")), (EVERYWHERE, _("everywhere"))]

    def clean(self) -> dict[str, Any]:
        """Ask for what the choice needs: an entity, or name, type and language of a new one."""
        cleaned = super().clean() or {}
        do = cleaned.get("do")
        if do == Do.LINK and not cleaned.get("entity"):
            self.add_error("entity", _("Choose whom or what it names."))
        for field in ("name", "type", "language") if do == Do.NEW else ():
            if not cleaned.get(field) and field not in self.errors:
                self.add_error(field, _("This is needed for a new entity."))
        return cleaned

    @property
    def choice(self) -> Choice:
        """Return what the cleaned form says."""
        said = self.cleaned_data
        do = Do(said["do"])
        if do is Do.LINK:
            return Choice(do, said["entity"])
        if do is Do.NEW:
            return Choice(do, None, said["type"], " ".join(said["name"].split()), said["language"])
        return Choice(do)

    @property
    def extent(self) -> Extent:
        """Return how far the cleaned form reaches; what is only right as read is said of places."""
        scope = self.cleaned_data.get("scope") or MENTION
        if scope == MENTION or self.cleaned_data.get("do") == Do.RIGHT:
            return Extent()
        if scope in self.articles:
            return Extent(Reach.ARTICLE, self.articles[scope])
        return Extent(Reach.PROPOSED if scope == EVERYWHERE else Reach.CASE)

    @property
    def asked(self) -> str:
        """Return what the places depend on, to tell whether those on the page are those of this form."""
        said = self.cleaned_data
        entity = said["entity"].pk if said["entity"] else ""
        return f"{said['do']} {said['scope']} {entity if said['do'] == Do.LINK else said['type']}".strip()


class ProposalForm(forms.Form):
    """An owner's answer to a proposal."""

    decision = forms.IntegerField(min_value=1, max_value=2**62)
    do = forms.ChoiceField(choices=[("accept", _("Accept for everywhere")), ("keep", _("Keep to this case"))])


class LinesForm(forms.Form):
    """Lines of an entity's page that are right, wrong, or another's: one by its button, or those ticked."""

    right = forms.CharField(max_length=60, required=False)
    wrong = forms.CharField(max_length=60, required=False)
    do = forms.ChoiceField(
        choices=[("right", _("right")), ("wrong", _("wrong")), ("other", _("other…"))], required=False
    )
    place = PlacesField(required=False)
    key = forms.CharField(max_length=64, required=False)

    @property
    def said(self) -> tuple[str, frozenset[Ref]]:
        """Return what is said of which places."""
        cleaned = self.cleaned_data
        for do in ("right", "wrong"):
            if cleaned[do]:
                return do, refs_of(cleaned[do])
        return cleaned["do"] or "right", cleaned["place"]
