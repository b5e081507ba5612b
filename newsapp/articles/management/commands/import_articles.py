"""Import files or folders into a case: `manage.py import_articles PATH... --case SLUG`."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from newsapp.accounts.models import User
from newsapp.articles.actions import Stored, store_article
from newsapp.articles.enums import Arrival
from newsapp.articles.intake.reading import refuse_size
from newsapp.articles.queries import folded_count
from newsapp.articles.refusals import Unreadable
from newsapp.cases.models import Case


class Command(BaseCommand):
    """Each file is an article of its own, committed by itself: what is in stays in."""

    help = "Import text, Markdown and HTML files, or folders of them, into a case."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the arguments."""
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="files or folders")
        parser.add_argument("--case", required=True, metavar="SLUG", help="the case, as in its address")
        parser.add_argument("--source", default="", metavar="NAME", help="who published them; guessed when not given")
        parser.add_argument("--published", type=_day, metavar="DATE", help="like 2023-09-18; guessed when not given")
        parser.add_argument("--by", default="", metavar="USERNAME", help="whose doing it is in the log")

    def handle(self, **options: Any) -> None:
        """Import and print what became of each file; exit 1 when any was refused."""
        case, by = _case(options["case"]), _person(options["by"])
        refused = 0
        for path in _files(options["paths"]):
            try:
                self.stdout.write(f"{path}: {_said(_stored(path, case, by, options))}")
            except (Unreadable, OSError) as error:
                refused += 1
                self.stderr.write(f"{path}: refused. {error if isinstance(error, Unreadable) else error.strerror}")
        if refused:
            sys.exit(1)


def _day(words: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError as wrong:
        message = f"{words!r} is no date like 2023-09-18"
        raise ArgumentTypeError(message) from wrong


def _case(slug: str) -> Case:
    case = Case.objects.filter(slug=slug).first()
    if case is None:
        known = ", ".join(Case.objects.order_by("slug").values_list("slug", flat=True)[:20]) or "none yet"
        message = f"There is no case {slug!r}. Cases: {known}."
        raise CommandError(message)
    return case


def _person(name: str) -> User | None:
    if not name:
        return None
    person = User.objects.filter(username=name).first()
    if person is None:
        message = f"There is no person {name!r}: --by takes a user name."
        raise CommandError(message)
    return person


def _files(paths: list[Path]) -> Iterator[Path]:
    """Yield the files, those of a folder in order of their names, hidden ones left out."""
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        inside = (each for each in sorted(path.rglob("*")) if each.is_file())
        yield from (each for each in inside if not any(part.startswith(".") for part in each.relative_to(path).parts))


def _stored(path: Path, case: Case, by: User | None, options: dict[str, Any]) -> Stored:
    refuse_size(path.name, path.stat().st_size)
    with path.open("rb") as file:
        data = file.read(settings.IMPORT_MAX_BYTES + 1)
    return store_article(
        case=case,
        data=data,
        arrival=Arrival.FILE,
        file_name=path.name,
        source_name=options["source"],
        published=options["published"],
        by=by,
    )


def _said(stored: Stored) -> str:
    """Return what became of a file, in one line."""
    article = stored.article
    if stored.already:
        return f"already in the case as article {article.pk}, not stored twice"
    folded = folded_count(stored.revision)
    head = f"{article.outlet}, {article.title!r} ({article.language}), kept as article {article.pk}"
    head = f"{head}, {folded} blocks folded"
    return f"{head}. {' '.join(stored.notes)}" if stored.notes else head
