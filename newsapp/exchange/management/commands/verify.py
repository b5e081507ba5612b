"""`manage.py verify PACK...`: check evidence packs. The same lines as the verify.py in every pack; no database."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from newsapp.exchange.pack.verifier.main import main


class Command(BaseCommand):
    """Prints what was found of each pack; exit 1 when one does not hold."""

    help = "Check evidence packs: ZIPs, or folders they were unpacked in."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the packs."""
        parser.add_argument("packs", nargs="+", metavar="PACK", help="a ZIP, or the folder it was unpacked in")

    def handle(self, **options: Any) -> None:
        """Check them all."""
        if code := main(options["packs"]):
            sys.exit(code)
