"""The api room as a Django app."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    """Registers with the rooms below."""

    name = "newsapp.api"
