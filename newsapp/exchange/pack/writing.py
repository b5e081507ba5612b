"""A ZIP whose bytes depend on its files only: no times, no compression, no attributes that differ between machines.

Files are stored as they are. So the same case gives the same bytes on every machine, whatever its compressor; nothing
can swell when it is unpacked; and every byte of the ZIP is one that the check can account for.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import BinaryIO, Self
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from newsapp.exchange.pack.verifier.files import SUMS, sums

EPOCH = (1980, 1, 1, 0, 0, 0)
PLAIN_FILE = 0o100644 << 16
UNIX = 3


class Writer:
    """Writes files one after the other and remembers the size and SHA-256 of each. Use it in a `with` statement."""

    def __init__(self, into: BinaryIO) -> None:
        """Write into a file that can be read and moved about in."""
        self.archive = ZipFile(into, "w", ZIP_STORED)
        self.files: dict[str, dict[str, int | str]] = {}

    def add(self, name: str, pieces: Iterable[bytes], *, large: bool = False) -> None:
        """Write one file; `large` where it may be over 2 GB."""
        info = ZipInfo(name, EPOCH)
        info.create_system, info.external_attr = UNIX, PLAIN_FILE
        digest, size = hashlib.sha256(), 0
        with self.archive.open(info, "w", force_zip64=large) as file:
            for piece in pieces:
                file.write(piece)
                digest.update(piece)
                size += len(piece)
        self.files[name] = {"bytes": size, "sha256": digest.hexdigest()}

    def list_all(self) -> None:
        """Write the list for `sha256sum -c`, as the last file."""
        self.add(SUMS, [sums({name: str(one["sha256"]) for name, one in self.files.items()})])

    def __enter__(self) -> Self:
        """Return the writer."""
        return self

    def __exit__(self, *_raised: object) -> None:
        """Write the directory of the ZIP."""
        self.archive.close()
