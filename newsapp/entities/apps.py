"""The entities room as a Django app."""

from django.apps import AppConfig


class EntitiesConfig(AppConfig):
    """Registers the room."""

    name = "newsapp.entities"
