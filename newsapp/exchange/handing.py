"""A file on disk, whole or not at all: written beside its place, then put there in one step."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import BinaryIO, cast

from django.core.management.base import CommandError


def write_file(path: Path, fill: Callable[[BinaryIO], None], *, force: bool = False) -> None:
    """Have `fill` write a file. CommandError when there is one already, without `force`, or the disk refuses it."""
    if path.exists() and not force:
        message = f"{path} is there already. Give --force to write over it."
        raise CommandError(message)
    try:
        with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
            _filled(Path(file.name), cast("BinaryIO", file), fill)
        _put_there(Path(file.name), path)
    except OSError as error:
        message = f"{path}: {error.strerror}"
        raise CommandError(message) from error


def _put_there(beside: Path, path: Path) -> None:
    """Move the file to its place; where that cannot be, nothing of it stays beside."""
    try:
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise


def _filled(beside: Path, file: BinaryIO, fill: Callable[[BinaryIO], None]) -> None:
    """Fill the file beside; whatever goes wrong, nothing of it stays."""
    try:
        fill(file)
        file.flush()
        os.fsync(file.fileno())
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
