"""`manage.py reread [CASE] [--blocks]`: articles are read again by today's rules."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from newsapp.cases.models import Case
from newsapp.findings.rereading import reread


class Command(BaseCommand):
    """Prints a line for each article; what people decided stays."""

    help = "Read every article again, or those of one case: names, quantities, dates, statements, references."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take a case, and whether blocks are read too."""
        parser.add_argument("case", nargs="?", metavar="CASE", help="the case, as in its address; all without it")
        parser.add_argument("--blocks", action="store_true", help="also paragraphs, notes and the clean view")

    def handle(self, **options: Any) -> None:
        """Read them one by one."""
        slug = options["case"]
        case = Case.objects.filter(slug=slug).first() if slug else None
        if slug and case is None:
            message = f"There is no case {slug!r}."
            raise CommandError(message)
        count = 0
        for changes in reread(case=case, blocks=options["blocks"]):
            article = changes.revision.article
            self.stdout.write(f"article {article.pk}, {article.outlet}: {changes.words()}")
            count += 1
        self.stdout.write(f"{count} articles read again")
