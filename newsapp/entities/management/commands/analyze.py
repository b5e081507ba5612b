"""`manage.py analyze PATH...`: what is read out of each file, one JSON object a line; no database needed."""

import json
import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from newsapp.articles.refusals import Unreadable
from newsapp.entities.analysis import Names, analysis
from newsapp.entities.files import files_in, read_file
from newsapp.entities.lexicon_files import shipped
from newsapp.text.document import read
from newsapp.text.lexicon import LexiconError, parse


class Command(BaseCommand):
    """Prints to standard output; what could not be read goes to standard error, and the exit status is then 1."""

    help = "Print what is read out of text files: blocks, names, notes. One JSON object per file and line."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Files, folders, and which names to look for."""
        parser.add_argument("paths", nargs="+", metavar="PATH", help="text file, or folder of text files")
        parser.add_argument(
            "--lexicon", metavar="FILE", help="look for the names of this file instead of the shipped ones"
        )

    def handle(self, *_args: Any, paths: list[str], lexicon: str | None, **_options: Any) -> None:
        """Print a line for each file that can be read."""
        names = Names(_entries(lexicon))
        refused = sum(not self._print(path, names) for path in files_in(paths))
        if refused:
            sys.exit(1)

    def _print(self, path: Path, names: Names) -> bool:
        try:
            file = read_file(path)
        except Unreadable as refusal:
            self.stderr.write(str(refusal))
            return False
        if file.note:
            self.stderr.write(file.note)
        found = analysis(read(file.text), names, path=file.path, data=file.data)
        self.stdout.write(json.dumps(found, ensure_ascii=False))
        return True


def _entries(lexicon: str | None) -> Any:
    if lexicon is None:
        return shipped()
    try:
        return parse(Path(lexicon).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, LexiconError) as problem:
        message = f"{lexicon}: {problem}"
        raise CommandError(message) from problem
