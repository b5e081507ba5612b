"""`manage.py export_corrections CASE`: what people corrected in a case, as JSON."""

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from newsapp.cases.models import Case
from newsapp.history.corrections import corrections_of


class Command(BaseCommand):
    """Prints to standard output, or writes a file."""

    help = "Print every correction of a case as JSON: what was read, what a person made of it, who and when."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the case, and where to write."""
        parser.add_argument("case", metavar="CASE", help="the case, as in its address")
        parser.add_argument("--out", type=Path, metavar="FILE", help="write here instead of standard output")

    def handle(self, **options: Any) -> None:
        """Write it; a case without corrections gives empty lists."""
        case = Case.objects.filter(slug=options["case"]).first()
        if case is None:
            message = f"There is no case {options['case']!r}."
            raise CommandError(message)
        found = json.dumps(corrections_of(case), ensure_ascii=False, indent=1)
        if not options["out"]:
            self.stdout.write(found)
            return
        try:
            options["out"].write_text(found + "\n", encoding="utf-8")
        except OSError as error:
            message = f"{options['out']}: {error.strerror}"
            raise CommandError(message) from error
