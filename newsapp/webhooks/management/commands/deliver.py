"""`manage.py deliver`: tells other programs of events."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from newsapp.webhooks.delivering import deliver_due, forget
from newsapp.webhooks.running import run


class Command(BaseCommand):
    """Delivers until it is stopped. Any number of them may run."""

    help = "Send what waits for webhooks, until stopped."

    def add_arguments(self, parser: CommandParser) -> None:
        """Whether to end when nothing is due."""
        parser.add_argument("--once", action="store_true", help="try what is due now, then end")

    def handle(self, *_args: Any, once: bool, **_options: Any) -> None:
        """Run."""
        if not once:
            run()
            return
        forget()
        self.stdout.write(f"tried {deliver_due()}")
