"""What a mention names, in words of the page."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from newsapp.entities.correcting.values import called
from newsapp.entities.deciding.values import Choice
from newsapp.entities.enums import Do, Form, Type
from newsapp.entities.models import Mention


def told_words(told: dict[str, Any]) -> str:
    """Return what a state names: Kim Jong-un (person); not decided (place); not a name."""
    if told["form"] == Form.IGNORED:
        return str(Form.IGNORED.label)
    known = told["entity_name"] or _("not decided")
    return f"{known} ({Type(told['type']).label})"


def row_words(row: Mention | None) -> str:
    """Return what a row names; "not a name" where there is none."""
    if row is None:
        return str(Form.IGNORED.label)
    name = called(row.entity) if row.entity else ""
    return told_words({"form": row.form, "type": row.type, "entity_name": name})


def choice_words(choice: Choice) -> str:
    """Return what a person says it names."""
    if choice.do is Do.IGNORE:
        return str(Form.IGNORED.label)
    if choice.entity:
        name, kind = called(choice.entity), choice.entity.type
    else:
        name, kind = choice.name, choice.type
    return told_words({"form": "", "type": kind, "entity_name": name})
