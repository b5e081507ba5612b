"""The accounts room as a Django app."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Registers the check against sample people in production."""

    name = "newsapp.accounts"

    def ready(self) -> None:
        """Register checks."""
        from newsapp.accounts import checks  # noqa: F401, PLC0415  (registers by being imported)
