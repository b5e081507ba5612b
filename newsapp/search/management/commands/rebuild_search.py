"""`manage.py rebuild_search [--check]`: the index is compared with the texts, put right, and compared again."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from newsapp.search.indexing import rebuild
from newsapp.search.models import Entry


class Command(BaseCommand):
    """Prints a line for each article or claim whose entries differed; fails when they still do afterwards."""

    help = "Make the search index anew from the texts and prove that it is equal to them."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take whether to look only."""
        parser.add_argument("--check", action="store_true", help="write nothing, and fail when something differs")

    def handle(self, **options: Any) -> None:
        """Compare, write, compare."""
        found = 0
        for one in rebuild(write=not options["check"]):
            found += 1
            self.stdout.write(f"{one.what}: {one.lacking} entries lacking or other, {one.wrong} wrong")
        if found and (options["check"] or list(rebuild(write=False))):
            message = "The index is not equal to the texts."
            raise CommandError(message)
        self.stdout.write(f"The index is equal to the texts: {Entry.objects.count()} entries.")
