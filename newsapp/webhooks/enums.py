"""Choices of the webhooks room."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class State(TextChoices):
    """What has become of a delivery."""

    WAITING = "waiting", _("waiting")
    DELIVERED = "delivered", _("delivered")
    GAVE_UP = "gave_up", _("given up")
