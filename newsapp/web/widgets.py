"""Form fields drawn by ourselves where Django's own way takes too long."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.forms.renderers import BaseRenderer
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString


class LongSelect(forms.Select):
    """A choice among hundreds, as the articles of a case: Django renders a template for each option, this does not.

    The choices have no groups.
    """

    def render(
        self, name: str, value: Any, attrs: Mapping[str, Any] | None = None, renderer: BaseRenderer | None = None
    ) -> SafeString:
        """Return the field."""
        del renderer
        asked = "" if value is None else str(value)
        rows = ((key, " selected" if str(key) == asked else "", words) for key, words in self.choices)
        options = format_html_join("", '<option value="{}"{}>{}</option>', rows)
        built = self.build_attrs(self.attrs, {"name": name, **(attrs or {})})
        return format_html("<select{}>{}</select>", flatatt(built), options)
