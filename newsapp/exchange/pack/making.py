"""Making a pack: it is built, and the log tells who made it and its SHA-256, for the receiver to compare."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any, BinaryIO

from django.db import transaction
from django.utils.translation import gettext as _

from newsapp.accounts.models import User
from newsapp.cases.models import Case
from newsapp.exchange.pack.building import Built, build, code
from newsapp.exchange.pack.state import PACK_MADE, state_of
from newsapp.history.actions import hold, record
from newsapp.history.models import Event
from newsapp.web.errors import Refused

Json = dict[str, Any]


def make_pack(*, case: Case, into: BinaryIO, by: User | None) -> tuple[Built, Event]:
    """Write the pack of a case into a file and record it. Refused (409) when the case changed meanwhile."""
    built = build(case, into)
    return built, _note(case=case, built=built, by=by)


@transaction.atomic
def _note(*, case: Case, built: Built, by: User | None) -> Event:
    """Record a pack; the same one that the same person made before, with nothing done in between, is told once."""
    hold(case.pk)
    if state_of(case) != built.state:
        raise Refused(_("The case was changed while the pack was made. Make it again."), 409)
    since = Event.objects.filter(case=case, action=PACK_MADE, n__gt=built.state.events, by=by)
    known = since.filter(target=_target(built)).first()
    return known or record(case=Case.objects.get(pk=case.pk), action=PACK_MADE, target=_target(built),
                           after=_told(built), by=by)  # fmt: skip


def _target(built: Built) -> str:
    return f"pack:{built.sha256[:32]}"


def _told(built: Built) -> Json:
    return {
        "sha256": built.sha256,
        "bytes": built.size,
        "files": built.files,
        **built.state.log,
        "code": code(),
        "lost": [asdict(one) for one in built.lost],
    }
