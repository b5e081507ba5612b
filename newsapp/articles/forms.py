"""Forms of the articles room."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.core.validators import ProhibitNullCharactersValidator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from newsapp.articles.actions import About
from newsapp.articles.enums import Found, SourceKind
from newsapp.articles.extract.meta import is_web
from newsapp.articles.models import Article, Source
from newsapp.articles.queries import sources_seen
from newsapp.text import languages
from newsapp.text.spans import BlockKind
from newsapp.web.templatetags.parallax import language_name


class PastedField(forms.CharField):
    """A paste, to the last space; what no text may hold is refused by name later, with what to do."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(strip=False, required=False, **kwargs)
        self.validators = [one for one in self.validators if not isinstance(one, ProhibitNullCharactersValidator)]


class FilesInput(forms.FileInput):
    """A file field that takes several."""

    allow_multiple_selected = True

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        """Return all files, not the last."""
        del data
        return files.getlist(name)


class FilesField(forms.FileField):
    """Any number of files, each judged by itself later: one bad file must not stop the others."""

    widget = FilesInput

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile[Any]]:
        """Return what was sent as a list."""
        del initial
        return [one for one in (data or []) if one]


class AddForm(forms.Form):
    """Text, or files, or both. `html` is the same paste with its links and tables, from the enhanced box."""

    key = forms.CharField(max_length=56, required=False, widget=forms.HiddenInput)
    text = PastedField(label=_("Paste the text"), widget=forms.Textarea(attrs={"rows": 12, "class": "paste"}))
    html = PastedField(widget=forms.HiddenInput)
    file = FilesField(
        label=_("Files"), required=False, help_text=_("Text, Markdown or saved web pages; several at once.")
    )

    def clean(self) -> dict[str, Any]:
        """Ask for something to store."""
        cleaned: dict[str, Any] = super().clean() or {}
        if not cleaned.get("text", "").strip() and not cleaned.get("html", "").strip() and not cleaned.get("file"):
            raise forms.ValidationError(_("Paste the words of an article, or choose files."))
        return cleaned


class FoldForm(forms.Form):
    """Keep a block in the text, or fold it."""

    keep = forms.TypedChoiceField(choices=[("1", _("keep")), ("0", _("fold"))], coerce=lambda value: value == "1")


class KindForm(forms.Form):
    """What a block is; `was` is what the page showed."""

    kind = forms.TypedChoiceField(
        choices=[(kind.value, kind.value.replace("_", " ")) for kind in BlockKind], coerce=BlockKind
    )
    was = forms.CharField(max_length=12)


class DeleteForm(forms.Form):
    """The version that the confirmation was about."""

    version = forms.IntegerField(widget=forms.HiddenInput)


class AboutForm(forms.Form):
    """What is known about an article. Nothing is required: an empty headline or language leaves what stands there."""

    key = forms.CharField(max_length=64, required=False, widget=forms.HiddenInput)
    version = forms.IntegerField(widget=forms.HiddenInput)
    source = forms.CharField(label=_("Source"), max_length=200, required=False)
    title = forms.CharField(label=_("Headline"), max_length=500, required=False)
    published = forms.DateField(
        label=_("Published"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    language = forms.ChoiceField(label=_("Language"), required=False)
    translated_from = forms.ChoiceField(label=_("Translated from"), required=False)
    url = forms.CharField(label=_("Address"), max_length=2000, required=False)
    origin_note = forms.CharField(label=_("Has it from"), max_length=300, required=False)

    def __init__(self, data: Any = None, *, article: Article) -> None:
        start = {"version": article.version, "source": article.source.name if article.source else ""}
        names = ("title", "published", "language", "translated_from", "url", "origin_note")
        start |= {name: getattr(article, name) for name in names}
        super().__init__(data, initial=start, auto_id=f"a{article.pk}_%s")
        self.article = article
        self._offer("language", _languages(article.language))
        self._offer("translated_from", [("", "–"), *_languages(article.translated_from)])
        self.fields["source"].widget.attrs["dir"] = "auto"
        self.fields["title"].widget.attrs |= {"dir": "auto", "lang": article.language}

    def _offer(self, name: str, choices: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            field.choices = choices

    def rows(self) -> list[tuple[forms.BoundField, bool]]:
        """Return the visible fields in order, each with whether its value is only guessed."""
        found = {name: getattr(self.article, f"{name}_found", "") for name in self.fields}
        return [(field, found[field.name] == Found.GUESSED) for field in self.visible_fields()]

    @property
    def guessed(self) -> bool:
        """Whether anything waits to be confirmed."""
        return any(guessed for _, guessed in self.rows())

    def clean_url(self) -> str:
        """Take web addresses only: it becomes a link."""
        address: str = self.cleaned_data["url"].strip()
        if address and not is_web(address):
            raise forms.ValidationError(_("That is not a web address: it should begin with https:// or http://."))
        return address

    def said(self) -> About:
        """Return what the person said."""
        given = {name: self.cleaned_data[name] for name in About.__dataclass_fields__}
        given["title"] = given["title"] or self.article.title
        given["language"] = given["language"] or self.article.language
        return About(**given)


class SourceForm(forms.Form):
    """What a case says of a source of its own; `version` is what the form was made from."""

    key = forms.CharField(max_length=64, required=False, widget=forms.HiddenInput)
    version = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    name = forms.CharField(label=_("Name"), max_length=200, widget=forms.TextInput(attrs={"dir": "auto"}))
    kind = forms.ChoiceField(label=_("Kind"), choices=SourceKind.choices)
    parent = forms.TypedChoiceField(label=_("Part of"), required=False, coerce=int, empty_value=None)

    def __init__(self, data: Any = None, *, source: Source) -> None:
        start = {"version": source.version, "name": source.name, "kind": source.kind, "parent": source.parent_id or ""}
        super().__init__(data, initial=start)
        others = sources_seen(source.case).exclude(pk=source.pk) if source.case else Source.objects.none()
        parent = self.fields["parent"]
        if isinstance(parent, forms.ChoiceField):
            parent.choices = [("", "–"), *others.values_list("pk", "name")]


def _languages(current: str) -> list[tuple[str, str]]:
    """Return the languages people bring, and the one that stands there now, by their own names."""
    codes = [*languages.SUPPORTED, *([current] if current and current not in languages.SUPPORTED else [])]
    return [(code, gettext("not known") if code == "und" else language_name(code)) for code in codes]
