"""Files as the commands without a database read them: found, measured, decoded, or refused by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext as _

from newsapp.articles.intake.decoding import decode
from newsapp.articles.refusals import Unreadable


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file's bytes and text; `note` says what a reader should know of how it was decoded."""

    path: str
    data: bytes
    text: str
    note: str = ""


def read_file(path: Path) -> TextFile:
    """Read a file as text; raises Unreadable with a message that names it."""
    try:
        size = path.stat().st_size
        if size > settings.IMPORT_MAX_BYTES:
            raise Unreadable(_too_large(path, size), file_name=str(path))
        data = path.read_bytes()
    except OSError as problem:
        message = _("%(file)s cannot be read: %(why)s.") % {"file": path, "why": problem.strerror or problem}
        raise Unreadable(message, file_name=str(path)) from problem
    decoded = decode(data, file_name=str(path))
    return TextFile(str(path), data, decoded.text, _note(path, decoded.charset))


def _too_large(path: Path, size: int) -> str:
    return _("%(file)s is too large: %(size)d bytes, and %(limit)d is the most.") % {
        "file": path,
        "size": size,
        "limit": settings.IMPORT_MAX_BYTES,
    }


def _note(path: Path, charset: str) -> str:
    if charset == "utf-8":
        return ""
    message = _("%(file)s is not UTF-8 but %(charset)s: positions count the characters of the decoded text.")
    return message % {"file": path, "charset": charset}


def files_in(paths: Iterable[str]) -> Iterator[Path]:
    """Yield the files; of a folder those in it, sorted, hidden ones left out."""
    for path in map(Path, paths):
        if path.is_dir():
            yield from sorted(each for each in path.rglob("*") if each.is_file() and not each.name.startswith("."))
        else:
            yield path
