"""Issues: the brief as it is handed over, kept as it was."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from newsapp.accounts.models import User
from newsapp.briefs.actions.recording import finish, sent_before
from newsapp.briefs.composing import document_of
from newsapp.briefs.document import digest, to_json
from newsapp.briefs.models import Brief, Issue
from newsapp.briefs.values import Done
from newsapp.history.actions import hold
from newsapp.web.errors import Refused


@transaction.atomic
def freeze_brief(*, brief: Brief, note: str = "", key: str = "", by: User) -> Done:
    """Keep the brief as it stands, as its next issue. An issue is never changed and cannot be taken back."""
    if earlier := sent_before(key, by):
        if earlier.event.action != "brief.frozen":
            raise Refused(_("This form was sent before, for something else. Reload the page."), 409)
        return earlier
    hold(brief.case_id)
    held = Brief.objects.select_related("case").get(pk=brief.pk)
    last = held.issues.order_by("-number").values_list("number", flat=True).first() or 0
    now = timezone.now()
    made = now.astimezone(UTC).isoformat(timespec="seconds")
    document = replace(document_of(held, by=str(by), issue=last + 1, note=note), made=made)
    issue = Issue.objects.create(
        brief=held, number=last + 1, document=to_json(document), sha256=digest(document), note=note, by=by, at=now
    )
    after = {"number": issue.number, "sha256": issue.sha256, "note": note, "title": held.title}
    return finish(held, "brief.frozen", after=after, key=key, by=by)
