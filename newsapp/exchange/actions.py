"""Writes of the exchange room: a file is brought and shown first, then taken in or put away."""

from __future__ import annotations

from dataclasses import asdict
from hashlib import sha256
from typing import Any

from django.conf import settings
from django.db import transaction
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from newsapp.accounts.models import User
from newsapp.cases.models import Case
from newsapp.exchange import taking
from newsapp.exchange.enums import Stage
from newsapp.exchange.formats import Format, Parsed, format_of
from newsapp.exchange.models import Import
from newsapp.exchange.takers.outcome import Outcome
from newsapp.history.actions import hold, record
from newsapp.web.errors import Refused

Json = dict[str, Any]


def bring(*, case: Case, chosen: Format, data: bytes, file_name: str, source: str = "", by: User) -> Import:
    """Read a file and keep it with what it would become, for its person to confirm; nothing of it is in the case yet.

    A file that was taken in before comes back as that import. Refused (422) says why a file cannot be read, and where.
    """
    parsed = read(chosen, data, file_name)
    digest = sha256(data).hexdigest()
    done = Import.objects.filter(case=case, format=chosen.key, sha256=digest, stage=Stage.DONE).first()
    if done:
        return done
    report = told(taking.plan(case, parsed))
    with transaction.atomic():
        hold(case.pk)
        Import.objects.filter(case=case, by=by, stage=Stage.PREVIEW).delete()
        return Import.objects.create(
            case=case,
            format=chosen.key,
            file_name=file_name[-255:],
            sha256=digest,
            size=len(data),
            source=source,
            data=data,
            report=report,
            by=by,
        )


def take_in(*, brought: Import, by: User) -> Import:
    """Take a file in that was brought; asked twice, it is done once. One event tells of it, others of what it made."""
    data, case = bytes(brought.data or b""), brought.case
    parsed = read(format_of(brought.format), data, brought.file_name) if data else None
    with transaction.atomic():
        hold(case.pk)
        same = {"format": brought.format, "sha256": brought.sha256, "stage": Stage.DONE}
        done = Import.objects.filter(case=case, **same).first()
        if done:
            return done
        held = Import.objects.filter(pk=brought.pk, stage=Stage.PREVIEW).first()
        if held is None or parsed is None:
            raise Refused(_("This file was put away. Choose it again."), 409)
        held.case = case
        held.stage, held.data = Stage.DONE, None
        held.save(update_fields=["stage", "data"])
        held.report = told(taking.take(case=case, parsed=parsed, brought=held, by=by))
        held.save(update_fields=["report"])
        record(case=case, action="exchange.imported", target=f"import:{held.pk}", after=_after(held), by=by)
    return held


@transaction.atomic
def put_away(*, brought: Import, by: User) -> None:
    """Forget a file that was not taken in. Nothing of it is in the case, so no event tells of it."""
    del by
    Import.objects.filter(pk=brought.pk, stage=Stage.PREVIEW).delete()


def read(chosen: Format, data: bytes, file_name: str) -> Parsed:
    """Read a file with a format; Refused (422) for one that is empty, too large, or not of this format."""
    if not data:
        raise Refused(_("%(file)s is empty.") % {"file": file_name or _("This file")}, 422)
    if len(data) > settings.IMPORT_MAX_BYTES:
        limit = filesizeformat(settings.IMPORT_MAX_BYTES)
        parts = {"file": file_name, "size": filesizeformat(len(data)), "limit": limit}
        message = _("%(file)s is too large: %(size)s, and %(limit)s is the limit. Split it.")
        raise Refused(message % parts, 422)
    if chosen.read is None:
        raise Refused(_("%(format)s is written only, not read.") % {"format": chosen.label}, 422)
    return chosen.read(data, file_name)


def told(outcome: Outcome) -> Json:
    """Return an outcome as plain values."""
    return {"made": [asdict(one) for one in outcome.made], "left": [asdict(one) for one in outcome.left]}


def _after(brought: Import) -> Json:
    return {
        "format": brought.format,
        "file": brought.file_name,
        "sha256": brought.sha256,
        "made": brought.report["made"],
        "left": brought.report["left"],
    }
