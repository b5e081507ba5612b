"""The exchange room as a Django app."""

from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    """Registers with the rooms below."""

    name = "newsapp.exchange"
