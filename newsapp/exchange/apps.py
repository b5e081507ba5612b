"""The exchange room as a Django app."""

from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    """Registers with the rooms below."""

    name = "newsapp.exchange"

    def ready(self) -> None:
        """Tell the log how this room's actions read."""
        from newsapp.exchange import log as imports  # noqa: PLC0415  (tables first)
        from newsapp.exchange.pack import log as packs  # noqa: PLC0415

        packs.register_all()
        imports.register_all()
