"""The webhooks room as a Django app."""

from django.apps import AppConfig


class WebhooksConfig(AppConfig):
    """Puts deliveries beside every event, and tells the log about the room's actions."""

    name = "newsapp.webhooks"

    def ready(self) -> None:
        """Register with the rooms below."""
        from newsapp.history.after import after_record  # noqa: PLC0415  (tables first)
        from newsapp.webhooks import log  # noqa: PLC0415
        from newsapp.webhooks.outbox import put  # noqa: PLC0415

        after_record(put)
        log.register_all()
