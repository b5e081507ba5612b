"""Bring in a translation: `manage.py import_translation ARTICLE FILE --language CODE --made-by WHO`."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from newsapp.accounts.models import User
from newsapp.articles.models import Article
from newsapp.articles.queries import latest_revision
from newsapp.text import languages
from newsapp.translations.actions import add_translation
from newsapp.translations.forms import LONGEST
from newsapp.translations.pairing import paired
from newsapp.translations.queries import body


class Command(BaseCommand):
    """Paragraph by paragraph when the file has as many as the article, otherwise as a whole; prints which."""

    help = "Put a translation, a UTF-8 text file, under an article."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the arguments."""
        parser.add_argument("article", type=int, help="number of the article, as in its address")
        parser.add_argument("file", type=Path, metavar="FILE", help="the translation")
        parser.add_argument("--language", required=True, choices=languages.SUPPORTED, help="what it is written in")
        parser.add_argument("--made-by", required=True, metavar="WHO", help="a person, an outlet or a program")
        parser.add_argument("--by", default="", metavar="USERNAME", help="whose doing it is in the log")

    def handle(self, **options: Any) -> None:
        """Store it; nothing is stored when anything is wrong."""
        found = Article.objects.select_related("case", "source").filter(pk=options["article"]).first()
        if found is None:
            message = f"There is no article {options['article']}."
            raise CommandError(message)
        by = User.objects.filter(username=options["by"]).first()
        if options["by"] and by is None:
            message = f"There is no person {options['by']!r}: --by takes a user name."
            raise CommandError(message)
        revision = latest_revision(found)
        revision.article = found
        pieces = paired(body(revision), _words(options["file"]))
        if not pieces:
            message = f"{options['file']}: there is nothing in it, or the article has no text."
            raise CommandError(message)
        made_by = options["made_by"][:150]
        add_translation(revision=revision, pieces=pieces, language=options["language"], made_by=made_by, by=by)
        how = f"{len(pieces)} paragraphs" if len(pieces) > 1 else "as a whole"
        self.stdout.write(f"{options['file']}: under {found.outlet}, {found.title!r}, {how}")


def _words(path: Path) -> str:
    """Return the words of a file. Raises CommandError naming the file when they cannot be read."""
    try:
        words = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as wrong:
        message = f"{path}: refused. It cannot be read as UTF-8 text."
        raise CommandError(message) from wrong
    if len(words) > LONGEST or "\0" in words:
        message = f"{path}: refused. It is too long, or holds characters that no text has."
        raise CommandError(message)
    return words
