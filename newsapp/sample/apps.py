"""The sample room as a Django app."""

from django.apps import AppConfig


class SampleConfig(AppConfig):
    """Registers the room."""

    name = "newsapp.sample"
