"""The web room as a Django app."""

from typing import Any

from django.apps import AppConfig
from django.db import connections
from django.db.models.signals import post_migrate


class WebConfig(AppConfig):
    """Switches a SQLite file to write-ahead logging, in `migrate` alone: the switch ignores the busy timeout."""

    name = "newsapp.web"

    def ready(self) -> None:
        """Ask to be called after migrations."""
        post_migrate.connect(_write_ahead, sender=self)


def _write_ahead(using: str, **_signal: Any) -> None:
    connection = connections[using]
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA journal_mode=WAL")
