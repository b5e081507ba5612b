"""The claims room as a Django app."""

from django.apps import AppConfig


class ClaimsConfig(AppConfig):
    """Tells the log about the room's actions."""

    name = "newsapp.claims"

    def ready(self) -> None:
        """Register with the rooms below."""
        from newsapp.claims import log  # noqa: PLC0415  (tables first)

        log.register_all()
