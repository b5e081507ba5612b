"""The claims room as a Django app."""

from django.apps import AppConfig


class ClaimsConfig(AppConfig):
    """Registers the room."""

    name = "newsapp.claims"
