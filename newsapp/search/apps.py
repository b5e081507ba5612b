"""The search room as a Django app."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """Keeps the index with every write of the rooms below, and tells the log about the room's actions."""

    name = "newsapp.search"

    def ready(self) -> None:
        """Register with the rooms below; names and findings are read before."""
        from newsapp.entities.after import after_match  # noqa: PLC0415  (tables first)
        from newsapp.history.after import after_record  # noqa: PLC0415
        from newsapp.search import log  # noqa: PLC0415
        from newsapp.search.indexing import index_revision, keep_up  # noqa: PLC0415
        from newsapp.search.others import register_questions  # noqa: PLC0415

        after_match(index_revision)
        after_record(keep_up)
        register_questions()
        log.register_all()
