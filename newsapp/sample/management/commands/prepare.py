"""`manage.py prepare`: what `make setup` does after installing. Changes nothing when nothing changed."""

from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand

from newsapp.sample.actions import load_sample
from newsapp.search.indexing import index_all_once


class Command(BaseCommand):
    """Tables, static files, the shipped lexicon, and the sample case where it is allowed."""

    help = "Migrate, collect static files, load the lexicon and (never in production) the sample case."

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Do it all, quietly."""
        call_command("migrate", verbosity=0, interactive=False)
        call_command("collectstatic", verbosity=0, interactive=False)
        call_command("import_lexicon", stdout=self.stdout)
        index_all_once()
        if settings.SAMPLE_ALLOWED and load_sample():
            self.stdout.write("The sample case is loaded.")
