"""Several files in one ZIP, as formats with one file for each document travel; and one file of text.

A ZIP of others is read with care: so many files, so much text, no names that lead elsewhere. Nothing is unpacked to
the disk.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Mapping

from django.conf import settings
from django.utils.translation import gettext as _

from newsapp.web.errors import Refused

FILES = 2_000
RATIO = 200
_TIME = (1980, 1, 1, 0, 0, 0)
_UNSAFE = re.compile(r"[\x00-\x1f\\/:*?\"<>|]+")
_SURROGATE = re.compile("[\ud800-\udfff]")


def is_zip(data: bytes) -> bool:
    """Tell whether bytes begin as a ZIP does."""
    return data[:4] in {b"PK\x03\x04", b"PK\x05\x06"}


def pack(files: Mapping[str, bytes]) -> bytes:
    """Return a ZIP of files by name; the same files give the same bytes."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name, _TIME), data, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def unpack(data: bytes) -> dict[str, bytes]:
    """Return the files of a ZIP by name; Refused (422) for one that is broken, too large, or leads elsewhere."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = [info for info in archive.infolist() if not info.is_dir()]
            _checked(infos)
            return {info.filename: _read(archive, info) for info in infos}
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError) as broken:
        raise Refused(_("This ZIP cannot be read: it is broken or locked. Pack it anew."), 422) from broken


def _checked(infos: list[zipfile.ZipInfo]) -> None:
    names = [info.filename for info in infos]
    size, packed = sum(info.file_size for info in infos), sum(info.compress_size for info in infos)
    if len(infos) > FILES:
        raise Refused(_("This ZIP holds more than %(limit)s files. Split it.") % {"limit": FILES}, 422)
    if size > settings.IMPORT_MAX_BYTES * 5 or size > RATIO * max(packed, 10_000):
        raise Refused(_("This ZIP unpacks to far more than it weighs (a ZIP bomb): it is not opened."), 422)
    if len(set(names)) != len(names):
        raise Refused(_("This ZIP holds two files of the same name."), 422)
    outside = next((name for name in names if _leads_outside(name.replace("\\", "/"))), None)
    if outside is not None:
        raise Refused(_("This ZIP holds a file that leads outside it: %(name)s.") % {"name": outside[:80]}, 422)


def _leads_outside(path: str) -> bool:
    return path.startswith("/") or ".." in path.split("/") or ":" in path[:3]


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    with archive.open(info) as opened:
        data = opened.read(info.file_size + 1)
    if len(data) > info.file_size:
        raise Refused(_("This ZIP lies about the size of %(name)s.") % {"name": info.filename[:80]}, 422)
    return data


def text_of(data: bytes, name: str) -> str:
    """Return bytes as text; Refused (422) for what is no UTF-8 or UTF-16, or holds what no text holds."""
    marked = data[:2] in {b"\xff\xfe", b"\xfe\xff"}
    try:
        text = data.decode("utf-16" if marked else "utf-8")
    except UnicodeDecodeError as wrong:
        message = _("%(file)s is not text in UTF-8: byte %(at)s fits nowhere.")
        raise Refused(message % {"file": name or _("This file"), "at": wrong.start + 1}, 422) from wrong
    if "\x00" in text or _SURROGATE.search(text):
        message = _("%(file)s is not text: it holds a null byte or half a character.")
        raise Refused(message % {"file": name or _("This file")}, 422)
    return text


def safe_name(name: str, n: int, suffix: str) -> str:
    """Return a name a file may have anywhere, numbered so that no two are the same."""
    stem = _UNSAFE.sub(" ", name).strip(" .")[:80]
    return f"{n:03d} {stem}{suffix}" if stem else f"{n:03d}{suffix}"


def stem(name: str) -> str:
    """Return a file's name without folder and ending."""
    return name.replace("\\", "/").rpartition("/")[2].rpartition(".")[0] or name
