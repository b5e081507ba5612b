"""`manage.py convert IN --from KEY --to KEY --out FILE`: a file of one tool as a file of another; no database."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from newsapp.exchange.formats import Loss, Parsed, Written, format_of, formats
from newsapp.exchange.formats.bundle import pack
from newsapp.exchange.handing import write_file
from newsapp.web.errors import Refused


class Command(BaseCommand):
    """Writes one file, whole or not at all, and prints what either format could not carry."""

    help = "Read a file with one format and write it with another."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the file, both formats, and where to write."""
        known = ", ".join(key for key, one in formats().items() if one.read or one.put)
        parser.add_argument("file", metavar="IN", type=Path, help="a file; for brat also a folder, or one .ann")
        parser.add_argument("--from", dest="source", required=True, metavar="KEY", help=known)
        parser.add_argument("--to", dest="target", required=True, metavar="KEY", help=known)
        parser.add_argument("--out", required=True, type=Path, metavar="FILE", help="where to write")
        parser.add_argument("--force", action="store_true", help="write over a file that is there")

    def handle(self, **options: Any) -> None:
        """Read, write, and tell what was left."""
        path: Path = options["file"]
        try:
            parsed = _read(path, options["source"])
            written = _written(parsed, options["target"])
        except Refused as refused:
            message = f"{path}: {refused.message}"
            raise CommandError(message) from refused
        write_file(options["out"], _filler(written.data), force=options["force"])
        self.stdout.write(f"{options['out']}: {len(written.data)} bytes")
        for one in _all_lost(parsed, written):
            self.stdout.write(f"not in it: {one.what} ({one.count}): {one.why}")


def _filler(data: bytes) -> Callable[[BinaryIO], None]:
    def fill(file: BinaryIO) -> None:
        file.write(data)

    return fill


def _read(path: Path, key: str) -> Parsed:
    chosen = format_of(key)
    if chosen.read is None:
        message = f"{chosen.label} is written only, not read."
        raise CommandError(message)
    return chosen.read(_bytes(path), path.name)


def _bytes(path: Path) -> bytes:
    """Return what a file holds; a folder, or a .ann with its .txt, as a ZIP of the files."""
    try:
        if path.is_dir():
            return pack({str(one.relative_to(path)): _file(one) for one in sorted(path.rglob("*")) if one.is_file()})
        if path.suffix == ".ann":
            return pack({one.name: _file(one) for one in (path, path.with_suffix(".txt")) if one.exists()})
        return _file(path)
    except OSError as error:
        message = f"{path}: {error.strerror}"
        raise CommandError(message) from error


def _file(path: Path) -> bytes:
    if path.stat().st_size > settings.IMPORT_MAX_BYTES:
        message = f"{path} is larger than {settings.IMPORT_MAX_BYTES} bytes (IMPORT_MAX_BYTES)."
        raise CommandError(message)
    return path.read_bytes()


def _written(parsed: Parsed, key: str) -> Written:
    chosen = format_of(key)
    if chosen.put is None:
        message = f"{chosen.label} is written of a case only: use manage.py export."
        raise CommandError(message)
    return chosen.put(parsed)


def _all_lost(parsed: Parsed, written: Written) -> list[Loss]:
    """Return what reading and writing left, each once: writers of texts tell what reading left too."""
    return list(dict.fromkeys([*parsed.lost, *written.lost]))
