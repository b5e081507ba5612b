"""How the log tells of webhooks. None of it is undone: an address is added, paused or deleted anew."""

from __future__ import annotations

from django.utils.translation import gettext as _

from newsapp.history.kinds import register
from newsapp.history.models import Event


def register_all() -> None:
    """Tell the log about this room's actions."""
    register("webhook.added", sentence=lambda event: _("had %(host)s told of events") % _told(event))
    register("webhook.paused", sentence=lambda event: _("paused the webhook to %(host)s") % _told(event))
    register("webhook.resumed", sentence=lambda event: _("resumed the webhook to %(host)s") % _told(event))
    register("webhook.stopped", sentence=lambda event: _("stopped the webhook to %(host)s: %(why)s") % _told(event))
    register("webhook.deleted", sentence=lambda event: _("deleted the webhook to %(host)s") % _told(event))


def _told(event: Event) -> dict[str, str]:
    return event.after or event.before or {}
