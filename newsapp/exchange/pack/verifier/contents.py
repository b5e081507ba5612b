"""The files of a pack, in its ZIP or unpacked in a folder. What a ZIP could do harm with is refused by name.

Nothing is written, executed or fetched: files are read one after the other, and no larger than they say.
"""

from __future__ import annotations

import os
import re
import stat
import struct
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, BinaryIO

from newsapp.exchange.pack.verifier.report import Report

PLAIN_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*(?:/[A-Za-z0-9][A-Za-z0-9._-]*)*")
PIECE = 1 << 20
WHOLE = 1 << 30
STORED, DEFLATED = zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED
SWELLING = 250
LOCAL, END = struct.Struct("<4s2B4H3L2H"), struct.Struct("<4s4H2LH")
ANEW = "if another program packed it anew, unpack it and check the folder"


class Contents:
    """The files of a pack by name, with their sizes in bytes."""

    def __init__(self, sizes: dict[str, int]) -> None:
        self.sizes = sizes

    def open(self, name: str) -> IO[bytes]:
        """Open a file for reading."""
        raise NotImplementedError

    def pieces(self, name: str) -> Iterator[bytes]:
        """Yield the bytes of a file, a megabyte at a time."""
        with self.open(name) as file:
            while piece := file.read(PIECE):
                yield piece

    def read(self, name: str) -> bytes:
        """Return a whole file; FileNotFoundError when it is not there, ValueError when it is too large for that."""
        if name not in self.sizes:
            raise FileNotFoundError(name)
        if self.sizes[name] > WHOLE:
            message = f"its {self.sizes[name]} bytes are too many to be read at once"
            raise ValueError(message)
        with self.open(name) as file:
            return file.read()


class Folder(Contents):
    """A pack that was unpacked."""

    def __init__(self, root: Path, sizes: dict[str, int]) -> None:
        super().__init__(sizes)
        self.root = root

    def open(self, name: str) -> IO[bytes]:
        """Open a file for reading."""
        return (self.root / name).open("rb")


class Archive(Contents):
    """A pack in its ZIP."""

    def __init__(self, archive: zipfile.ZipFile, sizes: dict[str, int]) -> None:
        super().__init__(sizes)
        self.archive = archive

    def open(self, name: str) -> IO[bytes]:
        """Open a file for reading; its checksum is compared when its end is reached."""
        return self.archive.open(name)


def folder(root: Path, report: Report) -> Contents | None:
    """Return the files of a folder; None, with the reasons in the report, when there is something else in it."""
    sizes = {}
    for parent, folders, files in os.walk(root):
        for name in sorted([*folders, *files]):
            path = Path(parent, name)
            told = path.relative_to(root).as_posix()
            if path.is_symlink():
                report.fail(told, "is a link, which no pack holds")
            elif name in files:
                sizes[told] = path.stat().st_size
    return None if refused_names(sizes, report) or report.failures else Folder(root, sizes)


def archive(file: BinaryIO, report: Report) -> Contents | None:
    """Return the files of a ZIP; None, with the reasons in the report, when it is none or could do harm."""
    try:
        opened = zipfile.ZipFile(file)
        infos = opened.infolist()
    except (zipfile.BadZipFile, zipfile.LargeZipFile, ValueError, OSError, NotImplementedError) as wrong:
        report.fail("the ZIP", f"cannot be opened ({wrong})")
        return None
    for info in infos:
        if words := harm(info):
            report.fail(info.filename, words)
    files = [info for info in infos if not info.is_dir()]
    if refused_names((info.orig_filename for info in files), report) or report.failures:
        return None
    if len(files) < len(infos):
        report.unchecked.append("folders stand in the ZIP as entries of their own: it was packed anew")
    return Archive(opened, {info.filename: info.file_size for info in files}) if whole(file, opened, report) else None


def refused_names(names: Iterable[str], report: Report) -> bool:
    """Tell whether there is a name that leads out of a folder, that no pack has, or that stands there twice."""
    listed = list(names)
    bad = {name: words for name in listed if (words := bad_name(name))}
    counted = Counter(name.casefold() for name in listed)
    bad.update({name: "stands in the pack twice" for name in listed if counted[name.casefold()] > 1})
    for name, words in sorted(bad.items()):
        report.fail(name, words)
    return bool(bad)


def bad_name(name: str) -> str:
    """Return what is wrong with the name of a file, or nothing."""
    if name.startswith(("/", "\\")) or name[1:2] == ":":
        return "is an absolute path: refused"
    if ".." in re.split(r"[/\\]", name):
        return "leads out of the folder it is unpacked in: refused"
    return "" if PLAIN_NAME.fullmatch(name) else "is a name that no pack has: refused"


def harm(info: zipfile.ZipInfo) -> str:
    """Return why an entry of a ZIP is not to be opened, or nothing."""
    kind = stat.S_IFMT(info.external_attr >> 16)
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR) or (kind == stat.S_IFDIR) > info.is_dir():
        return "is a link or a device, no plain file: refused"
    if info.flag_bits & 1:
        return "is encrypted: refused"
    if info.compress_type not in (STORED, DEFLATED):
        return f"is compressed in a way no pack is (method {info.compress_type}): refused"
    if info.file_size > SWELLING * info.compress_size + PIECE:
        return f"would swell from {info.compress_size} to {info.file_size} bytes: refused as a ZIP bomb"
    if info.compress_type == STORED and info.file_size != info.compress_size:
        return "says two different sizes of itself: refused"
    return ""


def whole(file: BinaryIO, opened: zipfile.ZipFile, report: Report) -> bool:
    """Tell whether entries lie one behind the other; what else no pack has in its ZIP is a failure of the report.

    Every byte of a ZIP that Parallax wrote is accounted for: what stands in it twice is the same both times, and what
    stands in it once is the same for all files.
    """
    size, infos = file.seek(0, os.SEEK_END), sorted(opened.infolist(), key=lambda info: info.header_offset)
    if size >= 0xFFFFFFFF or len(infos) >= 0xFFFF:  # noqa: PLR2004  (where a ZIP changes its form)
        report.unchecked.append("the headers of the ZIP, because it is over 4 GB")
        return True
    position = 0
    for info in infos:
        if info.header_offset < position:
            report.fail(info.filename, "lies over another file of the ZIP: refused")
            return False
        if info.header_offset > position:
            report.fail("the ZIP", f"holds bytes before {info.filename} that belong to no file ({ANEW})")
        position = info.header_offset + header(file, info, report) + info.compress_size
    _directory(file, opened, infos, report, position, size)
    return True


def header(file: BinaryIO, info: zipfile.ZipInfo, report: Report) -> int:
    """Compare the header before a file with the entry in the directory; return how long the header is."""
    file.seek(info.header_offset)
    read = file.read(LOCAL.size)
    found = LOCAL.unpack(read.ljust(LOCAL.size, b"\0"))
    name = file.read(found[-2])
    year, month, day, hour, minute, second = info.date_time
    expected = (
        b"PK\3\4", info.extract_version, info.reserved, info.flag_bits, info.compress_type,
        hour << 11 | minute << 5 | second // 2, (year - 1980) << 9 | month << 5 | day,
        info.CRC, info.compress_size, info.file_size, len(name), len(file.read(found[-1])),
    )  # fmt: skip
    if found != expected or name != info.orig_filename.encode("ascii", "replace"):
        report.fail(info.filename, f"has two headers in the ZIP that differ ({ANEW})")
    return LOCAL.size + int(found[-2]) + int(found[-1])


def _directory(
    file: BinaryIO,
    opened: zipfile.ZipFile,
    infos: list[zipfile.ZipInfo],
    report: Report,
    position: int,
    size: int,
) -> None:
    """Check the directory at the end of a ZIP: where it begins, how long it is, and what all its entries share."""
    long = sum(46 + len(info.orig_filename) + len(info.extra) + len(info.comment) for info in infos)
    file.seek(max(size - END.size, 0))
    end = (b"PK\5\6", 0, 0, len(infos), len(infos), long, position, 0)
    if file.read(END.size) != END.pack(*end) or opened.start_dir != position or size != position + long + END.size:
        report.fail("the ZIP", f"has a directory that does not fit its files ({ANEW})")
    files = [info for info in infos if not info.is_dir()]
    common = Counter(_shared(info) for info in files).most_common(1)
    for info in files:
        unlike = _shared(info) != common[0][0]
        if unlike or info.volume or info.internal_attr or info.comment:
            report.fail(info.filename, f"has an entry in the ZIP unlike the others ({ANEW})")


def _shared(info: zipfile.ZipInfo) -> tuple[int, ...]:
    return info.create_system, info.create_version, info.external_attr, len(info.extra)
