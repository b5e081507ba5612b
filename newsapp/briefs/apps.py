"""The briefs room as a Django app."""

from django.apps import AppConfig


class BriefsConfig(AppConfig):
    """Registers with the rooms below."""

    name = "newsapp.briefs"
