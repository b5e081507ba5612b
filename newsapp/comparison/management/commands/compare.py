"""`manage.py compare PATH PATH...`: what several files say about the same, as one JSON object; no database needed."""

import json
import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from newsapp.articles.refusals import Unreadable
from newsapp.comparison.comparing import comparison
from newsapp.entities.files import files_in, read_file

_LEAST = 2


class Command(BaseCommand):
    """Prints to standard output; what could not be read goes to standard error, and the exit status is then 1."""

    help = "Compare text files. Prints one JSON object."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Two files or more."""
        parser.add_argument("paths", nargs="+", metavar="PATH", help="text file, or folder of text files")

    def handle(self, *_args: Any, paths: list[str], **_options: Any) -> None:
        """Print the comparison of those that can be read."""
        files = list(files_in(paths))
        if len(files) < _LEAST:
            message = "Give two files or more to compare."
            raise CommandError(message)
        readable = [str(path) for path in files if self._is_readable(path)]
        self.stdout.write(json.dumps(comparison(readable), ensure_ascii=False))
        if len(readable) < len(files):
            sys.exit(1)

    def _is_readable(self, path: Path) -> bool:
        try:
            read_file(path)
        except Unreadable as refusal:
            self.stderr.write(str(refusal))
            return False
        return True
