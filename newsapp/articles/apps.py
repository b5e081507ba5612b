"""The articles room as a Django app."""

from django.apps import AppConfig


class ArticlesConfig(AppConfig):
    """Registers the room."""

    name = "newsapp.articles"
