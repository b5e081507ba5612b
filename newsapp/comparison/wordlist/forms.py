"""Forms of a case's words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from newsapp.comparison.enums import WordKind
from newsapp.comparison.models import WordEntry
from newsapp.comparison.wordlist.known import CLASSES, is_shipped, kind_of
from newsapp.comparison.wordlist.values import Said
from newsapp.comparison.words import INSIDE, KINDS, keys_of
from newsapp.web.templatetags.parallax import language_name

MOST_WORDS, LONGEST, MOST_SYLLABLES = 12, 60, 6
LARGEST = 1_000_000  # bytes of a file
FIELD = "words_"


class WordsForm(forms.Form):
    """An entry: its meaning, what it is, and its words in each language; `version` is what a change was made from."""

    key = forms.CharField(max_length=64, required=False, widget=forms.HiddenInput)
    version = forms.IntegerField(min_value=1, required=False, widget=forms.HiddenInput)
    meaning = forms.CharField(
        label=gettext_lazy("Meaning"),
        max_length=LONGEST,
        help_text=gettext_lazy("In a few words of English: the name of the entry."),
    )
    kind = forms.ChoiceField(label=gettext_lazy("It is"), choices=WordKind.choices)
    counted = forms.BooleanField(label=gettext_lazy("Numbers count it"), required=False)

    def __init__(self, *args: Any, languages: Sequence[str], **known: Any) -> None:
        """Add a field for each language."""
        super().__init__(*args, **known)
        self.languages = tuple(languages)
        for language in languages:
            widget = forms.TextInput(attrs={"lang": language, "dir": "auto", "autocomplete": "off"})
            self.fields[FIELD + language] = forms.CharField(
                label=language_name(language), max_length=400, required=False, widget=widget
            )

    def of_languages(self) -> list[forms.BoundField]:
        """Return the fields of the languages."""
        return [self[FIELD + language] for language in self.languages]

    def clean_meaning(self) -> str:
        """Return the meaning on one line; that of a shipped entry as it is written there."""
        meaning = " ".join(self.cleaned_data["meaning"].split())
        return meaning.lower() if is_shipped(meaning.lower()) else meaning

    def clean(self) -> dict[str, Any]:
        """Part the words, and refuse an entry that joins nothing."""
        cleaned: dict[str, Any] = super().clean() or {}
        told: dict[str, list[str]] = {}
        for language in self.languages:
            listed = parted(cleaned.get(FIELD + language, ""))
            told |= {language: listed} if listed else {}
            for message in faults(listed, language):
                self.add_error(FIELD + language, message)
        shipped = is_shipped(cleaned.get("meaning", ""))
        if len(told) < (1 if shipped else 2) and not self.errors:
            self.add_error(None, _("Give words in two languages at least, so that articles can meet."))
        return cleaned | {"words": told}

    def said(self) -> Said:
        """Return the entry that was asked for."""
        told = self.cleaned_data
        return Said(told["meaning"], told["kind"], told["counted"], told["words"])


class OffForm(forms.Form):
    """The name of a shipped entry that is not to be used in the case."""

    key = forms.CharField(max_length=64, required=False)
    name = forms.CharField(max_length=LONGEST)

    def clean_name(self) -> str:
        """Refuse what is no shipped entry."""
        name = str(self.cleaned_data["name"])
        if not is_shipped(name):
            raise forms.ValidationError(_("There is no shipped entry of this name."))
        return name

    def said(self) -> Said:
        """Return the entry, switched off."""
        name = self.cleaned_data["name"]
        kind = kind_of(name)
        return Said(name, kind if kind in KINDS else KINDS[0], off=True)


class KeyForm(forms.Form):
    """A form of one button, with its one-time key."""

    key = forms.CharField(max_length=64, required=False)


class FileForm(forms.Form):
    """A file of words."""

    key = forms.CharField(max_length=64, required=False)
    file = forms.FileField(
        label=gettext_lazy("CSV file"),
        max_length=255,
        help_text=gettext_lazy("Columns: meaning, kind, counted, off, then one for each language: en, vi, ko, ru ..."),
    )

    def clean_file(self) -> UploadedFile[bytes]:
        """Refuse a file that no list of words can be."""
        file: UploadedFile[bytes] = self.cleaned_data["file"]
        if (file.size or 0) > LARGEST:
            raise forms.ValidationError(_("This file is too large for a list of words."))
        return file


class SearchForm(forms.Form):
    """Which shipped entries to show; anything else that is asked is left out."""

    q = forms.CharField(label=gettext_lazy("Word"), max_length=LONGEST, required=False)
    kind = forms.ChoiceField(
        label=gettext_lazy("Class"),
        required=False,
        choices=[("", gettext_lazy("all")), *CLASSES.items()],
    )

    def asked(self) -> dict[str, str]:
        """Return what was asked and can be."""
        self.is_valid()
        return {name: value for name, value in getattr(self, "cleaned_data", {}).items() if value}


def form_for(entry: WordEntry, languages: Sequence[str]) -> WordsForm:
    """Return the form that changes an entry, as it stands."""
    every = [*languages, *(each for each in sorted(entry.words) if each not in languages)]
    words = {FIELD + language: ", ".join(listed) for language, listed in entry.words.items()}
    told = {"version": entry.version, "meaning": entry.meaning, "kind": entry.kind, "counted": entry.counted}
    return WordsForm(initial=told | words, languages=every)


def parted(typed: str) -> list[str]:
    """Return the words of a field, in small letters, each once."""
    return list(dict.fromkeys(word for part in typed.split(",") if (word := " ".join(part.lower().split()))))


def faults(listed: Sequence[str], language: str) -> Iterator[str]:
    """Yield what is wrong with the words of a language."""
    if len(listed) > MOST_WORDS:
        yield _("At most %(n)d words for one language.") % {"n": MOST_WORDS}
    for word in listed:
        keys = keys_of(word, language)
        if len(word) > LONGEST or len(keys) > MOST_SYLLABLES:
            yield _("“%(word)s” is too long for a phrase.") % {"word": word[:LONGEST]}
        elif not keys or (len(word) < 2 and language not in INSIDE):  # noqa: PLR2004  (one letter)
            yield _("“%(word)s” is too short for a word.") % {"word": word}
