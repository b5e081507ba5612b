"""What a finding of any kind says, in words, from the plain values that the log holds."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from django.utils.translation import gettext as _

from newsapp.findings.wording import date_words, quantity_words, saying_words

Json = dict[str, Any]


def kind_words(kind: str) -> str:
    """Return what sort of finding it is, as people call it."""
    return {"quantity": _("number"), "date": _("date"), "statement": _("statement")}[kind]


def content_words(state: Json) -> str:
    """Return what a finding says, from its state in the log ("" for none)."""
    return told_words(state["kind"], state["told"]) if state else ""


def told_words(kind: str, told: Json) -> str:
    """Return what a finding says, from its content."""
    if kind == "quantity":
        return quantity_words(SimpleNamespace(**told))
    if kind == "date":
        return date_words(told["iso"])
    return saying_words(told["speaker"], told["kind"], told["outlet"], told["endnotes"])
