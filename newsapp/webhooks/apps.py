"""The webhooks room as a Django app."""

from django.apps import AppConfig


class WebhooksConfig(AppConfig):
    """Registers with the rooms below."""

    name = "newsapp.webhooks"
