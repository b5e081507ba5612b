"""What of the timeline to show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from newsapp.comparison.timeline.queries import Piece
from newsapp.comparison.timeline.stretch import Stretch
from newsapp.web.widgets import LongSelect

_DAY = {"widget": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), "required": False}


class TimelineFilter(forms.Form):
    """Source, article, name and days; whatever does not fit is left out."""

    source = forms.ChoiceField(label=_("Source"), required=False, widget=LongSelect)
    article = forms.ChoiceField(label=_("Article"), required=False, widget=LongSelect)
    entity = forms.ChoiceField(label=_("Named in the paragraph"), required=False, widget=LongSelect)
    first = forms.DateField(label=_("From"), **_DAY)  # type: ignore[arg-type]
    last = forms.DateField(label=_("To"), **_DAY)  # type: ignore[arg-type]
    differ = forms.BooleanField(label=_("only days that differ"), required=False)

    def __init__(self, data: Any, pieces: Iterable[Piece], names: Mapping[int, str]) -> None:
        """Offer the sources, the articles and the names there are."""
        super().__init__(data)
        held = list(pieces)
        sources = sorted({(piece.outlet, str(piece.source)) for piece in held})
        articles = sorted((f"{piece.outlet}: {piece.title}", str(piece.article)) for piece in held)
        named = sorted((name, str(pk)) for pk, name in names.items())
        for field, choices in (("source", sources), ("article", articles), ("entity", named)):
            offered = [("", _("all")), *((value, words) for words, value in choices)]
            self.fields[field].choices = offered  # type: ignore[attr-defined]

    def asked(self) -> dict[str, int]:
        """Return what was asked and can be: the keys of source, article and entity."""
        self.is_valid()
        names = ("source", "article", "entity")
        return {name: int(self.cleaned_data[name]) for name in names if self.cleaned_data.get(name)}

    def days(self, every: Stretch) -> Stretch | None:
        """Return the days asked for, the other end that of `every` where one is missing; None when no day is asked."""
        first, last = (self._day(name) for name in ("first", "last"))
        if first is None and last is None:
            return None
        ends = (every.first if first is None else first, every.last if last is None else last)
        return Stretch(min(ends), max(ends))

    def _day(self, name: str) -> int | None:
        day: date | None = self.cleaned_data.get(name)
        return day.toordinal() if day else None

    @property
    def narrows(self) -> bool:
        """Tell whether anything but the days is set."""
        return any(self.cleaned_data.get(name) for name in ("source", "article", "entity", "differ"))
