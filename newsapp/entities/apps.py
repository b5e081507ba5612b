"""The entities room as a Django app."""

from django.apps import AppConfig


class EntitiesConfig(AppConfig):
    """Matches the names of every article as it is stored, and tells the log about its actions."""

    name = "newsapp.entities"

    def ready(self) -> None:
        """Register with the rooms below."""
        from newsapp.articles.after import after_store, before_store  # noqa: PLC0415  (tables first)
        from newsapp.entities import actions, corrections, lexicon, log  # noqa: PLC0415
        from newsapp.entities.correcting import log as correcting_log  # noqa: PLC0415
        from newsapp.entities.deciding import log as deciding_log  # noqa: PLC0415
        from newsapp.history.corrections import register  # noqa: PLC0415

        log.register_all()
        register("names", rows=corrections.corrections)
        deciding_log.register_all()
        correcting_log.register_all()
        before_store(lexicon.shared_matcher)
        after_store(lambda revision: actions.match_revision(revision=revision))
