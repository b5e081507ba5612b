"""The claims room as a Django app."""

from django.apps import AppConfig


class ClaimsConfig(AppConfig):
    """Tells the log about the room's actions."""

    name = "newsapp.claims"

    def ready(self) -> None:
        """Register with the rooms below; questions need the claims that answer them."""
        from newsapp.claims import log  # noqa: PLC0415  (tables first)
        from newsapp.claims.answering import answer_again, answering  # noqa: PLC0415
        from newsapp.questions.ports import Answers, plug  # noqa: PLC0415

        log.register_all()
        plug(Answers(of=answering, again=answer_again))
