"""The articles room as a Django app."""

from django.apps import AppConfig


class ArticlesConfig(AppConfig):
    """Tells the log about the room's actions."""

    name = "newsapp.articles"

    def ready(self) -> None:
        """Register with the room below."""
        from newsapp.articles import log, queries  # noqa: PLC0415  (tables first)
        from newsapp.history.corrections import register  # noqa: PLC0415

        log.register_all()
        register("blocks", rows=queries.corrections)
