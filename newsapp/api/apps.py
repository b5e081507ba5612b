"""The api room as a Django app."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    """Has nothing to register: its operations call the rooms below."""

    name = "newsapp.api"
