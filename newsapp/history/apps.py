"""The history room as a Django app."""

from django.apps import AppConfig


class HistoryConfig(AppConfig):
    """Registers the room."""

    name = "newsapp.history"
