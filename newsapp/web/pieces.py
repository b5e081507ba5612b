"""Answers put together from pieces that are compressed once.

A page of the reader is a small frame, different for everybody, around panes of 200 kB that stay the same for hours.
Compressing such a page costs as much as making it. So the panes are put in as pieces: each is compressed once, ends on
a byte boundary (a deflate full flush) and refers to nothing before it, so that it may stand in any answer:

    gzip header | frame | pane 1 | frame | pane 2 | frame | end | checksum of all

A browser that does not take gzip gets the same page in plain.
"""

from __future__ import annotations

import hashlib
import re
import secrets
import struct
import zlib

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers
from django.utils.safestring import SafeString, mark_safe

LEVEL = 6  # what is compressed once may take its time: four panes stay under 180 kB
END = b"\x03\x00"  # an empty last block
_SLOT = re.compile("\x00(\\d+)\x00")  # U+0000 is refused in every text, so no page holds it


def slot(n: int) -> SafeString:
    """Return what stands for the n-th piece, from 0, in a page."""
    return mark_safe(f"\x00{n}\x00")  # noqa: S308  (a number between two NULs)


class Pieces:
    """The pieces of one answer, in the order in which templates asked for them."""

    def __init__(self) -> None:
        self._pieces: list[str] = []

    def put(self, html: str) -> SafeString:
        """Take a piece of finished HTML and return what stands for it in the page until the answer is made."""
        self._pieces.append(html)
        return slot(len(self._pieces) - 1)

    def response(self, request: HttpRequest, page: str) -> HttpResponse:
        """Return the page with its pieces in place, compressed when the browser takes gzip."""
        parts = [
            (part, False) if i % 2 == 0 else (self._pieces[int(part)], True) for i, part in enumerate(_SLOT.split(page))
        ]
        if "gzip" not in request.headers.get("Accept-Encoding", ""):
            response = HttpResponse("".join(part for part, _whole in parts))
        else:
            response = HttpResponse(_gzip([(part.encode(), whole) for part, whole in parts]))
            response["Content-Encoding"] = "gzip"
        patch_vary_headers(response, ("Accept-Encoding",))
        return response


def _gzip(parts: list[tuple[bytes, bool]]) -> bytes:
    """Return one gzip member of all parts (RFC 1952). Its file name is of random length, against guessing by size."""
    out = [b"\x1f\x8b\x08\x08\x00\x00\x00\x00\x00\x03", b"a" * secrets.randbelow(100), b"\x00"]
    crc = size = 0
    for data, whole in parts:
        crc = zlib.crc32(data, crc)
        size += len(data)
        out.append(_kept(data) if whole else _deflate(data))
    return b"".join((*out, END, struct.pack("<LL", crc, size & 0xFFFFFFFF)))


def _kept(data: bytes) -> bytes:
    """Return a piece compressed, from the cache when the same bytes have been compressed before."""
    key = f"deflate:{hashlib.blake2b(data, digest_size=16).hexdigest()}"
    held: bytes | None = cache.get(key)
    if held is None:
        held = _deflate(data)
        cache.set(key, held, None)
    return held


def _deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush(zlib.Z_FULL_FLUSH)
