"""Findings in words: "about 200 troops", "13 to 17 September 2023", "the ministry denies, through Harbour Post"."""

from __future__ import annotations

from typing import Any

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from newsapp.findings.enums import Bound, Saying

Json = dict[str, Any]
_DECIMALS = 6


def kind_words(kind: str) -> str:
    """Return what sort of finding it is, as people call it."""
    return {"quantity": _("quantity"), "date": _("date"), "statement": _("statement")}[kind]


def content_words(state: Json) -> str:
    """Return what a finding says, from its state in the log."""
    return told_words(state["kind"], state["told"]) if state else ""


def told_words(kind: str, told: Json) -> str:
    """Return what a finding says, from its content."""
    return {"quantity": _quantity, "date": _date, "statement": _statement}[kind](told)


def number(value: float) -> str:
    """Return a number as people write it, without a needless fraction."""
    text = number_format(round(value, _DECIMALS), use_l10n=True, force_grouping=True)
    return text.rstrip("0").rstrip(".") if "." in text and not value.is_integer() else text.removesuffix(".0")


def _quantity(told: Json) -> str:
    low, high, bound = told["low"], told["high"], Bound(told["bound"])
    ends = [number(float(value)) for value in dict.fromkeys((low, high)) if value is not None]
    shown = "–".join(ends)
    head = "" if bound in (Bound.EXACT, Bound.RANGE) and shown else str(bound.label)
    return " ".join(part for part in (head, shown, told["unit"]) if part)


def _date(told: Json) -> str:
    return str(told["iso"])


def _statement(told: Json) -> str:
    words = {
        "who": told["speaker"] or told["outlet"],
        "says": str(Saying(told["kind"]).label),
        "outlet": told["outlet"],
    }
    if told["outlet"] and told["speaker"]:
        return _("%(who)s %(says)s, through %(outlet)s") % words
    return f"{words['who']} {words['says']}"
