"""`manage.py remove_sample`: the sample case and its people go, for a database that is to be used in production."""

from typing import Any

from django.core.management.base import BaseCommand

from newsapp.sample.actions import remove_sample


class Command(BaseCommand):
    """Says how many rows went."""

    help = "Delete the sample case and the sample people."

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Delete."""
        self.stdout.write(f"{remove_sample()} rows deleted.")
