"""The questions room as a Django app."""

from django.apps import AppConfig


class QuestionsConfig(AppConfig):
    """Tells the log about the room's actions."""

    name = "newsapp.questions"

    def ready(self) -> None:
        """Register with the rooms below."""
        from newsapp.questions import log  # noqa: PLC0415  (tables first)

        log.register_all()
