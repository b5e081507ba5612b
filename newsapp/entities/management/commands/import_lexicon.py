"""`manage.py import_lexicon FILE`: entities and names into the shared lexicon; every article is matched again."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from newsapp.entities.lexicon_files import shipped
from newsapp.entities.loading import load_lexicon
from newsapp.entities.rematch import rematch_stale
from newsapp.text.lexicon import LexiconError, parse


class Command(BaseCommand):
    """Without FILE, the lexicon that comes with Parallax is loaded."""

    help = "Load entities and names (JSON) into the shared lexicon. Loading the same file twice changes nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        """One optional file."""
        parser.add_argument("file", nargs="?", help="lexicon file; without it the shipped lexicon")

    def handle(self, *_args: Any, file: str | None, **_options: Any) -> None:
        """Load, match again what is stale, and say what changed."""
        try:
            found = parse(Path(file).read_text(encoding="utf-8")) if file else shipped()
        except (OSError, UnicodeDecodeError, LexiconError) as problem:
            message = f"{file}: {problem}"
            raise CommandError(message) from problem
        loaded = load_lexicon(found)
        matched = rematch_stale()
        counts = f"{loaded.new} new, {loaded.changed} changed, {loaded.same} the same"
        self.stdout.write(f"lexicon: {counts}; {matched} articles matched again")
