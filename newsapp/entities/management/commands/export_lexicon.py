"""`manage.py export_lexicon`: the shared entities and names as JSON, in the form that import_lexicon takes."""

from typing import Any

from django.core.management.base import BaseCommand

from newsapp.entities.loading import shared_entries
from newsapp.text.lexicon import dump


class Command(BaseCommand):
    """Prints to standard output."""

    help = "Print the shared lexicon as JSON."

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Print it."""
        self.stdout.write(dump(shared_entries()), ending="")
