"""`make backup`: one consistent copy of everything. Originals are in the database, so one file holds all."""

import os
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
    command = ["pg_dump", "-Fc", "-f", str(target)]
    env = {**os.environ, **_address()}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=env)  # noqa: S603
    if done.returncode:
        message = f"pg_dump says: {done.stderr.strip()}"
        raise CommandError(message)
    return target


def _address() -> dict[str, str]:
    """Return where the database is, in the environment: a password on a command line could be read by others."""
    at = settings.DATABASES["default"]
    named = {"PGHOST": at["HOST"], "PGPORT": at["PORT"], "PGUSER": at["USER"], "PGPASSWORD": at["PASSWORD"]}
    known = {name: str(value) for name, value in named.items() if value}
    return {**known, "PGDATABASE": str(connection.settings_dict["NAME"])}
