"""The briefs room as a Django app."""

from django.apps import AppConfig


class BriefsConfig(AppConfig):
    """Tells the log about the room's actions, and follows the claims."""

    name = "newsapp.briefs"

    def ready(self) -> None:
        """Register with the rooms below."""
        from newsapp.briefs import log, searching  # noqa: PLC0415  (tables first)
        from newsapp.briefs.following import follow  # noqa: PLC0415
        from newsapp.history.after import after_record  # noqa: PLC0415

        log.register_all()
        after_record(follow)
        searching.register()
        after_record(searching.follow)
