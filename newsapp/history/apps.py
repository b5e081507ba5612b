"""The history room as a Django app."""

from django.apps import AppConfig


class HistoryConfig(AppConfig):
    """Plugs the log into the cases room below, and tells it how that room's actions read."""

    name = "newsapp.history"

    def ready(self) -> None:
        """Plug in."""
        from newsapp.cases import ports  # noqa: PLC0415  (tables first)
        from newsapp.history import actions, case_log  # noqa: PLC0415

        ports.plug(ports.Log(actions.record, actions.once, actions.settle))
        case_log.register_all()
