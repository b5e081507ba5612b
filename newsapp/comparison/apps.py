"""The comparison room as a Django app (commands only)."""

from django.apps import AppConfig


class ComparisonConfig(AppConfig):
    """What several articles say about the same."""

    name = "newsapp.comparison"
