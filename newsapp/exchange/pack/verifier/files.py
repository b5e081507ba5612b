"""What the manifest says of every file: that it is there, that nothing else is, and that no byte of it changed."""

from __future__ import annotations

import hashlib
from typing import Any

from newsapp.exchange.pack.verifier.contents import Contents
from newsapp.exchange.pack.verifier.report import UNREADABLE, Report, object_of

FORM = "parallax-evidence-pack/1"
MANIFEST, SUMS = "manifest.json", "SHA256SUMS"


def sums(digests: dict[str, str]) -> bytes:
    """Return the list that `sha256sum -c` reads, in order of name."""
    return "".join(f"{digest}  {name}\n" for name, digest in sorted(digests.items())).encode()


def manifest_of(contents: Contents) -> dict[str, Any]:
    """Return the manifest; ValueError when it is of another form, FileNotFoundError when there is none."""
    manifest = object_of(contents.read(MANIFEST))
    if manifest["form"] != FORM:
        message = f"it is of form {manifest['form']!r}; this program knows {FORM}"
        raise ValueError(message)
    return manifest


def check_files(contents: Contents, manifest: dict[str, Any], report: Report) -> None:
    """Check every file against the manifest: nothing is missing, nothing was added, nothing changed."""
    listed = {str(name): (int(one["bytes"]), str(one["sha256"])) for name, one in manifest["files"].items()}
    for name in sorted(set(contents.sizes) - set(listed) - {MANIFEST, SUMS}):
        report.fail(name, "is not in the manifest: it was added")
    for name in sorted({*listed, SUMS} - set(contents.sizes)):
        report.fail(name, "is missing")
    for name in sorted(set(listed) & set(contents.sizes)):
        _same(contents, name, listed[name], report)
    _sums(contents, {name: digest for name, (_size, digest) in listed.items()}, report)
    report.counted.append(f"{len(listed)} files have the size and the SHA-256 of the manifest")


def digest_of(contents: Contents, name: str) -> str:
    """Return the SHA-256 of a file, in hexadecimal."""
    digest = hashlib.sha256()
    for piece in contents.pieces(name):
        digest.update(piece)
    return digest.hexdigest()


def _same(contents: Contents, name: str, expected: tuple[int, str], report: Report) -> None:
    size, digest = contents.sizes[name], expected[1]
    if size != expected[0]:
        report.fail(name, f"was changed: it has {size} bytes, the manifest says {expected[0]}")
        return
    try:
        found = digest_of(contents, name)
    except UNREADABLE as wrong:
        report.fail(name, f"cannot be read ({wrong})")
        return
    if found != digest:
        report.fail(name, f"was changed: its SHA-256 is {found}, the manifest says {digest}")


def _sums(contents: Contents, digests: dict[str, str], report: Report) -> None:
    """Check that the list for `sha256sum -c` says what the manifest says, and has the manifest in it."""
    if SUMS not in contents.sizes:
        return
    expected = sums({**digests, MANIFEST: digest_of(contents, MANIFEST)})
    try:
        found = contents.read(SUMS)
    except UNREADABLE as wrong:
        report.fail(SUMS, f"cannot be read ({wrong})")
        return
    if found == expected:
        return
    line = f"{digest_of(contents, MANIFEST)}  {MANIFEST}\n"
    if line.encode() not in found:
        report.fail(MANIFEST, f"was changed, or {SUMS} was: they do not agree on its SHA-256")
    else:
        report.fail(SUMS, "does not say what the manifest says")
