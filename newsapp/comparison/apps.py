"""The comparison room as a Django app."""

from django.apps import AppConfig
from django.db.models.signals import pre_delete


class ComparisonConfig(AppConfig):
    """What several articles say about the same: compared after every import, and again when what was read changes."""

    name = "newsapp.comparison"

    def ready(self) -> None:
        """Register with the rooms below; names and findings are read before."""
        from newsapp.comparison import log  # noqa: PLC0415  (tables first)
        from newsapp.comparison.keeping.following import after_matching, count_out, keep_up  # noqa: PLC0415
        from newsapp.comparison.models import Prepared  # noqa: PLC0415
        from newsapp.comparison.wordlist import log as words_log  # noqa: PLC0415
        from newsapp.entities.after import after_match  # noqa: PLC0415
        from newsapp.history.after import after_record  # noqa: PLC0415

        after_match(after_matching)
        after_record(keep_up)
        pre_delete.connect(count_out, sender=Prepared, dispatch_uid="comparison.count_out")
        log.register_all()
        words_log.register_all()
