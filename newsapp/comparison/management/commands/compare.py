"""`manage.py compare PATH PATH...`: what several files say about the same, as one JSON object; no database needed."""

import json
import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from newsapp.articles.refusals import Unreadable
from newsapp.comparison.comparing import comparison
from newsapp.comparison.features import prepare
from newsapp.entities.files import TextFile, files_in, read_file
from newsapp.entities.lexicon_files import shipped
from newsapp.text.document import read
from newsapp.text.names import Matcher
from newsapp.text.understanding import understand

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
        readable = [file for path in files if (file := self._read(path)) is not None]
        matcher = Matcher(list(shipped()))
        documents = [read(file.text) for file in readable]
        articles = [prepare(at, document, understand(document, matcher)) for at, document in enumerate(documents)]
        found = comparison([file.path for file in readable], articles)
        self.stdout.write(json.dumps(found, ensure_ascii=False))
        if len(readable) < len(files):
            sys.exit(1)

    def _read(self, path: Path) -> TextFile | None:
        try:
            return read_file(path)
        except Unreadable as refusal:
            self.stderr.write(str(refusal))
            return None
