"""The references room as a Django app."""

from django.apps import AppConfig


class ReferencesConfig(AppConfig):
    """Reads the addresses of every article's notes, and tells the log about the room's actions."""

    name = "newsapp.references"

    def ready(self) -> None:
        """Register with the rooms below."""
        from newsapp.entities.after import after_match  # noqa: PLC0415  (tables first)
        from newsapp.history import corrections  # noqa: PLC0415
        from newsapp.references import log, queries  # noqa: PLC0415
        from newsapp.references.reading import read_revision  # noqa: PLC0415

        log.register_all()
        after_match(read_revision)
        corrections.register("references", rows=queries.corrections)
