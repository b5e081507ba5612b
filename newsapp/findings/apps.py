"""The findings room as a Django app."""

from django.apps import AppConfig


class FindingsConfig(AppConfig):
    """Reads every article once its names are matched, and tells the log about the room's actions."""

    name = "newsapp.findings"

    def ready(self) -> None:
        """Register with the rooms below."""
        from newsapp.entities.after import after_match  # noqa: PLC0415  (tables first)
        from newsapp.findings import log, queries  # noqa: PLC0415
        from newsapp.findings.reading import read_revision  # noqa: PLC0415
        from newsapp.history.corrections import register  # noqa: PLC0415

        log.register_all()
        register("findings", rows=queries.corrections)
        after_match(read_revision)
