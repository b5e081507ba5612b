"""The translations room as a Django app."""

from django.apps import AppConfig


class TranslationsConfig(AppConfig):
    """Tells the log about the room's actions."""

    name = "newsapp.translations"

    def ready(self) -> None:
        """Register with the rooms below."""
        from newsapp.translations import log  # noqa: PLC0415  (tables first)

        log.register_all()
