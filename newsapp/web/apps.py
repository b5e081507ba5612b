"""The web room as a Django app."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Registers the room."""

    name = "newsapp.web"
