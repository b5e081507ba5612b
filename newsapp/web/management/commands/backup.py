"""`make backup`: one consistent copy of everything. Originals are in the database, so one file holds all."""

import sqlite3
import subprocess
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection
from django.utils import timezone


class Command(BaseCommand):
    """SQLite by its own online copy (safe while people write), PostgreSQL by pg_dump."""

    help = "Write a consistent copy of the database, originals included."

    def add_arguments(self, parser: CommandParser) -> None:
        """Where to."""
        parser.add_argument("--to", default=str(settings.BASE_DIR / "backup"), help="folder of the copies")

    def handle(self, *_args: Any, to: str, **_options: Any) -> None:
        """Copy and say where."""
        folder = Path(to)
        folder.mkdir(parents=True, exist_ok=True)
        stem = folder / f"parallax-{timezone.now():%Y%m%d-%H%M%S-%f}"
        made = _sqlite(stem) if connection.vendor == "sqlite" else _postgresql(stem)
        self.stdout.write(f"{made} ({made.stat().st_size:,} bytes). To restore, see docs/operations.md")


def _sqlite(stem: Path) -> Path:
    target = stem.with_suffix(".sqlite3")
    connection.ensure_connection()
    with sqlite3.connect(target) as copy:
        connection.connection.backup(copy)
    copy.close()
    return target


def _postgresql(stem: Path) -> Path:
    target = stem.with_suffix(".dump")
    at = settings.DATABASES["default"]
    address = f"postgresql://{at['USER']}:{at['PASSWORD']}@{at['HOST']}:{at['PORT']}/{connection.settings_dict['NAME']}"
    done = subprocess.run(["pg_dump", "-Fc", "-f", str(target), address], capture_output=True, text=True, check=False)  # noqa: S603, S607
    if done.returncode:
        message = f"pg_dump says: {done.stderr.strip()}"
        raise CommandError(message)
    return target
