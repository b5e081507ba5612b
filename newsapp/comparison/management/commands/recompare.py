"""`manage.py recompare [CASE] [--anew]`: the articles of a case (of all) are compared where that is not up to date."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from newsapp.cases.models import Case
from newsapp.comparison.keeping.catching_up import catching_up, forget_all

STOPPED = 130


class Command(BaseCommand):
    """Prints a line for each article and each case; what people decided about passages stays and wins.

    It can be stopped at any time: each article is compared whole or not at all.
    """

    help = "Compare the articles of a case again where that is not up to date."

    def add_arguments(self, parser: CommandParser) -> None:
        """Which case, and whether all of it."""
        parser.add_argument("case", nargs="?", default="", metavar="CASE", help="the case's short name in its address")
        parser.add_argument("--anew", action="store_true", help="forget every comparison first")

    def handle(self, *_args: Any, case: str, anew: bool, **_options: Any) -> None:
        """Compare."""
        cases = Case.objects.filter(slug=case) if case else Case.objects.order_by("pk")
        if case and not cases:
            message = f"There is no case {case}."
            raise CommandError(message)
        for one in cases:
            try:
                self._compare(one, anew=anew)
            except KeyboardInterrupt:
                message = "Stopped. What is compared stays; run it again without --anew to go on."
                raise CommandError(message, returncode=STOPPED) from None

    def _compare(self, case: Case, *, anew: bool) -> None:
        if anew:
            forget_all(case)
        done = 0
        for done, waiting in catching_up(case):
            self.stdout.write(f"{case.slug}: {done} of {waiting}")
            self.stdout.flush()
        self.stdout.write(f"{case.slug}: {done} articles compared")
